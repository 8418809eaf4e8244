"""What surely is finished when a task starts: for all tasks at once, by the links alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dxplan.model.dependency import Dependency, LinkType
from dxplan.network.network import Network, Role

# to look members up for every node takes longer than the rest
_TASK, _BEGIN = Role.TASK, Role.BEGIN
_FINISH_START = LinkType.FINISH_START


class Order:
    """Which tasks of interest each task waits for, through any number of links.

    Followed are the links that make a start wait for a finish (FS), and from a task reached that way everything its
    start or finish waits for in turn (also FF); what is before a summary is before all that is inside it. A task that
    may begin before another one finishes (SS) does not wait for it. The same as `network.reach`, but in one pass over
    the whole network: a set of tasks is a number with one bit a task.
    """

    def __init__(self, network: Network, of_interest: Iterable[str]) -> None:
        self._network = network
        self._place = {id_: index for index, id_ in enumerate(of_interest)}
        """Of each task of interest its bit; the numbers themselves would take as much as half of all the sets."""
        self._started = [0] * len(network.task_of)
        """For each node, what is finished when it starts."""
        self._done = list(self._started)
        """For each node, what is finished when it is finished, itself included."""
        self._visit_all()
        self._done.clear()  # only the way to what is asked for

    def waits(self, task: str, others: Iterable[str]) -> bool:
        """Whether a task's start waits for the finish of any of the others (all of them tasks of interest)."""
        before, places = self.finished_before(task), self._place
        for other in others:  # noqa: SIM110  (asked for very often)
            if before >> places[other] & 1:
                return True
        return False

    def waits_for(self, task: str, other: str) -> bool:
        """Whether a task's start waits for the finish of another one (a task of interest)."""
        return bool(self.finished_before(task) >> self._place[other] & 1)

    def marked(self, tasks: Iterable[str]) -> int:
        """Tasks of interest as one number, for `waits_for_marked`: to ask for many of them at once, many times."""
        marks = bytearray(len(self._place) // 8 + 1)
        for task in tasks:
            place = self._place[task]
            marks[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(marks, "little")

    def waits_for_marked(self, task: str, marked: int) -> bool:
        """Whether a task's start waits for the finish of any of the tasks that were marked."""
        return bool(self.finished_before(task) & marked)

    def finished_before(self, task: str) -> int:
        """Everything of interest that a task's start waits for, one bit each in the order they were named."""
        network = self._network
        node = network.leaf.get(task)
        if node is None:
            node = network.hidden.get((task, Role.ENTRY))
        return 0 if node is None else self._started[node]

    def _visit_all(self) -> None:
        network, started, done, places = self._network, self._started, self._done, self._place
        for node in network.order:
            role, task = network.roles[node], network.task_of[node]
            if role is _BEGIN:  # whichever task inside begins first: only what holds all of them back is sure
                entry = network.hidden.get((task, Role.ENTRY))
                started[node] = done[node] = 0 if entry is None else started[entry]
                continue
            at_start = at_finish = 0
            for source, _, type_, _ in network.incoming[node]:
                if type_ is _FINISH_START:  # most are, and the same as below
                    at_start |= done[source]
                    continue
                carried = started[source] if type_.from_start else done[source]
                if type_.to_start:
                    at_start |= carried
                else:
                    at_finish |= carried
            started[node] = at_start
            own = 1 << places[task] if role is _TASK and task in places else 0
            done[node] = at_start | at_finish | own


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
