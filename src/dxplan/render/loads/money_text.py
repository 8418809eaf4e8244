"""Money by quarter in the terminal: a bar a quarter, with what has come together by then, and years against budgets."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.findings.loading import Loading
from dxplan.render.gantt.ink import Ink
from dxplan.render.gantt.load_columns import Look
from dxplan.render.lines import Line, line
from dxplan.render.lines import Part as Piece
from dxplan.render.loads.words import MONEY, NO_MONEY, SO_FAR, of_year
from dxplan.schedule.spending import first_day_of
from dxplan.text.dates import quarter
from dxplan.text.display import display_width
from dxplan.text.phrase import Language, Text
from dxplan.text.sentences import capitalized
from dxplan.text.voice import FILE
from dxplan.text.wording import MONEY_UNITS, Number

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_LEAST_BAR, _MOST_BAR = 8, 60


def money_lines(loading: Loading, language: Language, width: int, look: Look) -> Iterator[Line]:
    """The section on money."""
    yield line(MONEY.in_language(language), Ink.STRONG)
    if not loading.quarters:
        yield line(NO_MONEY.in_language(language), indent=2)
        return
    numbers = range(min(loading.quarters), max(loading.quarters) + 1)
    total, so_far = sum(loading.quarters.values()), 0
    most = max(loading.quarters.values())
    labels = [capitalized(quarter(first_day_of(number)).in_language(language)) for number in numbers]
    size, vi, en = next((unit for unit in MONEY_UNITS if most >= unit[0]), MONEY_UNITS[-1])
    amounts = [_number(loading.quarters.get(number, 0), size, language) for number in numbers]
    sums = []
    for number in numbers:
        so_far += loading.quarters.get(number, 0)
        sums.append(f"{_number(so_far, size, language)}  {f'{100 * so_far // total} %':>5}")
    unit, heading = Text(vi, en).in_language(language), SO_FAR.in_language(language)
    wide = [max(map(display_width, column)) for column in (labels, [unit, *amounts], [heading, *sums])]
    bar = width - sum(wide) - 8
    shows_sums = bar >= _LEAST_BAR
    if not shows_sums:
        bar = max(width - wide[0] - wide[1] - 5, 1)
    bar = min(bar, _MOST_BAR)
    head = " " * (wide[0] + 4) + _right(unit, wide[1])
    if shows_sums:
        head += " " * (bar + 3) + _right(heading, wide[2])
    yield Line((Piece(head, Ink.FAINT),), wraps=False)
    for number, label, amount, sum_ in zip(numbers, labels, amounts, sums, strict=True):
        drawn = _bar(loading.quarters.get(number, 0), most, bar, look)
        parts = [Piece(f"  {_left(label, wide[0])}  {_right(amount, wide[1])}  "), Piece(drawn, Ink.OTHER)]
        if shows_sums:
            parts.append(Piece(" " * (bar - len(drawn) + 1) + _right(sum_, wide[2])))
        yield Line(tuple(parts), wraps=False)
        if number % 4 == 3 or number == numbers[-1]:
            yield from _year(loading, number // 4, language)


def _year(loading: Loading, year: int, language: Language) -> Iterator[Line]:
    """What a year takes, against its budget where there is one for any year."""
    if loading.budget:
        said, is_over = of_year(loading, year)
        yield line(said.in_language(language), Ink.MISSED if is_over else Ink.FAINT, indent=4)


def _bar(amount: int, most: int, cells: int, look: Look) -> str:
    if look is Look.ASCII:
        return "#" * max(round(amount * cells / most), 1 if amount else 0)
    eighths = max(round(amount * cells * 8 / most), 1 if amount else 0)
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")


def _number(amount: int, size: int, language: Language) -> str:
    """An amount in a unit that all of them share."""
    decimals = 0 if size == 1 else 1
    said = Number(amount / size, decimals).said(FILE[language])
    point = FILE[language].either(",", ".")
    return said if point in said or not decimals else f"{said}{point}0"


def _left(text: str, cells: int) -> str:
    return text + " " * (cells - display_width(text))


def _right(text: str, cells: int) -> str:
    return " " * (cells - display_width(text)) + text
