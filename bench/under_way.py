"""A plan under way: what progress adds to scheduling."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import replace
from time import process_time

from dxplan.load.loader import load_bytes
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.network.network import build
from dxplan.schedule.instant import Instant, day_of, finish_day_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute

_ROUNDS = 7


def progress_ratio(text: str) -> float:
    """Scheduling a plan half of which is done or runs ÷ scheduling it before anything has begun."""
    plan = load_bytes(text.encode(), "a").plan
    assert plan is not None
    under_way = half_done(compute(build(plan)))
    ratios = []
    for _ in range(_ROUNDS):
        bare = _seconds(lambda: compute(build(plan)))
        ratios.append(_seconds(lambda: compute(build(under_way))) / bare)
    return statistics.median(ratios)


def half_done(schedule: Schedule) -> Plan:
    """The plan as of the middle of its time, all as planned until then: what runs is half done."""
    plan, middle = schedule.plan, Instant((schedule.start + schedule.finish) // 2)
    tasks = dict(plan.tasks)
    for task in plan.leaves():
        dates = schedule.tasks[task.id]
        start, finish = day_of(dates.early_start), finish_day_of(dates.early_finish)
        if dates.early_start < middle and not task.is_milestone:
            progress = replace(task.progress, complete=0.5, actual_start=Moment(start, start))
            if dates.early_finish <= middle:
                progress = replace(progress, complete=1.0, actual_finish=Moment(finish, finish))
            tasks[task.id] = replace(task, progress=progress)
    return replace(plan, tasks=tasks, status_date=day_of(middle))


def _seconds(work: Callable[[], object]) -> float:
    before = process_time()
    work()
    return process_time() - before
