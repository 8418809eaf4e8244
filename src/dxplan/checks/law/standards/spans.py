"""From which length a task is long (DX309, DCMA point 8), and from which its float is high (DX310, point 6)."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.task import Task
from dxplan.text.phrase import Text

LONG_DURATION = Threshold(
    "DX309",
    "duration",
    Measure.DAYS,
    Text(
        "thời gian dài nhất của một nhiệm vụ; với lộ trình của tỉnh là sáu tháng",
        "the longest duration of a task; in a provincial roadmap half a year",
    ),
    province=132,
    dcma=44,
    p6=44,
)
HIGH_FLOAT = Threshold(
    "DX310",
    "float",
    Measure.DAYS,
    Text(
        "dự trữ nhiều nhất còn hợp lý; với lộ trình nhiều năm của tỉnh là một năm",
        "the most float that is still plausible; in a provincial roadmap of several years one year",
    ),
    province=250,
    dcma=44,
    p6=44,
)
ENDING_FLOAT = Threshold(
    "DX310",
    "ending_float",
    Measure.DAYS,
    Text(
        "dự trữ nhiều nhất của việc tắt, dừng một hệ thống; với lộ trình của tỉnh là gần một năm",
        "the most float of a switch-off; in a provincial roadmap most of a year",
    ),
    province=200,
    dcma=44,
    p6=44,
)


def is_long(examination: Examination, task: Task, limit: float) -> bool:
    """Whether a task takes longer than a limit (working days of its calendar) by its computed dates."""
    dates, most = examination.schedule.tasks[task.id], limit * examination.minutes_a_day[task.id]
    if dates.early_finish - dates.early_start <= most:
        return False
    return examination.schedule.working_time(task.id).between(dates.early_start, dates.early_finish) > most


def has_high_float(examination: Examination, task: Task, limit: float) -> bool:
    """Whether a task's total float is over a limit (working days of its calendar)."""
    return examination.schedule.tasks[task.id].total_float > limit * examination.minutes_a_day[task.id]
