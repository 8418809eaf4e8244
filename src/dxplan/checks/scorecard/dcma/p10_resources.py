"""DCMA point 10: tasks with resources or money behind them."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_TASKS, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.findings.scorecard import Reading, Verdict
from dxplan.text.phrase import Text


def measure(examination: Examination) -> Reading:
    """A figure without a limit; the tasks are those that have neither."""
    tasks = examination.assessed
    if not tasks:
        return not_applicable(NO_TASKS)
    without = tuple(task.id for task in tasks if not task.resources and task.cost is None)
    if len(without) == len(tasks):
        return not_applicable(
            Text("không nhiệm vụ nào ghi nguồn lực hay kinh phí", "no task names resources or a cost")
        )
    return Reading(Verdict.REPORT, len(tasks) - len(without), len(tasks), tasks=without)


POINT = Point(
    number=10,
    title=Text("Có nguồn lực hoặc kinh phí", "With resources or cost"),
    formula=Text(
        "nhiệm vụ chưa xong có `resources` hoặc `cost` / nhiệm vụ chưa xong",
        "unfinished tasks with `resources` or `cost` / unfinished tasks",
    ),
    measure=measure,
    instead=Text("chỉ báo cáo", "report only"),
)
