"""Repairs by other dates: what the chain begins with moves to an earlier day, or what was promised to a later one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dxplan.doctor.amounts import guess
from dxplan.doctor.candidates import Candidate, Case
from dxplan.doctor.repairs import RepairKind
from dxplan.model.constraint import ConstraintKind
from dxplan.model.duration import Unit
from dxplan.model.moment import Moment
from dxplan.scenario.promises import ENDS, Promise
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.scenario.remedy import Remedy
from dxplan.schedule.bounds import earliest_start, finish_instant
from dxplan.schedule.instant import Instant, day_of, finish_day_of
from dxplan.schedule.result import DriverKind
from dxplan.schedule.working_time import WorkingTime

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""No date outside these years is advised: a plan that says one is not read."""
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

    def day(self, amount: int) -> date:
        """The day so many working days before it."""
        is_start = self.kind is None or self.kind.of_start
        day = day_of(self.instant) if is_start else finish_day_of(self.instant)
        while amount:
            day -= timedelta(days=1)
            amount -= self.time.is_worked(day)
        return day


def origin_earlier(case: Case) -> Iterator[Candidate]:
    """What the chain begins with moves to an earlier day: a date of a task, or the plan's start, or both."""
    driver, plan, time = case.chain.steps[0].driver, case.plan, case.schedule.plan_time
    start = Moment(plan.start, plan.start)
    near = guess(case.late, Unit.DAYS)
    if driver.kind is DriverKind.PLAN_START:
        earlier = _Earlier(None, None, start, earliest_start(start, time), time)
        yield _earlier(case, RepairKind.START_EARLIER, near * 2 + 10, earlier)
    elif driver.kind is DriverKind.CONSTRAINT and driver.of is not None and driver.constraint is not None:
        task, kind = driver.of, driver.constraint
        before = plan.tasks[task].constraints.of(kind)
        if before is None or before.time is not None or (task, kind.key) == (case.promise.task, case.promise.key):
            return
        own = case.schedule.working_time(task)
        first = earliest_start(before, own) if kind.of_start else finish_instant(before, own)
        date_ = _Earlier(task, kind, before, first, own)
        room = own.between(earliest_start(start, own), first) // own.minutes_a_day
        if room >= near:
            yield _earlier(case, RepairKind.MOVE_DATE, min(room, near * 2 + 10), date_)
        elif kind.of_start:
            both = _Earlier(None, None, start, earliest_start(start, time), time)
            yield _earlier(case, RepairKind.START_EARLIER, near * 2 + 10, date_, both)


def promise_later(case: Case) -> Iterator[Candidate]:
    """The promised date moves to the day that can be kept."""
    promise, late = case.promise, case.late
    if promise.key == ENDS:
        promise = Promise(ENDS)  # once, and for everything
        late = promise.lateness(case.schedule) or late
    before = promise.date(case.plan)
    assert before is not None
    day = day_of(late.reached) if promise.of_start else finish_day_of(late.reached)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return
    yield Candidate(
        kind=RepairKind.PROMISE_LATER,
        task=promise.task,
        most=1,
        guess=1,
        make=lambda _: (MoveDate(promise.task, promise.key, before, Moment(day, day)),),
        moved=max(late.minutes, 1),
        whole=1,
    )


def _earlier(case: Case, kind: RepairKind, most: int, *dates: _Earlier) -> Candidate:
    """A date moves to an earlier day, and takes along a second one that it would pass."""
    most = min(most, _MOST_DAYS_EARLIER)
    while most and dates[0].day(most).year < FIRST_YEAR:
        most //= 2

    def made(amount: int) -> tuple[Remedy, ...]:
        day = dates[0].day(amount)
        moved = [dates[0], *(date_ for date_ in dates[1:] if day < date_.before.first)]
        return tuple(MoveDate(d.task, d.key, d.before, Moment(day, day)) for d in moved)

    return Candidate(
        kind=kind,
        task=dates[0].task,
        most=most,
        guess=guess(case.late, Unit.DAYS),
        make=made,
        moved=case.minutes_a_day,
        whole=most,
    )
