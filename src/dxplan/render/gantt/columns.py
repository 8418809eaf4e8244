"""The columns left of the chart: what they say and how wide they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dxplan.render.gantt.choices import Column
from dxplan.render.gantt.ink import Ink
from dxplan.render.gantt.names import fit, padded
from dxplan.render.gantt.view import Deadline, Fact, Group, Row, Shape
from dxplan.render.lines import Part
from dxplan.text.display import display_width
from dxplan.text.percent import percent_done
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE
from dxplan.text.working_amounts import WorkingAmount

HEADINGS = {
    Column.ID: Text("Mã", "Id"),
    Column.NAME: Text("Nhiệm vụ", "Task"),
    Column.LEAD: Text("Chủ trì", "Lead"),
    Column.SYSTEM: Text("Hệ thống", "System"),
    Column.RESOURCE: Text("Nguồn lực", "Resource"),
    Column.KIND: Text("Loại", "Kind"),
    Column.START: Text("Bắt đầu", "Start"),
    Column.FINISH: Text("Kết thúc", "Finish"),
    Column.DAYS: Text("Ngày", "Days"),
    Column.FLOAT: Text("Dự trữ", "Float"),
    Column.PROGRESS: Text("Đã làm", "Done"),
    Column.PROVINCE: Text("Tỉnh", "Province"),
    Column.MARGIN: Text("Hạn", "Due"),
    Column.AGREEMENT: Text("T.thuận", "Agrmt"),
    Column.MISSED: Text("Lỡ hạn", "Missed"),
}
ON_THE_RIGHT = frozenset({Column.DAYS, Column.FLOAT, Column.PROGRESS, Column.MARGIN, Column.AGREEMENT, Column.MISSED})
_UNNAMED = frozenset({Column.ID, Column.NAME, Column.PROVINCE})
"""Columns that speak for themselves: no heading."""
_WIDEST = {Column.LEAD: 10, Column.SYSTEM: 14, Column.RESOURCE: 14, Column.KIND: 16, Column.PROVINCE: 22}
_LEAST = 12  # for ids and names
_LEAST_CHART = 8
_ROOMY_CHART = 72  # what a chart has beyond that, names may take

TASKS = (Column.ID, Column.NAME)
_OF_TASKS = (  # from so many cells of the whole on there is room for these
    (160, (*TASKS, Column.LEAD, Column.START, Column.FINISH, Column.DAYS, Column.FLOAT, Column.PROGRESS)),
    (120, (*TASKS, Column.FINISH, Column.FLOAT)),
    (100, (*TASKS, Column.FINISH)),
    (0, TASKS),
)
_MARGINS = (Column.MARGIN, Column.AGREEMENT, Column.MISSED)
_OF_PLANS = (
    (160, (Column.PROVINCE, Column.NAME, Column.START, Column.FINISH, *_MARGINS)),
    (100, (Column.PROVINCE, Column.NAME, Column.FINISH, *_MARGINS)),
    (0, (Column.PROVINCE, Column.NAME, Column.MARGIN, Column.AGREEMENT)),
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns with their widths in cells; a blank follows each. `left_out` had no room."""

    widths: tuple[tuple[Column, int], ...]
    indent: int
    left_out: tuple[Column, ...] = ()

    @property
    def cells(self) -> int:
        """All columns with the blanks after them."""
        return sum(width + 1 for _, width in self.widths)


def usual_columns(width: int, *, of_plans: bool, is_under_way: bool) -> tuple[Column, ...]:
    """The columns for which a screen has room: of the tasks of plans, or of whole plans."""
    width = max(width, 0)
    if of_plans:
        return next(found for least, found in _OF_PLANS if width >= least)
    found = next(found for least, found in _OF_TASKS if width >= least)
    return tuple(column for column in found if is_under_way or column is not Column.PROGRESS)


