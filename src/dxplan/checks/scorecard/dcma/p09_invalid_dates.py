"""DCMA point 9: actual dates in the future, planned ones in the past."""

from __future__ import annotations

from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_STATUS_DATE, at_most, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading
from dxplan.model.task import Task
from dxplan.text.phrase import Text

_TITLE = Text("Ngày không hợp lệ", "Invalid dates")
_LIMIT = Threshold("DCMA-09", "share", Measure.SHARE, _TITLE, 0.0)


def measure(examination: Examination) -> Reading:
    """Before the status date everything has happened, after it nothing has.

    How long work under way will still take does not move the computed dates yet, so its finish is not judged.
    """
    status = examination.plan.status_date
    if status is None:
        return not_applicable(NO_STATUS_DATE)
    wrong = [task.id for task in examination.leaves if _is_wrong(examination, task, status)]
    return at_most(examination, _LIMIT, len(wrong), len(examination.leaves), wrong)


def _is_wrong(examination: Examination, task: Task, status: date) -> bool:
    progress = task.progress
    if any(day is not None and day.first > status for day in (progress.actual_start, progress.actual_finish)):
        return True
    if progress.is_started:
        return False
    planned = examination.finish_day(task) if task.is_milestone else examination.start_day(task)
    return planned < status


POINT = Point(
    number=9,
    title=_TITLE,
    formula=Text(
        "nhiệm vụ, mốc có ngày thực tế sau `status_date`, hoặc có ngày bắt đầu theo kế hoạch trước `status_date` "
        "mà chưa báo đã bắt đầu / mọi nhiệm vụ, mốc",
        "tasks and milestones with an actual date after `status_date`, or planned to start before it and not reported "
        "as begun / all tasks and milestones",
    ),
    limit=_LIMIT,
    measure=measure,
)
