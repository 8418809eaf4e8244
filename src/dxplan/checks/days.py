"""On which days tasks begin and are done, asked of many at once: to work out the days of each takes longer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.model.task import Task
from dxplan.schedule.instant import MINUTES_A_DAY, at


def done_after(examination: Examination, tasks: Iterable[Task], day: date) -> list[Task]:
    """Those of some tasks that are done on a later day than one."""
    dates, midnight = examination.schedule.tasks, at(day) + MINUTES_A_DAY
    return [
        task
        for task in tasks
        if (finish := dates[task.id].early_finish) > midnight  # at midnight it may be of either day: see `days_of`
        or (finish == midnight and examination.finish_day(task) > day)
    ]


def begun_after(examination: Examination, tasks: Iterable[Task], day: date) -> frozenset[str]:
    """The ids of those of some tasks that start on a later day than one."""
    dates, midnight = examination.schedule.tasks, at(day) + MINUTES_A_DAY
    return frozenset(
        task.id
        for task in tasks
        if (start := dates[task.id].early_start) > midnight or (start == midnight and examination.start_day(task) > day)
    )


def last_day(examination: Examination, tasks: Iterable[Task], otherwise: date) -> date:
    """The day on which the last of some tasks is done; `otherwise` if there are none."""
    several, dates = tuple(tasks), examination.schedule.tasks
    finishes = [dates[task.id].early_finish for task in several]
    last = max(finishes, default=0)
    at_last = (task for task, finish in zip(several, finishes, strict=True) if finish == last)
    return max(map(examination.finish_day, at_last), default=otherwise)
