"""The sheets of a workbook with what a table of tasks is told by: hidden rows, outline levels, merged cells, indents.

Own code, not a library: openpyxl makes an object of every formatted cell, so that 200,000 empty rows take a minute, and
in its quick mode knows neither merged cells nor hidden rows; calamine lays sheets out as full rectangles, so that one
stray cell in the last corner takes all memory, and knows neither of the two. The format is ECMA-376 (SpreadsheetML).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from dxplan.exchange.spreadsheet.archive import Archive, Attributes, BadWorkbookError, TooMuchError
from dxplan.exchange.spreadsheet.styles import Style, styles_of
from dxplan.exchange.tables.cells import Cell, Merge, Row, Sheet
from dxplan.text.expression import expression

NO_VALUE = "= ?"
"""Stands for what a formula gave, where the program that wrote the file did not compute it."""
_OFFICE = "xl/workbook.xml"
_MOST_ROWS = 60_000
_MOST_COLUMNS = 2_000
_MOST_CELLS = 4_000_000
_MOST_STRINGS = 2_000_000
_MOST_MERGES = 20_000
_REFERENCE = expression(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")
_ESCAPED = expression(r"_x([0-9A-Fa-f]{4})_")
_EPOCH = datetime(1899, 12, 30)
_EPOCH_1904 = datetime(1904, 1, 1)
_LAST_SERIAL = 2_958_465


class TooManyRowsError(BadWorkbookError):
    """A sheet has more rows that hold something than anybody's table of tasks."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets in their order; `other` are charts and the like, by name."""

    sheets: tuple[Sheet, ...]
    other: tuple[str, ...] = ()
    has_macros: bool = False
    is_plain: bool = False
    """Whether only values were read: no formats, no hidden rows, no indents."""


@dataclass(slots=True)
class _Frame:
    names: list[tuple[str, str, bool]] = field(default_factory=list)
    is_1904: bool = False


def read_workbook(data: bytes) -> Workbook:
    """All sheets of a workbook.

    Raises:
        BadWorkbookError: it cannot be read, or is too large.
    """
    archive = Archive(data)
    part = next((name for name in archive.relations("").values() if name.lower().endswith("workbook.xml")), _OFFICE)
    if not archive.has(part):
        raise BadWorkbookError
    frame = _frame(archive, part)
    relations = archive.relations(part)
    folder = part.rpartition("/")[0]
    strings = _strings(archive, f"{folder}/sharedStrings.xml")
    styles = styles_of(archive, f"{folder}/styles.xml")
    sheets, other = [], []
    for name, relation, is_hidden in frame.names:
        target = relations.get(relation, "")
        if "worksheets" in target.lower() and archive.has(target):
            sheets.append(
                _SheetReader(strings, styles, is_1904=frame.is_1904).read(archive, target, name, is_hidden=is_hidden)
            )
        else:
            other.append(name)
    return Workbook(tuple(sheets), tuple(other), any(name.endswith("vbaproject.bin") for name in archive.names))


def _frame(archive: Archive, part: str) -> _Frame:
    frame = _Frame()

    def start(name: str, attributes: Attributes) -> None:
        if name == "workbookPr":
            frame.is_1904 = attributes.get("date1904") in ("1", "true")
        elif name == "sheet":
            relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            frame.names.append(
                (attributes.get("name", ""), relation, attributes.get("state", "") in ("hidden", "veryHidden"))
            )

    archive.parse(part, start, lambda _: None)
    return frame


def _strings(archive: Archive, part: str) -> list[str]:
    """The texts that cells share, without their phonetic readings."""
    found: list[str] = []
    pieces: list[str] = []
    taking = phonetic = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal taking, phonetic
        if name == "si":
            pieces.clear()
        elif name == "rPh":
            phonetic = True
        elif name == "t":
            taking = not phonetic

    def end(name: str) -> None:
        nonlocal taking, phonetic
        if name == "si":
            found.append(_unescaped("".join(pieces)))
            if len(found) > _MOST_STRINGS:
                raise TooMuchError
        elif name == "rPh":
            phonetic = False
        elif name == "t":
            taking = False

    def data(text: str) -> None:
        if taking:
            pieces.append(text)

    if archive.has(part):
        archive.parse(part, start, end, data)
    return found


