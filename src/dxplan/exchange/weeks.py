"""Weeks and days of calendars, as files say them and as plans do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from dxplan.model.calendar import Hours
from dxplan.model.moment import DateRange

Week = dict[int, Hours]
"""The hours of days, Monday 0; a day that is not there is inherited."""


def apart(intervals: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Ordered, and those that touch or overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(intervals):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def most_usual(week: Week) -> Hours:
    """The hours that most days have."""
    counts = Counter(hours for hours in week.values() if hours.intervals)
    return max(counts, key=lambda hours: counts[hours])


def folded(week: Week, usual: Hours | None) -> dict[int, Hours | None]:
    """A week as plans say it: no days off, and hours only of days that differ from the usual ones."""
    return {day: None if own == usual else own for day, own in sorted(week.items()) if own.intervals}


def runs(said: dict[int, Hours | None]) -> Iterable[tuple[DateRange, Hours | None]]:
    """Days one after another that are alike, as ranges."""
    first: int | None = None
    last = 0
    for ordinal in sorted(said):
        if first is not None and (ordinal != last + 1 or said[ordinal] != said[first]):
            yield _range(first, last), said[first]
            first = None
        first = ordinal if first is None else first
        last = ordinal
    if first is not None:
        yield _range(first, last), said[first]


def _range(first: int, last: int) -> DateRange:
    return DateRange(date.fromordinal(first), date.fromordinal(last))
