"""The rows of a schedule for other programs: dates of the underlying instants, floats in working minutes."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from dxplan.model.task import Task
from dxplan.schedule.instant import Instant, clock_of
from dxplan.schedule.result import Schedule, State
from dxplan.text.phrase import Language

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


@lru_cache(maxsize=4096)
def iso(instant: Instant) -> str:
    """An instant as an ISO date and time, to the minute."""
    return clock_of(instant).isoformat(timespec="minutes")
