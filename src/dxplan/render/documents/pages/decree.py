"""The page of Decree 30/2020/NĐ-CP (Annex I) in figures, as its own files have it: millimetres and points."""

from __future__ import annotations

from dxplan.render.documents.pages.roles import Role
from dxplan.text.named_tuple import NamedTuple

FONT = "Times New Roman"
TOP, BOTTOM, LEFT, RIGHT, HEADER = 25.0, 20.0, 35.0, 20.0, 10.0
SMALL_TOP, SMALL_BOTTOM, SMALL_LEFT, SMALL_RIGHT = 20.0, 20.0, 30.0, 15.0
"""The least that the decree allows: for papers of few pages that nobody signs."""
SHORT_SIDE, LONG_SIDE = 210.0, 297.0
WIDE_TOP, WIDE_BOTTOM, WIDE_LEFT, WIDE_RIGHT = 20.0, 15.0, 30.0, 15.0
HEAD_COLUMNS = (67.5, 100.0)
END_COLUMNS = (52.8, 110.9)
OVERHANG = 6.25
"""By so much the head stands out to the left of the text."""
BODY, PAGE_NUMBER, TABLE_SIZE, SMALL_TABLE_SIZE = 14.0, 14.0, 12.0, 11.0
CELL_ROOM = 1.0
"""Points above and below the text of a cell, in a paper that is signed: letters stand clear of the lines."""
FIRST_LINE = 12.7
MOTTO, MOTTO_LINE = 13.0, 57.0
"""The motto's type, and how long the line under it is: as long as its text."""
NATION, AGENCY, SUPERIOR, NUMBER, PLACE = 12.0, 12.0, 12.0, 13.0, 13.0
NUMBERED = ("Số:", "No.")
"""How the number of a paper begins; what stands in its place where there is none is in italics."""
AGENCY_LINE, SUBJECT_LINE = 22.0, 50.0
COPIES_TITLE, COPIES, SIGNATURE = 12.0, 11.0, 14.0


class Type(NamedTuple):
    """How a paragraph is set: points, weight, slant, place, room above and below (points), first line (millimetres)."""

    size: float
    bold: bool = False
    italic: bool = False
    align: str = "justify"
    before: float = 6.0
    after: float = 0.0
    first_line: float = 0.0
    capitals: bool = False
    keeps_next: bool = False


TYPES: dict[Role, Type] = {
    Role.TYPE: Type(14, bold=True, align="center", before=18, capitals=True, keeps_next=True),
    Role.SUBJECT: Type(14, bold=True, align="center", before=0, keeps_next=True),
    Role.BASIS: Type(14, italic=True, first_line=FIRST_LINE),
    Role.ADDRESSEE: Type(14, align="center", before=12, after=6),
    Role.SECTION: Type(14, bold=True, before=8, after=3, first_line=FIRST_LINE, capitals=True, keeps_next=True),
    Role.CLAUSE: Type(14, bold=True, align="left", first_line=FIRST_LINE, keeps_next=True),
    Role.BODY: Type(14, first_line=FIRST_LINE),
    Role.ITEM: Type(14, first_line=FIRST_LINE),
    Role.ANNEX: Type(14, bold=True, align="center", before=0, keeps_next=True),
    Role.ANNEX_TITLE: Type(14, bold=True, align="center", before=0, capitals=True, keeps_next=True),
    Role.ANNEX_NOTE: Type(14, italic=True, align="center", before=0, after=6),
}
SMALL, LEAST_ROOM, LEAST_SECTION = 13.0, 2.0, 6.0
"""The text of a paper that nobody signs, and the room between its paragraphs and above its sections (points)."""
OUTLINE = {Role.TYPE: 0, Role.SECTION: 1, Role.CLAUSE: 2, Role.ANNEX: 1, Role.ANNEX_TITLE: 2}
"""Levels for the navigation of a word processor."""


def smaller(role: Role) -> Type:
    """How a role is set in a paper that nobody signs."""
    type_ = TYPES[role]
    before = LEAST_SECTION if role in (Role.TYPE, Role.SECTION) else min(type_.before, LEAST_ROOM)
    align = "left" if role in (Role.ITEM, Role.BODY) else type_.align  # justified, short bold lines have gaps
    return type_._replace(size=SMALL, before=before, align=align)


def is_upper(text: str) -> bool:
    """Whether a line of the head is in capitals."""
    return text == text.upper() and any(letter.isalpha() for letter in text)


def margins(*, wide: bool, small: bool) -> tuple[float, float, float, float]:
    """The margins of a page: at the top, the bottom, the left and the right."""
    if wide:
        return WIDE_TOP, WIDE_BOTTOM, WIDE_LEFT, WIDE_RIGHT
    if small:
        return SMALL_TOP, SMALL_BOTTOM, SMALL_LEFT, SMALL_RIGHT
    return TOP, BOTTOM, LEFT, RIGHT


def room(*, wide: bool, small: bool) -> float:
    """How wide the text is."""
    *_, left, right = margins(wide=wide, small=small)
    return (LONG_SIDE if wide else SHORT_SIDE) - left - right
