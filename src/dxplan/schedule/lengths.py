"""How a task's duration runs in its calendar, forwards and backwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from dxplan.model.duration import ELAPSED_MINUTES_IN, MONTHS_IN, WORKING_DAYS_IN, Duration, Unit
from dxplan.schedule.instant import MINUTES_A_DAY, shift_months
from dxplan.schedule.working_time import WorkingTime


class Length(Protocol):
    """A duration that is not zero. Starts are instants at which work follows."""

    def finish(self, time: WorkingTime, start: int) -> int:
        """When a task that starts at `start` finishes."""
        ...

    def latest_start(self, time: WorkingTime, finish: int) -> int:
        """The latest start from which it finishes at `finish` or before."""
        ...

    def earliest_start(self, time: WorkingTime, finish: int) -> int:
        """The earliest start from which it finishes at `finish` or, with no work in between, after."""
        ...


@dataclass(frozen=True, slots=True)
class WorkingLength:
    """Working minutes."""

    minutes: int

    def finish(self, time: WorkingTime, start: int) -> int:
        return time.finish_at(time.position(start) + self.minutes)

    def latest_start(self, time: WorkingTime, finish: int) -> int:
        return time.start_at(time.position(finish) - self.minutes)

    earliest_start = latest_start


@dataclass(frozen=True, slots=True)
class ElapsedLength:
    """Minutes by the clock, worked or not."""

    minutes: int

    def finish(self, time: WorkingTime, start: int) -> int:
        return start + self.minutes

    def latest_start(self, time: WorkingTime, finish: int) -> int:
        return last_start_up_to(time, finish - self.minutes)

    def earliest_start(self, time: WorkingTime, finish: int) -> int:
        return time.next_start(finish - self.minutes)


@dataclass(frozen=True, slots=True)
class MonthsLength:
    """Calendar months: from 10 January to the last work before 10 April. There is at least a minute of work in it."""

    months: int

    def finish(self, time: WorkingTime, start: int) -> int:
        least = time.finish_at(time.position(start) + 1)
        return max(time.last_finish(shift_months(start, self.months)), least)

    def latest_start(self, time: WorkingTime, finish: int) -> int:
        end = time.position(finish)
        low = time.position(self._well_before(finish))
        position = last_where(lambda p: time.position(self.finish(time, time.start_at(p))) <= end, low, end)
        return time.start_at(position)

    def earliest_start(self, time: WorkingTime, finish: int) -> int:
        end = time.position(finish)
        low = time.position(self._well_before(finish))
        position = last_where(lambda p: time.position(self.finish(time, time.start_at(p))) < end, low, end)
        return time.start_at(position + 1)

    def _well_before(self, finish: int) -> int:
        """A start that surely finishes before `finish`: months end on days that differ by at most three."""
        return shift_months(finish, -self.months) - 5 * MINUTES_A_DAY


def length_of(duration: Duration, time: WorkingTime) -> Length:
    """A duration that is not zero, in a calendar."""
    unit, amount = duration.unit, duration.amount
    if unit in MONTHS_IN:
        return MonthsLength(int(amount) * MONTHS_IN[unit])
    if unit in ELAPSED_MINUTES_IN:
        return ElapsedLength(max(round(amount * ELAPSED_MINUTES_IN[unit]), 1))
    return WorkingLength(max(working_minutes(duration, time), 1))


def working_minutes(duration: Duration, time: WorkingTime) -> int:
    """Working minutes of a duration or lag in hours, working days or working weeks; negative for a lead."""
    if duration.unit is Unit.HOURS:
        return round(duration.amount * 60)
    return round(duration.amount * WORKING_DAYS_IN[duration.unit] * time.minutes_a_day)


def last_start_up_to(time: WorkingTime, instant: int) -> int:
    """The last instant not after `instant` at which work follows at once."""
    position = time.position(instant)
    if time.start_at(position) == instant:
        return instant
    return time.finish_at(position) - 1


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
