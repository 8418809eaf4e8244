"""The dates to which a task is fixed, and whether the computed dates keep them."""

from __future__ import annotations

from dxplan.checks.dates.lateness import Lateness
from dxplan.checks.examination import Examination
from dxplan.model.moment import Moment
from dxplan.model.task import Task
from dxplan.schedule.bounds import finish_instant, start_instant

STARTS = ("must_start_on", "start_no_later_than")
FINISHES = ("must_finish_on", "finish_no_later_than")


def lateness(examination: Examination, task: Task, name: str, moment: Moment) -> Lateness:
    """How late a task is against one of these dates of its own."""
    dates, time = examination.dates(task), examination.schedule.working_time(task.id)
    if name in STARTS:
        return Lateness(start_instant(moment, time), dates.early_start, time)
    return Lateness(finish_instant(moment, time), dates.early_finish, time)


def is_kept(examination: Examination, task: Task, name: str) -> bool:
    """Whether the computed dates keep a date of a task; any other date than these is always kept."""
    if name not in (*STARTS, *FINISHES):
        return True
    moment: Moment | None = getattr(task.constraints, name)
    return moment is None or lateness(examination, task, name, moment).minutes <= 0
