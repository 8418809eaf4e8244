"""A paper as a Word file with the page of Decree 30/2020."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from itertools import zip_longest
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from dxplan.render.documents.pages import decree
from dxplan.render.documents.pages.blocks import Run, Table, is_group
from dxplan.render.documents.pages.decree import TYPES, Type, is_upper
from dxplan.render.documents.pages.docx_parts import (
    element,
    keep_whole,
    line_below,
    outline,
    page_number,
    repeat,
    set_type,
    set_widths,
    write,
)
from dxplan.render.documents.pages.drawn import Drawn
from dxplan.render.documents.pages.laid_out import LaidOut
from dxplan.render.documents.pages.roles import End, Head, Part, Role, Sheet, Text, has_long_word
from dxplan.render.documents.pages.typeset import png_of
from dxplan.render.documents.pages.whole_tables import stays_whole
from dxplan.render.documents.pages.widths import column_widths

_LAST_ROWS, _LAST_ROWS_SMALL = 4, 2
"""Of a table: they are on no page alone; of a paper of two pages, one row is not."""
_CELL_MARGIN_MM = 3.8
"""Left and right of the text of a cell."""
_IN_THE_MIDDLE = (Role.SUBJECT, Role.ANNEX_TITLE, Role.ANNEX_NOTE)


def docx_of(paper: LaidOut) -> bytes:
    """The bytes of a Word file: the same ones for the same paper and day."""
    document = Document()
    _prepare(document, paper)
    for nth, sheet in enumerate(paper.sheets):
        section = document.sections[0] if nth == 0 else _another(document)
        _shape(section, sheet.wide, small=not paper.is_issued, numbered_anew=nth > 0)
        for part, next_ in zip_longest(sheet.parts, sheet.parts[1:]):
            _write(document, part, sheet, paper)
            if isinstance(part, Table) and (
                isinstance(next_, Table) or (next_ is None and nth == len(paper.sheets) - 1)
            ):
                _shrink(document.add_paragraph())  # tables run together, and no file ends with one
            if isinstance(part, Text) and isinstance(next_, Table):
                document.paragraphs[-1].paragraph_format.space_after = Pt(4)
            if isinstance(next_, End):  # no signature stands on a page without any text
                document.paragraphs[-1].paragraph_format.keep_with_next = True
    return _packed(document, paper.day)


def _another(document: Any) -> Any:
    """A section more; the paragraph that ends the one before takes no room, so that it never makes a page."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    _shrink(document.paragraphs[-1])
    return section


def _shrink(paragraph: Any) -> None:
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(1)


def _prepare(document: Any, paper: LaidOut) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = decree.FONT, Pt(14)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), decree.FONT)
    style.element.rPr.append(element("lang", val="vi-VN" if paper.language == "vi" else "en-GB"))
    style.paragraph_format.space_after = Pt(0)
    known = document.core_properties
    known.title, known.author, known.comments = paper.title[:255], paper.agency[:255], ""
    known.created = known.modified = datetime(paper.day.year, paper.day.month, paper.day.day, tzinfo=UTC)
    known.last_modified_by = ""


def _shape(section: Any, wide: bool, *, small: bool, numbered_anew: bool) -> None:
    """The page, its margins, and its number: at the top in the middle, not on the first page."""
    short, long = Mm(decree.SHORT_SIDE), Mm(decree.LONG_SIDE)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if wide else (short, long)
    margins = decree.margins(wide=wide, small=small)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, margins)
    section.header_distance = section.footer_distance = Mm(decree.HEADER)
    section.different_first_page_header_footer = True
    if numbered_anew:
        properties = section._sectPr
        for old in properties.findall(qn("w:pgNumType")):
            properties.remove(old)
        properties.insert_element_before(element("pgNumType", start=1), "w:cols", "w:titlePg", "w:docGrid")
    else:
        page_number(section.header.paragraphs[0], decree.PAGE_NUMBER)


