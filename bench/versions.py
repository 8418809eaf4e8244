"""Two versions of a plan: what a question costs beside a schedule, and a comparison beside reading."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from time import process_time

from dxplan.api import diff_plans, schedule_loaded
from dxplan.doctor.explanation import explain
from dxplan.load.loader import load_bytes
from dxplan.network.network import build
from dxplan.scenario.supposed.reading import suppositions
from dxplan.scenario.supposed.side_by_side import supposed
from dxplan.schedule.scheduler import compute

_DURATION = re.compile(r"\n +duration: (\d+)d")
_CHANGED = 30


def what_if_ratio(text: str) -> float:
    """The other side of `what-if` (read, scheduled, compared) ÷ one schedule."""
    plan = load_bytes(text.encode(), "a").plan
    assert plan is not None
    schedule = compute(build(plan))
    tasks = [task.id for task in plan.leaves() if not task.is_milestone]
    asked = suppositions(set_=[f"{tasks[len(tasks) // 3]}.duration=40d"], delay=[f"{tasks[len(tasks) // 2]}=30d"])
    once = min(_seconds(lambda: compute(build(plan))) for _ in range(3))
    return min(_seconds(lambda: supposed(schedule, asked)) for _ in range(3)) / once


def why_ratio(text: str) -> float:
    """`why` of the middle task, with its path to the last one, and of that ÷ one schedule: the worse of both."""
    plan = load_bytes(text.encode(), "a").plan
    assert plan is not None
    schedule = compute(build(plan))
    tasks = [task.id for task in plan.leaves()]
    once = min(_seconds(lambda: compute(build(plan))) for _ in range(3))
    last = min(_seconds(lambda: explain(schedule, tasks[-1])) for _ in range(3))
    middle = min(_seconds(lambda: explain(schedule, tasks[len(tasks) // 2], to=tasks[-1])) for _ in range(3))
    return max(last, middle) / once


def diff_ratio(text: str) -> float:
    """Reading, scheduling and comparing two versions ÷ reading both: thirty durations differ."""
    chosen = set(Random(3).sample(range(len(_DURATION.findall(text))), _CHANGED))
    number = iter(range(len(text)))
    other = _DURATION.sub(lambda m: m[0].replace(m[1], str(int(m[1]) + 7)) if next(number) in chosen else m[0], text)

    def both() -> None:
        diff_plans(*(schedule_loaded(load_bytes(each.encode(), "a"), "a") for each in (text, other)))

    read = min(_seconds(lambda: [load_bytes(each.encode(), "a") for each in (text, other)]) for _ in range(3))
    return min(_seconds(both) for _ in range(3)) / read


def _seconds(work: Callable[[], object]) -> float:
    before = process_time()
    work()
    return process_time() - before
