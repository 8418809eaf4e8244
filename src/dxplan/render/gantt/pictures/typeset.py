"""The chart as PDF and PNG."""

from __future__ import annotations

from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.paper import Paper
from dxplan.render.gantt.pictures.printing import PrintedSheet, Typeset, pdf_of, png_of
from dxplan.render.gantt.pictures.svg import SheetOfSvg, opened, scroll, svg_sheets


def pdf(drawing: Drawing, paper: Paper) -> Typeset:
    """The sheets of the chart, each with its rows as sentences for those who hear it.

    Raises:
        NoTypstError: typst is not installed.
    """
    width, height = paper.value
    head = opened(drawing, paper.value, height)
    pages = [
        PrintedSheet(f"{head}{sheet.body}</svg>", width, height, _said(drawing, sheet))
        for sheet in svg_sheets(drawing, paper)
    ]
    return pdf_of(drawing.title, drawing.language, pages)


def png(drawing: Drawing, paper: Paper) -> bytes:
    """The chart as one picture, as wide as the paper at 144 dots an inch, and as high as it needs.

    Raises:
        NoTypstError: typst is not installed.
        TooTallError: there are too many rows for one picture.
    """
    document, height = scroll(drawing, paper)
    sheet = PrintedSheet(document, paper.value.width, height)
    return png_of(drawing.title, drawing.language, sheet, len(drawing.records))


def _said(drawing: Drawing, sheet: SheetOfSvg) -> str:
    sentences = (*(row.sentence for row in sheet.rows), *sheet.loads)
    return " ".join([f"{drawing.title}. {drawing.summary}.", *(f"{each}." for each in sentences)])
