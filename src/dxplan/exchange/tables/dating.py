"""Durations and dates for tasks of which a table says a time, a limit or nothing: as a planner would read it.

A time (“Quý III/2022”) is that in which the task runs: it starts no earlier than its first working day, takes all its
working days, and is due at its end. A limit alone (“trước 30/6”) says when a task is over, not when it begins: it takes
`USUAL_DAYS` up to the limit, so that the order of the table's limits is that of the tasks. What goes on or comes
back (“thường xuyên”) lasts as long as the rest. Where the table has a duration, that is taken. Dates beside
links and a duration are those that another program computed: they are compared, not kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dxplan.exchange.incoming import StatedDates
from dxplan.exchange.tables.timing import Timing
from dxplan.model.calendar import VN
from dxplan.model.duration import Duration, Unit
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.task import NO_CONSTRAINTS, DateConstraints
from dxplan.schedule.calendars import Calendars
from dxplan.schedule.instant import Instant, at
from dxplan.text.phrase import same

USUAL_DAYS = 20
"""Working days of a task of which nothing else is known: about a month."""
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Placed:
    """What a plan says of a task's time; `is_assumed` where the duration is not the table's."""

    duration: Duration | None
    constraints: DateConstraints = NO_CONSTRAINTS
    is_assumed: bool = False
    stated: StatedDates | None = None


@dataclass(frozen=True, slots=True)
class Habits:
    """How a table keeps its dates: `has_links` if it has a column of links; `is_ours` if dxplan wrote it."""

    has_links: bool
    is_ours: bool


class Days:
    """Working days by Vietnam's calendar."""

    def __init__(self, around: date) -> None:
        self._time = Calendars(Plan(id="t", name=same("t"), start=around))[VN]

    def between(self, first: date, last: date) -> int:
        """The working days from one day to another, both included; at least one."""
        return max(1, self._time.between(at(first), at(last + _A_DAY)) // (8 * 60))

    def on_or_after(self, day: date) -> date:
        """The first working day from a day on."""
        while not self._time.is_worked(day):
            day += _A_DAY
        return day

    def before(self, last: date, days: int) -> date:
        """The day on which a task of so many working days begins that ends on a day."""
        day = last
        while not self._time.is_worked(day) or (days := days - 1) > 0:
            day -= _A_DAY
        return day

    def begins(self, moment: Moment) -> Instant:
        """When work begins on a day, or at its clock time."""
        return at(moment.first, moment.time) if moment.time else self._time.next_start(at(moment.first))

    def ends(self, moment: Moment) -> Instant:
        """When work ends on a day, or at its clock time."""
        return at(moment.last, moment.time) if moment.time else self._time.last_finish(at(moment.last + _A_DAY))


def first_day(timings: Sequence[Timing]) -> date | None:
    """The day on which a plan of such tasks begins; None if none of them says a date."""
    said = [timing.start.first for timing in timings if timing.start is not None]
    said += [timing.period.first for timing in timings if timing.period is not None and timing.period.first is not None]
    limits = [limit.last for timing in timings if (limit := _limit(timing)) is not None and not _begins(timing)]
    if not said and not limits:
        return None
    days = Days(min([*said, *limits]))
    starts = [*said, *(days.before(limit, _length(timing)) for timing in timings for limit in _limits(timing))]
    return days.on_or_after(min(starts))


def last_day(timings: Sequence[Timing], start: date) -> date:
    """The last day that any of the tasks names; a year after the start if none does."""
    ends = [limit.last for timing in timings if (limit := _limit(timing)) is not None]
    ends += [timing.start.last for timing in timings if timing.start is not None]
    return max([end for end in ends if end > start], default=start + timedelta(days=364))


def placed(timing: Timing, start: date, end: date, habits: Habits, days: Days, *, linked: bool) -> Placed:
    """The duration and the dates of a task, in a plan that runs from `start` to `end`."""
    stated = _stated(timing, days) if habits.has_links and not habits.is_ours else None
    if habits.is_ours:
        duration = timing.duration or Duration(USUAL_DAYS, Unit.DAYS)
        return Placed(duration, DateConstraints(deadline=timing.due), timing.duration is None, stated)
    first, last = _first(timing, start), _limit(timing, end)
    given, is_assumed = timing.duration, timing.duration is None
    if given is None and first is not None and last is not None and first <= last.last:
        given = Duration(days.between(first, last.last), Unit.DAYS)
        is_assumed = timing.start is None or timing.finish is None
    duration = given or Duration(USUAL_DAYS, Unit.DAYS)
    computed = habits.has_links and timing.start is not None and timing.due is None
    due = timing.due if computed else last if timing.period is None or not timing.period.is_ongoing else timing.due
    if timing.duration is not None and timing.start is not None and timing.finish is not None:
        due = timing.due  # start and duration say the finish
    floor = None if linked or first is None else _not_before(timing, first, start, days)
    if due is not None and first is None and not linked and not habits.has_links:
        if is_assumed:
            duration = Duration(min(USUAL_DAYS, days.between(start, max(due.last, start))), Unit.DAYS)
        day = max(start, days.before(due.last, _length(replace(timing, duration=duration))))
        floor, is_assumed = Moment(day, day), True
    return Placed(duration, DateConstraints(deadline=due, start_no_earlier_than=floor), is_assumed, stated)


def _first(timing: Timing, start: date) -> date | None:
    if timing.start is not None:
        return timing.start.first
    period = timing.period
    return None if period is None else period.first or (start if period.is_ongoing else None)


def _limit(timing: Timing, end: date | None = None) -> Moment | None:
    period = timing.period
    if timing.due is not None:
        return timing.due
    if timing.finish is not None:
        return timing.finish
    if period is not None and period.last is None and period.is_ongoing and end is not None:
        return Moment(end, end)
    return None if period is None else period.last


def _limits(timing: Timing) -> list[date]:
    limit = _limit(timing)
    return [] if limit is None or _begins(timing) else [limit.last]


def _begins(timing: Timing) -> bool:
    return timing.start is not None or (timing.period is not None and timing.period.first is not None)


def _length(timing: Timing) -> int:
    duration = timing.duration
    if duration is None:
        return USUAL_DAYS
    return max(1, round(min(duration.working_minutes(480), 480 * 2500) / 480))


def _not_before(timing: Timing, first: date, start: date, days: Days) -> Moment | None:
    """A date that the table says stands as it is; the first day of a quarter is moved to the first that is worked."""
    if timing.start is not None and timing.start.first == timing.start.last:
        return timing.start if timing.start.first >= start else Moment(start, start)
    day = days.on_or_after(first)
    return Moment(day, day) if day >= start else None


def _stated(timing: Timing, days: Days) -> StatedDates | None:
    if timing.start is None and timing.finish is None:
        return None
    start = None if timing.start is None else days.begins(timing.start)
    finish = None if timing.finish is None else days.ends(timing.finish)
    return StatedDates(start=start, finish=finish)
