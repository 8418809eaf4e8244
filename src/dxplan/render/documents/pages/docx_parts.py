"""Parts of a Word file that python-docx has no word for: borders, fields, widths, repeated rows."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from dxplan.render.documents.pages.balanced import balanced
from dxplan.render.documents.pages.blocks import Runs
from dxplan.render.documents.pages.decree import FONT, Type
from dxplan.render.documents.pages.unbroken import SPACE, pieces
from dxplan.text.expression import expression

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_BETWEEN_NUMBERS = expression(r"(?<=\d)–(?=\d)")
_FIELD = (("begin", ""), ("", " PAGE "), ("separate", ""), ("text", "2"), ("end", ""))


def element(tag: str, **attributes: object) -> Any:
    """An element of WordprocessingML with attributes of its namespace."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def set_type(paragraph: Any, type_: Type) -> None:
    """Set a paragraph's alignment, room and first line."""
    if paragraph._p.pPr is None:
        paragraph._p.insert(0, deepcopy(_paragraph_properties(type_)))
    else:
        _set_type(paragraph, type_)


@cache
def _paragraph_properties(type_: Type) -> Any:
    """What is said of each paragraph of a type: to copy it takes a fraction of the time of saying it anew."""
    paragraph = Paragraph(element("p"), None)  # type: ignore[arg-type]
    _set_type(paragraph, type_)
    return paragraph._p.pPr


def _set_type(paragraph: Any, type_: Type) -> None:
    paragraph.alignment = _ALIGN[type_.align]
    shape = paragraph.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(type_.before), Pt(type_.after), 1.0
    if type_.first_line:
        shape.first_line_indent = Mm(type_.first_line)
    if type_.keeps_next:
        shape.keep_with_next = True


@cache
def _run_properties(size: float, bold: bool, italic: bool) -> Any:
    """What is said of each run of letters."""
    run = Run(element("r"), None)  # type: ignore[arg-type]
    run.font.name, run.font.size = FONT, Pt(size)
    run.font.bold, run.font.italic = bold, italic
    return run._r.rPr


def write(paragraph: Any, runs: Runs, type_: Type, room: float | None = None) -> None:
    """Write runs into a paragraph in a type; what is bold or italic by itself stays so.

    With a room in millimetres, a text of one run ends its lines so that they are even.
    """
    for run in runs:
        text = run.text.upper() if type_.capitals else run.text
        made = paragraph.add_run()
        lines = () if room is None or len(runs) > 1 else balanced(text, room, type_.size, bold=type_.bold or run.bold)
        if len(lines) > 1:
            for nth, line in enumerate(lines):
                if nth:
                    made.add_text(" ")
                _add(made, line, is_whole=True)
        else:
            for piece, is_whole in pieces(text, names=type_.align != "justify"):
                _add(made, piece, is_whole=is_whole)
        properties = _run_properties(type_.size, type_.bold or run.bold, type_.italic or run.italic)
        made._r.insert(0, deepcopy(properties))


def _add(run: Any, text: str, *, is_whole: bool) -> None:
    """Add text to a run; where it stays on one line, with Word's own signs for that.

    Word has no dash at which no line ends: a range of numbers is written with its hyphen that does not break.
    """
    if not is_whole:
        run.add_text(text)
        return
    text = _BETWEEN_NUMBERS.sub("-", text)
    for nth, part in enumerate(text.replace(" ", SPACE).split("-")):
        if nth:
            run._r.append(element("noBreakHyphen"))
        if part:
            run.add_text(part)


def outline(paragraph: Any, level: int) -> None:
    """Put a paragraph into the outline of the document."""
    properties = paragraph._p.get_or_add_pPr()
    properties.append(element("outlineLvl", val=level))


def line_below(paragraph: Any, room: float, length: float) -> None:
    """Draw a line of a length (millimetres), centred in the room that a narrow paragraph has."""
    set_type(paragraph, Type(2, align="center", before=0))
    indent = max((room - length) / 2, 0)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(indent)
    paragraph.paragraph_format.line_spacing = Pt(3)
    borders = element("pBdr")
    borders.append(element("bottom", val="single", sz=6, space=0, color="000000"))
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, *_AFTER_BORDERS)


_AFTER_BORDERS = tuple(
    f"w:{name}"
    for name in (
        *("shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE"),
        *("autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing"),
        *("mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap"),
        *("outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
    )
)


def page_number(paragraph: Any, size: float) -> None:
    """Put the page's number into a paragraph, centred."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in _FIELD:
        run = paragraph.add_run(text if kind == "text" else "")
        run.font.name, run.font.size = FONT, Pt(size)
        if kind == "":
            instruction = element("instrText")
            instruction.text = text
            run._r.append(instruction)
        elif kind != "text":
            run._r.append(element("fldChar", fldCharType=kind))


def set_widths(table: Any, widths: list[float], indent: float = 0.0) -> None:
    """Fix the widths of a table's columns (millimetres), and how far to the right of the text it begins."""
    table.autofit = False
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblW")):
        properties.remove(old)
    for made in (element("tblW", w=_twips(sum(widths)), type="dxa"), element("tblInd", w=_twips(indent), type="dxa")):
        properties.insert_element_before(
            made, "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption"
        )
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def repeat(row: Any) -> None:
    """Repeat a row at the top of each page."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))


def keep_whole(row: Any) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().insert(0, element("cantSplit"))


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)
