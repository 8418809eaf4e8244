"""The days off and worked that calendars say by date, with those that they inherit: worked out a year at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.model.calendar import Calendar


class SpecialDays:
    """What a calendar says of single days, on top of what its base says of them.

    A range says more than those before it, `worked_days` more than `days_off`, a calendar more than its base. A year is
    worked out once for each calendar of a line, from the answer of its base: however many there are, it costs a year
    and the ranges that lie in it.
    """

    def __init__(self, calendar: Calendar, base: SpecialDays | None) -> None:
        self._calendar = calendar
        self._base = base
        self._years: dict[int, dict[int, bool]] = {}
        self._ranges: dict[int, list[tuple[int, int, bool]]] | None = None

    def in_year(self, year: int) -> dict[int, bool]:
        """The special days of a year as ordinals, and whether each is worked."""
        line: list[SpecialDays] = []  # no recursion: a line may be long
        days: SpecialDays | None = self
        while days is not None and year not in days._years:
            line.append(days)
            days = days._base
        said = {} if days is None else days._years[year]
        for days in reversed(line):
            own = dict(days._own(year))
            said = {**said, **own} if own else said
            days._years[year] = said
        return said

    def _own(self, year: int) -> Iterator[tuple[int, bool]]:
        """The days of a year that ranges cover, and what the last range over each says: whether it is worked.

        From the last range to the first, each fills the days that are still open; `open_from` leads to the next of
        them, so that ranges over the same days cost nothing.
        """
        if self._ranges is None:
            self._ranges = _by_year(self._calendar)
        ranges = self._ranges.get(year)
        if not ranges:
            return
        new_year = date(year, 1, 1).toordinal()
        open_from = list(range(date(year, 12, 31).toordinal() - new_year + 2))
        for first, last, is_worked in reversed(ranges):
            day = _next_open(open_from, first - new_year)
            while day <= last - new_year:
                yield new_year + day, is_worked
                open_from[day] = day + 1
                day = _next_open(open_from, day)


def _by_year(calendar: Calendar) -> dict[int, list[tuple[int, int, bool]]]:
    """The ranges of a calendar, cut at new year, by year: first day, last day, whether it is worked."""
    years: dict[int, list[tuple[int, int, bool]]] = {}
    own = [(days, False) for days in calendar.days_off] + [(days, True) for days in calendar.worked_days]
    for range_, is_worked in dict.fromkeys(own[::-1]):  # of the same range twice, the last is what counts
        for year in range(range_.first.year, range_.last.year + 1):
            first, last = max(range_.first, date(year, 1, 1)), min(range_.last, date(year, 12, 31))
            years.setdefault(year, []).append((first.toordinal(), last.toordinal(), is_worked))
    for ranges in years.values():
        ranges.reverse()
    return years


def _next_open(open_from: list[int], day: int) -> int:
    day = min(day, len(open_from) - 1)
    while open_from[day] != day:
        open_from[day] = day = open_from[open_from[day]]
    return day
