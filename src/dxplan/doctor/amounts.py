"""Amounts in the unit in which planners would write them."""

from __future__ import annotations

from math import ceil

from dxplan.model.calendar import MINUTES_A_DAY
from dxplan.model.duration import AVERAGE, Duration, Family, Unit
from dxplan.scenario.lateness import Lateness


def finer(duration: Duration) -> Duration:
    """A duration in the unit in which it can give a little: weeks in days, quarters and years in months."""
    unit = duration.unit.finest
    return Duration(duration.size / unit.size, unit)


def guess(late: Lateness, unit: Unit) -> int:
    """About how many units make up for a delay: a beginning for the search."""
    if unit.family is Family.ELAPSED_MINUTES:
        return max(ceil(late.calendar_days * MINUTES_A_DAY / unit.size), 1)
    return max(ceil(late.minutes / Duration(1, unit).working_minutes(late.time.minutes_a_day, AVERAGE)), 1)
