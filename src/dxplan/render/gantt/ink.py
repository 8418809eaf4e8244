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

    @property
    def cut(self) -> Ink:
        """The same with figure and ground exchanged: the sign appears as if cut out of a bar of this colour."""
        return _CUT.get(self, self)

    @property
    def is_cut(self) -> bool:
        """Whether figure and ground are exchanged."""
        return "reverse" in self


_CUT = {Ink.CRITICAL: Ink.CRITICAL_CUT}
