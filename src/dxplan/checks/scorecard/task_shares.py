"""How many of the unfinished tasks are held, loose, long, or have something behind them (DCMA points 5, 6, 8, 10)."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.law.standards.judging import Counted, Tally
from dxplan.checks.law.standards.spans import HIGH_FLOAT, LONG_DURATION, has_high_float, is_long
from dxplan.model.task import Task
from dxplan.text.counts import WORKING_DAY
from dxplan.text.phrase import Text, say
from dxplan.text.wording import Amount


def is_held(examination: Examination, task: Task) -> bool:
    """A hard date at a summary holds every task inside it."""
    around = (task, *examination.plan.ancestors(task))
    return any(kind.is_hard for each in around for kind, _ in each.constraints.said())


def high_float(examination: Examination) -> Counted:
    """Tasks that can slip for long before anything moves: links may be missing after those."""
    most = examination.limit(HIGH_FLOAT)
    counted = say(
        "tính dự trữ toàn phần trên {days}", "counted: total float over {days}", days=Amount(most, WORKING_DAY, 2)
    )
    high = tuple(task.id for task in examination.assessed if has_high_float(examination, task, most))
    return Tally(len(high), len(examination.assessed), high, (counted,))


def long(examination: Examination) -> Counted:
    """Tasks so long that nobody sees for months whether they go well."""
    most = examination.limit(LONG_DURATION)
    counted = say(
        "tính nhiệm vụ dài trên {days}", "counted: tasks longer than {days}", days=Amount(most, WORKING_DAY, 2)
    )
    long = tuple(task.id for task in examination.assessed if is_long(examination, task, most))
    return Tally(len(long), len(examination.assessed), long, (counted,))


def with_resources(examination: Examination) -> Counted:
    """A figure without a limit; the tasks are those that have neither resources nor money."""
    tasks = examination.assessed
    without = tuple(task.id for task in tasks if not task.resources and task.cost is None)
    if len(without) == len(tasks):
        return Text("không nhiệm vụ nào ghi nguồn lực hay kinh phí", "no task names resources or a cost")
    return Tally(len(tasks) - len(without), len(tasks), without)
