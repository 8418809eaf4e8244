"""Why a task stands where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.doctor.explanation import Explanation, explain
from dxplan.schedule.folded import task_meant

if TYPE_CHECKING:
    from dxplan.schedule.result import Schedule

__all__ = ["Explanation", "explain_task", "task_meant"]


def explain_task(schedule: Schedule, task: str) -> Explanation:
    """Why a task stands where it stands, and what would keep the dates that are missed through it."""
    return explain(schedule, task)
