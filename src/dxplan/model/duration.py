"""Lengths of time as planners write them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Unit(Enum):
    """Units of durations and lags.

    `h`, `d`, `w` are working time of a calendar (a week is five working days), `mo`, `q`, `y` calendar months,
    quarters and years, `ed` and `ew` elapsed days and weeks, `%` a share of the predecessor's duration.
    """

    HOURS = "h"
    DAYS = "d"
    WEEKS = "w"
    MONTHS = "mo"
    QUARTERS = "q"
    YEARS = "y"
    ELAPSED_DAYS = "ed"
    ELAPSED_WEEKS = "ew"
    PERCENT = "%"


MONTHS_IN = {Unit.MONTHS: 1, Unit.QUARTERS: 3, Unit.YEARS: 12}
ELAPSED_MINUTES_IN = {Unit.ELAPSED_DAYS: 1440, Unit.ELAPSED_WEEKS: 7 * 1440}
WORKING_DAYS_IN = {Unit.DAYS: 1, Unit.WEEKS: 5}


@dataclass(frozen=True, slots=True)
class Duration:
    """An amount of a unit; negative only as a lead (a negative lag). Calendar months come in whole numbers."""

    amount: float
    unit: Unit

    def __str__(self) -> str:
        return f"{self.amount:g}{self.unit.value}"

    @property
    def is_zero(self) -> bool:
        """Whether it is no time at all, whatever the unit."""
        return self.amount == 0


ZERO = Duration(0, Unit.DAYS)


@dataclass(frozen=True, slots=True)
class DurationRange:
    """The optimistic and the pessimistic duration of a task."""

    optimistic: Duration
    pessimistic: Duration
