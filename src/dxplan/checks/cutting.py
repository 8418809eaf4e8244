"""By how much a task is shortened, where a rule knows how much working time is to be won."""

from __future__ import annotations

from math import ceil

from dxplan.checks.examination import Examination
from dxplan.model.duration import Duration, Family
from dxplan.model.task import Task
from dxplan.scenario.remedies.shorten import Shorten

_LEAST_KEPT = 0.5
"""Less than half of a task is no advice."""


def shorter(examination: Examination, task: Task, minutes: float) -> Shorten | None:
    """The task cut by working minutes of its calendar, in whole units; None where nobody would cut so much of it."""
    before, time = task.duration, examination.schedule.working_time(task.id)
    if before is None or before.unit.family is not Family.WORKING_DAYS or task.progress.is_started:
        return None
    unit = before.unit.finest
    amount = before.size / unit.size
    left = amount - ceil(minutes / time.minutes_a_day / unit.size - 1e-9)
    if left <= 0 or left < amount * _LEAST_KEPT:
        return None
    return Shorten(task.id, Duration(amount, unit), Duration(left, unit))
