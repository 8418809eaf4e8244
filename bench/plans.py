"""Generated plans: phases of twenty tasks, one and a half links a task on average."""

from __future__ import annotations

import random
from collections.abc import Iterator

TASKS_A_PHASE = 20
_WINDOW = 50  # a task waits for tasks at most so far before it
_KINDS = ("survey", "plan", "build", "data", "integrate", "test", "training", "ops")


def generate(tasks: int, seed: int = 1) -> str:
    """A plan of `tasks` tasks as YAML text; the same for the same seed."""
    return "\n".join(_lines(tasks, random.Random(seed))) + "\n"


def _lines(tasks: int, chance: random.Random) -> Iterator[str]:
    yield "dxplan: 1"
    yield f"id: generated-{tasks}"
    yield "name: Kế hoạch sinh tự động"
    yield "start: 2022-01-04"
    yield "agencies:"
    yield "  STTTT: {name: Sở Thông tin và Truyền thông, kind: state}"
    yield "  VNPT: {name: Tập đoàn VNPT, kind: vendor}"
    yield "tasks:"
    for number in range(tasks):
        if number % TASKS_A_PHASE == 0:
            phase = number // TASKS_A_PHASE
            yield f"  P{phase}:"
            yield f"    name: Giai đoạn {phase}"
            yield "    tasks:"
        yield f"      T{number}:"
        yield f"        name: Nhiệm vụ số {number} của kế hoạch"
        yield f"        kind: {chance.choice(_KINDS)}"
        yield f"        duration: {chance.randint(1, 20)}d"
        links = sorted(
            {chance.randint(max(0, number - _WINDOW), number - 1) for _ in range(chance.randint(1, 2)) if number}
        )
        if links:
            yield f"        after: [{', '.join(_link(source, chance) for source in links)}]"
        yield "        lead: STTTT"
        yield "        support: [VNPT]"
        yield f"        deliverable: Báo cáo kết quả số {number}"
        yield f"        cost: {chance.randint(1, 40) / 10} tỷ"


def _link(source: int, chance: random.Random) -> str:
    if chance.random() < 0.9:
        return f"T{source}"
    return f"T{source} {chance.choice(('FS+5d', 'SS+3d', 'FF', 'SS'))}"
