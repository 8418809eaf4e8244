"""Where a plan stands, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.doctor.standing import Standing
from dxplan.render.columns import Column, fitted, natural_widths, row_lines, ruled
from dxplan.render.lines import Line, Part, laid_out, line
from dxplan.render.status.view import Group, broken, groups, headings, headline, next_days, origins
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE

_INDENT = 2
_WHY = 4
_NAME = 1
_IF_WIDE = frozenset((3, 6))  # planned and agreed days
_LATE_AS_PLANNED = 5
_NUMBERS = frozenset((5, 7))
_NARROW, _NARROW_WITH_BASELINE = 110, 140
_LEAST_NAME = 12


def status_text(standing: Standing, language: Language, width: int, *, color: bool) -> str:
    """The headline, promises that are broken, where delays begin, and the tasks by lead agency with what moved each."""
    return laid_out(_lines(standing, language, width), width, color=color)


def _lines(standing: Standing, language: Language, width: int) -> Iterator[Line]:
    plan = standing.schedule.plan

    def said(text: Text) -> str:
        return visible(text.said(FILE[language]))

    yield Line((Part(said(plan.name), "bold"), Part(f"  {visible(plan.file or plan.id)}", "dim")))
    for text in headline(standing):
        yield line(said(text), indent=_INDENT)
    for title, texts, style in (
        (Text("Thời hạn không giữ được", "Promises that are broken"), list(broken(standing)), "red"),
        (Text("Chậm bắt nguồn từ", "Where delays begin"), list(origins(standing)), ""),
    ):
        if texts:
            yield line("")
            yield line(said(title), "bold")
        for text in texts:
            yield line(said(text), style, _INDENT)
    shown = list(groups(standing))
    if shown:
        yield line("")
        yield line(said(next_days(standing)), "dim")
    titles = [said(heading) for heading in headings(standing)]
    left_out = _left_out(standing, width)
    columns = [number for number in range(len(titles)) if number not in left_out]
    rows = [[said(row.cells[number]) for number in columns] for group in shown for row in group.rows]
    titles = [titles[number] for number in columns]
    widths = fitted(natural_widths([titles, *rows]), width - _INDENT, giving=_NAME, least=_LEAST_NAME)
    cells = [
        Column(cells, wraps=number == _NAME, is_right=columns[number] in _NUMBERS)
        for number, cells in enumerate(widths)
    ]
    for group in shown:
        yield from _group(group, titles, cells, columns, language)


def _left_out(standing: Standing, width: int) -> frozenset[int]:
    """The columns for which a narrow terminal has no room."""
    if standing.against is None:
        return frozenset() if width >= _NARROW else _IF_WIDE
    return frozenset() if width >= _NARROW_WITH_BASELINE else _IF_WIDE | {_LATE_AS_PLANNED}


def _group(
    group: Group, headings: list[str], cells: list[Column], columns: list[int], language: Language
) -> Iterator[Line]:
    def said(text: Text) -> str:
        return visible(text.said(FILE[language]))

    yield line("")
    yield Line((Part(said(group.name), "bold"), Part(f": {said(group.figures)}")))
    for number, row in enumerate(group.rows):
        style = "red" if row.task.is_late or row.task.is_late_as_agreed else ""
        if number == 0:
            yield from ruled(headings, [], cells, _INDENT)
        parts = [Part(said(row.cells[column]), style) for column in columns]
        yield from row_lines(parts, cells, indent=_INDENT)
        if row.why:
            yield line(f"↳ {said(row.why)}", "dim", _WHY)
    if group.others:
        yield line(said(group.others), indent=_INDENT)
