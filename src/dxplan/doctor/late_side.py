"""Why a task may not be later: what its late dates come from, forward to a promise or to the plan's finish."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.doctor.binding import Binding
from dxplan.model.dependency import Dependency
from dxplan.model.task import NO_CONSTRAINTS
from dxplan.network.network import Edge, Role
from dxplan.scenario.promises import FINISH_BY, Promise
from dxplan.schedule.bounds import finish_instant, upper_finish_bounds, upper_start_bounds
from dxplan.schedule.dates import FAR_FUTURE
from dxplan.schedule.instant import Instant, Minutes
from dxplan.schedule.result import Schedule, State
from dxplan.text.named_tuple import NamedTuple


class Ceiling(NamedTuple):
    """What a task may not be later than: a link to what follows, a promise, or (neither) the plan's computed finish.

    `slack` is how far it is from deciding the late dates, in working minutes of the task's calendar: 0 for what does.
    """

    link: Dependency | None
    promise: Promise | None
    slack: Minutes

    @property
    def is_end(self) -> bool:
        """Whether nothing follows: it is a date, not a link."""
        return self.link is None


class LateSide(NamedTuple):
    """What keeps a task from being later.

    `ceilings` are all of the task itself, what decides first; `tasks` lead from it over the deciding links to the one
    that `end` holds: a promise, or (None) the plan's finish as computed.
    """

    ceilings: tuple[Ceiling, ...]
    tasks: tuple[str, ...]
    end: Promise | None


class _Limit(NamedTuple):
    """An instant up to which an end of a node may be; where it comes from, and to which node it leads."""

    instant: Instant
    of_start: bool
    link: Dependency | None = None
    promise: Promise | None = None
    leads_to: int | None = None


def late_side(binding: Binding, task: str) -> LateSide | None:
    """What decides the late dates of a task or summary; None of what is done, which has none."""
    schedule = binding.schedule
    if schedule.tasks[task].state is State.DONE:
        return None
    leaf = _last_to_wait(schedule, task)
    return _Forward(binding).of(leaf)


def _last_to_wait(schedule: Schedule, task: str) -> str:
    """Of a summary the task inside, not done yet, that can wait least; of several the one that is to be done last."""
    plan = schedule.plan
    if not plan.tasks[task].children:
        return task
    dates = schedule.tasks
    inside = [leaf.id for leaf in plan.leaves_below(plan.tasks[task]) if dates[leaf.id].state is not State.DONE]
    return min(inside, key=lambda id_: (dates[id_].total_float, -dates[id_].early_finish, id_))


class _Forward:
    def __init__(self, binding: Binding) -> None:
        self._binding = binding
        self._schedule = schedule = binding.schedule
        self._network = schedule.network
        self._late: dict[int, _Limit] = {}
        """Of each hidden node what limits it."""
        self._cap = self._capped()
        for node in reversed(self._network.order):
            if self._network.roles[node] is not Role.TASK:
                self._late[node] = min(self._limits(node), key=lambda limit: limit.instant)

    def of(self, task: str) -> LateSide:
        node = self._network.leaf[task]
        ceilings = sorted(self._ceilings(node), key=lambda ceiling: (ceiling.slack, ceiling.is_end))
        roles, tasks = self._network.roles, dict[str, None]()
        at: int | None = node
        limit: _Limit | None = None
        while at is not None:
            held_by_link = limit is not None and limit.link is not None
            if roles[at] is Role.TASK or (roles[at] is Role.FINISH and held_by_link):
                tasks[self._binding.id(at)] = None
            limit = self._decisive(at)
            at = limit.leads_to
        end = None if limit is None else limit.promise
        return LateSide(tuple(ceilings), tuple(tasks), end)

    def _capped(self) -> _Limit:
        schedule = self._schedule
        due = schedule.plan.due
        if due is not None and Promise(FINISH_BY).is_broken(schedule):
            return _Limit(finish_instant(due, schedule.plan_time), of_start=False, promise=Promise(FINISH_BY))
        return _Limit(schedule.finish, of_start=False)

    def _ceilings(self, node: int) -> Iterator[Ceiling]:
        for limit in self._limits(node):
            resolved = self._resolved(limit)
            yield Ceiling(resolved.link, resolved.promise, max(self._slack(node, limit), Minutes(0)))

    def _decisive(self, node: int) -> _Limit:
        known = self._late.get(node)
        if known is not None:
            return known
        return min(self._limits(node), key=lambda limit: (self._slack(node, limit), limit.leads_to is None))

    def _resolved(self, limit: _Limit) -> _Limit:
        """What a limit comes from that a summary around the task hands on."""
        while limit.link is None and limit.promise is None and limit.leads_to is not None:
            limit = self._late[limit.leads_to]
        return limit

    def _slack(self, node: int, limit: _Limit) -> Minutes:
        """How far a limit is from the late date of its end of a task."""
        dates = self._schedule.tasks[self._binding.id(node)]
        late = dates.late_start if limit.of_start else dates.late_finish
        return self._binding.time(node).between(late, limit.instant)

    def _limits(self, node: int) -> Iterator[_Limit]:
        """All that limits the ends of a node: its edges, its own dates, and the plan's finish."""
        binding, role = self._binding, self._network.roles[node]
        for edge in self._network.outgoing[node]:
            if binding.is_tied(edge) and not self._is_silent(edge):
                instant = self._before(edge, self._late_end(edge))
                yield _Limit(instant, edge.type.from_start, edge.link, leads_to=edge.target)
        task, time = self._schedule.plan.tasks[binding.id(node)], binding.time(node)
        if task.constraints is not NO_CONSTRAINTS and role is not Role.ENTRY:
            if role is not Role.FINISH and binding.state(node) is State.PLANNED:
                for bound, kind in upper_start_bounds(task, time):
                    yield _Limit(bound, of_start=True, promise=Promise(kind.key, task.id))
            if role is not Role.BEGIN:
                for bound, kind in upper_finish_bounds(task, time):
                    yield _Limit(bound, of_start=False, promise=Promise(kind.key, task.id))
        yield self._cap

    def _late_end(self, edge: Edge) -> Instant:
        """The late start or finish of an edge's target."""
        target = edge.target
        hidden = self._late.get(target)
        if hidden is not None:
            return hidden.instant
        dates = self._schedule.tasks[self._binding.id(target)]
        if not edge.type.to_start:
            return dates.late_finish
        if dates.remaining_start is None:
            return dates.late_start
        time = self._binding.time(target)
        left = time.between(dates.remaining_start, dates.early_finish)
        return time.start_at(time.position(dates.late_finish) - left)

    def _before(self, edge: Edge, instant: Instant) -> Instant:
        lag = self._binding.lag(edge)
        return instant if lag is None or instant >= FAR_FUTURE else lag.backward(instant)

    def _is_silent(self, edge: Edge) -> bool:
        """A summary begins in time if the first tasks inside it do: the others are not bound by its beginning."""
        if edge.link is not None or self._network.roles[edge.target] is not Role.BEGIN:
            return False
        return self._binding.start(edge.source) != self._schedule.tasks[self._binding.id(edge.target)].early_start
