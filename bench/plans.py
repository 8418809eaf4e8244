"""Generated plans: phases of twenty tasks, one and a half links a task on average."""

from __future__ import annotations

import random
from collections.abc import Iterator

TASKS_A_PHASE = 20
_WINDOW = 50  # a task waits for tasks at most so far before it
_PLAIN = ("survey", "plan", "build", "data", "integrate", "test", "training", "ops")
_PROCEDURE = (
    *("survey", "plan", "policy", "invest_prep", "appraise", "approve", "sec_level", "pilot", "evaluate", "tender"),
    *("contract", "build", "data", "integrate", "training", "trial", "accept", "golive", "rollout", "review"),
)
_DELIVERED = ("build", "data", "integrate", "trial", "rollout")


def generate(tasks: int, seed: int = 1, *, procedure: bool = False) -> str:
    """A plan of `tasks` tasks as YAML text; the same for the same seed.

    With `procedure` each phase builds a system through all steps from survey to review in their order, with resources,
    targets and money: a sound plan, in which the rules of the programme have everything to look at.
    """
    return "\n".join(_lines(tasks, random.Random(seed), procedure)) + "\n"


def chain(tasks: int) -> str:
    """A plan of `tasks` tasks one after the other, with nothing else said of them: the longest critical path."""
    lines = ["dxplan: 1", f"id: chain-{tasks}", "name: Chuỗi nhiệm vụ", "start: 2022-01-04", "tasks:"]
    for number in range(tasks):
        after = f", after: T{number - 1}" if number else ""
        lines.append(f"  T{number}: {{name: Nhiệm vụ {number}, duration: 1d{after}}}")
    return "\n".join(lines) + "\n"


def _lines(tasks: int, chance: random.Random, procedure: bool) -> Iterator[str]:
    yield "dxplan: 1"
    yield f"id: generated-{tasks}"
    yield "name: Kế hoạch sinh tự động"
    yield "start: 2022-01-04"
    yield "agencies:"
    yield "  STTTT: {name: Sở Thông tin và Truyền thông, kind: state}"
    yield "  VNPT: {name: Tập đoàn VNPT, kind: vendor}"
    if procedure:
        yield from _registers(-(-tasks // TASKS_A_PHASE))
    yield "tasks:"
    for number in range(tasks):
        if number % TASKS_A_PHASE == 0:
            phase = number // TASKS_A_PHASE
            yield f"  P{phase}:"
            yield f"    name: Giai đoạn {phase}"
            if procedure:
                yield f"    system: S{phase}"
            yield "    tasks:"
        yield f"      T{number}:"
        yield f"        name: Nhiệm vụ số {number} của kế hoạch"
        yield f"        kind: {_PROCEDURE[number % TASKS_A_PHASE] if procedure else chance.choice(_PLAIN)}"
        yield f"        duration: {chance.randint(1, 20)}d"
        links = _steps(number, chance) if procedure else _any_links(number, chance)
        if links:
            yield f"        after: [{', '.join(links)}]"
        yield "        lead: STTTT"
        if not procedure or _PROCEDURE[number % TASKS_A_PHASE] in _DELIVERED:
            yield "        support: [VNPT]"
        yield f"        deliverable: Báo cáo, mã nguồn, tài liệu số {number}"
        yield f"        cost: {chance.randint(1, 40) / 10} tỷ"
        if procedure:
            yield f"        kpis: [K{number // TASKS_A_PHASE}]"
            yield f"        resources: {{R{number % 10}: {chance.randint(1, 3)}}}"


def _registers(phases: int) -> Iterator[str]:
    yield "systems:"
    for phase in range(phases):
        yield f"  S{phase}: {{name: Hệ thống {phase}, security_level: 3}}"
    yield "kpis:"
    for phase in range(phases):
        yield f'  K{phase}: {{name: Chỉ tiêu {phase}, baseline: 10, target: 90, unit: "%", by: 2099-12-31}}'
    yield "resources:"
    for number in range(10):
        yield f"  R{number}: {{name: Tổ {number}, agency: VNPT, capacity: 80}}"
    yield "budget: {total: 60000 tỷ}"


def _steps(number: int, chance: random.Random) -> list[str]:
    """Each step waits for the one before, the first of a phase for the last of some phase before."""
    phase, step = divmod(number, TASKS_A_PHASE)
    if step:
        return [f"T{number - 1}"]
    return [f"T{chance.randint(1, phase) * TASKS_A_PHASE - 1}"] if phase else []


def _any_links(number: int, chance: random.Random) -> list[str]:
    sources = {chance.randint(max(0, number - _WINDOW), number - 1) for _ in range(chance.randint(1, 2)) if number}
    return [_link(source, chance) for source in sorted(sources)]


def _link(source: int, chance: random.Random) -> str:
    if chance.random() < 0.9:
        return f"T{source}"
    return f"T{source} {chance.choice(('FS+5d', 'SS+3d', 'FF', 'SS'))}"
