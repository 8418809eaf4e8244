"""DCMA point 11: tasks that were, or will be, done later than the baseline has it."""

from __future__ import annotations

from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.baseline import due_by
from dxplan.checks.scorecard.judging import NO_BASELINE, NO_STATUS_DATE, at_most, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading
from dxplan.model.task import Task
from dxplan.schedule.instant import finish_day_of
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date

_TITLE = Text("Nhiệm vụ trễ so với kế hoạch gốc", "Missed tasks")
_LIMIT = Threshold("DCMA-11", "share", Measure.SHARE, _TITLE, 0.05)


def measure(examination: Examination) -> Reading:
    """Of what the baseline has done by the status date, little is done later, or not at all."""
    status, baseline = examination.plan.status_date, examination.baseline
    if baseline is None:
        return not_applicable(NO_BASELINE)
    if status is None:
        return not_applicable(NO_STATUS_DATE)
    due = due_by(examination, baseline, status)
    if not due:
        return not_applicable(nothing_due(status))
    missed = [
        task.id for task in due if _done_on(examination, task) > finish_day_of(baseline.tasks[task.id].early_finish)
    ]
    return at_most(examination, _LIMIT, len(missed), len(due), missed, to_the_letter=True)


def nothing_due(status: date) -> Text:
    """Why nothing can be said of progress so early."""
    day = written_date(status)
    return Text(
        f"theo kế hoạch gốc chưa nhiệm vụ nào phải xong đến {day.vi}", f"the baseline has nothing done by {day.en}"
    )


def _done_on(examination: Examination, task: Task) -> date:
    """The day it was done; where none is reported, the computed one; for unfinished work not before it can be."""
    progress, status = task.progress, examination.plan.status_date
    if progress.actual_finish is not None:
        return progress.actual_finish.first
    planned = examination.finish_day(task)
    if progress.is_finished or status is None:
        return planned
    return max(planned, date.fromordinal(status.toordinal() + 1))


POINT = Point(
    number=11,
    title=_TITLE,
    formula=Text(
        "nhiệm vụ xong (hoặc sẽ xong) sau ngày của kế hoạch gốc / nhiệm vụ mà kế hoạch gốc cho xong đến `status_date`",
        "tasks done, or to be done, later than in the baseline / tasks that the baseline has done by `status_date`",
    ),
    limit=_LIMIT,
    measure=measure,
)
