"""Amounts of working time as people read them: the one place where minutes become days.

A day is one of the calendar in which the time was counted. The last digit is a tenth of a day, rounded to the safe
side: time that may pass (slack) is never more than there is, time that is taken, missing or too much is never less.
What is not zero is never written as zero: sentences say less than a tenth of a day in minutes, bare numbers get the
decimals that they need.
"""

from __future__ import annotations

from dxplan.text.counts import WORKING_DAY, WORKING_MINUTE, Count
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.voice import Voice
from dxplan.text.wording import Amount, Number


class WorkingAmount(NamedTuple):
    """So many working minutes, in days of `minutes_a_day`; `is_slack` says to which side it is rounded."""

    minutes: int
    minutes_a_day: int
    is_slack: bool

    @property
    def days(self) -> float:
        """Exactly, for machines and comparisons."""
        return self.minutes / self.minutes_a_day

    @property
    def number(self) -> Number:
        """The days alone, for the columns of tables."""
        return self._number(decimals=1)

    @property
    def figure(self) -> int | float:
        """The days alone to the hundredth, for spreadsheets: whole ones without a point."""
        value = self._number(decimals=2).value
        return int(value) if value == int(value) else value

    def _number(self, decimals: int) -> Number:
        while (shown := self._in_units_of(10**decimals)) == 0 and self.minutes:
            decimals += 1
        return Number(shown / 10**decimals, decimals)

    def said(self, voice: Voice) -> str:
        """In the words of a voice: 2,5 ngày làm việc, 40 phút làm việc."""
        if self.minutes and abs(self.minutes) * 10 < self.minutes_a_day:
            return Count(self.minutes, WORKING_MINUTE).said(voice)
        number = self.number
        return Amount(number.value, WORKING_DAY, number.decimals).said(voice)

    def plain(self) -> object:
        """The number of days."""
        return self.days

    def _in_units_of(self, units_a_day: int) -> int:
        """In tenths, hundredths, … of a day: whole ones."""
        down = self.minutes * units_a_day // self.minutes_a_day
        return down if self.is_slack else -(-self.minutes * units_a_day // self.minutes_a_day)


def worked(minutes: int, minutes_a_day: int) -> WorkingAmount:
    """Time that something takes, is late, or has to be saved (working minutes): never written as less than it is."""
    return WorkingAmount(minutes, minutes_a_day, is_slack=False)


def spare(minutes: int, minutes_a_day: int) -> WorkingAmount:
    """Time that may pass, a float or a margin (working minutes): never written as more; negative where it is gone."""
    return WorkingAmount(minutes, minutes_a_day, is_slack=True)


def whole_days(minutes: int, minutes_a_day: int) -> Count:
    """Time that is to be won, in the whole days that planners plan: at least so much."""
    return Count(-(-minutes // minutes_a_day), WORKING_DAY)
