"""The links that say nothing new once a task waits for another one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from operator import attrgetter

from dxplan.model.dependency import Dependency, LinkType
from dxplan.network.network import Edge, Network, Role

_MOST_LINKS = 50  # more than anybody would change for one finding
_SOURCE: Callable[[Edge], int] = attrgetter("source")
_TARGET: Callable[[Edge], int] = attrgetter("target")
_MOST_NODES = 2000  # on either side: further away nobody looks, and many findings would take long


def bypassed(network: Network, before: str, after: str) -> tuple[Dependency, ...]:
    """The links that are implied once the task `after` starts only when `before` is finished, in the order of the file.

    They lead from what is surely over when `before` is, to what surely starts later than `after`; those with a wait of
    their own and those to a unit of a repeated task say more.
    """
    over = _reached(_ends(network, before), network.incoming, _SOURCE)
    later = _reached(_starts(network, after), network.outgoing, _TARGET)
    if not over.keys().isdisjoint(later):
        return ()  # the two wait for each other already: links against the new one have to go first
    candidates = (
        edge
        for node in over
        for edge in network.outgoing[node]
        if edge.link is not None and edge.target in later and not _says_more(edge.link)
    )
    links = [edge.link for edge in islice(candidates, _MOST_LINKS) if edge.link and not _is_implied(network, edge)]
    if len(links) < 2:
        return tuple(links)
    ranks = {id_: rank for rank, id_ in enumerate(network.plan.tasks)}
    return tuple(sorted(dict.fromkeys(links), key=lambda link: (ranks[link.successor], link.nth)))


def within_reach(network: Network, before: str, after: Iterable[str]) -> frozenset[str]:
    """Of some tasks those for which `bypassed` may find links: no link from what is over leads behind the others."""
    over = _reached(_ends(network, before), network.incoming, _SOURCE)
    ranks = {node: rank for rank, node in enumerate(network.order)}
    last = max(
        ranks.get(node, 0) for source in over for node in (source, *(e.target for e in network.outgoing[source]))
    )
    return frozenset(id_ for id_ in after if any(ranks.get(node, 0) <= last for node in _starts(network, id_)))


def first_of(network: Network, tasks: Iterable[str]) -> dict[str, str]:
    """Of some tasks each with the one among them that it surely follows; itself, if there is none."""
    several = tuple(tasks)
    if len(several) < 2:
        return {id_: id_ for id_ in several}
    starts = {id_: _starts(network, id_) for id_ in several}
    by_node = {node: id_ for id_, nodes in starts.items() for node in nodes}
    found = {id_: id_ for id_ in several}
    passed: dict[int, None] = {}  # what is behind a node is not looked at twice: it follows the first that came there
    ranks = {node: rank for rank, node in enumerate(network.order)}
    for id_ in sorted(several, key=lambda id_: min(ranks.get(node, 0) for node in starts[id_])):
        if found[id_] != id_:
            continue
        new = [node for node in starts[id_] if node not in passed]
        for node in _reach(new, network.outgoing, _TARGET, passed, len(network.task_of)):
            other = by_node.get(node, id_)
            if found[other] == other:
                found[other] = id_
    return found


def _reached(nodes: Iterable[int], edges_of: list[list[Edge]], other_end: Callable[[Edge], int]) -> dict[int, None]:
    found: dict[int, None] = {}
    _reach(nodes, edges_of, other_end, found, _MOST_NODES)
    return found


def _reach(
    nodes: Iterable[int],
    edges_of: list[list[Edge]],
    other_end: Callable[[Edge], int],
    found: dict[int, None],
    most: int,
) -> list[int]:
    """Put nodes and what they lead to among what is `found`, up to so many in all. Returns what is new there."""
    new = list(nodes)
    found.update(dict.fromkeys(new))
    for node in new:  # grows while it is read
        for edge in edges_of[node]:
            end = other_end(edge)
            if end not in found and _is_certain(edge) and len(found) < most:
                found[end] = None
                new.append(end)
    return new


def _is_certain(edge: Edge) -> bool:
    """Whether the source is surely over when the target starts or, where one contains the other, as much is known."""
    link = edge.link
    return link is None or (edge.type is LinkType.FINISH_START and link.lag is None and link.unit is None)


def _says_more(link: Dependency) -> bool:
    """Whether it has a wait of its own, or is about a unit of a repeated task."""
    return link.unit is not None or (link.lag is not None and link.lag.amount > 0)


def _is_implied(network: Network, link: Edge) -> bool:
    """Whether others imply it already."""
    others = [edge.source for edge in network.incoming[link.target] if edge is not link and _is_certain(edge)]
    return link.source in _reached(others, network.incoming, _SOURCE)


def _ends(network: Network, task: str) -> list[int]:
    return _nodes(network, task, Role.FINISH)


def _starts(network: Network, task: str) -> list[int]:
    return _nodes(network, task, Role.ENTRY)


def _nodes(network: Network, task: str, role: Role) -> list[int]:
    """The node of a task; of a summary all that is inside, with its own node if it has one."""
    if task in network.leaf:
        return [network.leaf[task]]
    own = network.hidden.get((task, role))
    inside = [network.leaf[leaf.id] for leaf in network.plan.leaves_below(network.plan.tasks[task])]
    return inside if own is None else [own, *inside]
