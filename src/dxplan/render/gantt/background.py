"""What lies under the bars."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.render.gantt.axis import Axis
from dxplan.render.gantt.scale import EIGHTHS, Scale
from dxplan.render.gantt.view import Group
from dxplan.schedule.instant import MINUTES_A_DAY

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Background:
    """Cells with a line of the grid, cells of days off, the cell of today."""

    grid: tuple[int, ...]
    days_off: frozenset[int]
    today: int | None


def background(group: Group, today: int | None, scale: Scale, ticks: Axis) -> Background:
    """What lies under the bars of a plan.

    Days off are shaded where a cell is a day or less; where it is a week or less, only those of a week or more: Tết.
    """
    days_off: set[int] = set()
    if scale.days_a_cell <= _WEEK:
        shortest = 0 if scale.days_a_cell <= 1 else _WEEK * MINUTES_A_DAY
        for start, finish in group.days_off:
            if finish - start >= shortest:
                first, last = _nearest_cell(scale, start), _nearest_cell(scale, finish)
                days_off.update(range(max(first, 0), min(max(last, first + 1), scale.cells)))
    return Background(ticks.grid, frozenset(days_off), None if today is None else scale.cell(today))


def _nearest_cell(scale: Scale, instant: int) -> int:
    return (scale.eighth(instant) + EIGHTHS // 2) // EIGHTHS
