"""How far the links around each node lead: a search for links leaves out what has none of interest behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dxplan.network.network import Edge


class Spread:
    """Of the nodes of a network without circles, by their `ranks` in topological order.

    `sources` and `targets` are the nodes that are over when one starts, or start when it is over. `new` are edges that
    have come since: they keep what they may touch from being left out.
    """

    def __init__(
        self,
        edges: tuple[Sequence[list[Edge]], Sequence[list[Edge]]],
        sources: Sequence[list[int]],
        targets: Sequence[list[int]],
        order: list[int],
        ranks: list[int],
    ) -> None:
        self._incoming, self._outgoing = edges
        self._sources, self._targets = sources, targets
        self._order, self._ranks = order, ranks
        self._new: tuple[tuple[int, int], ...] = ()

    def with_new(self, edges: list[tuple[int, int]]) -> Spread:
        """The same with some more edges, from node to node; others may have gone."""
        if not edges:
            return self
        spread = Spread((self._incoming, self._outgoing), self._sources, self._targets, self._order, self._ranks)
        spread.__dict__.update(last=self.last, first=self.first)
        spread._new = (*self._new, *edges)
        return spread

    @cached_property
    def last(self) -> list[int]:
        """For each node the highest rank that an edge leads to from it, or from what is over when it starts."""
        ranks, found = self._ranks, [0] * len(self._ranks)
        for node in self._order:
            highest = 0
            for edge in self._outgoing[node]:
                if ranks[edge[1]] > highest:
                    highest = ranks[edge[1]]
            for source in self._sources[node]:
                if found[source] > highest:
                    highest = found[source]
            found[node] = highest
        return found

    @cached_property
    def first(self) -> list[int]:
        """For each node the lowest rank from which an edge leads to it, or to what starts when it is over."""
        ranks, found = self._ranks, [len(self._ranks)] * len(self._ranks)
        for node in reversed(self._order):
            lowest = len(ranks)
            for edge in self._incoming[node]:
                if ranks[edge[0]] < lowest:
                    lowest = ranks[edge[0]]
            for target in self._targets[node]:
                if found[target] < lowest:
                    lowest = found[target]
            found[node] = lowest
        return found

    def leading_to(self, rank: int) -> Callable[[int], bool]:
        """Whether an edge from a node, or from what is over when it starts, may lead to some rank or a higher one."""
        ranks, last = self._ranks, self.last
        since = min((ranks[a] for a, b in self._new if max(ranks[b], last[a]) >= rank), default=len(ranks))
        return lambda node: last[node] >= rank or ranks[node] >= since

    def led_from(self, rank: int) -> Callable[[int], bool]:
        """Whether an edge to a node, or to what starts when it is over, may come from some rank or a lower one."""
        ranks, first = self._ranks, self.first
        until = max((ranks[b] for a, b in self._new if min(ranks[a], first[b]) <= rank), default=-1)
        return lambda node: first[node] <= rank or ranks[node] <= until
