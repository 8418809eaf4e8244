"""DCMA point 5: dates that keep tasks from following their links."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_TASKS, at_most, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading
from dxplan.model.task import Task
from dxplan.text.phrase import Text

_TITLE = Text("Ràng buộc ngày cứng", "Hard constraints")
_LIMIT = Threshold("DCMA-05", "share", Measure.SHARE, _TITLE, 0.05, p6=0.01)


def measure(examination: Examination) -> Reading:
    """A date at a summary holds every task inside it."""
    if not examination.assessed:
        return not_applicable(NO_TASKS)
    plan = examination.plan
    held = [
        task.id for task in examination.assessed if _is_held(task) or any(_is_held(s) for s in plan.ancestors(task))
    ]
    return at_most(examination, _LIMIT, len(held), len(examination.assessed), held)


def _is_held(task: Task) -> bool:
    return any(kind.is_hard for kind, _ in task.constraints.said())


POINT = Point(
    number=5,
    title=_TITLE,
    formula=Text(
        "nhiệm vụ chưa xong có `must_start_on`, `must_finish_on`, `start_no_later_than` hoặc `finish_no_later_than` "
        "/ nhiệm vụ chưa xong",
        "unfinished tasks with `must_start_on`, `must_finish_on`, `start_no_later_than` or `finish_no_later_than` "
        "/ unfinished tasks",
    ),
    limit=_LIMIT,
    measure=measure,
)
