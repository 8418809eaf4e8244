"""Instants: integer minutes since the beginning of year 1, and the dates they stand for."""

from __future__ import annotations

from datetime import MAXYEAR, date, datetime, time, timedelta
from typing import NewType

from dxplan.model.calendar import MINUTES_A_DAY as MINUTES_A_DAY

Instant = NewType("Instant", int)
"""A point of time by the clock."""
Minutes = NewType("Minutes", int)
"""An amount of working time of some calendar; negative where time has run out."""

_EPOCH = datetime(1, 1, 1)
FIRST_INSTANT = Instant(MINUTES_A_DAY)
LAST_INSTANT = Instant(date(MAXYEAR, 12, 31).toordinal() * MINUTES_A_DAY)


class BeyondDatesError(Exception):
    """An instant that no date can name: before year 1 or after year 9999."""


def at(day: date, clock: time | None = None) -> Instant:
    """The instant of a clock time of a day, or of the day's beginning."""
    minutes = 0 if clock is None else clock.hour * 60 + clock.minute
    return Instant(day.toordinal() * MINUTES_A_DAY + minutes)


def day_of(instant: Instant) -> date:
    """The day an instant lies on."""
    return date.fromordinal(instant // MINUTES_A_DAY)


def finish_day_of(instant: Instant) -> date:
    """The day on which something that finishes at `instant` is done: midnight belongs to the day before."""
    return date.fromordinal((instant - 1) // MINUTES_A_DAY)


def clock_of(instant: Instant) -> datetime:
    """The date and clock time of an instant."""
    return _EPOCH + timedelta(minutes=instant - MINUTES_A_DAY)


def shift_months(instant: Instant, months: int) -> Instant:
    """The same clock time `months` calendar months later (earlier if negative); the 31st becomes a month's last day."""
    from dateutil.relativedelta import relativedelta  # only wanted for durations in calendar months

    ordinal, minutes = divmod(instant, MINUTES_A_DAY)
    try:
        shifted = date.fromordinal(ordinal) + relativedelta(months=months)
    except (OverflowError, ValueError) as error:
        raise BeyondDatesError from error
    return Instant(shifted.toordinal() * MINUTES_A_DAY + minutes)


def months_over(instant: Instant, months: int) -> Instant:
    """When a span of calendar months is over that begins at `instant`: at the same clock time of the same day.

    Where the last month has no such day, with its last day, as legal periods do: a month from 31 January is over at
    midnight after 28 February, one from 31 May after 30 June. What begins later is never over earlier.
    """
    shifted = shift_months(instant, months)
    if day_of(shifted).day < day_of(instant).day:
        return Instant((shifted // MINUTES_A_DAY + 1) * MINUTES_A_DAY)
    return shifted


def shift_months_at_most(instant: Instant, months: int) -> Instant:
    """The latest that `shift_months` leads to from `instant` or any instant before it.

    It never leads back where `instant` goes on, as `shift_months` does: 28 January, 17:00, becomes 28 February, 17:00,
    but 31 January, 08:00, becomes 28 February, 08:00.
    """
    shifted = shift_months(instant, months)
    if day_of(shifted).day < day_of(instant).day:
        return Instant(shifted // MINUTES_A_DAY * MINUTES_A_DAY + MINUTES_A_DAY - 1)
    return shifted
