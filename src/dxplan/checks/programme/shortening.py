"""How much shorter a task has to be to be done by a day."""

from __future__ import annotations

from datetime import date

from dxplan.checks.examination import Examination
from dxplan.model.duration import Duration, Unit
from dxplan.model.task import Task
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.schedule.result import DriverKind


def short_enough(examination: Examination, task: Task, until: date) -> Shorten | None:
    """A task with the most whole days that let it finish by a day; it starts when it does.

    None if less than a day would be left, if it has begun or is not in days, or if its finish is held by something
    else than its length.
    """
    if not _counts_from_start(examination, task) or task.progress.is_started or task.duration is None:
        return None
    if task.duration.unit is Unit.DAYS:
        time = examination.schedule.working_time(task.id)
        left = time.between(examination.dates(task).early_start, time.end_of(until)) // time.minutes_a_day
    elif task.duration.unit is Unit.ELAPSED_DAYS:
        left = (until - examination.start_day(task)).days
    else:
        return None
    return (
        Shorten(task.id, task.duration, Duration(left, task.duration.unit)) if 0 < left < task.duration.amount else None
    )


_NOT_BY_START = (DriverKind.AS_LATE_AS_POSSIBLE, DriverKind.PINNED)


def _counts_from_start(examination: Examination, task: Task) -> bool:
    """Whether the finish is the start and the duration."""
    driver = examination.dates(task).driver
    if driver is None or driver.kind in _NOT_BY_START or task.children:
        return False
    if driver.link is not None:
        return driver.link.type.to_start
    return driver.constraint is None or driver.constraint.of_start
