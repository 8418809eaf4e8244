"""Sheets of paper: what is printed on, in millimetres."""

from __future__ import annotations

from enum import Enum

from dxplan.text.named_tuple import NamedTuple


class Sheet(NamedTuple):
    """Width and height of a sheet that lies on its long side."""

    width: float
    height: float


class Paper(Enum):
    """Paper that charts are printed on."""

    A4 = Sheet(297, 210)
    A3 = Sheet(420, 297)


LEFT, TOP, RIGHT, BOTTOM = 20.0, 15.0, 12.0, 12.0
"""Free margins; the left one is for the binding."""
