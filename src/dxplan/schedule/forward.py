"""The forward pass: early dates and what drives them."""

from __future__ import annotations

from dxplan.model.task import NO_CONSTRAINTS, NO_PROGRESS, Pinned
from dxplan.network.network import Edge, Role
from dxplan.schedule.bounds import constraint_driver, lower_finish_bounds, lower_start_bounds, pinned_dates
from dxplan.schedule.dates import Dates
from dxplan.schedule.instant import Instant, Minutes, at
from dxplan.schedule.lags import lag_of
from dxplan.schedule.lengths import Length, LengthOf
from dxplan.schedule.progress import began, ended, left_of, new_length
from dxplan.schedule.result import ACTUAL, BASELINE, PINNED, PLAN_START, STATUS_DATE, Driver, DriverKind

_TASK, _BEGIN, _ENTRY = (
    Role.TASK,
    Role.BEGIN,
    Role.ENTRY,
)  # asked for of every node: to look a member up takes longer than the rest
_CONSTRAINT = DriverKind.CONSTRAINT


def forward_pass(dates: Dates, length_of: LengthOf) -> Instant:
    """Compute the early dates of all nodes in topological order. Returns the project's early finish."""
    _Forward(dates, length_of).run()
    dates.part_rests()
    if not dates.left:
        return max(dates.early_finish)
    # the beginning of a summary may come after all that is inside it, where that has begun and waits for nothing
    roles = dates.network.roles
    return max(finish for node, finish in enumerate(dates.early_finish) if roles[node] is not _ENTRY)


