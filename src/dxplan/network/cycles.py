"""Circles of tasks that wait for each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.load.log import Log
from dxplan.network.network import Edge, Network, Role
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.span import Position
from dxplan.source.text import Text

if TYPE_CHECKING:
    import networkx as nx

_SMALL = 300  # in larger knots any circle will do; the shortest one would take too long to find
_SHOWN = 12


def cycle_diagnostics(network: Network) -> tuple[Diagnostic, ...]:
    """One mistake for every knot of tasks that wait for each other: a shortest circle in it, each link with its line."""
    if network.is_acyclic:
        return ()
    log = Log(network.plan.file)
    for circle in _circles(network):
        _report(log, network, circle)
    return tuple(log.diagnostics)


def _circles(network: Network) -> list[list[Edge]]:
    import networkx as nx  # only wanted once there is a circle

    ordered = set(network.order)
    graph: nx.DiGraph[int] = nx.DiGraph()
    for edges in network.outgoing:
        for edge in edges:
            if (
                edge.source not in ordered
                and edge.target not in ordered
                and not graph.has_edge(edge.source, edge.target)
            ):
                graph.add_edge(edge.source, edge.target, edge=edge)
    knots = sorted(
        (sorted(knot) for knot in nx.strongly_connected_components(graph) if len(knot) > 1), key=lambda knot: knot[0]
    )
    return [_shortest_circle(graph, knot) for knot in knots]


def _shortest_circle(graph: nx.DiGraph[int], knot: list[int]) -> list[Edge]:
    import networkx as nx

    inside = graph.subgraph(knot)
    if len(knot) > _SMALL:
        return [inside.edges[u, v]["edge"] for u, v in nx.find_cycle(inside)]
    best: list[int] = []
    for source, target in inside.edges:
        path = nx.shortest_path(inside, target, source)
        if not best or len(path) < len(best):
            best = path
        if len(best) == 2:
            break
    return [inside.edges[u, v]["edge"] for u, v in zip(best, [*best[1:], best[0]], strict=True)]


def _report(log: Log, network: Network, circle: list[Edge]) -> None:
    tasks = network.plan.tasks
    first_link = next(index for index, edge in enumerate(circle) if edge.link is not None)
    circle = circle[first_link:] + circle[:first_link]
    ids = [network.task_of[edge.source] for edge in circle]
    path = [id_ for index, id_ in enumerate(ids) if index == 0 or ids[index - 1] != id_]
    shown = path if len(path) <= _SHOWN else [*path[: _SHOWN - 1], "…"]
    circle_text = " → ".join([*shown, path[0]])
    related: list[tuple[Position, Text]] = []
    for edge in circle:
        source, target = network.task_of[edge.source], network.task_of[edge.target]
        if edge.link is not None:
            label = edge.link.type.value
            related.append(
                (
                    edge.link.position(),
                    Text(f"`{target}` chờ `{source}` ({label})", f"`{target}` waits for `{source}` ({label})"),
                )
            )
        else:
            downwards = network.roles[edge.source] is Role.ENTRY
            inner, outer = (target, source) if downwards else (source, target)
            related.append(
                (
                    tasks[inner].places.position(),
                    Text(f"`{inner}` nằm trong `{outer}`", f"`{inner}` is inside `{outer}`"),
                )
            )
    last = circle[0].link
    assert last is not None
    log.report(
        "DX032",
        last.position(),
        Text(f"vòng phụ thuộc: {circle_text}", f"the tasks wait in a circle: {circle_text}"),
        related=related,
        task=last.successor,
    )
