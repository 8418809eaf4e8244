"""Places in plan files."""

from __future__ import annotations

from typing import Protocol

from dxplan.text.named_tuple import NamedTuple


class Position(NamedTuple):
    """A stretch of one line: line and column count from 1, length in characters (at least 1)."""

    line: int
    column: int
    length: int = 1


class Span(NamedTuple):
    """A position in a file; `file` is the path as the user gave it."""

    file: str
    line: int
    column: int
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class KeyOf(str):
    """A step on the way to a place that ends at the key itself, not at its value: `resources`, then the id of one."""


class Places(Protocol):
    """Where the parts of an item stand in the file it was read from.

    Items keep this instead of ready-made positions: lines and columns are worked out only for what is reported.
    """

    def position(self, *path: str | int) -> Position:
        """The position of the value under `path` (field names, indexes in lists); of the nearest part that exists.

        After a `KeyOf` it is that of the key.
        """
        ...


class Nowhere:
    """The places of an item that was not read from a file."""

    def position(self, *path: str | int) -> Position:
        """The beginning of the file."""
        return Position(1, 1)


NOWHERE = Nowhere()
