"""A workbook being written: its formats, made once each, and cells that nothing takes for a formula."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from io import BytesIO
from math import ceil
from types import ModuleType
from typing import Any

from dxplan.exchange.outgoing import Outgoing
from dxplan.render.tables.csv_text import FORMULA_STARTS
from dxplan.text.phrase import Text

_LONGEST = 32_767
"""Characters in a cell of Excel."""
_WIDER = 1.12
"""Letters are a little wider than the digits that Excel measures columns in."""
_MOST_LINES = 27
_DATES = Text("dd/mm/yyyy", "d mmm yyyy")
Format = dict[str, Any]
HEAD: Format = {
    "bold": True,
    "bg_color": "#1F3864",
    "font_color": "#FFFFFF",
    "text_wrap": True,
    "valign": "vcenter",
    "border": 1,
}
TITLE: Format = {"bold": True, "font_size": 14}
SUMMARY: Format = {"bold": True, "bg_color": "#D9E2F3"}
BODY: Format = {"valign": "top", "border": 1, "border_color": "#BFBFBF"}


_LINE = 15.0
"""Points of a line of text."""


def height(cells: Iterable[tuple[object, float]]) -> float:
    """How high a row has to be for its texts in columns of some width; not every program finds that out itself."""
    lines = (
        sum(max(1, ceil(len(line) * _WIDER / width)) for line in value.splitlines())
        for value, width in cells
        if isinstance(value, str) and value
    )
    return min(max(lines, default=1), _MOST_LINES) * _LINE


class Book:
    """A workbook of XlsxWriter, in the language of what is exported."""

    def __init__(self, library: ModuleType, outgoing: Outgoing) -> None:
        self.outgoing = outgoing
        self._stream = BytesIO()
        never = dict.fromkeys(("strings_to_formulas", "strings_to_numbers", "strings_to_urls"), False)
        self.book = library.Workbook(self._stream, {"in_memory": True, **never})
        created = datetime.combine(outgoing.today or outgoing.schedule.first_day, time())
        self.book.set_properties({"title": self.said(outgoing.schedule.plan.name), "created": created})
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def said(self, text: Text) -> str:
        """In the language of the workbook."""
        return text.in_language(self.outgoing.language)

    def sheet(self, name: Text) -> Any:
        """A new sheet, set up for printing on A4 across."""
        sheet = self.book.add_worksheet(self.said(name))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        return sheet

    def format(self, *parts: Format) -> Any:
        """The format of some properties together."""
        properties: Format = {}
        for part in parts:
            properties |= part
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(properties)
        return self._formats[key]

    def write(self, sheet: Any, row: int, column: int, value: object, *parts: Format) -> None:
        """A value in a cell: dates and numbers as such; a text that begins like a formula stays one (quote prefix)."""
        if value is None:
            sheet.write_blank(row, column, None, self.format(*parts))
        elif isinstance(value, date):
            sheet.write_datetime(
                row, column, value, self.format(*parts, {"num_format": self.said(_DATES), "align": "left"})
            )
        elif isinstance(value, (int, float)):
            sheet.write_number(row, column, value, self.format(*parts))
        else:
            text = str(value)[:_LONGEST]
            prefix: Format = {"quote_prefix": True} if text.startswith(FORMULA_STARTS) else {}
            sheet.write_string(row, column, text, self.format(*parts, prefix))

    def head(self, sheet: Any, row: int, titles: list[str], widths: list[float]) -> None:
        """A row of headings, which stays in view and repeats in print."""
        for column, (title, width) in enumerate(zip(titles, widths, strict=True)):
            self.write(sheet, row, column, title, HEAD)
            sheet.set_column(column, column, width)
        sheet.set_row(row, height(zip(titles, (width * 0.85 for width in widths), strict=True)))
        sheet.freeze_panes(row + 1, 0)
        sheet.repeat_rows(row)

    def finish(self) -> bytes:
        """The workbook as a file."""
        self.book.close()
        return self._stream.getvalue()
