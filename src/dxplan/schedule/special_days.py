"""What calendars say of days by date, with what they inherit: days off, worked, their hours; a year at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from heapq import heappop, heappush
from itertools import pairwise

from dxplan.model.calendar import Calendar, Hours
from dxplan.model.moment import DateRange

Said = Hours | None
"""The hours of a day; none of them on a day off, or those that its day of the week usually has (None)."""
NO_HOURS = Hours(())
USUAL_HOURS = None


class SpecialDays:
    """What a calendar says of single days, on top of what its base says of them.

    A range says more than those before it, `worked_days` more than `days_off`, `hours_on` more than both, a calendar
    more than its base. A year is worked out once for each calendar of a line, from the answer of its base: however many
    there are, it costs a year and the ranges that lie in it.
    """

    def __init__(self, calendar: Calendar, base: SpecialDays | None) -> None:
        self._calendar = calendar
        self._base = base
        self._years: dict[int, dict[int, Said]] = {}
        self._ranges: dict[int, list[tuple[int, int, Said]]] | None = None

    def in_year(self, year: int) -> dict[int, Said]:
        """The special days of a year as ordinals, and what is said of each."""
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

    def _own(self, year: int) -> Iterator[tuple[int, Said]]:
        """The days of a year of which the calendar itself says something."""
        if self._ranges is None:
            self._ranges = _by_year(self._calendar)
        for first, last, said in self._ranges.get(year, ()):
            for day in range(first, last + 1):
                yield day, said


def _by_year(calendar: Calendar) -> dict[int, list[tuple[int, int, Said]]]:
    """What a calendar says, by year: the first and the last of some days, and what of them."""
    years: dict[int, list[tuple[int, int, Said]]] = {}
    for first, last, said in _apart(calendar):
        for year in range(date.fromordinal(first).year, date.fromordinal(last).year + 1):
            new_year, old_year = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
            years.setdefault(year, []).append((max(first, new_year), min(last, old_year), said))
    return years


def _apart(calendar: Calendar) -> Iterator[tuple[int, int, Said]]:
    """The ranges of a calendar cut where others begin or end, with what the last range over each piece says.

    However many ranges lie over the same days, there are twice as many pieces at most.
    """
    said: list[tuple[DateRange, Said]] = [
        *((days, NO_HOURS) for days in calendar.days_off),
        *((days, USUAL_HOURS) for days in calendar.worked_days),
        *((days, hours) for days, hours in calendar.hours_on),
    ]
    beginning: dict[int, list[int]] = {}
    for number, (days, _) in enumerate(said):
        beginning.setdefault(days.first.toordinal(), []).append(-number)
    cuts = sorted({*beginning, *(days.last.toordinal() + 1 for days, _ in said)})
    running: list[int] = []  # the ranges that have begun, the last one first
    for day, next_day in pairwise(cuts):
        for number in beginning.get(day, ()):
            heappush(running, number)
        while running and said[-running[0]][0].last.toordinal() < day:
            heappop(running)
        if running:
            yield day, next_day - 1, said[-running[0]][1]
