"""Lengths of time as planners write them: the units with their facts, amounts of them, and both in words."""

from __future__ import annotations

from enum import Enum
from math import inf

from dxplan.model.calendar import MINUTES_A_DAY
from dxplan.text.counts import Noun
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say
from dxplan.text.value_class import value_class
from dxplan.text.wording import Amount, Number

_DECIMALS = 6


class Reckoning(NamedTuple):
    """How many working days time by the calendar is reckoned to hold, where it is not known when it runs."""

    days_a_month: int
    days_a_week: int


AVERAGE = Reckoning(21, 5)
"""A year has some 250 working days, a month a twelfth of them, 20.8: where a search begins."""
USUAL = Reckoning(22, 5)
"""As assessments count, without holidays: DCMA and Primavera P6 call 44 working days two months."""
MOST = Reckoning(23, 7)
"""No month has more: 31 days, the first three of them Monday to Wednesday. What is too little by this is too little."""


class Family(Enum):
    """What a unit counts: the `size` of a unit is so many of these."""

    WORKING_MINUTES = "working minutes"
    WORKING_DAYS = "working days"
    MONTHS = "calendar months"
    ELAPSED_MINUTES = "elapsed minutes"
    PERCENT = "percent of a predecessor's duration"
    ELAPSED_PERCENT = "percent of a predecessor's duration, by the clock"

    @property
    def is_working(self) -> bool:
        """Whether it counts working time of a calendar, wherever it lies."""
        return self is Family.WORKING_MINUTES or self is Family.WORKING_DAYS


class Unit(Enum):
    """Units of durations and lags; each line says all there is to know of one.

    That is: how it is written in a plan; what it counts, and how many of it; about how many make a year (no amount of a
    percentage does); one of it in words; and how else people write it, which reading does not take but understands.
    The first unit of a family is the one in which others give a little: weeks in days, quarters and years in months.
    """

    HOURS = "h", Family.WORKING_MINUTES, 60, 2000, Noun("giờ làm việc", "working hour"), ("giờ", "hour", "hr")
    MINUTES = "min", Family.WORKING_MINUTES, 1, 120_000, Noun("phút làm việc", "working minute"), ("phút", "minute")
    DAYS = "d", Family.WORKING_DAYS, 1, 250, Noun("ngày làm việc", "working day"), ("day",)
    WEEKS = "w", Family.WORKING_DAYS, 5, 52, Noun("tuần làm việc", "working week"), ("tuần", "week", "wk")
    MONTHS = "mo", Family.MONTHS, 1, 12, Noun("tháng", "month"), ("tháng", "month", "mth")
    QUARTERS = "q", Family.MONTHS, 3, 4, Noun("quý", "quarter"), ("quý", "quarter")
    YEARS = "y", Family.MONTHS, 12, 1, Noun("năm", "year"), ("năm", "year", "yr")
    ELAPSED_DAYS = "ed", Family.ELAPSED_MINUTES, MINUTES_A_DAY, 365, Noun("ngày", "day")
    ELAPSED_WEEKS = "ew", Family.ELAPSED_MINUTES, 7 * MINUTES_A_DAY, 52, Noun("tuần", "week")
    ELAPSED_HOURS = "eh", Family.ELAPSED_MINUTES, 60, 8760, Noun("giờ", "hour")
    ELAPSED_MINUTES = "emin", Family.ELAPSED_MINUTES, 1, 525_600, Noun("phút", "minute")
    PERCENT = "%", Family.PERCENT, 1, inf, Noun("% thời gian của nhiệm vụ trước", "% of the earlier task's time")
    ELAPSED_PERCENT = (
        "e%",
        Family.ELAPSED_PERCENT,
        1,
        inf,
        Noun("% thời gian của nhiệm vụ trước, tính cả ngày nghỉ", "% of the earlier task's time by the clock"),
    )

    family: Family
    size: int
    in_a_year: float
    noun: Noun
    otherwise: tuple[str, ...]

    def __new__(
        cls, written: str, family: Family, size: int, in_a_year: float, noun: Noun, otherwise: tuple[str, ...] = ()
    ) -> Unit:
        """A unit is known by how it is written."""
        unit = object.__new__(cls)
        unit._value_ = written
        unit.family, unit.size, unit.in_a_year, unit.noun, unit.otherwise = family, size, in_a_year, noun, otherwise
        return unit

    @property
    def is_share(self) -> bool:
        """Whether it is no time by itself, but part of a predecessor's duration."""
        return self.family in (Family.PERCENT, Family.ELAPSED_PERCENT)

    @property
    def finest(self) -> Unit:
        """The unit of the same family in which a part of one can be said: itself if it is no multiple of that."""
        first = next(unit for unit in Unit if unit.family is self.family)
        return self if self.size % first.size else first


@value_class(frozen=True, slots=True)
class Duration:
    """An amount of a unit; negative only as a lead (a negative lag). Calendar months come in whole numbers."""

    amount: float
    unit: Unit

    def __str__(self) -> str:
        text = f"{self.amount:.{_DECIMALS}f}"
        return f"{text.rstrip('0').rstrip('.')}{self.unit.value}"

    @property
    def is_zero(self) -> bool:
        """Whether it is no time at all, whatever the unit."""
        return self.amount == 0

    @property
    def size(self) -> float:
        """How much it is of what its unit's family counts."""
        return self.amount * self.unit.size

    def working_minutes(self, minutes_a_day: int, reckoning: Reckoning = USUAL) -> float:
        """About how much working time it comes to, the same whenever it runs.

        Raises:
            ValueError: of a percentage, which is no time by itself.
        """
        family = self.unit.family
        if family is Family.WORKING_MINUTES:
            return self.size
        if family is Family.WORKING_DAYS:
            return self.size * minutes_a_day
        if family is Family.MONTHS:
            return self.size * reckoning.days_a_month * minutes_a_day
        if family is Family.ELAPSED_MINUTES:
            return self.size * reckoning.days_a_week * minutes_a_day / (7 * MINUTES_A_DAY)
        raise ValueError(self)


ZERO = Duration(0, Unit.DAYS)


@value_class(frozen=True, slots=True)
class DurationRange:
    """The optimistic and the pessimistic duration of a task."""

    optimistic: Duration
    pessimistic: Duration


def length(duration: Duration) -> Text:
    """An amount of time without its sign in words: '5 ngày làm việc', '5 working days'."""
    amount, noun = abs(duration.amount), duration.unit.noun
    if duration.unit.is_share:
        return say("{amount}{of}", "{amount}{of}", amount=Number(amount, 2), of=Text(noun.vi, noun.en))
    return say("{amount}", "{amount}", amount=Amount(amount, noun, 2))


def length_range(between: DurationRange) -> Text:
    """'từ 20 đến 60 ngày làm việc', '20 to 60 working days'."""
    low, high = between.optimistic, between.pessimistic
    if low == high:
        return length(low)
    first = Number(abs(low.amount), 2) if low.unit is high.unit else length(low)
    return say("từ {first} đến {last}", "{first} to {last}", first=first, last=length(high))
