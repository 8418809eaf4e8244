"""What lies under the bars."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dxplan.render.gantt.axis import Axis
from dxplan.render.gantt.scale import EIGHTHS, Scale
from dxplan.render.gantt.view import Group
from dxplan.schedule.instant import MINUTES_A_DAY

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Background:
    """Cells with a line of the grid, cells of days off, the cells of today, the status date, an agreement's end."""

    grid: tuple[int, ...]
    days_off: frozenset[int]
    today: int | None
    status: int | None = None
    agreement: int | None = None
    is_agreement_missed: bool = False

    def of_no_plan(self) -> Background:
        """Between two plans: only what is the same for both, so that neither seems to begin before its row."""
        return replace(self, days_off=frozenset(), status=None, agreement=None)


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
    end = group.agreement_end
    return Background(
        grid=ticks.grid,
        days_off=frozenset(days_off),
        today=None if today is None else scale.cell(today),
        status=_within(scale, group.status),
        agreement=None if end is None else _within(scale, end.at),
        is_agreement_missed=end is not None and end.is_missed,
    )


def _within(scale: Scale, instant: int | None) -> int | None:
    """The cell in which what ends at an instant ends; None outside the axis."""
    cell = -1 if instant is None else scale.cell(instant - 1)
    return cell if 0 <= cell < scale.cells else None


def _nearest_cell(scale: Scale, instant: int) -> int:
    return (scale.eighth(instant) + EIGHTHS // 2) // EIGHTHS
