"""How a task's duration runs in its calendar, forwards and backwards."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Protocol

from dxplan.model.duration import Duration, Family
from dxplan.model.task import Task
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, Minutes, months_over, shift_months
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.value_class import value_class


class Length(Protocol):
    """A duration that is not zero. Starts are instants at which work follows."""

    def finish(self, time: WorkingTime, start: Instant) -> Instant:
        """When a task that starts at `start` finishes."""
        ...

    def latest_start(self, time: WorkingTime, finish: Instant) -> Instant:
        """The latest start from which it finishes at `finish` or before."""
        ...

    def earliest_start(self, time: WorkingTime, finish: Instant) -> Instant:
        """The earliest start from which it finishes at `finish` or, with no work in between, after."""
        ...


LengthOf = Callable[[Task, WorkingTime], Length]
"""How long each task runs: by the plan, by what remains of it, by a draw of a simulation, or by what is tried out."""


@value_class(frozen=True, slots=True)
class WorkingLength:
    """Working minutes."""

    minutes: int

    def finish(self, time: WorkingTime, start: Instant) -> Instant:
        """When that much work is done."""
        return time.finish_at(time.position(start) + self.minutes)

    def latest_start(self, time: WorkingTime, finish: Instant) -> Instant:
        """So much work before `finish`."""
        return time.start_at(time.position(finish) - self.minutes)

    earliest_start = latest_start


@value_class(frozen=True, slots=True)
class ElapsedLength:
    """Minutes by the clock, worked or not."""

    minutes: int

    def finish(self, time: WorkingTime, start: Instant) -> Instant:
        """So long after `start`, at whatever hour."""
        return Instant(start + self.minutes)

    def latest_start(self, time: WorkingTime, finish: Instant) -> Instant:
        """The last work that is so long before `finish`, or longer."""
        return last_start_up_to(time, Instant(finish - self.minutes))

    def earliest_start(self, time: WorkingTime, finish: Instant) -> Instant:
        """The first work that is so long before `finish`, or less long."""
        return time.next_start(Instant(finish - self.minutes))


@value_class(frozen=True, slots=True)
class MonthsLength:
    """Calendar months: from 10 January to the last work before 10 April; from 31 January to that of February.

    There is at least a minute of work in it.
    """

    months: int

    def finish(self, time: WorkingTime, start: Instant) -> Instant:
        """The last work up to the same clock time so many months later, or the last one of a month without that day."""
        return max(time.last_finish(months_over(start, self.months)), time.finish_at(time.position(start) + 1))

    def latest_start(self, time: WorkingTime, finish: Instant) -> Instant:
        """The last minute of work from which it still finishes in time."""
        return time.start_at(self._last_before(time, finish, time.position(finish)))

    def earliest_start(self, time: WorkingTime, finish: Instant) -> Instant:
        """The minute of work after the last one from which it would finish too early."""
        return time.start_at(self._last_before(time, finish, time.position(finish) - 1) + 1)

    def _last_before(self, time: WorkingTime, finish: Instant, end: int) -> int:
        """The position of the last start from which it finishes up to position `end`.

        `finish` is an instant near there. Months end on days that differ by at most three; and the start from which the
        search begins must not be pushed forwards by days off.
        """
        low = time.position(Instant(shift_months(finish, -self.months) - 5 * MINUTES_A_DAY)) - 1
        return last_where(
            lambda position: time.position(self.finish(time, time.start_at(position))) <= end,
            low,
            time.position(finish),
        )


@value_class(frozen=True, slots=True)
class ShareOfMonths:
    """The rest of a duration in calendar months: a share of the working time that the whole would have from there."""

    months: int
    share: float

    def finish(self, time: WorkingTime, start: Instant) -> Instant:
        """When that share is done."""
        whole = time.between(start, MonthsLength(self.months).finish(time, start))
        return time.finish_at(time.position(start) + max(round(whole * self.share), 1))

    def latest_start(self, time: WorkingTime, finish: Instant) -> Instant:
        """The last minute of work from which it still finishes in time."""
        end = time.position(finish)
        low = time.position(Instant(shift_months(finish, -self.months) - 5 * MINUTES_A_DAY)) - 1
        return time.start_at(last_where(lambda p: time.position(self.finish(time, time.start_at(p))) <= end, low, end))

    earliest_start = latest_start


def latest_dates(
    length: Length, time: WorkingTime, early_start: Instant, start: Instant | None, finish: Instant | None
) -> tuple[Instant, Instant]:
    """The latest start and finish of a task that starts at `start` and finishes at `finish` at the latest.

    None means that nothing bounds that end; at least one is bound. If its early start keeps the bounds, the latest
    start is not before it.
    """
    latest = None if finish is None else length.latest_start(time, finish)
    if (
        latest is not None
        and finish is not None
        and latest < early_start
        and length.finish(time, early_start) <= finish
    ):
        latest = early_start
    if start is not None and (latest is None or start < latest):
        latest = last_start_up_to(time, start)
    assert latest is not None, "one end is bound"
    return latest, length.finish(time, latest)


ToMinutes = Callable[[float], Minutes]
"""How an amount of minutes is counted: in whole ones, or finer."""


def whole_minutes(amount: float) -> Minutes:
    """Nobody plans finer."""
    return Minutes(round(amount))


def tenths_of_minutes(amount: float) -> Minutes:
    """As exact fractions, in which all that positions and instants are asked for can be counted."""
    tenths = round(amount * 10)
    return Minutes(tenths // 10) if tenths % 10 == 0 else Fraction(tenths, 10)  # type: ignore[return-value]


def length_of(duration: Duration, time: WorkingTime, to_minutes: ToMinutes = whole_minutes) -> Length:
    """A duration that is not zero, in a calendar."""
    family = duration.unit.family
    if family is Family.MONTHS:
        return MonthsLength(int(duration.size))
    if family is Family.ELAPSED_MINUTES:
        return ElapsedLength(to_minutes(duration.size) or 1)
    return WorkingLength(working_minutes(duration, time, to_minutes) or 1)


def planned_length(task: Task, time: WorkingTime) -> Length:
    """How long a task runs by its duration in the plan; it is no milestone."""
    assert task.duration is not None, "reading asks every task for a duration"
    return length_of(task.duration, time)


def planned_to_the_tenth(task: Task, time: WorkingTime) -> Length:
    """The same, to the tenth of a minute."""
    assert task.duration is not None, "reading asks every task for a duration"
    return length_of(task.duration, time, tenths_of_minutes)


def working_minutes(duration: Duration, time: WorkingTime, to_minutes: ToMinutes = whole_minutes) -> Minutes:
    """Working minutes of a duration or lag in working time, such as hours or working weeks; negative for a lead."""
    if duration.unit.family is Family.WORKING_MINUTES:
        return to_minutes(duration.size)
    return to_minutes(duration.size * time.minutes_a_day)


def last_start_up_to(time: WorkingTime, instant: Instant) -> Instant:
    """The last instant not after `instant` at which work follows at once."""
    position = time.position(instant)
    if time.start_at(position) == instant:
        return instant
    return Instant(time.finish_at(position) - 1)


def last_where(holds: Callable[[int], bool], low: int, high: int) -> int:
    """The last number from `low` to `high` for which a condition holds that holds up to some number and not after.

    `low` must satisfy it.
    """
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low
