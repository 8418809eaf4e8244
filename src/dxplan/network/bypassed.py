"""The links that say nothing new once a task waits for another one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import islice

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
        network = self._network
        later = _reached(_starts(network, after), network.certain.targets)
        if self._is_before_all_links_to(later):
            return ()
        if not self._over.keys().isdisjoint(later):
            return ()  # the two wait for each other already: links against the new one have to go first
        candidates = (edge for edge in self._leading_on if edge.target in later)
        links = [edge.link for edge in islice(candidates, _MOST_LINKS) if edge.link and not _is_implied(network, edge)]
        if len(links) < 2:
            return tuple(links)
        ranks = {id_: rank for rank, id_ in enumerate(network.plan.tasks)}
        return tuple(sorted(dict.fromkeys(links), key=lambda link: (ranks[link.successor], link.nth)))

    def within_reach(self, tasks: Iterable[str]) -> frozenset[str]:
        """Of some tasks those for which there may be such links: no link from what is over leads behind the others."""
        network, ranks = self._network, self._network.certain.ranks
        last = max(
            ranks[node] for source in self._over for node in (source, *(e.target for e in network.outgoing[source]))
        )
        return frozenset(id_ for id_ in tasks if _first_rank(ranks, _starts(network, id_)) <= last)

    def _is_before_all_links_to(self, later: Iterable[int]) -> bool:
        """Whether no link to any of some nodes can come from what is over: most can be told without a search."""
        network, ranks = self._network, self._network.certain.ranks
        end = max(ranks[node] for node in _ends(network, self._before))
        return network.is_acyclic and all(
            ranks[edge.source] > end for node in later for edge in network.incoming[node] if edge.link is not None
        )

    @cached_property
    def _over(self) -> dict[int, None]:
        """What is surely over when `before` is."""
        return _reached(_ends(self._network, self._before), self._network.certain.sources)

    @cached_property
    def _leading_on(self) -> list[Edge]:
        """The links from what is over that say nothing but to wait for it."""
        outgoing = self._network.outgoing
        return [e for node in self._over for e in outgoing[node] if e.link is not None and not _says_more(e.link)]


def bypassed(network: Network, before: str, after: str) -> tuple[Dependency, ...]:
    """The links that are implied once the task `after` starts only when `before` is finished: see `Behind`."""
    return Behind(network, before).bypassed(after)


def first_of(network: Network, tasks: Iterable[str]) -> dict[str, str]:
    """Of some tasks each with the one among them that it surely follows; itself, if there is none."""
    several = tuple(tasks)
    if len(several) < 2:
        return {id_: id_ for id_ in several}
    starts = {id_: _starts(network, id_) for id_ in several}
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
            other = by_node.get(node, id_)
            if found[other] == other:
                found[other] = id_
    return found


def _first_rank(ranks: list[int], nodes: list[int]) -> int:
    return ranks[nodes[0]] if len(nodes) == 1 else min(ranks[node] for node in nodes)


def _reached(nodes: Iterable[int], next_to: list[list[int]]) -> dict[int, None]:
    found: dict[int, None] = {}
    _reach(nodes, next_to, found, _MOST_NODES)
    return found


def _reach(nodes: Iterable[int], next_to: list[list[int]], found: dict[int, None], most: int) -> list[int]:
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
    return link.source in _reached(others, network.certain.sources)


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