def columns(wanted: Sequence[Column], rows: Sequence[tuple[Row, Group]], width: int, language: Language) -> Columns:
    """As wide as their texts need; ids and names leave the chart about three fifths, or 72 cells where that is less.

    What has no room is left out, the last column first, so that the chart keeps a part of the width.
    """
    kept = list(dict.fromkeys(wanted))
    left_out: list[Column] = []
    figures = {column: _figure_width(column, rows, language) for column in kept if column not in TASKS}
    named = any(column in TASKS for column in kept)
    while figures and sum(cells + 1 for cells in figures.values()) > width - _LEAST_CHART - (
        _LEAST + 2 if named else 1
    ):
        dropped = next(column for column in reversed(kept) if column in figures)
        kept.remove(dropped)
        del figures[dropped]
        left_out.insert(0, dropped)
    rest = width - sum(cells + 1 for cells in figures.values())
    room = max(rest * 2 // 5, rest - _ROOMY_CHART - len(TASKS), _LEAST)
    indent = 2 if room >= 36 else 1
    ids = min(max((display_width(row.id) for row, _ in rows), default=0), room // 3) if Column.ID in kept else 0
    names = 0
    if Column.NAME in kept:
        needed = max(
            display_width(row.name) - (ids + 1 if row.shape is Shape.PLAN and ids else 0) + indent * row.depth
            for row, _ in rows
        )
        names = max(min(needed, room - (ids + 1 if ids else 0)), 1)
    widths = {**figures, Column.ID: ids, Column.NAME: names}
    return Columns(tuple((column, widths[column]) for column in kept if widths[column]), indent, tuple(left_out))


def label_parts(row: Row | None, group: Group, layout: Columns, ellipsis: str) -> list[Part]:
    """A row's columns."""
    if row is None:
        return [Part(" " * layout.cells)]
    parts: list[Part] = []
    said, ink, before = "", Ink.NORMAL, 0
    for number, (column, width) in enumerate(layout.widths):
        if column is Column.ID and row.shape is Shape.PLAN and _is_before_name(layout, number):
            before = width + 1  # the plan's name takes both
            continue
        if column is Column.NAME:
            text, cell_ink = (
                " " * (layout.indent * row.depth) + row.name,
                Ink.STRONG if row.shape.is_bracket else Ink.NORMAL,
            )
            width, before = width + before, 0
        else:
            text, cell_ink = _CELLS[column](row, group)
        if cell_ink is not ink:
            if said:
                parts.append(Part(said, ink))
            said, ink = "", cell_ink
        is_right = column in ON_THE_RIGHT
        said += (fit(text, width, ellipsis).rjust(width) if is_right else padded(text, width, ellipsis)) + " "
    return [*parts, Part(said, ink)]


def heading_parts(layout: Columns, language: Language) -> list[Part]:
    """The headings of the figures, above them."""
    text = ""
    for column, width in layout.widths:
        heading = "" if column in _UNNAMED else fit(HEADINGS[column].in_language(language), width)
        text += (heading.rjust(width) if column in ON_THE_RIGHT else padded(heading, width)) + " "
    return [Part(text, Ink.FAINT)]


def headings_of(wanted: Iterable[Column], language: Language) -> str:
    """Columns by their headings, in a sentence."""
    return ", ".join(HEADINGS[column].in_language(language) for column in wanted)


def _is_before_name(layout: Columns, number: int) -> bool:
    return number + 1 < len(layout.widths) and layout.widths[number + 1][0] is Column.NAME


def _figure_width(column: Column, rows: Sequence[tuple[Row, Group]], language: Language) -> int:
    heading = 0 if column in _UNNAMED else display_width(HEADINGS[column].in_language(language))
    if column in (Column.START, Column.FINISH):
        return 10
    texts = {cell(column, row, group)[0] for row, group in rows}
    widest = max(map(display_width, texts), default=0)
    return min(max(widest, heading), _WIDEST.get(column, 99))


def cell(column: Column, row: Row, group: Group) -> tuple[str, Ink]:
    """What a row says in a column, and how it is printed."""
    return _CELLS[column](row, group)


def _ink_of_id(row: Row, group: Group) -> Ink:
    """That of the bar, where it is critical or on the chain."""
    if row.shape.is_bracket:
        return Ink.FAINT
    if row.is_on_chain and (group.chain.is_asked or not row.is_critical):
        return Ink.CHAIN
    return Ink.CRITICAL if row.is_critical else Ink.FAINT


@lru_cache(maxsize=4096)
def _day(day: date, language: Language) -> str:
    return FILE[language].day(day)


@lru_cache(maxsize=4096)
def _amount(amount: WorkingAmount | None, language: Language) -> tuple[str, Ink]:
    if amount is None:
        return "", Ink.NORMAL
    return amount.number.said(FILE[language]), Ink.NORMAL if amount.minutes >= 0 else Ink.MISSED


def _margin(due: Deadline | None, language: Language) -> tuple[str, Ink]:
    return ("", Ink.NORMAL) if due is None else _amount(due.margin, language)


def _missed(group: Group) -> tuple[str, Ink]:
    """How many of the deadlines of a plan's tasks are missed."""
    if not group.promises:
        return "", Ink.NORMAL
    missed = sum(due.is_missed for due in group.promises)
    return f"{missed}/{len(group.promises)}", Ink.MISSED if missed else Ink.NORMAL


def _ids(facts: Sequence[Fact]) -> tuple[str, Ink]:
    return ", ".join([fact.id for fact in facts]), Ink.NORMAL


def _of_plan(row: Row, deadline: Deadline | None, language: Language) -> tuple[str, Ink]:
    return _margin(deadline if row.shape is Shape.PLAN else None, language)


_NOTHING = ("", Ink.NORMAL)
_CELLS: dict[Column, Callable[[Row, Group], tuple[str, Ink]]] = {
    Column.ID: lambda row, group: (row.id, _ink_of_id(row, group)),
    Column.NAME: lambda row, _: (row.name, Ink.NORMAL),
    Column.START: lambda row, group: (_day(row.start_day, group.language), Ink.NORMAL),
    Column.FINISH: lambda row, group: (_day(row.finish_day, group.language), Ink.NORMAL),
    Column.DAYS: lambda row, group: _amount(row.duration, group.language),
    Column.FLOAT: lambda row, group: _amount(row.slack, group.language),
    Column.PROGRESS: lambda row, _: (
        _NOTHING if row.progress is None else (f"{percent_done(row.progress)} %", Ink.NORMAL)
    ),
    Column.LEAD: lambda row, _: _NOTHING if row.lead is None else (row.lead.id, Ink.NORMAL),
    Column.SYSTEM: lambda row, _: _ids(row.systems),
    Column.RESOURCE: lambda row, _: _ids(row.resources),
    Column.KIND: lambda row, _: _NOTHING if row.kind is None else (row.kind.name, Ink.NORMAL),
    Column.PROVINCE: lambda row, group: (group.province if row.shape is Shape.PLAN else "", Ink.NORMAL),
    Column.MARGIN: lambda row, group: _margin(row.deadline, group.language),
    Column.AGREEMENT: lambda row, group: _of_plan(row, group.agreement_end, group.language),
    Column.MISSED: lambda row, group: _missed(group) if row.shape is Shape.PLAN else _NOTHING,
}
