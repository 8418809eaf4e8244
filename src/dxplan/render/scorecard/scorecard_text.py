"""A scorecard as a table for the terminal: a line a point, and under it what explains the verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dxplan.findings.scorecard import PointScore, PracticeScore, Scale, Scorecard, Verdict
from dxplan.render.columns import Column, fitted, natural_widths, row_lines
from dxplan.render.lines import Line, Part, laid_out, line
from dxplan.text.display import visible
from dxplan.text.lists import joined
from dxplan.text.phrase import NOTHING, Language, Text, same, say
from dxplan.text.wording import Number

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
_SHOWN_TASKS = 6
_GAP = 2
_LEAST_TITLE = 12
_NARROW = 78
_HEADINGS = (
    Text("Điểm", "Point"),
    NOTHING,
    Text("Đếm được", "Counted"),
    Text("Giá trị", "Value"),
    Text("Mức", "Limit"),
    Text("Kết quả", "Result"),
)


def scorecard_text(card: Scorecard, language: Language, width: int, *, color: bool) -> str:
    """Both tables; offending tasks are named by the first few ids. Narrow terminals get the figures on a line below."""
    lines = [line(visible(card.name.in_language(language)), "bold")]
    lines += [line(text.in_language(language)) for text in _head(card)]
    title = Text("14 điểm của DCMA", "DCMA's 14 points")
    lines += [line(""), _section(title, [score.reading.verdict for score in card.points], language)]
    narrow = width < _NARROW
    rows = [[text.in_language(language) for text in _cells(score)] for score in card.points]
    table = [[heading.in_language(language) for heading in _HEADINGS], *rows]
    if narrow:
        table = [[cells[0], cells[1], cells[-1]] for cells in table]
    columns = _columns(table, width)
    indent = natural_widths(table)[0] + _GAP
    lines += _row(table[0], columns, "")
    for score, cells in zip(card.points, table[1:], strict=True):
        lines += _row(cells, columns, _STYLES[score.reading.verdict])
        figures = _figures(score) if narrow else ()
        lines += _indented([*figures, *_details(score)], indent, language)
    title = Text("10 thông lệ lập tiến độ của GAO", "GAO's ten practices")
    lines += [line(""), _section(title, [practice.verdict for practice in card.practices], language)]
    practices = [_practice_cells(practice, language) for practice in card.practices]
    columns = _columns(practices, width)
    indent = natural_widths(practices)[0] + _GAP
    for practice, cells in zip(card.practices, practices, strict=True):
        lines += _row(cells, columns, _STYLES[practice.verdict])
        lines += _indented([_grounds(practice)], indent, language)
    return laid_out(lines, width, color=color)


def _head(card: Scorecard) -> Iterator[Text]:
    none = Text("không có", "none")
    yield say(
        "bộ ngưỡng: {profile}; ngày chốt số liệu: {status}; kế hoạch gốc: {baseline}",
        "profile: {profile}; status date: {status}; baseline: {baseline}",
        profile=card.profile,
        status=card.status_date or none,
        baseline=visible(card.baseline) if card.baseline else none,
    )
    yield say(
        "xét {tasks} nhiệm vụ chưa xong (không kể giai đoạn, mốc, truyền thông, vận hành) và {links} quan hệ của chúng",
        "judged by {tasks} unfinished tasks (no phases, milestones, communication, operation) and their {links} links",
        tasks=card.tasks,
        links=card.links,
    )


def _section(title: Text, verdicts: Sequence[Verdict], language: Language) -> Line:
    counts = Counter(verdicts)
    parts = [f"{counts[v]} {_WORDS[v].in_language(language)[2:]}" for v in Verdict if counts[v]]
    return line(f"{title.in_language(language)}: {', '.join(parts)}", "bold")


def _cells(score: PointScore) -> tuple[Text, ...]:
    reading = score.reading
    counted = value = limit = NOTHING
    if reading.numerator is not None and reading.denominator is not None:
        top, bottom = Number(reading.numerator), Number(reading.denominator)
        counted = say("{top} / {bottom}", "{top} / {bottom}", top=top, bottom=bottom)
    if reading.value is not None:
        value = _written(reading.value, score.scale)
    if reading.limit is not None:
        sign = "≥ " if score.at_least else "≤ " if reading.limit else ""
        limit = say("{sign}{limit}", "{sign}{limit}", sign=sign, limit=_written(reading.limit, score.scale))
    elif reading.value is not None and score.instead is not None:
        limit = score.instead
    return same(score.code), score.title, counted, value, limit, _verdict(score)


def _verdict(score: PointScore) -> Text:
    """The verdict in words; one that passes although it is over the limit says that there is a remark."""
    reading, word = score.reading, _WORDS[score.reading.verdict]
    if reading.verdict is not Verdict.PASS or reading.value is None or reading.limit is None:
        return word
    over = reading.value < reading.limit if score.at_least else reading.value > reading.limit
    return say("{verdict}, lưu ý", "{verdict}, remark", verdict=word) if over else word


def _figures(score: PointScore) -> Iterator[Text]:
    """The cells between title and verdict as a line."""
    _, _, counted, value, limit, _ = _cells(score)
    if value:
        yield say(
            "{counted} = {value}; mức: {limit}",
            "{counted} = {value}; limit: {limit}",
            counted=counted,
            value=value,
            limit=limit,
        )


def _written(value: float, scale: Scale) -> Text:
    """A share to a tenth of a percent, an index to three decimals."""
    if scale is Scale.INDEX:
        return say("{index}", "{index}", index=Number(value, 3))
    return say("{share} %", "{share} %", share=Number(value * 100))


def _practice_cells(practice: PracticeScore, language: Language) -> list[str]:
    return [practice.code, practice.title.in_language(language), _WORDS[practice.verdict].in_language(language)]


def _details(score: PointScore) -> Iterator[Text]:
    """What was counted and why, what DCMA itself asks for, and the tasks concerned."""
    reading = score.reading
    applies = reading.verdict is not Verdict.NOT_APPLICABLE
    for remark in reading.remarks:
        yield remark if applies else _because(remark)
    if score.usual is not None:
        yield score.usual
    if reading.tasks:
        named = _named(reading.tasks)
        if reading.verdict is Verdict.REPORT:
            yield say("thiếu ở {tasks}", "missing at {tasks}", tasks=named)
        else:
            yield say("→ {tasks}", "→ {tasks}", tasks=named)


def _because(reason: Text) -> Text:
    return say("vì {reason}", "because {reason}", reason=reason)


def _named(ids: tuple[str, ...]) -> Text:
    first, rest = joined(ids[:_SHOWN_TASKS]), len(ids) - _SHOWN_TASKS
    if rest <= 0:
        return say("{tasks}", "{tasks}", tasks=first)
    return say("{tasks} và {rest} nhiệm vụ khác", "{tasks} and {rest} more", tasks=first, rest=rest)


def _grounds(practice: PracticeScore) -> Text:
    grounds = say("{grounds}", "{grounds}", grounds=joined((piece.text for piece in practice.evidence), "; "))
    return _because(grounds) if practice.verdict is Verdict.NOT_APPLICABLE else grounds


def _indented(texts: Iterable[Text], indent: int, language: Language) -> Iterator[Line]:
    for text in texts:
        yield line(visible(text.in_language(language)), "dim", indent)


def _columns(rows: Sequence[Sequence[str]], width: int) -> list[Column]:
    """The columns of a table; the second, of titles, gets what the others leave."""
    widths = fitted(natural_widths(rows), width, giving=1, least=_LEAST_TITLE, gap=_GAP)
    return [Column(cells, is_right=1 < index < len(widths) - 2, wraps=True) for index, cells in enumerate(widths)]


def _row(cells: Sequence[str], columns: Sequence[Column], style: str) -> Iterator[Line]:
    """One row; its last cell, the verdict, has the style."""
    return row_lines([*map(Part, cells[:-1]), Part(cells[-1], style)], columns, gap=_GAP)
