"""The rows of a schedule for other programs: dates of the underlying instants, floats in working minutes or days."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from dxplan.model.task import Task
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, Minutes
from dxplan.schedule.result import Schedule, State
from dxplan.text.phrase import Language
from dxplan.text.working_amounts import spare, worked

FIELDS = (
    "id",
    "name",
    "kind",
    "parent",
    "early_start",
    "early_finish",
    "late_start",
    "late_finish",
    "total_float",
    "free_float",
    "critical",
    "driver",
    "state",
    "progress",
)
PLANNED = ("duration", "working_days", "lead", "system", "cost", "deadline")
"""What `planned` adds; links come last."""


def row(schedule: Schedule, task: Task, language: Language) -> dict[str, Any]:
    """One task. `kind` is the task's own, or summary, milestone or task; `driver` the predecessor that drives it.

    What is done has no floats. `progress` is a share from 0 to 1: as reported, 1 of what is done.
    """
    dates = schedule.tasks[task.id]
    is_done = dates.state is State.DONE
    link = dates.driver.link if dates.driver is not None else None
    values = (
        task.id,
        (task.name.in_language(language) if task.name else task.id),
        task.kind.value if task.kind is not None and not task.children else task.shape,
        task.parent,
        iso(dates.early_start),
        iso(dates.early_finish),
        iso(dates.late_start),
        iso(dates.late_finish),
        None if is_done else dates.total_float,
        None if is_done else dates.free_float,
        dates.is_critical,
        link.predecessor if link is not None else None,
        dates.state.value,
        1.0 if is_done else task.progress.complete,
    )
    return dict(zip(FIELDS, values, strict=True))


def planned(schedule: Schedule, task: Task) -> dict[str, Any]:
    """What the plan says of a task, beside `row`: its duration as written, cost in đồng, the last day of its deadline.

    `working_days` is the time from its early start to its early finish in days of its calendar.
    """
    deadline = task.constraints.deadline
    values = (
        None if task.duration is None or task.children else str(task.duration),
        working_days(schedule, task.id),
        task.lead,
        task.system,
        task.cost,
        None if deadline is None else str(deadline.end),
    )
    return dict(zip(PLANNED, values, strict=True))


def working_days(schedule: Schedule, id_: str) -> float:
    """How long a task takes, in working days of its calendar: never less than it is."""
    dates, time = schedule.tasks[id_], schedule.working_time(id_)
    return worked(time.between(dates.early_start, dates.early_finish), time.minutes_a_day).figure


def slack_in_days(schedule: Schedule, id_: str, minutes: Minutes) -> float:
    """A float as working days of a task's calendar: never more than there is."""
    return spare(minutes, schedule.working_time(id_).minutes_a_day).figure


def iso(instant: Instant) -> str:
    """An instant as an ISO date and time, to the minute."""
    day, minute = divmod(instant, MINUTES_A_DAY)
    return f"{_day(day)}T{_clock(minute)}"


@lru_cache(maxsize=16_384)
def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


@lru_cache(maxsize=MINUTES_A_DAY)
def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