def _write(document: Any, part: Part, sheet: Sheet, paper: LaidOut) -> None:
    room = decree.room(wide=sheet.wide, small=not paper.is_issued)
    match part:
        case Text():
            _text(document, part, room, small=not paper.is_issued)
        case Head():
            _head(document, part)
        case End():
            _end(document, part)
        case Table():
            _table(document, part, room, decree.TABLE_SIZE if paper.is_issued else decree.SMALL_TABLE_SIZE)
        case Drawn():
            _picture(document, part)


def _text(document: Any, text: Text, room: float, *, small: bool) -> None:
    paragraph, type_ = document.add_paragraph(), decree.smaller(text.role) if small else TYPES[text.role]
    if type_.align == "justify" and has_long_word(text.runs):
        type_ = type_._replace(align="left")  # before an address that breaks nowhere a justified line has gaps
    set_type(paragraph, type_)
    if text.depth:
        paragraph.paragraph_format.left_indent = Mm(decree.FIRST_LINE * text.depth)
        paragraph.paragraph_format.first_line_indent = Mm(0)
    paragraph.paragraph_format.keep_together = text.keeps_next or bool(text.depth) or None
    if text.keeps_next:
        paragraph.paragraph_format.keep_with_next = True
    write(paragraph, text.runs, type_, room if text.role in _IN_THE_MIDDLE else None)
    level = decree.OUTLINE.get(text.role)
    if level is not None:
        outline(paragraph, level)
    if text.role is Role.SUBJECT:
        line_below(document.add_paragraph(), room, decree.SUBJECT_LINE)


def _head(document: Any, head: Head) -> None:
    """Two rows: agency and motto, each with its line; number and date beside each other."""
    table = document.add_table(rows=2, cols=2)
    set_widths(table, list(decree.HEAD_COLUMNS), -decree.OVERHANG)
    left, right = table.rows[0].cells
    names = [line for line in head.left[:-1] if line]
    is_draft = bool(names) and not is_upper(names[-1])  # 'Tài liệu họp (dự thảo)' stands in the number's place
    number = names.pop() if is_draft else head.left[-1]
    last = len(names) - 1
    lines = [(name, Type(12, bold=nth == last, align="center", before=0)) for nth, name in enumerate(names)]
    _lines(left, lines, decree.HEAD_COLUMNS[0] - _CELL_MARGIN_MM)
    line_below(left.add_paragraph(), decree.HEAD_COLUMNS[0] - 4, decree.AGENCY_LINE)
    nation, motto, place = head.right[0], next(filter(None, head.right[1:-1]), ""), head.right[-1]
    _lines(
        right,
        [
            (nation, Type(decree.NATION, bold=True, align="center", before=0)),
            (motto, Type(decree.MOTTO, bold=True, align="center", before=0)),
        ],
    )
    line_below(right.add_paragraph(), decree.HEAD_COLUMNS[1] - 4, decree.MOTTO_LINE)
    below = table.rows[1].cells
    slanted = not number.startswith(decree.NUMBERED)
    _lines(below[0], [(number, Type(decree.NUMBER, italic=slanted, align="center", before=6))])
    _lines(below[1], [(place, Type(decree.PLACE, italic=True, align="center", before=6))])
    shape = below[1].paragraphs[0].paragraph_format  # the longest place, with its day, takes one line
    shape.left_indent = shape.right_indent = Mm(-1.9)


def _end(document: Any, end: End) -> None:
    """Who gets copies on the left, who signs on the right, with room for the signature between post and name."""
    space = document.add_paragraph()
    set_type(space, Type(6, before=0, keeps_next=True))
    table = document.add_table(rows=1, cols=2)
    set_widths(table, list(decree.END_COLUMNS), -4.0)
    keep_whole(table.rows[0])
    left, right = table.rows[0].cells
    copies = [line for line in end.left if line]
    _lines(
        left,
        [
            (line, Type(decree.COPIES, align="left", before=0))
            if nth
            else (line, Type(decree.COPIES_TITLE, bold=True, italic=True, align="left", before=0))
            for nth, line in enumerate(copies)
        ],
    )
    signing = [line for line in end.right if line]
    posts, name = signing[:-1], signing[-1:]
    rows = [*posts, *[""] * 4, *name]
    _lines(right, [(line, Type(decree.SIGNATURE, bold=True, align="center", before=0)) for line in rows])


