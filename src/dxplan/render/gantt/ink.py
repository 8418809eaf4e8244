"""Cells of a terminal and their colours: the 16 of ANSI, on whatever background the terminal has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

_RESET = "\x1b[0m"


class Ink(Enum):
    """How something is printed: the codes of ANSI's SGR."""

    NORMAL = ""
    STRONG = "1"
    FAINT = "2"
    CRITICAL = "31"
    OTHER = "36"
    MISSED = "1;31"
    TODAY = "1;35"
    CRITICAL_CUT = "7;31"
    OTHER_CUT = "7;36"
    STRONG_CUT = "1;7"

    @property
    def cut(self) -> Ink:
        """The same with figure and ground exchanged: the sign appears as if cut out of a bar of this colour."""
        return {Ink.CRITICAL: Ink.CRITICAL_CUT, Ink.OTHER: Ink.OTHER_CUT, Ink.STRONG: Ink.STRONG_CUT}.get(self, self)

    @property
    def is_cut(self) -> bool:
        """Whether even a blank shows."""
        return "7" in self.value.split(";")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one ink."""

    text: str
    ink: Ink = Ink.NORMAL


def line(runs: Iterable[Run], *, color: bool) -> str:
    """Pieces as a line, without blanks at its end."""
    pieces = list(runs)
    while pieces and not pieces[-1].ink.is_cut:
        text = pieces[-1].text.rstrip(" ")
        if text:
            pieces[-1] = Run(text, pieces[-1].ink)
            break
        pieces.pop()
    if not color:
        return "".join(piece.text for piece in pieces)
    parts: list[str] = []
    for ink, same in groupby(pieces, key=lambda piece: piece.ink):
        text = "".join(piece.text for piece in same)
        parts.append(f"\x1b[{ink.value}m{text}{_RESET}" if ink.value else text)
    return "".join(parts)
