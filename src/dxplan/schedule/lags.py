"""How the lag of a link runs, from the predecessor's date to the successor's bound and back."""

from __future__ import annotations

from typing import Protocol

from dxplan.model.dependency import Dependency
from dxplan.model.duration import Family
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, shift_months, shift_months_at_most
from dxplan.schedule.lengths import ToMinutes, last_where, whole_minutes, working_minutes
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.value_class import value_class


class Lag(Protocol):
    """A lag, or a lead where it is negative."""

    def forward(self, instant: Instant) -> Instant:
        """The earliest that the successor's end may be, when the predecessor's end is at `instant`."""
        ...

    def backward(self, instant: Instant) -> Instant:
        """The latest that the predecessor's end may be, when the successor's end is at `instant`."""
        ...


@value_class(frozen=True, slots=True)
class WorkingLag:
    """Working minutes of the successor's calendar. They end when the work is done, not when it goes on."""

    minutes: int
    time: WorkingTime

    def forward(self, instant: Instant) -> Instant:
        """So many working minutes later."""
        return self.time.finish_at(self.time.position(instant) + self.minutes)

    def backward(self, instant: Instant) -> Instant:
        """So many working minutes earlier: of a night, its end."""
        return self.time.start_at(self.time.position(instant) - self.minutes)


@value_class(frozen=True, slots=True)
class ElapsedLag:
    """Minutes by the clock."""

    minutes: int

    def forward(self, instant: Instant) -> Instant:
        """So many minutes later."""
        return Instant(instant + self.minutes)

    def backward(self, instant: Instant) -> Instant:
        """So many minutes earlier."""
        return Instant(instant - self.minutes)


@value_class(frozen=True, slots=True)
class MonthsLag:
    """Calendar months."""

    months: int

    def forward(self, instant: Instant) -> Instant:
        """The same clock time so many months later."""
        return shift_months(instant, self.months)

    def backward(self, instant: Instant) -> Instant:
        """The last instant up to which so many months do not lead beyond."""
        near = shift_months(instant, -self.months)
        window = 5 * MINUTES_A_DAY
        first, last = near - window, near + window
        return Instant(last_where(lambda t: shift_months_at_most(Instant(t), self.months) <= instant, first, last))


def lag_of(
    link: Dependency, time: WorkingTime, predecessor_minutes: int, to_minutes: ToMinutes = whole_minutes
) -> Lag | None:
    """The lag of a link into a task on calendar `time`; None if it has none.

    `predecessor_minutes` is the predecessor's working time in its own calendar, for a lag in percent of it; an elapsed
    share lets as many minutes pass by the clock (as Microsoft Project's `e%`; not documented to the minute: assumed).
    """
    lag = link.lag
    if lag is None:
        return None
    family = lag.unit.family
    if family is Family.ELAPSED_MINUTES:
        return ElapsedLag(to_minutes(lag.size))
    if family is Family.MONTHS:
        return MonthsLag(int(lag.size))
    if family is Family.ELAPSED_PERCENT:
        return ElapsedLag(to_minutes(predecessor_minutes * lag.size / 100))
    share = family is Family.PERCENT
    minutes = to_minutes(predecessor_minutes * lag.size / 100) if share else working_minutes(lag, time, to_minutes)
    return WorkingLag(minutes, time) if minutes else None