def _lines(cell: Any, lines: list[tuple[str, Type]], room: float | None = None) -> None:
    paragraphs = [cell.paragraphs[0], *(cell.add_paragraph() for _ in lines[1:])]
    for paragraph, (line, type_) in zip(paragraphs, lines, strict=False):
        set_type(paragraph, type_)
        write(paragraph, (Run(line),), type_, room)


def _table(document: Any, table: Table, room: float, size: float) -> None:
    made = document.add_table(rows=len(table.rows), cols=len(table.aligned), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    above, last = (decree.CELL_ROOM, _LAST_ROWS) if size == decree.TABLE_SIZE else (0.0, _LAST_ROWS_SMALL)
    widths = column_widths(table, room, size)
    is_whole = size == decree.TABLE_SIZE and stays_whole(table, widths, size)
    grid = [row.cells for row in made.rows] if len(table.rows) < 50 else _cells(made, len(table.aligned))
    for nth, (row, cells) in enumerate(zip(table.rows, grid, strict=True)):
        for align, runs, cell, width in zip(table.aligned, row, cells, widths, strict=False):
            paragraph = cell.paragraphs[0]
            keeps_next = nth < len(grid) - 1 and (is_whole or is_group(row) or nth >= len(grid) - last)
            type_ = Type(size, align=align or "left", before=above, after=above, keeps_next=keeps_next)
            if nth == 0:
                type_ = Type(size, bold=True, align="center", before=above, after=above, keeps_next=True)
            set_type(paragraph, type_)
            write(paragraph, runs, type_, width - _CELL_MARGIN_MM if nth == 0 else None)
    _fix(made, grid, widths)
    _merge_groups(table, grid)


def _cells(made: Any, columns: int) -> list[Any]:
    """The cells of a long table, row by row: asked for one by one they take quadratic time."""
    flat = made._cells
    return [tuple(flat[start : start + columns]) for start in range(0, len(flat), columns)]


def _fix(made: Any, grid: list[Any], widths: list[float]) -> None:
    made.autofit = False
    properties = made._tbl.tblPr
    for old in properties.findall(qn("w:tblW")):
        properties.remove(old)
    properties.insert_element_before(
        element("tblW", w=round(sum(widths) * 1440 / 25.4), type="dxa"),
        *("w:jc", "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"),
    )
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    for cells in grid:
        for cell, width in zip(cells, widths, strict=True):
            cell.width = Mm(width)
    rows = list(made.rows)
    repeat(rows[0])
    for row in rows:
        keep_whole(row)


def _merge_groups(table: Table, grid: list[Any]) -> None:
    """A row with a number and a name only is a group: its name goes over the rest of the row."""
    for row, cells in zip(table.rows[1:], grid[1:], strict=True):
        if is_group(row):
            for spare in cells[2:]:
                spare._tc.getparent().remove(spare._tc)
            cells[1]._tc.grid_span = len(cells) - 1


def _picture(document: Any, picture: Drawn) -> None:
    """A picture on a line of its own, with what it says to those who do not see it."""
    paragraph = document.add_paragraph()
    set_type(paragraph, Type(decree.SMALL, align="left", before=4, after=6))
    shape = paragraph.add_run().add_picture(io.BytesIO(png_of(picture)), width=Mm(picture.width))
    shape._inline.docPr.set("descr", picture.says)
    for side in ("distT", "distB", "distL", "distR"):  # what is not said is 3 mm at the left and the right
        shape._inline.set(side, "0")


def _packed(document: Any, day: date) -> bytes:
    """The document's file, whose parts are of the day of the paper."""
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    stamp = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, stamp), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
