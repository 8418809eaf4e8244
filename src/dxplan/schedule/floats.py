"""Total and free float, and the tasks that start as late as they can."""

from __future__ import annotations

from dxplan.network.network import Edge, Role
from dxplan.schedule.dates import FAR_FUTURE, Dates
from dxplan.schedule.result import AS_LATE_AS_POSSIBLE

_FREE = (FAR_FUTURE, FAR_FUTURE)


def total_float(dates: Dates, node: int) -> int:
    """How long a task can be late without delaying the project or breaking a bound: working minutes, maybe negative."""
    time = dates.times[node]
    return min(
        time.between(dates.early_start[node], dates.late_start[node]),
        time.between(dates.early_finish[node], dates.late_finish[node]),
    )


def free_floats(dates: Dates) -> list[int]:
    """How long each task can be late without delaying the early dates of any successor: working minutes a node.

    Tasks that are to be as late as possible are moved first: to where they would begin to delay a successor, and not
    past their own late dates. What is after a summary counts as after the tasks inside it.
    """
    return _FreeFloats(dates).run()


class _FreeFloats:
    def __init__(self, dates: Dates) -> None:
        self._dates = dates
        count = len(dates.tasks)
        self._limits: list[tuple[int, int]] = [_FREE] * count
        """For each node, how late its start and its finish may be without delaying a successor."""
        self._begins = list(dates.early_start)
        """When each node's work really begins; an entry's when the first task inside begins."""

    def run(self) -> list[int]:
        dates, roles = self._dates, self._dates.network.roles
        floats = [0] * len(dates.tasks)
        for node in reversed(dates.network.order):
            self._limits[node] = self._limit(node)
            if roles[node] is Role.TASK:
                if dates.tasks[node].constraints.as_late_as_possible:
                    self._move(node)
                floats[node] = self._float(node)
                self._begins[node] = dates.early_start[node]
            elif roles[node] is Role.ENTRY:
                self._begins[node] = min(self._begins[edge.target] for edge in dates.network.outgoing[node])
        return floats

    def _limit(self, node: int) -> tuple[int, int]:
        start = finish = FAR_FUTURE
        for edge in self._dates.network.outgoing[node]:
            bound = self._bound(edge)
            if edge.type.from_start:
                start = min(start, bound)
            else:
                finish = min(finish, bound)
        return start, finish

    def _bound(self, edge: Edge) -> int:
        dates, target = self._dates, edge.target
        if edge.link is None:
            role = dates.network.roles[target]
            if role is Role.FINISH:
                return self._limits[target][1]
            if role is Role.BEGIN:
                return self._limits[target][0] if dates.first_child[target] == edge.source else FAR_FUTURE
            return FAR_FUTURE
        instant = self._begins[target] if edge.type.to_start else dates.early_finish[target]
        lag = dates.lags.get(id(edge.link))
        return instant if lag is None else lag.backward(instant)

    def _float(self, node: int) -> int:
        dates, time = self._dates, self._dates.times[node]
        total = total_float(dates, node)
        start, finish = self._limits[node]
        slack = total
        if start != FAR_FUTURE or finish != FAR_FUTURE:
            slack = min(
                FAR_FUTURE if start == FAR_FUTURE else time.between(dates.early_start[node], start),
                FAR_FUTURE if finish == FAR_FUTURE else time.between(dates.early_finish[node], finish),
            )
        return min(slack, total) if dates.rules.free_float_capped else slack

    def _move(self, node: int) -> None:
        """Put a task as late as its successors' early dates and its own late dates let it be."""
        dates, time = self._dates, self._dates.times[node]
        start_limit, finish_limit = self._limits[node]
        finish = min(finish_limit, dates.late_finish[node])
        length = dates.lengths[node]
        if length is None:
            start = finish = min(finish, start_limit, dates.late_start[node])
        else:
            start = min(length.latest_start(time, finish), dates.late_start[node])
            if start_limit < start:
                start = time.start_at(min(time.position(start_limit), time.position(start)))
            finish = length.finish(time, start)
        if start > dates.early_start[node]:
            dates.early_start[node], dates.early_finish[node] = start, finish
            dates.drivers[node] = AS_LATE_AS_POSSIBLE
