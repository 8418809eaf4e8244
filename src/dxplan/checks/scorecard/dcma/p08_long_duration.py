"""DCMA point 8: tasks that take long."""

from __future__ import annotations

from dxplan.checks.dates.dx309_long_duration import RULE as _LONG_DURATION
from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_TASKS, at_most, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading
from dxplan.text.phrase import Text
from dxplan.text.wording import written_number

_TITLE = Text("Nhiệm vụ kéo dài", "Long durations")
_LIMIT = Threshold("DCMA-08", "share", Measure.SHARE, _TITLE, 0.2, dcma=0.05, p6=0.05)
_SPAN = next(limit for limit in _LONG_DURATION.thresholds if limit.name == "duration")


def measure(examination: Examination) -> Reading:
    """Few tasks are so long that nobody sees for months whether they go well."""
    if not examination.assessed:
        return not_applicable(NO_TASKS)
    most = examination.limit(_SPAN)
    long = [task.id for task in examination.assessed if examination.worked_days(task) > most]
    days = written_number(most)
    counted = Text(
        f"tính nhiệm vụ dài trên {days.vi} ngày làm việc", f"counted: tasks longer than {days.en} working days"
    )
    return at_most(examination, _LIMIT, len(long), len(examination.assessed), long, (counted,))


POINT = Point(
    number=8,
    title=_TITLE,
    formula=Text(
        "nhiệm vụ chưa xong kéo dài / nhiệm vụ chưa xong", "unfinished tasks of long duration / unfinished tasks"
    ),
    limit=_LIMIT,
    span=_SPAN,
    measure=measure,
)
