"""The search for repairs of a broken promise: what could be changed along its chain, and the least that suffices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from dxplan.doctor import spreading
from dxplan.doctor.amounts import Room, finer, guess, room
from dxplan.doctor.changes import Change, DateMoved, LinkChanged, Shortened, Split
from dxplan.doctor.lateness import Lateness
from dxplan.doctor.procedure import may_be_shortened, may_overlap
from dxplan.doctor.promises import ENDS, Promise, effects
from dxplan.doctor.repairs import Repair, RepairKind
from dxplan.doctor.shares import Chain
from dxplan.doctor.trials import NoTrialsLeftError, Trials, least
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.model.moment import Moment
from dxplan.model.task import Task
from dxplan.schedule.bounds import finish_instant, start_instant
from dxplan.schedule.instant import day_of, finish_day_of
from dxplan.schedule.result import DriverKind, Schedule
from dxplan.schedule.working_time import WorkingTime

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""No date outside these years is advised: a plan that says one is not read."""
_LONG = 20
_MOST_OVERLAP = 0.5
_MOST_SPLIT_OFF = 2 / 3
_MOST_DAYS_EARLIER = 260
_FINISH_DATES = ("finish_no_earlier_than", "must_finish_on")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that could be changed by 1 to `most` units; `make` gives the changes for an amount.

    `moved` is how many working minutes one unit comes to.
    """

    kind: RepairKind
    task: str | None
    most: int
    guess: int
    make: Callable[[int], tuple[Change, ...]] = field(repr=False)
    moved: int
    whole: float
    is_estimated: bool = False


@dataclass(frozen=True, slots=True)
class _Earlier:
    """A date of a plan or task, at an instant, that could lie on an earlier working day."""

    task: str | None
    key: str
    before: Moment
    instant: int
    time: WorkingTime

    def day(self, amount: int) -> date:
        """The day so many working days before it."""
        position = self.time.position(self.instant) - amount * self.time.minutes_a_day
        if self.key in _FINISH_DATES:
            return finish_day_of(self.time.finish_at(position))
        return day_of(self.time.start_at(position))


class Search:
    """Looks for repairs of one broken promise. `breadth` is how many candidates of a kind are tried, best first."""

    def __init__(self, trials: Trials, promise: Promise, late: Lateness, chain: Chain, breadth: int) -> None:
        self._trials = trials
        self._schedule = trials.schedule
        self._plan = trials.schedule.plan
        self._promise = promise
        self._late = late
        self._chain = chain
        self._breadth = breadth
        self._day = trials.schedule.plan_time.minutes_a_day

    def run(self) -> list[Repair]:
        """All repairs that were found and tried out, in no order."""
        found: list[Repair] = []
        try:
            for candidates in (
                self._promise_later,
                self._waits,
                self._cuts,
                self._overlaps,
                self._dates,
                self._parallel,
            ):
                for candidate in candidates():
                    self._try(candidate, found)
            if sum(repair.kind is RepairKind.SHORTEN for repair in found) < 2:
                self._spread(found)
            overlapped = {r.task for r in found if r.kind is RepairKind.OVERLAP}
            for candidate in self._splits(overlapped):
                self._try(candidate, found)
        except NoTrialsLeftError:
            pass  # what has been found until then was tried out
        return found

    def _try(self, candidate: Candidate, found: list[Repair]) -> None:
        tried: dict[int, Schedule | None] = {}

        def suffices(amount: int) -> bool:
            if amount not in tried:
                after = self._trials.after(candidate.make(amount))
                tried[amount] = None if after is None or self._promise.is_broken(after) else after
            return tried[amount] is not None

        amount = least(suffices, candidate.guess, candidate.most)
        after = None if amount is None else tried[amount]
        if amount is None or after is None:
            return
        found.append(
            Repair(
                candidate.kind,
                candidate.task,
                candidate.make(amount),
                amount,
                amount * candidate.moved,
                amount / candidate.whole if candidate.whole else 1.0,
                effects(self._schedule, after),
                after.finish,
                candidate.is_estimated,
            )
        )

    # What is changed

    def _cuts(self) -> Iterator[Candidate]:
        """One task of the chain is shortened; those first that have most to give."""
        rooms = [room(task) for task in self._worked() if may_be_shortened(task)]
        rooms = [r for r in rooms if self._may_suffice(r)]
        rooms.sort(key=lambda r: (r.is_estimated, -self._chain.work[r.task].minutes, r.task))
        for r in rooms[: self._breadth]:
            yield self._cut(r)

    def _cut(self, r: Room) -> Candidate:
        return Candidate(
            RepairKind.SHORTEN,
            r.task,
            r.most,
            guess(self._late, r.duration.unit),
            lambda amount: (Shortened(r.task, r.duration, r.shortened(amount)),),
            self._minutes(r.duration.unit),
            r.duration.amount,
            r.is_estimated,
        )

    def _waits(self) -> Iterator[Candidate]:
        """The lag of a link of the chain is reduced."""
        links = [(share.minutes, share.link) for share in self._chain.shares if share.link is not None]
        for minutes, link in sorted(links, key=lambda pair: (-pair[0], str(pair[1])))[: self._breadth]:
            if link.lag is not None and link.lag.amount >= 1 and link.lag.unit is not Unit.PERCENT and minutes > 0:
                yield self._wait(link, finer(link.lag))

    def _wait(self, link: Dependency, lag: Duration) -> Candidate:
        return Candidate(
            RepairKind.WAIT_LESS,
            link.successor,
            int(lag.amount),
            guess(self._late, lag.unit),
            lambda amount: (_with_lag(link, lag.amount - amount, lag.unit),),
            self._minutes(lag.unit),
            lag.amount,
        )

    def _overlaps(self) -> Iterator[Candidate]:
        """A task of the chain begins before the one before it is finished; the longest first."""
        links = sorted(self._plain_links(), key=lambda link: (-self._days_before(link), link.successor))
        for link in links[: self._breadth]:
            yield self._overlap(link, self._days_before(link))

    def _overlap(self, link: Dependency, days: int) -> Candidate:
        return Candidate(
            RepairKind.OVERLAP,
            link.successor,
            int(days * _MOST_OVERLAP),
            guess(self._late, Unit.DAYS),
            lambda amount: (_overlapped(link, days - amount),),
            self._day,
            days,
        )

    def _splits(self, overlapped: set[str | None]) -> Iterator[Candidate]:
        """A long task is split, so that the next one waits for its first part only."""
        whole: dict[Dependency, float] = {}
        for link in self._plain_links():
            task = self._plan.tasks[link.predecessor]
            duration = None if task.duration is None else finer(task.duration)
            if duration is None or duration.unit is not Unit.DAYS or duration.amount < _LONG:
                continue
            if link.successor not in overlapped and not _is_held(task) and f"{task.id}_1" not in self._plan.tasks:
                whole[link] = duration.amount
        for link in sorted(whole, key=lambda link: (-whole[link], link.predecessor))[: self._breadth // 2]:
            yield self._split(link, whole[link])

    def _split(self, link: Dependency, whole: float) -> Candidate:
        task = link.predecessor
        edges = self._schedule.network.outgoing[self._schedule.network.leaf[task]]
        others = any(edge.link not in (None, link) and not edge.type.from_start for edge in edges)
        until = None if others else self._chain.ids[-1]

        def made(amount: int) -> tuple[Change, ...]:
            first, rest = Duration(whole - amount, Unit.DAYS), Duration(amount, Unit.DAYS)
            return (Split(task, f"{task}_1", first, rest, link.successor, until),)

        most, near = int(whole * _MOST_SPLIT_OFF), guess(self._late, Unit.DAYS)
        return Candidate(RepairKind.SPLIT, task, most, near, made, self._day, whole)

    def _parallel(self) -> Iterator[Candidate]:
        """A link of the chain is dropped that no procedure asks for, between tasks on different systems.

        Only where neither end is left open by it.
        """
        links = [link for link in self._plain_links() if self._is_preference(link)]
        for link in links[: self._breadth]:
            yield self._drop(link)

    def _drop(self, link: Dependency) -> Candidate:
        moved = max(self._days_before(link), 1) * self._day
        return Candidate(RepairKind.PARALLEL, link.successor, 1, 1, lambda _: (LinkChanged(link, ()),), moved, 1)

    def _dates(self) -> Iterator[Candidate]:
        """What the chain begins with moves to an earlier day: a date of a task, or the plan's start, or both."""
        driver, plan, time = self._chain.steps[0].driver, self._plan, self._schedule.plan_time
        start = Moment(plan.start, plan.start)
        near = guess(self._late, Unit.DAYS)
        if driver.kind is DriverKind.PLAN_START:
            earlier = _Earlier(None, "start", start, start_instant(start, time), time)
            yield self._earlier(RepairKind.START_EARLIER, near * 2 + 10, earlier)
        elif driver.kind is DriverKind.CONSTRAINT and driver.of is not None and driver.constraint is not None:
            task, key = driver.of, driver.constraint
            before: Moment = getattr(plan.tasks[task].constraints, key)
            if before.time is not None or (task, key) == (self._promise.task, self._promise.key):
                return
            own = self._schedule.working_time(task)
            first = finish_instant(before, own) if key in _FINISH_DATES else start_instant(before, own)
            date_ = _Earlier(task, key, before, first, own)
            room_ = own.between(start_instant(start, own), first) // own.minutes_a_day
            if room_ >= near:
                yield self._earlier(RepairKind.MOVE_DATE, min(room_, near * 2 + 10), date_)
            elif key not in _FINISH_DATES:
                both = _Earlier(None, "start", start, start_instant(start, time), time)
                yield self._earlier(RepairKind.START_EARLIER, near * 2 + 10, date_, both)

    def _earlier(self, kind: RepairKind, most: int, *dates: _Earlier) -> Candidate:
        """A date moves to an earlier day, and takes along a second one that it would pass."""
        most = min(most, _MOST_DAYS_EARLIER)
        while most and dates[0].day(most).year < FIRST_YEAR:
            most //= 2

        def made(amount: int) -> tuple[Change, ...]:
            day = dates[0].day(amount)
            moved = [dates[0], *(date_ for date_ in dates[1:] if day < date_.before.first)]
            return tuple(DateMoved(d.task, d.key, d.before, Moment(day, day)) for d in moved)

        return Candidate(kind, dates[0].task, most, guess(self._late, Unit.DAYS), made, self._day, most)

    def _promise_later(self) -> Iterator[Candidate]:
        """The promised date moves to the day that can be kept."""
        promise, late = self._promise, self._late
        if promise.key == ENDS:
            promise = Promise(ENDS)  # once, and for everything
            late = promise.lateness(self._schedule) or late
        before = promise.date(self._plan)
        assert before is not None
        day = day_of(late.reached) if promise.of_start else finish_day_of(late.reached)
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            return
        yield Candidate(
            RepairKind.PROMISE_LATER,
            promise.task,
            1,
            1,
            lambda _: (DateMoved(promise.task, promise.key, before, Moment(day, day)),),
            max(late.minutes, 1),
            1,
        )

    def _spread(self, found: list[Repair]) -> None:
        """Several tasks are shortened together."""
        for waits in (False, True):
            args = (self._chain, self._promise, self._schedule, self._late, self._trials.after)
            result = spreading.spread(*args, waits=waits)
            if result is None or any(repair.changes == result.changes for repair in found):
                continue
            found.append(
                Repair(
                    RepairKind.SPREAD,
                    None,
                    result.changes,
                    result.amount,
                    result.amount * self._day,
                    result.amount / result.whole,
                    effects(self._schedule, result.after),
                    result.after.finish,
                    result.is_estimated,
                )
            )

    # What there is to change

    def _worked(self) -> list[Task]:
        """The tasks of the chain whose whole work lies on it."""
        return [self._plan.tasks[id_] for id_ in self._chain.ids if self._chain.work[id_].minutes > 0]

    def _plain_links(self) -> list[Dependency]:
        """The links of the chain by which a task waits for the end of another, where they might overlap."""
        found: list[Dependency] = []
        for _, step in pairwise(self._chain.steps):
            link = step.driver.link
            if link is None or link.type is not LinkType.FINISH_START or link.successor != step.task:
                continue
            first, second = self._plan.tasks[link.predecessor], self._plan.tasks[link.successor]
            if (link.lag is None or link.lag.is_zero) and may_overlap(self._plan, first, second):
                found.append(link)
        return found

    def _is_preference(self, link: Dependency) -> bool:
        plan = self._plan
        first, second = plan.tasks[link.predecessor], plan.tasks[link.successor]
        if plan.heir(first, "system") == plan.heir(second, "system"):
            return False
        others = [other for other in second.predecessors if other != link and other.type.to_start]
        edges = self._schedule.network.outgoing[self._schedule.network.leaf[first.id]]
        following = [edge for edge in edges if edge.link not in (None, link) and not edge.type.from_start]
        return bool(others) and bool(following)

    def _days_before(self, link: Dependency) -> int:
        """How many working days the first task of a link takes, in the calendar of the second."""
        dates, time = self._schedule.tasks[link.predecessor], self._schedule.working_time(link.successor)
        return time.between(dates.early_start, dates.early_finish) // time.minutes_a_day

    def _may_suffice(self, r: Room) -> bool:
        """Whether it is worth trying: in one calendar nothing is won that is not given."""
        if self._schedule.working_time(r.task) is not self._late.time:
            return r.most > 0
        return r.most * self._minutes(r.duration.unit, least=False) >= self._late.minutes and r.most > 0

    def _minutes(self, unit: Unit, *, least: bool = True) -> int:
        """Working minutes of a unit of change: of elapsed days and months about so many, or at most so many."""
        if unit is Unit.HOURS:
            return 60
        if unit is Unit.MONTHS:
            return self._day * (21 if least else 23)
        if unit is Unit.ELAPSED_DAYS:
            return self._day * 5 // 7 if least else self._day
        return self._day


def _with_lag(link: Dependency, amount: float, unit: Unit) -> LinkChanged:
    return LinkChanged(link, (link._replace(lag=Duration(amount, unit) if amount else None),))


def _overlapped(link: Dependency, days: int) -> LinkChanged:
    """The second task begins so many days after the first one, and is still not finished before it."""
    start = link._replace(type=LinkType.START_START, lag=Duration(days, Unit.DAYS) if days else None)
    return LinkChanged(link, (start, link._replace(type=LinkType.FINISH_FINISH, lag=None)))


def _is_held(task: Task) -> bool:
    """Whether a task's start is held to a date: then its parts could not say which."""
    constraints = task.constraints
    held = (constraints.must_start_on, constraints.start_no_later_than, constraints.start_no_earlier_than)
    return any(moment is not None for moment in held) or constraints.as_late_as_possible
