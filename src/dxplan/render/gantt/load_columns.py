"""A demand over time as columns of cells against a line at the capacity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from math import ceil

from dxplan.render.gantt.ink import Ink
from dxplan.render.gantt.scale import Scale
from dxplan.render.gantt.view import Load, LoadStep
from dxplan.render.lines import Part
from dxplan.text.phrase import Language, Text, say

_BELOW, _MOST = 4, 8
"""Rows up to the capacity, and in all."""
_NEAR = 1e-6
_EIGHTHS = 8
_UNLIMITED_ROWS = 4
_KEY = Text(
    "Mỗi cột: mức cần cao nhất trong khoảng đó; đường ngang: sức chứa",
    "Each column: the most that is wanted in its time; the line across: what is there",
)


class Look(Enum):
    """How columns are drawn: what is too much differs by colour and, where there is none, by its sign."""

    COLORED = " ▁▂▃▄▅▆▇█", " ▁▂▃▄▅▆▇█", "▁", "▲", "└┴─│"
    PLAIN = " ▁▂▃▄▅▆▇█", " ▒▒▒▒▒▒▒▒", "▁", "▲", "└┴─│"
    ASCII = " ...#####", " XXXXXXXX", "_", "!", "+|-|"

    @property
    def inside(self) -> str:
        """The signs of a cell up to the capacity, by eighths of its height."""
        return self.value[0]

    @property
    def above(self) -> str:
        """Those of one above it."""
        return self.value[1]

    @property
    def line(self) -> str:
        """The line at the capacity, drawn at the foot of the row above it."""
        return self.value[2]

    @property
    def mark(self) -> str:
        """What marks an overload on the base line."""
        return self.value[3]

    @property
    def base(self) -> str:
        """The corner, the tick and the line of the base, and what goes up at its left."""
        return self.value[4]


@dataclass(frozen=True, slots=True)
class Heights:
    """`rows` rows of `units` each; the capacity is the upper edge of the first `below` of them, 0 if there is none."""

    units: float
    rows: int
    below: int


def heights(load: Load) -> Heights:
    """As many rows as show what is there and what is asked for; what goes beyond the highest row fills that."""
    if not load.is_limited:
        rows = max(min(_UNLIMITED_ROWS, ceil(load.peak)), 1)
        return Heights(max(load.peak, 1.0) / rows, rows, 0)
    share = max(load.peak / load.capacity, 1.0)
    below = max(min(_BELOW, int(_MOST / share + _NEAR)), 1)
    units = load.capacity / below
    rows = min(ceil(max(load.peak / units, below) - _NEAR), _MOST)
    return Heights(units, rows, below)


def rows(load: Load, scale: Scale, look: Look) -> Iterator[tuple[float | None, list[Part]]]:
    """Rows from the top, with the number at the left of each: the peak, the capacity at its line, None for nothing."""
    height = heights(load)
    demand = by_cell(load.steps, scale)
    has_line = load.is_limited and height.rows >= height.below
    total = height.rows + (1 if has_line and height.rows == height.below else 0)  # the line has a row to stand in
    top = ceil(load.peak / height.units - _NEAR) - 1
    for row in reversed(range(total)):
        low = row * height.units
        at_line = has_line and row == height.below
        is_above = has_line and row >= height.below
        is_top = row == min(top, total - 1) and load.peak != load.capacity
        label = load.capacity if at_line else load.peak if is_top else None
        parts = [Part(look.base[3], Ink.FAINT)]
        for units in demand:
            level = _level(units, low, height.units)
            if level:
                sign = (look.above if is_above else look.inside)[level]
                parts.append(Part(sign, Ink.MISSED if is_above else Ink.OTHER))
            else:
                parts.append(Part(look.line, Ink.FAINT) if at_line else Part(" "))
        yield label, parts


def base(load: Load, scale: Scale, look: Look, grid: Sequence[int]) -> list[Part]:
    """The base line with ticks at the cells of a grid; overloads are marked on it."""
    over = by_cell(load.overloads, scale)
    ticks = set(grid)
    corner, tick, dash = look.base[0], look.base[1], look.base[2]
    cells = [
        Part(look.mark, Ink.MISSED) if too_much else Part(tick if cell in ticks else dash, Ink.FAINT)
        for cell, too_much in enumerate(over)
    ]
    return [Part(corner, Ink.FAINT), *cells]


def spark(load: Load, most: float, scale: Scale, look: Look) -> list[Part]:
    """A demand in one row, against the greatest of several: blocks, in ASCII figures."""
    cells = []
    for units in by_cell(load.steps, scale):
        if look is Look.ASCII:
            sign = " " if units < _NEAR else "+" if units > 9 + _NEAR else str(ceil(units - _NEAR))
        else:
            sign = look.inside[_level(units, 0.0, most)]
        cells.append(Part(sign, Ink.OTHER))
    return cells


def key(look: Look, language: Language, *, marks: bool) -> str:
    """What is drawn; `marks`: too much is marked."""
    if not marks:
        return _KEY.in_language(language)
    marked = say("{key}   {mark} quá tải", "{key}   {mark} too much", key=_KEY, mark=look.mark)
    return marked.in_language(language)


def by_cell(steps: Sequence[LoadStep], scale: Scale) -> list[float]:
    """The most that is asked for at any time in each cell."""
    demand = [0.0] * scale.cells
    for step in steps:
        first, last = scale.cell(step.start), scale.cell(max(step.finish - 1, step.start))
        for cell in range(max(first, 0), min(last, scale.cells - 1) + 1):
            demand[cell] = max(demand[cell], step.demand)
    return demand


def _level(units: float, low: float, height: float) -> int:
    """By how many eighths a cell is filled; what is in it at all is seen."""
    filled = min(max((units - low) / height, 0.0), 1.0)
    return max(round(filled * _EIGHTHS), 1) if units - low > (_NEAR * height if low else 0) else 0
