"""The links that say nothing new once a task waits for another one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from dxplan.model.dependency import Dependency
from dxplan.network.network import Edge, Network, Role, is_certain

_MOST_LINKS = 50  # more than anybody would change for one finding
_MOST_NODES = 2000  # on either side: further away nobody looks, and many findings would take long


class Behind:
    """What others come behind, once they start only when the task `before` is finished."""

    def __init__(self, network: Network, before: str) -> None:
        self._network = network
        self._before = before

    def bypassed(self, after: str) -> tuple[Dependency, ...]:
        """The links that are implied once the task `after` comes behind, in the order of the file.

        They lead from what is surely over to what surely starts later than `after`; those with a wait of their own and
        those to a unit of a repeated task say more.
        """
        network, ranks = self._network, self._network.certain.ranks
        starts, end = _starts(network, after), self._end
        spread = network.certain.spread
        later = _reached(starts, network.certain.targets, None if spread is None else spread.led_from(end))
        into = [edge for node in later for edge in network.incoming[node] if edge.link is not None]
        if network.is_acyclic and all(ranks[edge.source] > end for edge in into):
            return ()  # which is so of most, and can be told without another search
        over = self._over(None if spread is None else spread.leading_to(_first_rank(ranks, starts)))
        if not over.keys().isdisjoint(later):
            return ()  # the two wait for each other already: links against the new one have to go first
        several = [e for e in into if e.source in over and e.link is not None and not _says_more(e.link)]
        if len(several) > _MOST_LINKS:
            several = _nearest(network, several, over)[:_MOST_LINKS]
        links = [edge.link for edge in several if edge.link and not _is_implied(network, edge)]
        return tuple(links) if len(links) < 2 else _in_file_order(network, links)

    def within_reach(self, tasks: Iterable[str]) -> frozenset[str]:
        """Of some tasks those for which there may be such links: no link from what is over leads behind the others."""
        network, ranks, spread = self._network, self._network.certain.ranks, self._network.certain.spread
        if spread is None:
            return frozenset(tasks)
        may_lead_to = {id_: spread.leading_to(_first_rank(ranks, _starts(network, id_))) for id_ in tasks}
        ends = _ends(network, self._before)
        return frozenset(id_ for id_, may_lead in may_lead_to.items() if any(map(may_lead, ends)))

    @cached_property
    def _end(self) -> int:
        ranks = self._network.certain.ranks
        return max(ranks[node] for node in _ends(self._network, self._before))

    def _over(self, may_lead: Callable[[int], bool] | None) -> dict[int, None]:
        """What is surely over when `before` is, as far as links that matter may come from it."""
        return _reached(_ends(self._network, self._before), self._network.certain.sources, may_lead)


def _nearest(network: Network, edges: list[Edge], over: dict[int, None]) -> list[Edge]:
    """Edges in the order in which their sources were come to."""
    ranks = {node: rank for rank, node in enumerate(over)}
    return sorted(edges, key=lambda edge: (ranks[edge.source], network.outgoing[edge.source].index(edge)))


def _in_file_order(network: Network, links: list[Dependency]) -> tuple[Dependency, ...]:
    ranks = network.leaf  # tasks are numbered as they stand in the file
    if any(link.successor not in ranks for link in links):
        ranks = {id_: rank for rank, id_ in enumerate(network.plan.tasks)}
    return tuple(sorted(dict.fromkeys(links), key=lambda link: (ranks[link.successor], link.nth)))


def bypassed(network: Network, before: str, after: str) -> tuple[Dependency, ...]:
    """The links that are implied once the task `after` starts only when `before` is finished: see `Behind`."""
    return Behind(network, before).bypassed(after)


def first_of(network: Network, tasks: Iterable[str]) -> dict[str, str]:
    """Of some tasks each with the one among them that it surely follows; itself, if there is none."""
    several = tuple(tasks)
    if len(several) < 2:
        return {id_: id_ for id_ in several}
    leaf = network.leaf
    starts = {id_: [leaf[id_]] if id_ in leaf else _starts(network, id_) for id_ in several}
    by_node = {node: id_ for id_, nodes in starts.items() for node in nodes}
    found = {id_: id_ for id_ in several}
    passed: dict[int, None] = {}  # what is behind a node is not looked at twice: it follows the first that came there
    ranks = network.certain.ranks
    begins = {id_: _first_rank(ranks, nodes) for id_, nodes in starts.items()}
    for id_ in sorted(several, key=begins.__getitem__):
        if found[id_] != id_:
            continue
        new = [node for node in starts[id_] if node not in passed]
        for node in _reach(new, network.certain.targets, passed, len(network.task_of)):
            other = by_node.get(node)
            if other is not None and found[other] == other:
                found[other] = id_
    return found


def _first_rank(ranks: list[int], nodes: list[int]) -> int:
    return ranks[nodes[0]] if len(nodes) == 1 else min(ranks[node] for node in nodes)


def _reached(
    nodes: Iterable[int], next_to: Sequence[list[int]], keeps: Callable[[int], bool] | None
) -> dict[int, None]:
    """Nodes and what they lead to, without what is behind those that are not kept; up to so many in all."""
    found: dict[int, None] = {}
    if keeps is None:
        _reach(nodes, next_to, found, _MOST_NODES)
        return found
    new = list(nodes)
    found.update(dict.fromkeys(new))
    for node in new:  # grows while it is read
        for end in next_to[node]:
            if end not in found and keeps(end) and len(found) < _MOST_NODES:
                found[end] = None
                new.append(end)
    return found


def _reach(nodes: Iterable[int], next_to: Sequence[list[int]], found: dict[int, None], most: int) -> list[int]:
    """Put nodes and what they lead to among what is `found`, up to so many in all. Returns what is new there."""
    new = list(nodes)
    found.update(dict.fromkeys(new))
    for node in new:  # grows while it is read
        for end in next_to[node]:
            if end not in found and len(found) < most:
                found[end] = None
                new.append(end)
    return new


def _says_more(link: Dependency) -> bool:
    """Whether it has a wait of its own, or is about a unit of a repeated task."""
    return link.unit is not None or (link.lag is not None and link.lag.amount > 0)


def _is_implied(network: Network, link: Edge) -> bool:
    """Whether others imply it already."""
    others = [edge.source for edge in network.incoming[link.target] if edge is not link and is_certain(edge)]
    ranks = network.certain.ranks
    first = ranks[link.source]  # nothing that is over before it leads back to it
    is_no_earlier = (lambda node: ranks[node] >= first) if network.is_acyclic else None
    return link.source in _reached(others, network.certain.sources, is_no_earlier)


def _ends(network: Network, task: str) -> list[int]:
    return _nodes(network, task, Role.FINISH)


def _starts(network: Network, task: str) -> list[int]:
    return _nodes(network, task, Role.ENTRY)


def _nodes(network: Network, task: str, role: Role) -> list[int]:
    """The node of a task; of a summary all that is inside, with its own node if it has one."""
    leaf = network.leaf.get(task)
    if leaf is not None:
        return [leaf]
    own = network.hidden.get((task, role))
    inside = [network.leaf[leaf.id] for leaf in network.plan.leaves_below(network.plan.tasks[task])]
    return inside if own is None else [own, *inside]
