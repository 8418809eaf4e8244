"""Rows laid out on sheets of paper: no row is cut, no heading stands alone at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dxplan.render.gantt.choices import Column
from dxplan.render.gantt.columns import HEADINGS, ON_THE_RIGHT, cell
from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.lettering import widest, width_of, wrapped
from dxplan.render.gantt.pictures.paper import BOTTOM, LEFT, RIGHT, TOP, Paper
from dxplan.render.gantt.pictures.record import Record
from dxplan.render.gantt.view import Group, Shape
from dxplan.text.phrase import Text

LETTERS = 2.7
"""Size of the letters in a row, in millimetres (7.7 points)."""
LINE, _PAD = 3.3, 1.5
HEAD, AXIS, FOOT = 14.0, 9.0, 14.5
"""Room for the title with the sentence under it, for the axis, for the legend."""
_INDENT, _GAP = 2.5, 2.0
_LONGEST = {Paper.A4: 52.0, Paper.A3: 80.0}
"""Room for names."""
_MOST_LINES = 3
_BOLD = 1.12
"""How much wider bold letters are."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column left of the bars: what it shows, its heading, and from where to where it goes."""

    what: Column
    heading: str
    values: tuple[str, ...]
    left: float
    right: float
    is_number: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A row on its sheet: the number of its record, its name in lines, its upper edge and height."""

    number: int
    record: Record
    lines: tuple[str, ...]
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Where its bar lies."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Columns:
    """What stands left of the bars: names from `names` on, `fields`, and where the bars begin and end."""

    ids: float
    names: float
    room: float
    fields: tuple[Field, ...]
    left: float
    right: float


_FULL = {
    Column.DAYS: Text("Ngày LV", "Days"),
    Column.PROVINCE: Text("Tỉnh, thành", "Province"),
    Column.AGREEMENT: Text("Thỏa thuận", "Agreement"),
}
"""Headings that a terminal shortens, or leaves out."""
_OF_TASKS = {
    Paper.A3: (Column.START, Column.FINISH, Column.DAYS, Column.FLOAT, Column.LEAD, Column.PROGRESS),
    Paper.A4: (Column.FINISH, Column.FLOAT),
}
_MARGINS = (Column.MARGIN, Column.AGREEMENT, Column.MISSED)
_OF_PLANS = {
    Paper.A3: (Column.PROVINCE, Column.START, Column.FINISH, *_MARGINS),
    Paper.A4: (Column.PROVINCE, Column.FINISH, *_MARGINS),
}
_WIDEST, _MOST_OF_SHEET = 30.0, 0.5
"""Room for a column, and the part of the sheet that names and columns may take together."""


def columns(drawing: Drawing, paper: Paper) -> Columns:
    """As wide as what they hold; columns in which nothing stands, or for which there is no room, are left out."""
    rows, language = drawing.records, drawing.language
    wanted = drawing.columns or (_OF_PLANS if drawing.is_of_plans else _OF_TASKS)[paper]
    ids = min(widest([record.row.id for record in rows], LETTERS), 26.0)
    names = LEFT + (ids + _GAP if ids else 0)
    room = min(max(width_of(record.row.name, _letters(record)) + indent(record) for record in rows), _LONGEST[paper])
    left = names + room + _GAP
    fields = []
    for column in wanted:
        if column in (Column.ID, Column.NAME):
            continue
        values = tuple(_value(column, record, group) for group, records in drawing.plans for record in records)
        title = _FULL.get(column, HEADINGS[column]).in_language(language)
        wide = min(max(widest(values, LETTERS), widest([title], LETTERS)), _WIDEST)
        if any(values) and left + wide <= _MOST_OF_SHEET * paper.value.width:
            fields.append(Field(column, title, values, left, left + wide, column in ON_THE_RIGHT))
            left += wide + _GAP
    return Columns(LEFT, names, room, tuple(fields), left + _GAP, paper.value.width - RIGHT)


def _value(column: Column, record: Record, group: Group) -> str:
    if record.row.shape is Shape.PLAN and column in (Column.PROVINCE, *_MARGINS) and group.rows:
        return ""
    return cell(column, record.row, group)[0]


def sheets(rows: Sequence[Record], layout: Columns, height: float) -> list[list[Placed]]:
    """The rows, on one sheet of some height after the other."""
    room = height - TOP - BOTTOM - HEAD - AXIS - FOOT
    pages: list[list[Placed]] = [[]]
    used = 0.0
    for placed in _placed(rows, layout):
        if used + placed.height > room and pages[-1]:
            carried = _headings_at_the_end(pages[-1])
            if len(carried) == len(pages[-1]):  # nothing but headings: they stay
                carried = []
            del pages[-1][len(pages[-1]) - len(carried) :]
            pages.append([])
            used = 0.0
            for heading in carried:
                pages[-1].append(_moved(heading, used))
                used += heading.height
        pages[-1].append(_moved(placed, used))
        used += placed.height
    return pages


def _placed(rows: Iterable[Record], layout: Columns) -> Iterator[Placed]:
    for number, record in enumerate(rows):
        room = layout.room - indent(record)
        lines = wrapped(record.row.name, room, _letters(record), _MOST_LINES)
        yield Placed(number, record, lines, 0, LINE * max(len(lines), 1) + _PAD)


def _moved(placed: Placed, used: float) -> Placed:
    return Placed(placed.number, placed.record, placed.lines, TOP + HEAD + AXIS + used, placed.height)


def _headings_at_the_end(page: list[Placed]) -> list[Placed]:
    kept = len(page)
    while kept and page[kept - 1].record.row.shape.is_bracket:
        kept -= 1
    return page[kept:]


def _letters(record: Record) -> float:
    return LETTERS * _BOLD if record.row.shape.is_bracket else LETTERS


def indent(record: Record) -> float:
    """How far a name is moved to the right."""
    return 0 if record.row.shape is Shape.PLAN else record.row.depth * _INDENT
