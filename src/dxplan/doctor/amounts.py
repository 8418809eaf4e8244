"""By how much a task may be shortened, in the unit in which planners would write it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from dxplan.model.calendar import MINUTES_A_DAY
from dxplan.model.duration import AVERAGE, Duration, Family, Unit
from dxplan.model.task import Task
from dxplan.scenario.lateness import Lateness

_SHARE_KEPT = 0.5
"""Of a task without an optimistic duration at least this share is kept."""


def finer(duration: Duration) -> Duration:
    """A duration in the unit in which it can give a little: weeks in days, quarters and years in months."""
    unit = duration.unit.finest
    return Duration(duration.size / unit.size, unit)


@dataclass(frozen=True, slots=True)
class Room:
    """How far a task can be shortened: by at most `most` units of its duration, to the optimistic one if it has one."""

    task: str
    duration: Duration
    most: int
    is_estimated: bool

    def shortened(self, amount: int) -> Duration:
        """What is left of the task if it is so much shorter."""
        return Duration(round(self.duration.amount - amount, 6), self.duration.unit)


def room(task: Task) -> Room:
    """How far a task with a duration can be shortened."""
    assert task.duration is not None
    duration = finer(task.duration)
    kept, is_estimated = duration.amount * _SHARE_KEPT, True
    if task.range is not None:
        optimistic = finer(task.range.optimistic)
        if optimistic.unit is duration.unit:
            kept, is_estimated = optimistic.amount, False
    return Room(task.id, duration, max(floor(duration.amount - max(kept, 0.001) + 1e-9), 0), is_estimated)


def guess(late: Lateness, unit: Unit) -> int:
    """About how many units make up for a delay: a beginning for the search."""
    if unit.family is Family.ELAPSED_MINUTES:
        return max(ceil(late.calendar_days * MINUTES_A_DAY / unit.size), 1)
    return max(ceil(late.minutes / Duration(1, unit).working_minutes(late.time.minutes_a_day, AVERAGE)), 1)
