"""The backward pass: late dates, from the project's finish and all that caps it."""

from __future__ import annotations

from dxplan.model.task import NO_CONSTRAINTS
from dxplan.network.network import Edge, Role
from dxplan.schedule.bounds import upper_finish_bounds, upper_start_bounds
from dxplan.schedule.dates import FAR_FUTURE, Dates
from dxplan.schedule.instant import Instant
from dxplan.schedule.lengths import ElapsedLength, latest_dates
from dxplan.schedule.normal_form import kept_bound

_BEGIN, _ENTRY = Role.BEGIN, Role.ENTRY  # asked for of every node: to look a member up takes longer than the rest


def backward_pass(dates: Dates, cap: Instant) -> None:
    """Compute the late dates of all nodes, so that nothing finishes after `cap` or after its own upper bounds.

    Where the early dates break a bound, the late dates lie before them: negative float.
    """
    backward = _Backward(dates, cap)
    for node in reversed(dates.network.order):
        backward.visit(node)


class _Backward:
    def __init__(self, dates: Dates, cap: Instant) -> None:
        self._dates = dates
        self._cap = cap
        self._bounds = [cap] * len(dates.tasks)
        """For each task, the instant at which it has to be finished."""

    def visit(self, node: int) -> None:
        dates = self._dates
        start, finish = FAR_FUTURE, self._cap
        for edge in dates.network.outgoing[node]:
            if self._is_silent(edge) or (dates.left and not dates.is_tied(edge)):
                continue
            bound = self._follow(edge)
            if edge.type.from_start:
                start = min(start, bound)
            else:
                finish = min(finish, bound)
        role, task, time = dates.network.roles[node], dates.tasks[node], dates.times[node]
        if role is _ENTRY and dates.left and not any(map(dates.is_tied, dates.network.outgoing[node])):
            dates.released.add(node)
        left = dates.left.get(node) if dates.left else None
        if left is not None and left.length is None:
            dates.late_start[node], dates.late_finish[node] = dates.early_start[node], dates.early_finish[node]
            return
        if task.constraints is not NO_CONSTRAINTS and role is not _ENTRY:
            if role is not Role.FINISH and left is None:
                start = min([start, *(bound for bound, _ in upper_start_bounds(task, time))])
            if role is not Role.BEGIN:
                early = dates.early_finish[node]
                bounds = (kept_bound(bound, early, time) for bound, _ in upper_finish_bounds(task, time))
                finish = min([finish, *bounds])
        if dates.lengths[node] is None:
            dates.late_start[node] = dates.late_begins[node] = dates.late_finish[node] = min(start, finish)
        else:
            self._task(node, start, finish)

    def _task(self, node: int, start: Instant, finish: Instant) -> None:
        """Late dates of a task that may start at `start` and finish at `finish` at the latest."""
        dates = self._dates
        time, length = dates.times[node], dates.lengths[node]
        assert length is not None
        begins = dates.begins[node]
        late_start, late_finish = latest_dates(length, time, begins, start, finish)
        if late_start >= begins and late_finish < dates.early_finish[node] <= finish:
            late_finish = dates.early_finish[node]  # a finish that a link put where no work is done may stay there
        dates.late_begins[node] = late_start
        if dates.left and node in dates.left:
            late_start = dates.early_start[node]
        dates.late_start[node], dates.late_finish[node] = late_start, late_finish
        self._bounds[node] = finish

    def _follow(self, edge: Edge) -> Instant:
        """The latest that an edge lets the end of its source be."""
        dates, target = self._dates, edge.target
        instant = dates.late_begins[target] if edge.type.to_start else self._last_finish(target)
        return instant if edge.link is None else dates.latest_before(edge, instant)

    def _last_finish(self, node: int) -> Instant:
        """When a task is finished at the latest: after its last work, but before work would go on."""
        dates = self._dates
        length, time, late_finish = dates.lengths[node], dates.times[node], dates.late_finish[node]
        if length is None or isinstance(length, ElapsedLength):
            return late_finish
        return min(self._bounds[node], time.start_at(time.position(late_finish)))

    def _is_silent(self, edge: Edge) -> bool:
        """A summary begins in time if the first tasks inside it do: the others are not bound by its beginning."""
        dates = self._dates
        return (
            edge.link is None
            and dates.network.roles[edge.target] is _BEGIN
            and edge.source not in dates.first_children[edge.target]
        )
