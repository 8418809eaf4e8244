"""A scorecard as a table for the terminal: a line a point, and under it what explains the verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from dxplan.findings.scorecard import PointScore, PracticeScore, Scale, Scorecard, Verdict
from dxplan.render.terminal import paint
from dxplan.text.display import display_width, visible
from dxplan.text.phrase import Language, Text, same
from dxplan.text.wording import written_date, written_number

_WORDS = {
    Verdict.PASS: Text("✓ đạt", "✓ pass"),
    Verdict.PARTLY: Text("~ đạt một phần", "~ partly"),
    Verdict.FAIL: Text("✗ không đạt", "✗ fail"),
    Verdict.REPORT: Text("· báo cáo", "· report"),
    Verdict.NOT_APPLICABLE: Text("– không áp dụng", "– n/a"),
}
_STYLES = {
    Verdict.PASS: "green",
    Verdict.PARTLY: "yellow",
    Verdict.FAIL: "bold red",
    Verdict.REPORT: "",
    Verdict.NOT_APPLICABLE: "dim",
}
_BECAUSE = Text("vì", "because")
_SHOWN_TASKS = 6
_GAP = 2
_LEAST_TITLE = 12
_NARROW = 78
_HEADINGS = (
    Text("Điểm", "Point"),
    Text("", ""),
    Text("Đếm được", "Counted"),
    Text("Giá trị", "Value"),
    Text("Mức", "Limit"),
    Text("Kết quả", "Result"),
)


def scorecard_text(card: Scorecard, language: Language, width: int, *, color: bool) -> str:
    """Both tables; offending tasks are named by the first few ids. Narrow terminals get the figures on a line below."""
    blocks: list[RenderableType] = [Styled(visible(card.name.in_language(language)), "bold")]
    blocks += [Styled(line.in_language(language)) for line in _head(card)]
    title = Text("14 điểm của DCMA", "DCMA's 14 points")
    blocks += ["", _section(title, [score.reading.verdict for score in card.points], language)]
    narrow = width < _NARROW
    rows = [[text.in_language(language) for text in _cells(score)] for score in card.points]
    table = [[heading.in_language(language) for heading in _HEADINGS], *rows]
    if narrow:
        table = [[cells[0], cells[1], cells[-1]] for cells in table]
    widths = _widths(table, width)
    blocks.append(_row(table[0], widths, ""))
    for score, cells in zip(card.points, table[1:], strict=True):
        blocks.append(_row(cells, widths, _STYLES[score.reading.verdict]))
        figures = _figures(score) if narrow else ()
        blocks += _indented([*figures, *_details(score)], widths[0] + _GAP, language)
    title = Text("10 thông lệ lập tiến độ của GAO", "GAO's ten practices")
    blocks += ["", _section(title, [practice.verdict for practice in card.practices], language)]
    practices = [_practice_cells(practice, language) for practice in card.practices]
    widths = _widths(practices, width)
    for practice, cells in zip(card.practices, practices, strict=True):
        blocks.append(_row(cells, widths, _STYLES[practice.verdict]))
        blocks += _indented([_grounds(practice)], widths[0] + _GAP, language)
    return paint(blocks, width, color=color)


def _head(card: Scorecard) -> Iterator[Text]:
    status = written_date(card.status_date) if card.status_date is not None else Text("không có", "none")
    baseline = card.baseline and visible(card.baseline)
    yield Text(
        f"bộ ngưỡng: {card.profile}; ngày chốt số liệu: {status.vi}; kế hoạch gốc: {baseline or 'không có'}",
        f"profile: {card.profile}; status date: {status.en}; baseline: {baseline or 'none'}",
    )
    yield Text(
        f"xét {card.tasks} nhiệm vụ chưa xong (không kể giai đoạn, mốc, truyền thông, vận hành) "
        f"và {card.links} quan hệ của chúng",
        f"judged by {card.tasks} unfinished tasks (no phases, milestones, communication, operation) "
        f"and their {card.links} links",
    )


def _section(title: Text, verdicts: Sequence[Verdict], language: Language) -> Styled:
    counts = Counter(verdicts)
    parts = [f"{counts[v]} {_WORDS[v].in_language(language)[2:]}" for v in Verdict if counts[v]]
    line = Styled(title.in_language(language), "bold")
    line.append(f": {', '.join(parts)}", "none")
    return line


def _cells(score: PointScore) -> tuple[Text, ...]:
    reading = score.reading
    counted = value = limit = Text("", "")
    if reading.numerator is not None and reading.denominator is not None:
        top, bottom = written_number(reading.numerator), written_number(reading.denominator)
        counted = Text(f"{top.vi} / {bottom.vi}", f"{top.en} / {bottom.en}")
    if reading.value is not None:
        value = _written(reading.value, score.scale)
    if reading.limit is not None:
        most = _written(reading.limit, score.scale)
        sign = "≥ " if score.at_least else "≤ " if reading.limit else ""
        limit = Text(f"{sign}{most.vi}", f"{sign}{most.en}")
    elif reading.value is not None and score.instead is not None:
        limit = score.instead
    return same(score.code), score.title, counted, value, limit, _verdict(score)


def _verdict(score: PointScore) -> Text:
    """The verdict in words; one that passes although it is over the limit says that there is a remark."""
    reading, word = score.reading, _WORDS[score.reading.verdict]
    if reading.verdict is not Verdict.PASS or reading.value is None or reading.limit is None:
        return word
    over = reading.value < reading.limit if score.at_least else reading.value > reading.limit
    return Text(f"{word.vi}, lưu ý", f"{word.en}, remark") if over else word


def _figures(score: PointScore) -> Iterator[Text]:
    """The cells between title and verdict as a line."""
    _, _, counted, value, limit, _ = _cells(score)
    if value.vi:
        yield Text(f"{counted.vi} = {value.vi}; mức: {limit.vi}", f"{counted.en} = {value.en}; limit: {limit.en}")


def _written(value: float, scale: Scale) -> Text:
    """A share to a tenth of a percent, an index to three decimals."""
    if scale is Scale.INDEX:
        return written_number(value, 3)
    percent = written_number(value * 100)
    return Text(f"{percent.vi} %", f"{percent.en} %")


def _practice_cells(practice: PracticeScore, language: Language) -> list[str]:
    return [practice.code, practice.title.in_language(language), _WORDS[practice.verdict].in_language(language)]


def _details(score: PointScore) -> Iterator[Text]:
    """What was counted and why, what DCMA itself asks for, and the tasks concerned."""
    reading = score.reading
    applies = reading.verdict is not Verdict.NOT_APPLICABLE
    for remark in reading.remarks:
        yield remark if applies else Text(f"{_BECAUSE.vi} {remark.vi}", f"{_BECAUSE.en} {remark.en}")
    if score.usual is not None:
        yield score.usual
    if reading.tasks:
        lacking = Text("thiếu ở ", "missing at ") if reading.verdict is Verdict.REPORT else Text("→ ", "→ ")
        named = _named(reading.tasks)
        yield Text(lacking.vi + named.vi, lacking.en + named.en)


def _named(ids: tuple[str, ...]) -> Text:
    first, rest = ", ".join(ids[:_SHOWN_TASKS]), len(ids) - _SHOWN_TASKS
    if rest <= 0:
        return same(first)
    return Text(f"{first} và {rest} nhiệm vụ khác", f"{first} and {rest} more")


def _grounds(practice: PracticeScore) -> Text:
    vi, en = ("; ".join(text) for text in zip(*((e.text.vi, e.text.en) for e in practice.evidence), strict=True))
    if practice.verdict is Verdict.NOT_APPLICABLE:
        return Text(f"{_BECAUSE.vi} {vi}", f"{_BECAUSE.en} {en}")
    return Text(vi, en)


def _indented(texts: Iterable[Text], indent: int, language: Language) -> Iterator[RenderableType]:
    for text in texts:
        yield Padding(Styled(visible(text.in_language(language)), "dim"), (0, 0, 0, indent))


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """The widths of all columns; the second, of titles, gets what the others leave."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    others = sum(widths) - widths[1] + _GAP * (len(widths) - 1)
    widths[1] = max(min(widths[1], width - others), _LEAST_TITLE)
    return widths


def _row(cells: Sequence[str], widths: Sequence[int], style: str) -> Table:
    """One line; its last cell, the verdict, has the style."""
    table = Table.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for index, width in enumerate(widths):
        in_figures = 1 < index < len(widths) - 2
        table.add_column(width=width, justify="right" if in_figures else "left", overflow="fold")
    table.add_row(*(Styled(cell) for cell in cells[:-1]), Styled(cells[-1], style))
    return table
