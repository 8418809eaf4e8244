"""The window of time that terminal and pictures draw loads in."""

from __future__ import annotations

from dxplan.schedule.instant import LAST_INSTANT, MINUTES_A_DAY, at
from dxplan.schedule.result import Schedule

_LEAST_DAYS = 7


def window(schedule: Schedule) -> tuple[int, int]:
    """The plan's time from the month in which it starts to the end of its last day, as instants."""
    start = at(schedule.first_day.replace(day=1))
    finish = max(at(schedule.last_day) + MINUTES_A_DAY, start + _LEAST_DAYS * MINUTES_A_DAY)
    return start, min(finish, LAST_INSTANT)
