"""What is changed in a plan file to mend a finding, as other programs take it."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.text.phrase import Text


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file, over one line or several; lines and columns count from 1, the end is no part of it."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Patch:
    """What goes, in the order of the file, what is written in the place of the first of it, and what that does."""

    description: Text
    gone: tuple[Region, ...]
    written: str = ""
