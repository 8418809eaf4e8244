"""Dates as planners write them: a day, a day with a clock time, a month or a quarter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from dxplan.text.dates import month, quarter, year
from dxplan.text.phrase import Text, say
from dxplan.text.value_class import value_class
from dxplan.text.voice import Voice

YEARS = range(1900, 2200)
"""No date outside is read, nor advised: there, a year is a slip of the finger."""


@value_class(frozen=True, slots=True)
class Moment:
    """The days from `first` to `last` (the same for an ISO date), at `time` if a clock time was given."""

    first: date
    last: date
    time: time | None = None

    def said(self, voice: Voice) -> str:
        """A day as people read it, with its hour; longer times as they are written, or in words for who has no file."""
        if self.first == self.last:
            return self.in_words.said(voice)
        return str(self) if voice.of_file else self.in_words.said(voice)

    @property
    def in_words(self) -> Text:
        """As documents write it: a day (with its hour), 'tháng 9/2022', 'quý III/2022' or 'năm 2022'."""
        if self.first == self.last:
            if self.time is None:
                return say("{day}", "{day}", day=self.first)
            return say("{hour} ngày {day}", "{day} {hour}", hour=f"{self.time:%H:%M}", day=self.first)
        if (self.first.month, self.first.year) == (self.last.month, self.last.year):
            return month(self.first)
        if (self.first.year, self.last.month - self.first.month) == (self.last.year, 2):
            return quarter(self.first)
        return year(self.first)

    @property
    def end(self) -> Moment:
        """Its last day, with its hour: the limit that it sets."""
        return Moment(self.last, self.last, self.time)

    def plain(self) -> object:
        """For machines: as it is written."""
        return str(self)

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat() + (f"T{self.time:%H:%M}" if self.time else "")
        if (self.first.month, self.first.year) == (self.last.month, self.last.year):
            return f"{self.first:%Y-%m}"
        if self.last.month - self.first.month == 2:
            return f"{self.first.year:04}-Q{self.last.month // 3}"
        return f"{self.first.year:04}"


@dataclass(frozen=True, slots=True)
class DateRange:
    """The days from `first` to `last`, both included."""

    first: date
    last: date
