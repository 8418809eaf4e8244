"""An older version of the plan, against which progress is measured: its computed dates, matched by task id."""

from __future__ import annotations

from datetime import date

from dxplan.checks.examination import Examination
from dxplan.model.task import Task
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.result import Schedule


def due_by(examination: Examination, baseline: Schedule, day: date) -> tuple[Task, ...]:
    """The plan's tasks (no milestones, no level of effort) that the baseline has done by the end of a day."""
    return tuple(
        task
        for task in _work(examination)
        if task.id in baseline.tasks and finish_day_of(baseline.tasks[task.id].early_finish) <= day
    )


def finished(examination: Examination) -> tuple[Task, ...]:
    """The tasks reported as done that the baseline knows."""
    baseline = examination.baseline
    return tuple(
        task
        for task in _work(examination)
        if task.progress.is_finished and baseline is not None and task.id in baseline.tasks
    )


def _work(examination: Examination) -> tuple[Task, ...]:
    return tuple(task for task in examination.work if not task.is_level_of_effort)
