"""Sheets as rows of cells, whatever program wrote them; only what holds something is kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from unicodedata import category, normalize

from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

Value = str | int | float | bool | datetime
Grain = Literal["day", "month", "year"]
"""What a date is shown to: Excel makes 1 September 2022 of a typed 9/2022, and shows Sep-22."""

_ERROR = expression(r"#(?:REF!|NAME\?|DIV/0!|N/A|VALUE!|NUM!|NULL!|SPILL!|CALC!)|Err:[0-9]{3}")
_BLANK = expression(r"[ \t\u00a0\u2000-\u200b\u3000]+")
_LINES = expression(r"\s*[\r\n\u2028\u2029\x0b\x0c]+\s*")


class Cell(NamedTuple):
    """What a cell holds: a text is clean (`clean`), a number is as stored, a date is one by its format.

    `error` is what a formula gave instead of a value (#REF!), `indent` the steps by which the text is set in.
    """

    value: Value
    indent: int = 0
    is_percent: bool = False
    grain: Grain = "day"
    error: str = ""

    @property
    def text(self) -> str:
        """As text: a whole number without decimals, a date as ISO writes it."""
        value = self.value
        if isinstance(value, str):
            return value
        if isinstance(value, datetime):
            return value.date().isoformat()
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        return str(value)


class Merge(NamedTuple):
    """Cells shown as one: rows and columns count from 1 and 0, both ends included."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something: its number in the file from 1, its cells by column from 0, its level of outline."""

    number: int
    cells: dict[int, Cell]
    level: int = 0
    is_hidden: bool = False

    def text(self, column: int) -> str:
        """The text in a column; empty if there is none."""
        cell = self.cells.get(column)
        return "" if cell is None else cell.text

    @property
    def texts(self) -> list[str]:
        """All that stands in it, from left to right."""
        return [self.cells[column].text for column in sorted(self.cells)]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook, or a whole CSV file (`name` is empty).

    Rows that are counted in the file are lines of a text, in which `name` is a heading.
    """

    name: str
    rows: tuple[Row, ...]
    merges: tuple[Merge, ...] = field(default=())
    is_hidden: bool = False
    counts_in_file: bool = False

    def place(self, row: int) -> str:
        """Where a row is, for people: `Sheet1!12`, or `12` in a file without sheets."""
        return f"{self.name}!{row}" if self.name and not self.counts_in_file else str(row)

    def with_texts(self, convert: Callable[[str], str]) -> Sheet:
        """The same with its texts converted."""
        rows = tuple(
            Row(row.number, {at: _converted(cell, convert) for at, cell in row.cells.items()}, row.level, row.is_hidden)
            for row in self.rows
        )
        return Sheet(self.name, rows, self.merges, self.is_hidden, self.counts_in_file)


def _converted(cell: Cell, convert: Callable[[str], str]) -> Cell:
    if not isinstance(cell.value, str):
        return cell
    text = convert(cell.value)
    return cell._replace(value="", error=text) if _ERROR.fullmatch(text) else cell._replace(value=text)


def clean(text: str) -> str:
    """A text composed (NFC), without control characters, its blanks single; line breaks stay."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    kept = "".join(c if c in "\t\n\r" else " " if category(c) in ("Zl", "Zp") else c for c in text if _is_kept(c))
    return _LINES.sub("\n", _BLANK.sub(" ", normalize("NFC", kept))).strip()


def on_one_line(text: str) -> str:
    """A text of several lines on one."""
    return re.sub(r"\s+", " ", text).strip()


def _is_kept(character: str) -> bool:
    return character in "\t\n\r" or category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn")
