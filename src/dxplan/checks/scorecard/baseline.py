"""Progress against a baseline: the dates that were agreed, matched by task id (DCMA points 11 and 14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dxplan.checks.examination import Examination
from dxplan.checks.law.standards.judging import Counted, Tally
from dxplan.model.named import Code, Key
from dxplan.model.task import Task
from dxplan.schedule.baseline import instant_of
from dxplan.schedule.instant import finish_day_of
from dxplan.text.phrase import Text, say

NO_STATUS_DATE = say("kế hoạch không có {status_date}", "the plan has no {status_date}", status_date=Key("status_date"))
NO_BASELINE = say(
    "không có kế hoạch gốc để so ({option})",
    "no baseline was given ({english})",
    option=Code("--baseline TỆP"),
    english=Code("--baseline FILE"),
)


@dataclass(frozen=True, slots=True)
class _Progress:
    """The tasks that the baseline has done by the status date, each with its day there, and how many are done by now.

    Milestones and level of effort do not count, nor what the baseline does not know.
    """

    status: date
    due: tuple[tuple[Task, date], ...]
    done: int


def missed(examination: Examination) -> Counted:
    """Of what the baseline has done by the status date, little is done later, or not at all."""
    progress = _progress(examination)
    if isinstance(progress, Text):
        return progress
    late = tuple(task.id for task, day in progress.due if _done_on(examination, task, progress.status) > day)
    return Tally(len(late), len(progress.due), late)


def executed(examination: Examination) -> Counted:
    """As many tasks are done as the baseline has done by now; those that are due and open speak against the plan."""
    progress = _progress(examination)
    if isinstance(progress, Text):
        return progress
    operands = say(
        "nhiệm vụ đã xong đến {day}: {done}; theo kế hoạch gốc phải xong: {due}",
        "tasks done by {day}: {done}; done in the baseline: {due}",
        day=progress.status,
        done=progress.done,
        due=len(progress.due),
    )
    open_ = tuple(task.id for task, _ in progress.due if not task.progress.is_finished)
    return Tally(progress.done, len(progress.due), open_, (operands,))


def _progress(examination: Examination) -> _Progress | Text:
    """What is compared, or why nothing can be."""
    status, baseline = examination.plan.status_date, examination.baseline
    if baseline is None:
        return NO_BASELINE
    if status is None:
        return NO_STATUS_DATE
    known = [task for task in examination.work if not task.is_level_of_effort and task.id in baseline.tasks]
    days = [(task, finish_day_of(instant_of(baseline.tasks[task.id].finish))) for task in known]
    due = tuple((task, day) for task, day in days if day <= status)
    if not due:
        return say(
            "theo kế hoạch gốc chưa nhiệm vụ nào phải xong đến {day}",
            "the baseline has nothing done by {day}",
            day=status,
        )
    return _Progress(status, due, sum(task.progress.is_finished for task in known))


def _done_on(examination: Examination, task: Task, status: date) -> date:
    """The day it was done; where none is reported, the computed one; for unfinished work not before it can be."""
    if task.progress.actual_finish is not None:
        return task.progress.actual_finish.first
    planned = examination.finish_day(task)
    return planned if task.progress.is_finished else max(planned, status + timedelta(days=1))
