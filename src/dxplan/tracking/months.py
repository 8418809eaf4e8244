"""Time counted in months, in working time: how far a month has gone is how much of its work has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.schedule.instant import Instant, at, day_of, finish_day_of
from dxplan.schedule.working_time import WorkingTime

_A_YEAR = 12
_LAST_YEAR = 2199
_WEEK = timedelta(days=7)


def first_of(month: int) -> date:
    """The first day of a month, counted from the beginning of year 0."""
    return date(month // _A_YEAR, month % _A_YEAR + 1, 1)


def month_of(day: date) -> int:
    """The month a day lies in, counted from the beginning of year 0."""
    return day.year * _A_YEAR + day.month - 1


def place_of(instant: Instant, time: WorkingTime) -> float:
    """Where an instant lies, in months: whole ones, and how much of the work of its month has gone."""
    month = month_of(day_of(instant))
    begin, end = at(first_of(month)), at(first_of(month + 1))
    whole = time.between(begin, end)
    gone = time.between(begin, instant) / whole if whole > 0 else (instant - begin) / (end - begin)
    return month + gone


def day_at(place: float, time: WorkingTime) -> date | None:
    """The day on which something is done that ends at a place; None after the year 2199."""
    month, rest = int(place), place - int(place)
    if rest == 0:
        month, rest = month - 1, 1.0
    if month // _A_YEAR > _LAST_YEAR:
        return None
    begin, end = at(first_of(month)), at(first_of(month + 1))
    whole = time.between(begin, end)
    if whole <= 0:
        return finish_day_of(Instant(begin + round((end - begin) * rest)))
    return finish_day_of(time.finish_at(time.position(begin) + max(round(whole * rest), 1)))


def boundaries(first: Instant, last: Instant, *, weekly: bool) -> Iterator[Instant]:
    """The ends of the months between two instants, and of the weeks, if they are wanted; both instants with them."""
    yield first
    month = month_of(day_of(first)) + 1
    inside = set()
    while (end := at(first_of(month))) < last:
        inside.add(end)
        month += 1
    day = day_of(first)
    day += timedelta(days=7 - day.weekday())
    while weekly and (end := at(day)) < last:
        inside.add(end)
        day += _WEEK
    yield from sorted(end for end in inside if end > first)
    yield last
