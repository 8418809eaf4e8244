"""Rows laid out on sheets of paper: no row is cut, no heading stands alone at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dxplan.render.gantt.pictures.lettering import widest, width_of, wrapped
from dxplan.render.gantt.pictures.paper import BOTTOM, LEFT, RIGHT, TOP, Paper
from dxplan.render.gantt.pictures.record import Record
from dxplan.render.gantt.view import Shape
from dxplan.text.phrase import Language, Text

LETTERS = 2.7
"""Size of the letters in a row, in millimetres (7.7 points)."""
LINE, _PAD = 3.3, 1.5
HEAD, AXIS, FOOT = 14.0, 9.0, 11.0
"""Room for the title with the sentence under it, for the axis, for the legend."""
_INDENT, _GAP = 2.5, 2.0
_LONGEST = {Paper.A4: 52.0, Paper.A3: 80.0}
"""Room for names."""
_MOST_LINES = 2
_BOLD = 1.12
"""How much wider bold letters are."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column left of the bars: what of a record it shows, its heading, and from where to where it goes."""

    what: str
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


_HEADINGS: tuple[tuple[Text, str, bool, bool], ...] = (
    (Text("Bắt đầu", "Start"), "start", False, False),
    (Text("Kết thúc", "Finish"), "finish", False, True),
    (Text("Ngày LV", "Days"), "days", True, False),
    (Text("Dự trữ", "Float"), "slack", True, True),
    (Text("Chủ trì", "Lead"), "lead", False, False),
    (Text("Đã làm", "Done"), "progress", True, False),
)
"""Heading, what of a record, whether a number, whether there is room for it on A4, too."""


def columns(rows: Sequence[Record], paper: Paper, language: Language) -> Columns:
    """As wide as what they hold; columns in which nothing stands are left out."""
    ids = min(widest([record.row.id for record in rows], LETTERS), 26.0)
    names = LEFT + (ids + _GAP if ids else 0)
    room = min(max(width_of(record.row.name, _letters(record)) + indent(record) for record in rows), _LONGEST[paper])
    left = names + room + _GAP
    fields = []
    for heading, what, is_number, always in _HEADINGS:
        values = tuple(str(getattr(record, what)) for record in rows)
        if (always or paper is Paper.A3) and any(values):
            title = heading.in_language(language)
            wide = min(max(widest(values, LETTERS), widest([title], LETTERS)), 24.0)
            fields.append(Field(what, title, values, left, left + wide, is_number))
            left += wide + _GAP
    return Columns(LEFT, names, room, tuple(fields), left + _GAP, paper.value.width - RIGHT)


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
