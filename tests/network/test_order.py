"""The order of all tasks at once agrees with walking back from each of them."""

from __future__ import annotations

import random

import pytest

from dxplan.network.network import build
from dxplan.network.order import Order
from tests.checks.examining import plan, scheduled
from tests.checks.reach import tasks_before


def random_plan(seed: int) -> str:
    """Phases of four tasks; links of all types to earlier tasks and phases, some of them into phases."""
    chance = random.Random(seed)
    lines: list[str] = []
    for phase in range(6):
        earlier = [f"T{n}" for n in range(4 * phase)] + [f"P{n}" for n in range(phase)]
        into = f"after: [{_link(chance, earlier)}], " if earlier and chance.random() < 0.5 else ""
        lines.append(f"P{phase}: {{{into}tasks: {{")
        for number in range(4 * phase, 4 * phase + 4):
            known = earlier + [f"T{n}" for n in range(4 * phase, number)]
            after = f", after: [{_link(chance, known)}]" if known and chance.random() < 0.8 else ""
            lines.append(f"  T{number}: {{kind: build, duration: 5d{after}}},")
        lines.append("}}")
    return plan("\n".join(lines))


def _link(chance: random.Random, earlier: list[str]) -> str:
    return f"{chance.choice(earlier)} {chance.choice(('FS', 'FS', 'FS', 'SS', 'FF', 'SF'))}"


@pytest.mark.parametrize("seed", range(20))
def test_both_ways_give_the_same_answer(seed: int) -> None:
    loaded = scheduled(random_plan(seed)).plan
    network = build(loaded)
    leaves = [task.id for task in loaded.leaves()]
    order = Order(network, leaves)
    for task in loaded.tasks:
        assert {other for other in leaves if order.waits(task, [other])} == tasks_before(network, task)
