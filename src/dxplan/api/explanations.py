"""Why a task stands where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.doctor.explanation import Explanation, explain
from dxplan.doctor.path import contains
from dxplan.schedule.folded import task_meant

if TYPE_CHECKING:
    from dxplan.schedule.result import Schedule

__all__ = ["Explanation", "explain_task", "is_part_of", "task_meant"]


def explain_task(schedule: Schedule, task: str, to: str | None = None) -> Explanation:
    """Why a task stands where it stands, and what would keep the dates missed through it; the path `to` another one."""
    return explain(schedule, task, to=to)


def is_part_of(schedule: Schedule, one: str, other: str) -> bool:
    """Whether two tasks are the same, or one is inside the other: then no path leads from one to the other."""
    return contains(schedule, one, other)
