"""Circles of tasks that wait for each other."""

from __future__ import annotations

from dxplan.model.dependency import Dependency
from dxplan.model.named import Code
from dxplan.network.network import Edge, Network, Role
from dxplan.soundness.log import Log
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.span import Position
from dxplan.text.lists import chained
from dxplan.text.phrase import Text, say

_EFFORT = 2_000_000  # edges to look at in one knot; after that, the shortest circle found so far will do
_SHOWN = 13


def cycle_diagnostics(network: Network) -> tuple[Diagnostic, ...]:
    """One mistake for every knot of tasks that wait for each other: a shortest circle in it, each link with its line.

    The same circles, whatever the order of the tasks in the file.
    """
    if network.is_acyclic:
        return ()
    log = Log(network.plan.file)
    for circle in _circles(network):
        _report(log, network, circle)
    return tuple(log.diagnostics)


def _circles(network: Network) -> list[list[Edge]]:
    import networkx as nx  # only wanted once there is a circle

    ordered = set(network.order)
    held_up = [node for node in range(len(network.task_of)) if node not in ordered]
    held_up.sort(key=lambda node: (network.task_of[node], network.roles[node]))
    rank = {node: index for index, node in enumerate(held_up)}
    follows: dict[int, dict[int, Edge]] = {node: {} for node in held_up}
    for node in held_up:
        for edge in sorted(network.outgoing[node], key=lambda edge: (rank.get(edge.target, -1), str(edge.link))):
            if edge.target in rank:
                follows[node].setdefault(edge.target, edge)
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_edges_from((node, target) for node, targets in follows.items() for target in targets)
    knots = [sorted(knot, key=rank.__getitem__) for knot in nx.strongly_connected_components(graph) if len(knot) > 1]
    return [_shortest_circle(follows, knot) for knot in sorted(knots, key=lambda knot: rank[knot[0]])]


def _shortest_circle(follows: dict[int, dict[int, Edge]], knot: list[int]) -> list[Edge]:
    inside = set(knot)
    effort = sum(len(follows[node]) for node in knot)
    best: list[Edge] = []
    tries = 1 if effort == len(knot) else max(_EFFORT // effort, 1)  # with a link a node there is but one circle
    for start in knot[:tries]:
        circle = _circle_through(start, follows, inside, len(best))
        if circle is not None:
            best = circle
        if len(best) == 2:
            break
    return best


def _circle_through(
    start: int, follows: dict[int, dict[int, Edge]], inside: set[int], longest: int
) -> list[Edge] | None:
    """A shortest circle through a node, if there is one of fewer than `longest` edges (0: of any length)."""
    reached_by: dict[int, Edge] = {}
    level, length = [start], 0
    while level:
        length += 1
        if longest and length >= longest:
            return None
        following: list[int] = []
        for node in level:
            for target, edge in follows[node].items():
                if target == start:
                    circle = [edge]
                    while circle[-1].source != start:
                        circle.append(reached_by[circle[-1].source])
                    return circle[::-1]
                if target in inside and target not in reached_by:
                    reached_by[target] = edge
                    following.append(target)
        level = following
    return None


def _report(log: Log, network: Network, circle: list[Edge]) -> None:
    tasks = network.plan.tasks
    first_link = next(index for index, edge in enumerate(circle) if edge.link is not None)
    circle = circle[first_link:] + circle[:first_link]
    ids = [network.task_of[edge.source] for edge in circle]
    path = [id_ for index, id_ in enumerate(ids) if index == 0 or ids[index - 1] != id_]
    related: list[tuple[Position, Text]] = []
    for edge in circle:
        source, target = network.task_of[edge.source], network.task_of[edge.target]
        if edge.link is not None:
            label = edge.link.type.value
            related.append(
                (
                    _place(network, edge.link),
                    say(
                        "{target} chờ {source} ({label})",
                        "{target} waits for {source} ({label})",
                        target=Code(target),
                        source=Code(source),
                        label=label,
                    ),
                )
            )
        else:
            downwards = network.roles[edge.source] is Role.ENTRY
            inner, outer = (target, source) if downwards else (source, target)
            related.append(
                (
                    tasks[inner].places.position(),
                    say("{inner} nằm trong {outer}", "{inner} is inside {outer}", inner=Code(inner), outer=Code(outer)),
                )
            )
    last = circle[0].link
    assert last is not None
    log.report(
        "DX032",
        _place(network, last),
        say("vòng phụ thuộc: {way}", "the tasks wait in a circle: {way}", way=chained([*path, path[0]], _SHOWN)),
        related=related,
        task=last.successor,
    )


def _place(network: Network, link: Dependency) -> Position:
    return network.plan.tasks[link.successor].places.position("after", link.nth)
