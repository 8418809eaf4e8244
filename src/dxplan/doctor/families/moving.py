"""Repairs by other dates: what the chain begins with moves to an earlier day, or what was promised to a later one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dxplan.doctor.amounts import guess
from dxplan.doctor.candidates import Candidate, Case, Changes, Place
from dxplan.model.constraint import ConstraintKind
from dxplan.model.duration import Unit
from dxplan.model.moment import YEARS, Moment
from dxplan.scenario.promises import ENDS, Promise
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.schedule.bounds import earliest_start, finish_instant
from dxplan.schedule.instant import Instant, day_of, finish_day_of
from dxplan.schedule.result import DriverKind, Schedule
from dxplan.schedule.working_time import WorkingTime

_MOST_DAYS_EARLIER = 260


@dataclass(frozen=True, slots=True)
class _Earlier:
    """A date of a task, or (`task` and `kind` None) the plan's start, that could lie on an earlier working day."""

    task: str | None
    kind: ConstraintKind | None
    before: Moment
    instant: Instant
    time: WorkingTime

    @property
    def key(self) -> str:
        """What stands before it in the plan."""
        return "start" if self.kind is None else self.kind.key

    @property
    def of_start(self) -> bool:
        """Whether it holds a start."""
        return self.kind is None or self.kind.of_start

    def day(self, amount: int) -> date:
        """The day so many working days before it."""
        day = day_of(self.instant) if self.of_start else finish_day_of(self.instant)
        while amount:
            day -= timedelta(days=1)
            amount -= self.time.is_worked(day)
        return day


def date_earlier(case: Case) -> Iterator[Candidate]:
    """The date that the chain begins with moves to an earlier day, where the plan's start leaves enough of them."""
    held = _held(case)
    if held is not None and _room(case, held) >= guess(case.late, Unit.DAYS):
        yield _earlier(case, _room(case, held), held)


def start_earlier(case: Case) -> Iterator[Candidate]:
    """The plan starts on an earlier day; together with the date that the chain begins with, if it begins with one."""
    if case.chain.steps[0].driver.kind is DriverKind.PLAN_START:
        yield _earlier(case, _MOST_DAYS_EARLIER, _plan_start(case))
    held = _held(case)
    if held is not None and held.of_start and _room(case, held) < guess(case.late, Unit.DAYS):
        yield _earlier(case, _MOST_DAYS_EARLIER, held, _plan_start(case))


def earlier_place(case: Case) -> Place | None:
    """The date that the chain begins with, on any earlier day that the plan's start leaves."""
    held = _held(case)
    if held is None or (room := _room(case, held)) <= 0:
        return None
    return _earlier(case, room, held).places[0]


def less_late(case: Case, reached: Schedule) -> Changes:
    """The promised date moves to the day that can be kept once other changes have `reached` what they can."""
    promise = Promise(ENDS) if case.promise.key == ENDS else case.promise
    before, after = promise.date(case.plan), promise.kept_by(reached)
    assert before is not None
    return (MoveDate(promise.task, promise.key, before, after),) if after.last.year in YEARS else ()


def promise_later(case: Case) -> Iterator[Candidate]:
    """The promised date moves to the day that can be kept."""
    promise, late = case.promise, case.late
    if promise.key == ENDS:
        promise = Promise(ENDS)  # once, and for everything
        late = promise.lateness(case.schedule) or late
    before = promise.date(case.plan)
    assert before is not None
    after = promise.kept_by(case.schedule)
    if after.last.year not in YEARS:
        return
    place = Place(1, 1, lambda _: (MoveDate(promise.task, promise.key, before, after),))
    yield Candidate(promise.task, (place,), guess=1, moved=max(late.minutes, 1))


def _plan_start(case: Case) -> _Earlier:
    start, time = case.plan.begins, case.schedule.plan_time
    return _Earlier(None, None, start, earliest_start(start, time), time)


def _held(case: Case) -> _Earlier | None:
    """The date of a task that the chain begins with, if it may move: a whole day, and not what was promised."""
    driver = case.chain.steps[0].driver
    if driver.kind is not DriverKind.CONSTRAINT or driver.of is None or driver.constraint is None:
        return None
    task, kind = driver.of, driver.constraint
    before = case.plan.tasks[task].constraints.of(kind)
    if before is None or before.time is not None or (task, kind.key) == (case.promise.task, case.promise.key):
        return None
    own = case.schedule.working_time(task)
    first = earliest_start(before, own) if kind.of_start else finish_instant(before, own)
    return _Earlier(task, kind, before, first, own)


def _room(case: Case, held: _Earlier) -> int:
    """How many of its working days lie between the plan's start and a date."""
    start = earliest_start(case.plan.begins, held.time)
    return held.time.between(start, held.instant) // held.time.minutes_a_day


def _earlier(case: Case, most: int, *dates: _Earlier) -> Candidate:
    """A date moves to an earlier day, and takes along a second one that it would pass."""
    near = guess(case.late, Unit.DAYS)
    most = min(most, near * 2 + 10, most if case.is_full else _MOST_DAYS_EARLIER)
    while most and dates[0].day(most).year not in YEARS:
        most //= 2

    def change(amount: int) -> Changes:
        day = dates[0].day(amount)
        moved = [dates[0], *(date_ for date_ in dates[1:] if day < date_.before.first)]
        return tuple(MoveDate(d.task, d.key, d.before, Moment(day, day)) for d in moved)

    return Candidate(dates[0].task, (Place(most, most, change),), guess=near, moved=case.minutes_a_day)
