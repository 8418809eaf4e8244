"""What is critical: one definition, made here, that every table, chart, document and check takes over.

A task is critical if it lies on a chain that drives the finish, or if, starting a working day later (of its own
calendar), it would move the finish, or break a promise or break it by more: a deadline, `finish_by`, a date after which
it or what follows may not start or finish. Where months, days off or other calendars leave a task of the driving chain
some float, it is critical all the same. A plan may say up to which total float more tasks count (`critical_float`).
A summary is critical with what is inside it, or where it drives the finish itself.

Nothing is scheduled again for that: a start that can wait for a working day moves nothing, and the late start tells.
"""

from __future__ import annotations

from dataclasses import replace

from dxplan.schedule.dates import Dates
from dxplan.schedule.drivers import critical_steps
from dxplan.schedule.instant import Minutes
from dxplan.schedule.result import Schedule
from dxplan.schedule.working_time import WorkingTime


def cannot_wait(dates: Dates, node: int, total_float: Minutes, critical_up_to: Minutes) -> bool:
    """Whether a task that starts a working day later moves the finish or a promise, or has no more float than that.

    `total_float` and `critical_up_to` are working minutes.
    """
    time = dates.times[node]
    if time.between(dates.early_start[node], dates.late_start[node]) < time.minutes_a_day:
        return True
    return critical_up_to > 0 and total_float <= critical_up_to


def held_finish_cannot_wait(time: WorkingTime, total_float: Minutes, critical_up_to: Minutes) -> bool:
    """The same of a summary whose finish a link or a date holds longer than what is inside it does."""
    return total_float < time.minutes_a_day or (critical_up_to > 0 and total_float <= critical_up_to)


def with_driving_chain(schedule: Schedule) -> Schedule:
    """The schedule in which all that drives the finish is critical, with the summaries around it."""
    tasks, plan = schedule.tasks, schedule.plan
    lacking: set[str] = set()
    for id_, _ in critical_steps(schedule):
        around: str | None = id_
        while around is not None and around not in lacking and not tasks[around].is_critical:
            lacking.add(around)
            around = plan.tasks[around].parent
    if not lacking:
        return schedule
    marked = {id_: task._replace(is_critical=True) if id_ in lacking else task for id_, task in tasks.items()}
    return replace(schedule, tasks=marked)
