"""DCMA point 7: tasks that are late already."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_TASKS, at_most, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading
from dxplan.text.phrase import Text

_TITLE = Text("Dự trữ âm", "Negative float")
_LIMIT = Threshold("DCMA-07", "share", Measure.SHARE, _TITLE, 0.0)


def measure(examination: Examination) -> Reading:
    """Nothing breaks a date that was set."""
    if not examination.assessed:
        return not_applicable(NO_TASKS)
    late = [task.id for task in examination.assessed if examination.dates(task).total_float < 0]
    return at_most(examination, _LIMIT, len(late), len(examination.assessed), late)


POINT = Point(
    number=7,
    title=_TITLE,
    formula=Text(
        "nhiệm vụ chưa xong có dự trữ toàn phần âm / nhiệm vụ chưa xong",
        "unfinished tasks with a negative total float / unfinished tasks",
    ),
    limit=_LIMIT,
    measure=measure,
)
