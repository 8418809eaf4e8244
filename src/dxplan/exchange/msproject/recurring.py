"""The days on which an exception of a calendar that recurs takes place."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.exchange.msproject.document import Row
from dxplan.exchange.msproject.values import flag, whole
from dxplan.model.moment import DateRange

DAILY, YEARLY_BY_DAY, YEARLY_BY_POSITION, MONTHLY_BY_DAY, MONTHLY_BY_POSITION, WEEKLY, BY_DAYS, BY_WEEKDAYS = range(
    1, 9
)
_ANY_DAY, _WEEKDAY, _WEEKEND_DAY, _SUNDAY = range(4)
_LAST = 4
_SATURDAY = 5


def recurs(exception: Row) -> bool:
    """Whether an exception is more than one range of days."""
    type_ = whole(exception.text("Type"))
    every = whole(exception.text("Period"), 1)
    return YEARLY_BY_DAY <= type_ <= BY_WEEKDAYS or (type_ == DAILY and every > 1)


def occurrences(exception: Row, days: DateRange, last: date) -> Iterator[date]:
    """The days of a recurring exception from the first day of its time to its last or to `last`.

    One that is entered by its number of occurrences ends with that, wherever its last day lies.
    """
    counted = flag(exception.text("EnteredByOccurrences")) and whole(exception.text("Occurrences")) > 0
    left = whole(exception.text("Occurrences")) if counted else None
    until = last if counted else min(days.last, last)
    for day in _days(exception, days.first, until):
        if left == 0:
            return
        yield day
        left = None if left is None else left - 1


def _days(exception: Row, first: date, last: date) -> Iterator[date]:
    type_, every = whole(exception.text("Type")), max(whole(exception.text("Period"), 1), 1)
    if type_ in (DAILY, BY_DAYS):
        return _every(first, last, every)
    if type_ == BY_WEEKDAYS:
        return (
            day
            for number, day in enumerate(d for d in _every(first, last, 1) if d.weekday() < _SATURDAY)
            if number % every == 0
        )
    if type_ == WEEKLY:
        return _weekly(first, last, every, whole(exception.text("DaysOfWeek")))
    yearly = type_ in (YEARLY_BY_DAY, YEARLY_BY_POSITION)
    by_position = type_ in (YEARLY_BY_POSITION, MONTHLY_BY_POSITION)
    return _by_month(exception, first, last, 12 * every if yearly else every, yearly=yearly, by_position=by_position)


def _every(first: date, last: date, step: int) -> Iterator[date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1, step):
        yield date.fromordinal(ordinal)


def _weekly(first: date, last: date, every: int, of_week: int) -> Iterator[date]:
    """`of_week` has a bit for each day, Sunday first."""
    sunday = first - timedelta(days=first.isoweekday() % 7)
    for day in _every(first, last, 1):
        if of_week >> (day.isoweekday() % 7) & 1 and (day - sunday).days // 7 % every == 0:
            yield day


def _by_month(exception: Row, first: date, last: date, step: int, *, yearly: bool, by_position: bool) -> Iterator[date]:
    month = first.year * 12 + first.month - 1
    if yearly:
        month = first.year * 12 + min(max(whole(exception.text("Month")), 0), 11)
    while month <= last.year * 12 + last.month - 1:
        year, of_year = divmod(month, 12)
        day = _positioned(exception, year, of_year + 1) if by_position else _dated(exception, year, of_year + 1)
        if day is not None and first <= day <= last:
            yield day
        month += step


def _dated(exception: Row, year: int, month: int) -> date | None:
    day = whole(exception.text("MonthDay"), 1)
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def _positioned(exception: Row, year: int, month: int) -> date | None:
    """The first to fourth, or the last, Tuesday (weekday, day) of a month."""
    item, position = whole(exception.text("MonthItem")), whole(exception.text("MonthPosition"))
    fitting = [
        day
        for day in _every(date(year, month, 1), date(year, month, monthrange(year, month)[1]), 1)
        if item == _ANY_DAY
        or (item == _WEEKDAY and day.weekday() < _SATURDAY)
        or (item == _WEEKEND_DAY and day.weekday() >= _SATURDAY)
        or (item >= _SUNDAY and day.isoweekday() % 7 == item - _SUNDAY)
    ]
    if position >= _LAST:
        return fitting[-1] if fitting else None
    return fitting[position] if 0 <= position < len(fitting) else None
