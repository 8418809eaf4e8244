"""The order of all tasks at once agrees with walking back from each of them."""

from __future__ import annotations

import random

import networkx
import pytest

from dxplan.network.network import build
from dxplan.network.order import Order, leads_to
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


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_a_task_leads_to_another_where_a_way_of_links_is_left(seed: int) -> None:
    """Against a search in the whole graph, with all links and without some; a task leads to itself."""
    loaded = scheduled(random_plan(seed)).plan
    network, chance = build(loaded), random.Random(seed)
    links = [link for task in loaded.tasks.values() for link in task.predecessors]
    for without in ((), tuple(chance.sample(links, len(links) // 3))):
        graph: networkx.DiGraph[int] = networkx.DiGraph()
        graph.add_nodes_from(range(len(network.incoming)))
        graph.add_edges_from((e.source, e.target) for es in network.incoming for e in es if e.link not in without)
        for first in network.leaf:
            for second in network.leaf:
                led = networkx.has_path(graph, network.leaf[first], network.leaf[second])
                assert leads_to(network, first, second, without) is led, (first, second)


def test_a_summary_is_taken_to_lead_anywhere() -> None:
    network = build(scheduled(plan("P: {tasks: {A: {duration: 5d}}}\nB: {duration: 5d}")).plan)
    assert leads_to(network, "P", "B")
    assert leads_to(network, "B", "P")
    assert not leads_to(network, "A", "B")
