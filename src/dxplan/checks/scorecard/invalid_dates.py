"""Actual dates in the future, planned ones in the past (DCMA point 9)."""

from __future__ import annotations

from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.law.standards.judging import Counted, Tally
from dxplan.checks.scorecard.baseline import NO_STATUS_DATE
from dxplan.model.task import Task


def invalid_dates(examination: Examination) -> Counted:
    """Before the status date everything has happened, after it nothing has: what has not begun was planned later."""
    status = examination.plan.status_date
    if status is None:
        return NO_STATUS_DATE
    wrong = tuple(task.id for task in examination.leaves if _is_wrong(examination, task, status))
    return Tally(len(wrong), len(examination.leaves), wrong)


def _is_wrong(examination: Examination, task: Task, status: date) -> bool:
    progress = task.progress
    if any(day is not None and day.first > status for day in (progress.actual_start, progress.actual_finish)):
        return True
    if progress.is_started:
        return False
    planned = examination.planned_days(task)
    return (planned.finish if task.is_milestone else planned.start) < status
