"""Why a task stands where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.doctor.explanation import Explanation, explain
from dxplan.doctor.path import contains
from dxplan.schedule.folded import copies_of

if TYPE_CHECKING:
    from dxplan.schedule.result import Schedule

__all__ = ["Explanation", "explain_task", "is_part_of", "task_meant"]


def task_meant(schedule: Schedule, task: str) -> str | None:
    """The task of an id; of one that is repeated that of the unit with the least float, the last to be done of those.

    None if the plan has no such task.
    """
    if task in schedule.plan.tasks:
        return task
    copies = [schedule.tasks[copy.id] for copy in copies_of(schedule.plan).get(task, ())]
    return min(copies, key=lambda copy: (copy.total_float, -copy.early_finish)).id if copies else None


def explain_task(schedule: Schedule, task: str, to: str | None = None) -> Explanation:
    """Why a task stands where it stands, and what would keep the dates missed through it; the path `to` another one."""
    return explain(schedule, task, to=to)


def is_part_of(schedule: Schedule, one: str, other: str) -> bool:
    """Whether two tasks are the same, or one is inside the other: then no path leads from one to the other."""
    return contains(schedule, one, other)
