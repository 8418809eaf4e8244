"""What is drawn in which style."""

from __future__ import annotations

from enum import StrEnum


class Ink(StrEnum):
    """How something is printed: the words of a line's style."""

    NORMAL = ""
    STRONG = "bold"
    FAINT = "dim"
    CRITICAL = "red"
    CHAIN = "magenta"
    OTHER = "cyan"
    MISSED = "bold red"
    DONE = "green"
    TODAY = "bold magenta"
    CRITICAL_CUT = "reverse red"
    CRITICAL_SECOND = "bright_red"
    CRITICAL_SECOND_CUT = "reverse bright_red"
    DONE_SECOND = "bright_green"

    @property
    def cut(self) -> Ink:
        """The same with figure and ground exchanged: the sign appears as if cut out of a bar of this colour."""
        return _CUT.get(self, self)

    @property
    def second(self) -> Ink:
        """The tone that keeps a bar apart from one of this ink right above it."""
        return _SECOND.get(self, self)

    @property
    def is_cut(self) -> bool:
        """Whether figure and ground are exchanged."""
        return "reverse" in self


_CUT = {Ink.CRITICAL: Ink.CRITICAL_CUT, Ink.CRITICAL_SECOND: Ink.CRITICAL_SECOND_CUT}
_SECOND = {Ink.CRITICAL: Ink.CRITICAL_SECOND, Ink.DONE: Ink.DONE_SECOND}
