"""How late the ends of a node may be without delaying the early dates of a successor."""

from __future__ import annotations

from dxplan.network.network import Edge, Role
from dxplan.schedule.dates import FAR_FUTURE, Dates
from dxplan.schedule.instant import Instant
from dxplan.schedule.lengths import latest_dates

_BEGIN, _ENTRY, _FINISH = (
    Role.BEGIN,
    Role.ENTRY,
    Role.FINISH,
)  # asked for of every node: to look a member up takes longer than the rest


class SuccessorLimits:
    """Fills `dates.free_start` and `dates.free_finish`, node by node from the last to the first.

    The early dates of successors have to be settled before a node is visited. What is after a summary counts as after
    the tasks inside it.
    """

    def __init__(self, dates: Dates) -> None:
        self._dates = dates
        self._begins: dict[int, Instant] = {}
        """When the first task inside each entry really begins."""

    def visit(self, node: int) -> None:
        """The limits of a node; all its successors have been visited."""
        dates = self._dates
        start = finish = FAR_FUTURE
        counts, begun = dates.rules.counts_for_free_float, dates.left
        for edge in dates.network.outgoing[node]:
            if not counts(edge) or (begun and not dates.is_tied(edge)):
                continue
            bound = self._bound(edge)
            if edge.type.from_start:
                start = min(start, bound)
            else:
                finish = min(finish, bound)
        dates.free_start[node], dates.free_finish[node] = start, finish
        if dates.network.roles[node] is _ENTRY:
            self._begins[node] = min(self._begin(edge.target) for edge in dates.network.outgoing[node])

    def _bound(self, edge: Edge) -> Instant:
        dates, target = self._dates, edge.target
        if edge.link is None:
            role = dates.network.roles[target]
            if role is _FINISH:
                return dates.free_finish[target]
            if role is _BEGIN:
                return dates.free_start[target] if edge.source in dates.first_children[target] else FAR_FUTURE
            return FAR_FUTURE
        return dates.latest_before(edge, self._begin(target) if edge.type.to_start else dates.early_finish[target])

    def _begin(self, node: int) -> Instant:
        begin = self._begins.get(node)
        return self._dates.begins[node] if begin is None else begin


def latest_within(dates: Dates, node: int, start: Instant, finish: Instant) -> tuple[Instant, Instant]:
    """The latest dates of a task that starts at `start` and finishes at `finish` at the latest (one is a limit)."""
    length = dates.lengths[node]
    if length is None:
        return min(start, finish), min(start, finish)
    return latest_dates(
        length,
        dates.times[node],
        dates.begins[node],
        None if start == FAR_FUTURE else start,
        None if finish == FAR_FUTURE else finish,
    )
