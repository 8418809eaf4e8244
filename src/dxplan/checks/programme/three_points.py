"""What three-point estimates say of a chain of tasks: PERT, the chain taken as a sum of independent durations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt

from dxplan.checks.examination import Examination
from dxplan.model.task import Task
from dxplan.schedule.drivers import ChainStep
from dxplan.schedule.lengths import working_minutes

_Z80 = 0.8416212335729143
"""Below this many standard deviations above the mean lie 80 % of a normal distribution."""


def later_at_80_percent(examination: Examination, chain: Sequence[ChainStep]) -> float | None:
    """By how many working minutes a chain finishes later than computed, with a probability of 80 % not more.

    The mean of a task is (o + 4m + p) / 6, its variance ((p - o) / 6)²; sums are taken as normal. None unless every
    duration that counts has a range, all in hours, working days or weeks. It is an estimate and too low rather than
    too high: tasks beside the chain may come to drive the finish, and delays seldom are independent.
    """
    shift = variance = 0.0
    counted = list(_counted(examination, chain))
    for task in counted:
        if task.range is None or task.duration is None:
            return None
        three = (task.range.optimistic, task.duration, task.range.pessimistic)
        if not all(duration.unit.family.is_working for duration in three):
            return None
        time = examination.schedule.working_time(task.id)
        best, likely, worst = (working_minutes(duration, time) for duration in three)
        shift += (best + 4 * likely + worst) / 6 - likely
        variance += ((worst - best) / 6) ** 2
    return shift + _Z80 * sqrt(variance) if counted else None


def _counted(examination: Examination, chain: Sequence[ChainStep]) -> Iterator[Task]:
    """The tasks of a chain whose durations it adds up: the last one, and those on whose finish the next one depends."""
    tasks = examination.plan.tasks
    for step, following in pairwise(chain):
        link = following.driver.link
        if link is not None and not link.type.from_start and not tasks[step.task].is_milestone:
            yield tasks[step.task]
    if chain and not tasks[chain[-1].task].is_milestone:
        yield tasks[chain[-1].task]
