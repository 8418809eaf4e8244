r"""Places in a text as the three who speak of them count: characters here, lines of YAML, and positions of editors.

Editors end lines at \n, \r\n and \r only, and count UTF-16 units (or what was agreed on); YAML also ends lines at
U+0085, U+2028 and U+2029, and passes over a byte order mark.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from enum import Enum

from dxplan.text.named_tuple import NamedTuple

BYTE_ORDER_MARK = "\ufeff"
_EDITORS_BREAK = re.compile("\r\n|[\r\n]")
_YAML_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


class Units(Enum):
    """What the columns of an editor count, as LSP names it."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    UTF_32 = "utf-32"

    def of(self, text: str) -> int:
        """How many a text has."""
        if self is Units.UTF_32 or text.isascii():
            return len(text)
        encoding = "utf-8" if self is Units.UTF_8 else "utf-16-le"
        return len(text.encode(encoding, "surrogatepass")) // (1 if self is Units.UTF_8 else 2)


class Place(NamedTuple):
    """Where an editor has its cursor: line and column from 0."""

    line: int
    column: int


class Stretch(NamedTuple):
    """From a character of the text up to another one."""

    start: int
    end: int

    def holds(self, offset: int) -> bool:
        """Whether a cursor at this character is in it, or right behind it."""
        return self.start <= offset <= self.end


class Places:
    """The lines of a text; characters are counted from 0, with a byte order mark."""

    def __init__(self, text: str, units: Units = Units.UTF_16) -> None:
        self.text = text
        self._units = units
        self._starts = [0, *(found.end() for found in _EDITORS_BREAK.finditer(text))]
        self._yaml: list[int] | None = None

    def place(self, offset: int) -> Place:
        """Where an editor has a character."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        return Place(line, self._units.of(self.text[self._starts[line] : offset]))

    def offset(self, place: Place) -> int:
        """The character at a place; beyond the end of a line or of the text that end."""
        if place.line >= len(self._starts):
            return len(self.text)
        start = self._starts[max(place.line, 0)]
        end = self._starts[place.line + 1] if place.line + 1 < len(self._starts) else len(self.text)
        line = self.text[start:end].rstrip("\r\n")
        if line.isascii() or self._units is Units.UTF_32:
            return start + min(max(place.column, 0), len(line))
        counted = 0
        for index, character in enumerate(line):
            if counted >= place.column:
                return start + index
            counted += self._units.of(character)
        return start + len(line)

    def stretch(self, line: int, column: int, length: int) -> Stretch:
        """A place of a plan file (line and column from 1, as YAML counts them) in characters."""
        start = self.at(line, column)
        return Stretch(start, min(start + length, len(self.text)))

    def at(self, line: int, column: int) -> int:
        """The character at a line and column of YAML, both from 1."""
        if self._yaml is None:
            first = len(BYTE_ORDER_MARK) if self.text.startswith(BYTE_ORDER_MARK) else 0
            self._yaml = [first, *(found.end() for found in _YAML_BREAK.finditer(self.text))]
        if line > len(self._yaml):
            return len(self.text)
        return min(self._yaml[line - 1] + column - 1, len(self.text))


def agreed_units(offered: Iterable[str] | None) -> Units:
    """What columns count: the first of the editor's offers that is known, or UTF-16 as the protocol has it."""
    known = {units.value: units for units in Units}
    return next((known[name] for name in offered or () if name in known), Units.UTF_16)
