"""Instants as they are drawn: the working hours of a day are stretched over the whole day.

So a task of one day fills its day, and what begins the next morning touches what ends the evening before.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dxplan.schedule.instant import MINUTES_A_DAY, Instant
from dxplan.schedule.working_time import Intervals, WorkingTime, minutes_of


def drawn(instant: int, time: WorkingTime) -> int:
    """Where an instant stands when its day's working time fills the day; on a day off, at its clock time."""
    ordinal, minute = divmod(instant, MINUTES_A_DAY)
    intervals = time.intervals_of(date.fromordinal(ordinal))
    if not intervals:
        return instant
    return ordinal * MINUTES_A_DAY + _minute_drawn(minute, intervals)


@lru_cache(maxsize=1024)
def _minute_drawn(minute: int, intervals: Intervals) -> int:
    """Where a minute of a day stands, when the working time from one midnight to the next fills the day."""
    worked = sum(min(minute, end) - start for start, end in intervals if minute > start)
    return MINUTES_A_DAY * worked // minutes_of(intervals)


def drawn_start(instant: Instant, day: date, time: WorkingTime) -> int:
    """The same for a start, or a milestone, which stays on its day: also if that is the one on whose evening it is."""
    return start_within(drawn(instant, time), day)


def drawn_finish(instant: Instant, day: date, time: WorkingTime) -> int:
    """The same for a finish, which stays on its day: also if that is the one that it has hardly begun."""
    return finish_within(drawn(instant, time), day)


def start_within(at: int, day: date) -> int:
    """The minute nearest to a drawn instant at which something may begin on a day."""
    midnight = day.toordinal() * MINUTES_A_DAY
    return min(max(at, midnight), midnight + MINUTES_A_DAY - 1)


def finish_within(at: int, day: date) -> int:
    """The minute nearest to a drawn instant at which something may end on a day."""
    midnight = day.toordinal() * MINUTES_A_DAY
    return min(max(at, midnight + 1), midnight + MINUTES_A_DAY)
