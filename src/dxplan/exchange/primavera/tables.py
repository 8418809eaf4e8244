"""An XER file as tables of rows: `%T` names a table, `%F` its columns, each `%R` is a row; parts stand between tabs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dxplan.exchange.tables.decoding import Decoded, decode

HEADER = "ERMHDR"
_START = 400

Row = Mapping[str, str]
"""A row by column; what it does not say is empty."""


class Tables(NamedTuple):
    """The tables of a file by name; `odd` are the lines that are no part of any."""

    rows: dict[str, list[dict[str, str]]]
    decoded: Decoded
    odd: tuple[int, ...]

    def of(self, name: str) -> list[dict[str, str]]:
        """The rows of a table; none if there is no such table."""
        return self.rows.get(name, [])


def looks_like_xer(data: bytes) -> bool:
    """Whether a file begins as an XER file does."""
    return decode(data[:_START]).text.lstrip("\ufeff \t\r\n").startswith(HEADER)


def read_tables(data: bytes) -> Tables:
    """The tables of a file; nothing that it can hold raises an exception."""
    decoded = decode(data)
    rows: dict[str, list[dict[str, str]]] = {}
    odd: list[int] = []
    table: list[dict[str, str]] | None = None
    columns: list[str] = []
    for number, line in enumerate(decoded.text.split("\n"), 1):
        mark, *parts = line.rstrip("\r").split("\t")
        if mark == "%R" and table is not None and columns:
            table.append(dict(zip(columns, map(str.strip, parts), strict=False)))
            if len(parts) > len(columns) and any(parts[len(columns) :]):
                odd.append(number)
        elif mark == "%F" and table is not None:
            columns = [part.strip() for part in parts]
        elif mark == "%T" and parts:
            table, columns = rows.setdefault(parts[0].strip(), []), []
        elif mark == "%E" or (mark.lstrip("\ufeff") == HEADER and number == 1) or not line.strip("\x00\x1a \t\r"):
            continue
        else:
            odd.append(number)
    return Tables(rows, decoded, tuple(odd))