class _SheetReader:
    """Gathers the rows of one sheet that hold something."""

    def __init__(self, strings: list[str], styles: list[Style], *, is_1904: bool) -> None:
        self._strings, self._styles, self._epoch = strings, styles, _EPOCH_1904 if is_1904 else _EPOCH
        self._rows: list[Row] = []
        self._merges: list[Merge] = []
        self._row = Row(0, {})
        self._number = 0
        self._column = -1
        self._type = "n"
        self._style = Style()
        self._text: list[str] = []
        self._taking = self._has_formula = False
        self._count = 0

    def read(self, archive: Archive, part: str, name: str, *, is_hidden: bool) -> Sheet:
        archive.parse(part, self._start, self._end, self._data)
        return Sheet(name, tuple(self._rows), tuple(self._merges), is_hidden)

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._cell(attributes)
        elif name in ("v", "t"):
            self._taking = True
        elif name == "f":
            self._has_formula = True
        elif name == "row":
            given = attributes.get("r", "")
            self._number = int(given) if given.isdecimal() else self._number + 1
            level = attributes.get("outlineLevel", "0")
            self._row = Row(
                self._number, {}, int(level) if level.isdecimal() else 0, attributes.get("hidden") in ("1", "true")
            )
            self._column = -1
        elif name == "mergeCell" and len(self._merges) < _MOST_MERGES:
            merge = _merge(attributes.get("ref", ""))
            if merge is not None:
                self._merges.append(merge)

    def _cell(self, attributes: Attributes) -> None:
        self._count += 1
        if self._count > _MOST_CELLS:
            raise TooMuchError
        match = _REFERENCE.fullmatch(attributes.get("r", ""))
        self._column = _column(match[1]) if match else self._column + 1
        self._type = attributes.get("t", "n")
        style = attributes.get("s", "0")
        index = int(style) if style.isdecimal() else 0
        self._style = self._styles[index] if index < len(self._styles) else Style()
        self._text.clear()
        self._has_formula = False

    def _end(self, name: str) -> None:
        if name in ("v", "t"):
            self._taking = False
        elif name == "c":
            cell = (
                self._value("".join(self._text))
                if self._text
                else Cell("", error=NO_VALUE)
                if self._has_formula
                else None
            )
            if cell is not None and self._column < _MOST_COLUMNS:
                self._row.cells[self._column] = cell
        elif name == "row" and self._row.cells:
            self._rows.append(self._row)
            if len(self._rows) > _MOST_ROWS:
                raise TooManyRowsError

    def _data(self, text: str) -> None:
        if self._taking:
            self._text.append(text)

    def _value(self, text: str) -> Cell | None:
        style = self._style
        if self._type == "s":
            index = int(text) if text.isdecimal() else -1
            shared = self._strings[index] if 0 <= index < len(self._strings) else ""
            return Cell(shared, style.indent) if shared.strip() else None
        if self._type in ("str", "inlineStr"):
            plain = _unescaped(text)
            return Cell(plain, style.indent) if plain.strip() else None
        if self._type == "e":
            return Cell("", error=text)
        if self._type == "b":
            return Cell(text == "1")
        if self._type == "d":
            return _iso(text)
        return self._numeric(text)

    def _numeric(self, text: str) -> Cell | None:
        try:
            number = float(text)
        except ValueError:
            return Cell(text) if text.strip() else None
        if not abs(number) < 1e300:
            return Cell(text)
        style = self._style
        if style.is_date and 0 < number <= _LAST_SERIAL:
            minutes = round(number % 1 * 24 * 60)
            return Cell(self._epoch + timedelta(days=int(number), minutes=minutes), grain=style.grain)
        value = int(number) if number.is_integer() and abs(number) < 1e15 else number
        return Cell(value, style.indent, style.is_percent)


def _iso(text: str) -> Cell:
    try:
        return Cell(datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=None))
    except ValueError:
        return Cell(text)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _merge(reference: str) -> Merge | None:
    match = _REFERENCE.fullmatch(reference)
    if match is None or match[3] is None:
        return None
    return Merge(int(match[2]), int(match[4]), _column(match[1]), _column(match[3]))


def _unescaped(text: str) -> str:
    """`_x000D_` is a character that XML cannot hold."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))
