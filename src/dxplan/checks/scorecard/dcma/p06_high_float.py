"""DCMA point 6: tasks with much float."""

from __future__ import annotations

from dxplan.checks.dates.dx310_high_float import RULE as _HIGH_FLOAT
from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_TASKS, at_most, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.checks.threshold import Measure, Threshold
from dxplan.findings.scorecard import Reading
from dxplan.text.phrase import Text
from dxplan.text.wording import written_number

_TITLE = Text("Dự trữ quá lớn", "High float")
_LIMIT = Threshold("DCMA-06", "share", Measure.SHARE, _TITLE, 0.25, dcma=0.05, p6=0.05)
_SPAN = next(limit for limit in _HIGH_FLOAT.thresholds if limit.name == "float")


def measure(examination: Examination) -> Reading:
    """Few tasks can slip for long before anything moves: links may be missing after those."""
    if not examination.assessed:
        return not_applicable(NO_TASKS)
    schedule, most = examination.schedule, examination.limit(_SPAN)
    high = [
        task.id
        for task in examination.assessed
        if schedule.tasks[task.id].total_float > most * schedule.working_time(task.id).minutes_a_day
    ]
    days = written_number(most)
    counted = Text(
        f"tính dự trữ toàn phần trên {days.vi} ngày làm việc", f"counted: total float over {days.en} working days"
    )
    return at_most(examination, _LIMIT, len(high), len(examination.assessed), high, (counted,))


POINT = Point(
    number=6,
    title=_TITLE,
    formula=Text(
        "nhiệm vụ chưa xong có dự trữ toàn phần lớn / nhiệm vụ chưa xong",
        "unfinished tasks with a high total float / unfinished tasks",
    ),
    limit=_LIMIT,
    span=_SPAN,
    measure=measure,
)
