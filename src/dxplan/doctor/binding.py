"""The edges of a plan's network as they bind its scheduled dates: from which instant, to which, with how much slack."""

from __future__ import annotations

from dxplan.network.network import Edge, Role
from dxplan.schedule.bounds import lower_start_bounds
from dxplan.schedule.instant import Instant, Minutes, at
from dxplan.schedule.lags import Lag, lag_of
from dxplan.schedule.result import Schedule, State
from dxplan.schedule.rules import rules_of
from dxplan.schedule.working_time import WorkingTime


class Binding:
    """Looks edges up in a schedule: nothing is scheduled again, and each node and edge is asked for once.

    Only the beginnings of summaries stand for instants that the schedule does not say; they are worked out in the order
    of the network.
    """

    def __init__(self, schedule: Schedule) -> None:
        self.schedule = schedule
        self.network = schedule.network
        self._rules = rules_of(schedule.plan)
        self._entries: dict[int, Instant] = {}
        begin = at(schedule.plan.start, schedule.plan.start_clock)
        for node in self.network.order:
            if self.network.roles[node] is Role.ENTRY:
                own = [bound for bound, _ in lower_start_bounds(schedule.plan.tasks[self.id(node)], self.time(node))]
                asked = (self.bound(edge) for edge in self.network.incoming[node])
                self._entries[node] = max(begin, *own, *asked)

    def id(self, node: int) -> str:
        """The task or summary of a node."""
        return self.network.task_of[node]

    def time(self, node: int) -> WorkingTime:
        """The working time of its calendar."""
        return self.schedule.working_time(self.network.task_of[node])

    def state(self, node: int) -> State:
        """Where the task of a node is; what is hidden has not begun by itself."""
        if self.network.roles[node] is not Role.TASK:
            return State.PLANNED
        return self.schedule.tasks[self.network.task_of[node]].state

    def is_tied(self, edge: Edge) -> bool:
        """Whether an edge still decides anything: not from a start that has been made, nor into what is done.

        Into what runs it does, if the rules let the rest of that wait.
        """
        if edge.type.from_start and self.state(edge.source) is not State.PLANNED:
            return False
        state = self.state(edge.target)
        return state is State.PLANNED or (state is State.RUNNING and self._rules.out_of_sequence.rest_waits)

    def start(self, node: int) -> Instant:
        """The early start of a node, or of the rest of what runs."""
        entry = self._entries.get(node)
        if entry is not None:
            return entry
        dates = self.schedule.tasks[self.network.task_of[node]]
        return dates.early_start if dates.remaining_start is None else dates.remaining_start

    def finish(self, node: int) -> Instant:
        """The early finish of a node; of a summary's beginning, that itself."""
        if self.network.roles[node] is Role.BEGIN:
            return self.schedule.tasks[self.network.task_of[node]].early_start
        entry = self._entries.get(node)
        return self.schedule.tasks[self.network.task_of[node]].early_finish if entry is None else entry

    def lag(self, edge: Edge) -> Lag | None:
        """The lag of an edge as it runs between these two calendars."""
        link = edge.link
        if link is None or link.lag is None:
            return None
        worked = Minutes(0)
        if link.lag.unit.is_share:
            before = self.schedule.tasks[link.predecessor]
            worked = self.time(edge.source).between(before.early_start, before.early_finish)
        time = self._rules.lag_time(self.time(edge.source), self.time(edge.target))
        return lag_of(link, time, worked, self._rules.to_minutes)

    def bound(self, edge: Edge) -> Instant:
        """The instant before which an edge lets its target not start, or not finish."""
        source = edge.source
        instant = self.finish(source)
        if edge.type.from_start:
            begun = self.network.roles[source] is Role.TASK
            instant = self.schedule.tasks[self.id(source)].early_start if begun else self.start(source)
        lag = self.lag(edge)
        return instant if lag is None else lag.forward(instant)

    def slack(self, edge: Edge) -> Minutes:
        """How much later its source may be before an edge moves its target: working minutes of the target's calendar.

        By the early dates of both; the target may be held longer by something else.
        """
        reached = self.start(edge.target) if edge.type.to_start else self.finish(edge.target)
        return max(self.time(edge.target).between(self.bound(edge), reached), Minutes(0))
