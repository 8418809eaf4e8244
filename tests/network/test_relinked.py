"""A network from that of a plan with a few other links is the one that would be built."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench.plans import generate

from dxplan.load.loader import load_bytes
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.plan import Plan
from dxplan.network.network import Network, build
from dxplan.network.relinked import relinked
from dxplan.scenario.remedy import with_task, without_links


def plan_of(text: str) -> Plan:
    plan = load_bytes(text.encode(), "plan.yaml").plan
    assert plan is not None
    return plan


def edges(network: Network) -> list[set[object]]:
    """What is known of each node: its edges in and out, and what surely comes before and after it."""
    sides = (network.incoming, network.outgoing, network.certain.sources, network.certain.targets)
    return [set(edges) for side in sides for edges in side]


def after(network: Network, plan: Plan) -> Network | None:
    """The network once the tasks are those of a plan."""
    return relinked(network, [task for task in plan.tasks.values() if task is not network.plan.tasks[task.id]])


def linked(plan: Plan, task: str, on: str) -> Plan:
    """The plan in which one more task is waited for."""
    link = Dependency(on, task, LinkType.FINISH_START)
    return with_task(plan, replace(plan.tasks[task], predecessors=(*plan.tasks[task].predecessors, link)))


@pytest.mark.parametrize("number", range(3, 60, 7))
def test_links_come_and_go(number: int) -> None:
    plan = plan_of(generate(80, seed=number))
    task = plan.tasks[f"T{number}"]
    for changed in (
        without_links(plan, task.predecessors[:1]),
        linked(plan, f"T{number + 9}", task.id),
        linked(without_links(plan, task.predecessors), task.id, "T0"),
        linked(without_links(plan, plan.tasks[f"T{number + 9}"].predecessors), task.id, f"T{number + 9}"),
    ):
        network = after(build(plan), changed)
        assert network is not None
        assert edges(network) == edges(build(changed))


def test_the_network_that_it_comes_from_stays_as_it_was() -> None:
    plan = plan_of(generate(40))
    network = build(plan)
    after(network, linked(without_links(plan, plan.tasks["T9"].predecessors), "T30", "T9"))
    assert edges(network) == edges(build(plan))


def test_the_order_is_that_of_the_changed_links() -> None:
    plan = plan_of("dxplan: 1\nid: p\nstart: 2022-01-04\ntasks: {A: {duration: 1d}, B: {duration: 1d, after: A}}\n")
    turned = linked(without_links(plan, plan.tasks["B"].predecessors), "A", "B")
    network = after(build(plan), turned)
    assert network is not None
    assert [network.task_of[node] for node in network.order] == ["B", "A"]
    assert network.is_acyclic
    circle = after(build(plan), linked(plan, "A", "B"))
    assert circle is not None
    assert not circle.is_acyclic


def test_what_touches_a_summary_has_to_be_built() -> None:
    plan = plan_of(
        "dxplan: 1\nid: p\nstart: 2022-01-04\n"
        "tasks: {P: {tasks: {A: {duration: 1d}}}, B: {duration: 1d, after: P}, C: {duration: 1d}}\n"
    )
    for changed in (without_links(plan, plan.tasks["B"].predecessors), linked(plan, "C", "P"), linked(plan, "P", "C")):
        assert after(build(plan), changed) is None