class _Forward:
    def __init__(self, dates: Dates, length_of: LengthOf) -> None:
        self._dates = dates
        self._length_of = length_of
        self._start = at(dates.plan.start, dates.plan.start_clock)
        self._first = self._floor = dates.rules.first_start(self._start)
        self._from, self._from_driver = self._start, PLAN_START
        status = dates.rules.first_unstarted(dates.status)
        if status is not None and status > self._start:
            self._floor = self._from = status
            self._from_driver = STATUS_DATE
        self._worked_by: dict[int, Minutes] = {}

    def run(self) -> None:
        roles = self._dates.network.roles
        for node in self._dates.network.order:
            role = roles[node]
            if role is _TASK:
                self._task(node)
            elif role is _BEGIN:
                self._begin(node)
            else:
                self._hold(node, at_start=role is _ENTRY)

    def _task(self, node: int) -> None:
        dates = self._dates
        task, time = dates.tasks[node], dates.times[node]
        is_milestone = task.is_milestone
        if task.pinned is not None:
            self._linked(node)
            self._pin(node, task.pinned)
            return
        if task.progress is not NO_PROGRESS and self._begun(node):
            return
        start, finish, driver, finish_driver = self._asked(node)
        if dates.floors:
            start, driver = self._kept_up(node, start, driver)
        if start is None and finish is not None and not dates.rules.starts_with_plan(finish_driver):
            start, driver = self._start_for(node, finish), finish_driver
        floor = self._floor
        if floor and is_milestone and driver.kind is not _CONSTRAINT:
            floor = dates.rules.first_milestone(floor, time)  # only a date puts it before the first work
        if start is None or start < floor:
            start, driver = self._from, self._from_driver
            if is_milestone:
                start = dates.rules.first_milestone(start, time)
        if is_milestone:
            if finish is not None and finish > start:
                start, driver = finish, finish_driver
            dates.early_start[node] = dates.early_finish[node] = start
            dates.drivers[node] = driver
            if task.constraints is not NO_CONSTRAINTS:
                self._move_to_dates(node)
            return
        length = dates.lengths[node] = (
            self._length_of(task, time) if task.progress is NO_PROGRESS else self._length(node)
        )
        early_start = time.start_at(time.position(start))
        early_finish = length.finish(time, early_start)
        if finish is not None and finish > early_finish:
            pushed = length.earliest_start(time, finish)
            if pushed > early_start:
                early_start, driver = pushed, finish_driver
                early_finish = length.finish(time, early_start)
            early_finish = max(early_finish, finish)  # the finish stays on the bound, even where no work is done
        dates.early_start[node], dates.early_finish[node], dates.drivers[node] = early_start, early_finish, driver
        if task.constraints is not NO_CONSTRAINTS:
            self._move_to_dates(node)

    def _kept_up(self, node: int, start: Instant | None, driver: Driver) -> tuple[Instant | None, Driver]:
        """Let a task not start before its floor, if that is later than what else it waits for.

        What is to be as late as possible is put where what follows has to start, which may have a floor itself.
        """
        dates = self._dates
        if dates.late_as_possible[node]:
            return start, driver
        floor = dates.floors.get(dates.tasks[node].id)
        if floor is None or (start is not None and dates.times[node].next_start(start) >= floor):
            return start, driver
        return floor, BASELINE

    def _length(self, node: int) -> Length:
        """How long a task runs that has not begun: as planned, or as its remaining duration is estimated by now."""
        dates, task, time = self._dates, self._dates.tasks[node], self._dates.times[node]
        return new_length(task, time, dates.rules.to_minutes) or self._length_of(task, time)

    def _begun(self, node: int) -> bool:
        """Put a task that has begun where it was, and what is left of it where that can go on."""
        dates, task, time = self._dates, self._dates.tasks[node], self._dates.times[node]
        whole = None if task.is_milestone else self._length_of(task, time)
        left = left_of(task, time, whole, dates.rules.to_minutes)
        if left is None:
            return False
        dates.left[node] = left
        linked, finish, driver, finish_driver = self._linked(node)
        asked = None if left.start is not None or left.finish is not None else self._asked(node)[0]
        start = began(left, whole, time, self._start if asked is None else max(asked, self._first), dates.status)
        dates.early_start[node] = start
        if left.length is None:
            dates.early_finish[node] = ended(left, whole, time, start, dates.status)
            dates.drivers[node] = ACTUAL
            return True
        stopped = time.finish_at(time.position(start) + left.worked) if left.worked else start
        since = dates.rules.out_of_sequence.rest_from(stopped, dates.status, linked)
        if since != linked:
            driver = STATUS_DATE if since == dates.status else ACTUAL
        if left.resumes is not None and left.resumes > since:
            since, driver = left.resumes, ACTUAL
        length = dates.lengths[node] = left.length
        rest_start = time.next_start(since)
        early_finish = length.finish(time, rest_start)
        if dates.rules.out_of_sequence.rest_waits and finish is not None and finish > early_finish:
            pushed = length.earliest_start(time, finish)
            if pushed > rest_start:
                rest_start, driver = pushed, finish_driver
                early_finish = length.finish(time, rest_start)
            early_finish = max(early_finish, finish)
        dates.rest_start[node], dates.early_finish[node], dates.drivers[node] = rest_start, early_finish, driver
        return True

    def _start_for(self, node: int, finish: Instant) -> Instant:
        """From when a task starts that has to finish at an instant, and has nothing else to wait for."""
        task, time = self._dates.tasks[node], self._dates.times[node]
        return finish if task.is_milestone else self._length(node).earliest_start(time, finish)

    def _pin(self, node: int, pinned: Pinned) -> None:
        """Put a task where it is pinned, whatever its links ask; how long it is counts for its late dates."""
        dates, task, time = self._dates, self._dates.tasks[node], self._dates.times[node]
        if not task.is_milestone:
            dates.lengths[node] = self._length_of(task, time)
        dates.early_start[node], dates.early_finish[node] = pinned_dates(pinned, time)
        dates.drivers[node] = PINNED

    def _move_to_dates(self, node: int) -> None:
        """Move a task to a date that goes before its links, where the rules have such dates."""
        dates = self._dates
        task = dates.tasks[node]
        early = dates.early_start[node], dates.early_finish[node]
        held = dates.rules.overriding(task, dates.times[node], dates.lengths[node], early)
        if held is not None:
            dates.linked[node] = early
            dates.early_start[node], dates.early_finish[node], kind = held
            dates.drivers[node] = constraint_driver(kind, task)

    def _linked(self, node: int) -> tuple[Instant | None, Instant | None, Driver, Driver]:
        """The earliest start and finish that links allow, and what asks for each."""
        start: Instant | None = None
        finish: Instant | None = None
        driver = finish_driver = PLAN_START
        dates = self._dates
        for edge in dates.network.incoming[node]:
            bound = self._follow(edge)
            if edge.type.to_start:
                if start is None or bound > start or (bound == start and self._drives_before(edge, driver)):
                    start, driver = bound, self._driver(edge)
            elif finish is None or bound > finish or (bound == finish and self._drives_before(edge, finish_driver)):
                finish, finish_driver = bound, self._driver(edge)
        return start, finish, driver, finish_driver

    def _asked(self, node: int) -> tuple[Instant | None, Instant | None, Driver, Driver]:
        """The earliest start and finish that links and dates allow, and what asks for each."""
        start, finish, driver, finish_driver = self._linked(node)
        task, time = self._dates.tasks[node], self._dates.times[node]
        if task.constraints is not NO_CONSTRAINTS:
            for bound, kind in lower_start_bounds(task, time):
                if start is None or bound > start:
                    start, driver = bound, constraint_driver(kind, task)
            for bound, kind in lower_finish_bounds(task, time):
                if finish is None or bound > finish:
                    finish, finish_driver = bound, constraint_driver(kind, task)
        return start, finish, driver, finish_driver

    def _follow(self, edge: Edge) -> Instant:
        dates, source, link = self._dates, edge.source, edge.link
        instant = dates.early_start[source] if edge.type.from_start else dates.early_finish[source]
        if link is None or link.lag is None:
            return instant
        worked = self._worked(source) if link.lag.unit.is_share else Minutes(0)
        rules = dates.rules
        lag = lag_of(link, rules.lag_time(dates.times[source], dates.times[edge.target]), worked, rules.to_minutes)
        if lag is None:
            return instant
        dates.lags[id(link)] = lag
        return lag.forward(instant)

    def _worked(self, node: int) -> Minutes:
        """Working minutes of a task, or of a summary by its finish, between its early dates."""
        if node in self._worked_by:
            return self._worked_by[node]
        dates, network = self._dates, self._dates.network
        start, finish = dates.early_start[node], dates.early_finish[node]
        if network.roles[node] is Role.FINISH:
            inside = dates.plan.leaves_below(dates.tasks[node])
            start = min(dates.early_start[network.leaf[leaf.id]] for leaf in inside)
        worked = self._worked_by[node] = dates.times[node].between(start, finish)
        return worked

    def _driver(self, edge: Edge) -> Driver:
        """A link drives by itself; what holds a summary back also drives the tasks inside."""
        return self._dates.drivers[edge.source] if edge.link is None else Driver(DriverKind.LINK, edge.link)

    def _drives_before(self, edge: Edge, driver: Driver) -> bool:
        """Of links that ask the same the one with the smallest predecessor id drives, wherever it stands."""
        link = self._driver(edge).link
        if link is None or driver.link is None:
            return link is not None
        return link.predecessor < driver.link.predecessor

    def _begin(self, node: int) -> None:
        """A summary begins with the first task inside it; of several, with all of them."""
        dates, early_start = self._dates, self._dates.early_start
        children = [edge.source for edge in dates.network.incoming[node]]
        begin = min(early_start[child] for child in children)
        dates.first_children[node] = frozenset(child for child in children if early_start[child] == begin)
        pinned = dates.tasks[node].pinned
        if pinned is not None:
            begin, _ = pinned_dates(pinned, dates.times[node])
        early_start[node] = dates.early_finish[node] = begin

    def _hold(self, node: int, *, at_start: bool) -> None:
        """The instant before which nothing inside a summary starts, or at which all of it is finished."""
        dates = self._dates
        start, finish, driver, finish_driver = self._asked(node)
        instant, driver = (start, driver) if at_start else (finish, finish_driver)
        pinned = dates.tasks[node].pinned
        if pinned is not None and not at_start:
            (_, instant), driver = pinned_dates(pinned, dates.times[node]), PINNED
        if instant is None:
            instant, driver = self._start, PLAN_START
        dates.early_start[node] = dates.early_finish[node] = instant
        dates.drivers[node] = driver
