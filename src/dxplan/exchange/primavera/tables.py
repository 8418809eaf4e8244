"""An XER file as tables of rows: `%T` names a table, `%F` its columns, each `%R` is a row; parts stand between tabs."""

from __future__ import annotations

from collections.abc import Mapping

from dxplan.exchange.tables.decoding import Decoded, decode
from dxplan.text.expression import expression
from dxplan.text.named_tuple import NamedTuple

HEADER = "ERMHDR"
_START = 400
_CURRENCY = 7
_LINE_END = expression(r"\r\n|\n|\r")
_OTHERWISE = {"CALENDAR": "CLNDR"}
"""Names that tables have in older files."""

Row = Mapping[str, str]
"""A row by column; what it does not say is empty."""


class Tables(NamedTuple):
    """The tables of a file by name, and what its first line says; `odd` are the lines that are no part of any."""

    rows: dict[str, list[dict[str, str]]]
    header: list[str]
    decoded: Decoded
    odd: tuple[int, ...]

    def of(self, name: str) -> list[dict[str, str]]:
        """The rows of a table; none if there is no such table."""
        return self.rows.get(name) or self.rows.get(_OTHERWISE.get(name, ""), [])

    @property
    def currency(self) -> str:
        """The currency that the first line names."""
        return self.header[_CURRENCY] if len(self.header) > _CURRENCY else ""


def looks_like_xer(data: bytes) -> bool:
    """Whether a file begins as an XER file does."""
    return decode(data[:_START]).text.lstrip("\ufeff \t\r\n").startswith(HEADER)


def read_tables(data: bytes) -> Tables:
    """The tables of a file; nothing that it can hold raises an exception.

    A text may have line breaks in it: what begins with no mark goes on with the row before, if that lacks columns.
    """
    decoded = decode(data)
    rows: dict[str, list[dict[str, str]]] = {}
    header: list[str] = []
    odd: list[int] = []
    table: list[dict[str, str]] | None = None
    columns: list[str] = []
    cells: list[str] = []
    for number, line in enumerate(_LINE_END.split(decoded.text), 1):
        mark, *parts = line.split("\t")
        if mark == "%R" and table is not None and columns:
            cells = parts
            table.append(_row(columns, cells))
            if any(cells[len(columns) :]):
                odd.append(number)
        elif mark == "%F" and table is not None:
            columns, cells = [part.strip().lower() for part in parts], []
        elif mark == "%T" and parts:
            table, columns, cells = rows.setdefault(parts[0].strip().upper(), []), [], []
        elif mark == "%E" or not line.strip("\x00\x1a \t"):
            continue
        elif mark.lstrip("\ufeff") == HEADER and not header:
            header = parts
        elif table and cells and len(cells) < len(columns) and not mark.startswith("%"):
            cells[-1] += f" {mark}"
            cells += parts
            table[-1] = _row(columns, cells)
        else:
            odd.append(number)
    return Tables(rows, header, decoded, tuple(odd))


def _row(columns: list[str], cells: list[str]) -> dict[str, str]:
    return dict(zip(columns, map(str.strip, cells), strict=False))
