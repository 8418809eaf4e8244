"""Total and free float, and the tasks that start as late as they can."""

from __future__ import annotations

from dxplan.network.network import Edge, Role
from dxplan.schedule.dates import FAR_FUTURE, Dates
from dxplan.schedule.instant import Instant, Minutes
from dxplan.schedule.lengths import latest_dates
from dxplan.schedule.result import AS_LATE_AS_POSSIBLE


def total_float(dates: Dates, node: int) -> Minutes:
    """How long a task can be late without delaying the project or breaking a bound: working minutes, maybe negative."""
    return _slack(dates, node, dates.late_start[node], dates.late_finish[node])


def free_floats(dates: Dates) -> list[Minutes]:
    """How long each task can be late without delaying the early dates of any successor: working minutes a node.

    Tasks that are to be as late as possible are moved first: to where they would begin to delay a successor, and not
    past their own late dates. What is after a summary counts as after the tasks inside it. For summaries see
    `dates.free_start` and `dates.free_finish`, which this fills.
    """
    return _FreeFloats(dates).run()


def _slack(dates: Dates, node: int, late_start: Instant, late_finish: Instant) -> Minutes:
    time = dates.times[node]
    return min(
        time.between(dates.early_start[node], late_start),
        time.between(dates.early_finish[node], late_finish),
    )


class _FreeFloats:
    def __init__(self, dates: Dates) -> None:
        self._dates = dates
        self._begins = list(dates.early_start)
        """When each node's work really begins; an entry's when the first task inside begins."""

    def run(self) -> list[Minutes]:
        dates, roles = self._dates, self._dates.network.roles
        floats = [Minutes(0)] * len(dates.tasks)
        for node in reversed(dates.network.order):
            dates.free_start[node], dates.free_finish[node] = self._limit(node)
            if roles[node] is Role.TASK:
                if dates.late_as_possible[node]:
                    self._move(node)
                floats[node] = self._float(node)
                self._begins[node] = dates.early_start[node]
            elif roles[node] is Role.ENTRY:
                self._begins[node] = min(self._begins[edge.target] for edge in dates.network.outgoing[node])
        return floats

    def _limit(self, node: int) -> tuple[Instant, Instant]:
        start = finish = FAR_FUTURE
        for edge in self._dates.network.outgoing[node]:
            bound = self._bound(edge)
            if edge.type.from_start:
                start = min(start, bound)
            else:
                finish = min(finish, bound)
        return start, finish

    def _bound(self, edge: Edge) -> Instant:
        dates, target = self._dates, edge.target
        if edge.link is None:
            role = dates.network.roles[target]
            if role is Role.FINISH:
                return dates.free_finish[target]
            if role is Role.BEGIN:
                return dates.free_start[target] if dates.first_child[target] == edge.source else FAR_FUTURE
            return FAR_FUTURE
        instant = self._begins[target] if edge.type.to_start else dates.early_finish[target]
        return dates.latest_before(edge, instant)

    def _float(self, node: int) -> Minutes:
        dates = self._dates
        total = total_float(dates, node)
        start, finish = dates.free_start[node], dates.free_finish[node]
        if start == FAR_FUTURE and finish == FAR_FUTURE:
            return total
        slack = _slack(dates, node, *self._latest(node, start, finish))
        return min(slack, total) if dates.rules.free_float_capped else slack

    def _move(self, node: int) -> None:
        """Put a task as late as its successors' early dates and its own late dates let it be."""
        dates = self._dates
        start, finish = self._latest(
            node,
            min(dates.free_start[node], dates.late_start[node]),
            min(dates.free_finish[node], dates.late_finish[node]),
        )
        if start > dates.early_start[node]:
            dates.early_start[node], dates.early_finish[node] = start, max(finish, dates.early_finish[node])
            dates.drivers[node] = AS_LATE_AS_POSSIBLE

    def _latest(self, node: int, start: Instant, finish: Instant) -> tuple[Instant, Instant]:
        """The latest dates of a task that starts at `start` and finishes at `finish` at the latest."""
        length = self._dates.lengths[node]
        if length is None:
            return min(start, finish), min(start, finish)
        return latest_dates(
            length,
            self._dates.times[node],
            self._dates.early_start[node],
            None if start == FAR_FUTURE else start,
            None if finish == FAR_FUTURE else finish,
        )
