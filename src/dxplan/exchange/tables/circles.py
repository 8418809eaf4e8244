"""Links that close a circle are left out: nothing in it could be scheduled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dxplan.model.dependency import Dependency
from dxplan.model.plan import Plan
from dxplan.network import network as networks
from dxplan.network.network import Edge, Network

_MOST = 200


def without_circles(plan: Plan, left_out: Callable[[Dependency], None]) -> Plan:
    """The plan without the last link of each circle of its network; each is told."""
    for _ in range(_MOST):
        network = networks.build(plan)
        if network.is_acyclic:
            return plan
        links = [edge.link for edge in _circle(network) if edge.link is not None]
        order = {id_: n for n, id_ in enumerate(plan.tasks)}
        worst = max(links, key=lambda link: (order[link.predecessor] - order[link.successor], str(link)))
        left_out(worst)
        plan = _without(plan, {worst})
    network = networks.build(plan)
    held = {network.task_of[node] for node in set(range(len(network.task_of))) - set(network.order)}
    links = [link for task in plan.tasks.values() if task.id in held for link in task.predecessors]
    for link in links:
        left_out(link)
    return _without(plan, set(links))


def _without(plan: Plan, links: set[Dependency]) -> Plan:
    tasks = {
        id_: replace(task, predecessors=tuple(link for link in task.predecessors if link not in links))
        if any(link in links for link in task.predecessors)
        else task
        for id_, task in plan.tasks.items()
    }
    return replace(plan, tasks=tasks)


def _circle(network: Network) -> list[Edge]:
    """A circle among the nodes that have no place in the order: each of them waits for another one of them."""
    held = set(range(len(network.task_of))) - set(network.order)
    waits = {node: next((edge for edge in network.incoming[node] if edge.source in held), None) for node in held}
    node = next(node for node in sorted(held) if waits[node] is not None)
    path: list[Edge] = []
    seen: dict[int, int] = {}
    while node not in seen:
        seen[node] = len(path)
        edge = waits[node]
        assert edge is not None  # what no circle holds up, however far off, is in the order
        path.append(edge)
        node = edge.source
    return path[seen[node] :]
