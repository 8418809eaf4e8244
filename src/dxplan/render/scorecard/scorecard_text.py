"""A scorecard as a table for the terminal: a line a point, and under it what explains the verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dxplan.findings.scorecard import PointScore, PracticeScore, Scale, Scorecard, Verdict
from dxplan.render.columns import Column, fitted, natural_widths, row_lines
from dxplan.render.lines import Line, Part, laid_out, line
from dxplan.text.display import visible
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


def _section(title: Text, verdicts: Sequence[Verdict], language: Language) -> Line:
    counts = Counter(verdicts)
    parts = [f"{counts[v]} {_WORDS[v].in_language(language)[2:]}" for v in Verdict if counts[v]]
    return line(f"{title.in_language(language)}: {', '.join(parts)}", "bold")


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
