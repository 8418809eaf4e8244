"""DCMA point 1: tasks without predecessor or successor."""

from __future__ import annotations

from dxplan.checks.ends import with_inside
from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_TASKS, at_most, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading
from dxplan.text.phrase import Text

_TITLE = Text("Thiếu nhiệm vụ trước hoặc sau", "Missing predecessor or successor")
_LIMIT = Threshold("DCMA-01", "share", Measure.SHARE, _TITLE, 0.05)


def measure(examination: Examination) -> Reading:
    """The plan's first and last task need none; what is linked to a summary is linked to all that is inside."""
    if not examination.assessed:
        return not_applicable(NO_TASKS)
    plan = examination.plan
    links = [link for task in plan.tasks.values() for link in task.predecessors]
    led = with_inside(plan, {link.successor for link in links})
    followed = with_inside(plan, {link.predecessor for link in links})
    dates = examination.schedule.tasks
    beginnings = [task.id for task in examination.leaves if task.id not in led]
    ends = [task.id for task in examination.leaves if task.id not in followed]
    first = min(beginnings, key=lambda id_: dates[id_].early_start, default=None)
    last = max(ends, key=lambda id_: dates[id_].early_finish, default=None)
    loose = [
        task.id
        for task in examination.assessed
        if (task.id not in led and task.id != first) or (task.id not in followed and task.id != last)
    ]
    return at_most(examination, _LIMIT, len(loose), len(examination.assessed), loose)


POINT = Point(
    number=1,
    title=_TITLE,
    formula=Text(
        "nhiệm vụ chưa xong thiếu nhiệm vụ đi trước hoặc đi sau (trừ nhiệm vụ đầu và cuối) / nhiệm vụ chưa xong",
        "unfinished tasks without predecessor or successor (but the plan's first and last) / unfinished tasks",
    ),
    limit=_LIMIT,
    measure=measure,
)
