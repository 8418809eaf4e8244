"""What surely is finished when a task starts: for all tasks at once, by the links alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dxplan.model.dependency import Dependency, LinkType
from dxplan.network.many_sets import (
    SHIFT,
    WITHIN,
    Marked,
    Spans,
    held,
    holds,
    holds_any,
    marked,
    no_places,
    united,
    with_place,
)
from dxplan.network.network import Network, Role

# to look members up for every node takes longer than the rest
_TASK, _BEGIN = Role.TASK, Role.BEGIN
_FINISH_START = LinkType.FINISH_START


class Order:
    """Which tasks of interest each task waits for, through any number of links.

    Followed are the links that make a start wait for a finish (FS), and from a task reached that way everything its
    start or finish waits for in turn (also FF); what is before a summary is before all that is inside it. A task that
    may begin before another one finishes (SS) does not wait for it. All in one pass over the whole network, with the
    sets of `many_sets`.
    """

    def __init__(self, network: Network, of_interest: Iterable[str]) -> None:
        self._network = network
        self._place = {id_: index for index, id_ in enumerate(of_interest)}
        """Of each task of interest its place in the sets."""
        self._none = no_places(len(self._place))
        self._started = [self._none] * len(network.task_of)
        """For each node, what is finished when it starts."""
        self._visit_all()
        self._before = {task: self._started[node] for task, node in network.leaf.items()}

    def waits(self, task: str, others: Iterable[str]) -> bool:
        """Whether a task's start waits for the finish of any of the others (all of them tasks of interest)."""
        before, places = self.finished_before(task), self._place
        return any(holds(before, places[other]) for other in others)

    def waits_for(self, task: str, other: str) -> bool:
        """Whether a task's start waits for the finish of another one (a task of interest)."""
        place = self._place[other]  # as `holds`, which takes longer with its calls: it is asked most of all
        before = self._before.get(task)
        spans = self.finished_before(task) if before is None else before
        return bool(spans[place >> SHIFT] >> (place & WITHIN) & 1)

    def marked(self, tasks: Iterable[str]) -> Marked:
        """Tasks of interest, to ask for many of them at once, many times."""
        return marked(self._place[task] for task in tasks)

    def waits_for_marked(self, task: str, among: Marked) -> bool:
        """Whether a task's start waits for the finish of any of the tasks that were marked."""
        return holds_any(self.finished_before(task), among)

    def waited_for(self, task: str, among: Marked) -> Marked:
        """Those of the tasks that were marked whose finish a task's start waits for."""
        return held(self.finished_before(task), among)

    def finished_before(self, task: str) -> Spans:
        """Everything of interest that a task's start waits for, by the places in which they were named."""
        before = self._before.get(task)
        if before is not None:
            return before
        node = self._network.hidden.get((task, Role.ENTRY))
        return self._none if node is None else self._started[node]

    def _visit_all(self) -> None:
        network, started, places, none = self._network, self._started, self._place, self._none
        done = list(started)  # for each node, what is finished when it is finished, itself included
        for node in network.order:
            role, task = network.roles[node], network.task_of[node]
            if role is _BEGIN:  # whichever task inside begins first: only what holds all of them back is sure
                entry = network.hidden.get((task, Role.ENTRY))
                started[node] = done[node] = none if entry is None else started[entry]
                continue
            at_start = at_finish = none
            for source, _, type_, _ in network.incoming[node]:
                carried = started[source] if type_ is not _FINISH_START and type_.from_start else done[source]
                if carried is none:
                    continue
                if type_ is _FINISH_START or type_.to_start:
                    at_start = carried if at_start is none else united(at_start, carried)
                else:
                    at_finish = carried if at_finish is none else united(at_finish, carried)
            started[node] = at_start
            over = at_start if at_finish is none else united(at_start, at_finish)
            place = places.get(task) if role is _TASK and network.outgoing[node] else None  # nobody asks of the last
            done[node] = over if place is None else with_place(over, place)


def leads_to(network: Network, first: str, second: str, without: Collection[Dependency] = ()) -> bool:
    """Whether links of whatever type lead from one task to another, so that a link back would be a circle.

    `without` are links that are about to go. Of summaries it is taken for granted.
    """
    if first not in network.leaf or second not in network.leaf:
        return True
    goal, ranks = network.leaf[second], network.certain.ranks
    last = ranks[goal] if network.is_acyclic else len(ranks)  # what comes after the goal does not lead there
    seen = {network.leaf[first]}
    waiting = list(seen)
    while waiting:
        node = waiting.pop()
        if node == goal:
            return True
        for edge in network.outgoing[node]:
            if edge.target not in seen and ranks[edge.target] <= last and edge.link not in without:
                seen.add(edge.target)
                waiting.append(edge.target)
    return False
