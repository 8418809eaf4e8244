"""The demand for a resource under the chart: columns of blocks against a line at its capacity."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dxplan.render.gantt.canvas import Cell
from dxplan.render.gantt.ink import Ink
from dxplan.render.gantt.scale import Scale
from dxplan.render.gantt.signs import Signs
from dxplan.render.gantt.view import Load
from dxplan.text.phrase import Language, Text, say
from dxplan.text.voice import FILE
from dxplan.text.wording import Number

_ROWS, _MOST_ROWS = 3, 6
_NEAR = 1e-6
_EIGHTHS = 8


def load_title(load: Load, language: Language) -> str:
    """Which resource it is, how much there is of it, and how much is asked for."""
    name = load.resource.id if load.resource.name == load.resource.id else f"{load.resource.name} ({load.resource.id})"
    if not load.steps:
        rest = Text("không nhiệm vụ nào dùng", "no task uses it")
    elif load.overloads:
        rest = say("cần nhiều nhất {peak}: quá tải", "at most {peak} wanted: too many", peak=Number(load.peak, 2))
    else:
        rest = say("cần nhiều nhất {peak}: đủ", "at most {peak} wanted: enough", peak=Number(load.peak, 2))
    return say(
        "{name}: có {capacity}; {rest}",
        "{name}: there are {capacity}; {rest}",
        name=name,
        capacity=Number(load.capacity, 2),
        rest=rest,
    ).in_language(language)


def load_rows(load: Load, scale: Scale, signs: Signs, language: Language) -> Iterator[tuple[str, list[Cell]]]:
    """Rows from the top, each with what stands at its left: the units that its top stands for.

    The capacity is the top of a row: what stands above is too much, and in red. A cell shows the most that is asked for
    at any time in it; what goes beyond the highest row fills that.
    """
    height, rows = _heights(load.capacity, load.peak)
    demand = _by_cell(load, scale)
    for row in reversed(range(rows)):
        low = height * row
        is_over = low > load.capacity - height / 2
        cells = [_cell(units, low, height, signs, is_over=is_over) for units in demand]
        yield Number(low + height, 1).said(FILE[language]), cells


def _heights(capacity: float, peak: float) -> tuple[float, int]:
    """How many units a row stands for, and how many rows there are."""
    whole = capacity if capacity > 0 else max(peak, 1.0)
    for parts in (_ROWS, _ROWS - 1):
        if ceil(max(peak, whole) / (whole / parts) - _NEAR) <= _MOST_ROWS:
            break
    else:
        parts = 1
    height = whole / parts
    return height, min(ceil(max(peak, whole) / height - _NEAR), _MOST_ROWS)


def _by_cell(load: Load, scale: Scale) -> list[float]:
    demand = [0.0] * scale.cells
    for step in load.steps:
        first, last = scale.cell(step.start), scale.cell(step.finish - 1)
        for cell in range(max(first, 0), min(last, scale.cells - 1) + 1):
            demand[cell] = max(demand[cell], step.demand)
    return demand


def _cell(units: float, low: float, height: float, signs: Signs, *, is_over: bool) -> Cell:
    filled = min(max((units - low) / height, 0.0), 1.0)
    level = round(filled * _EIGHTHS)
    if level == 0 and units - low > _NEAR:
        level = 1
    return Cell(signs.levels[level], (Ink.MISSED if is_over else Ink.OTHER) if level else Ink.NORMAL)
