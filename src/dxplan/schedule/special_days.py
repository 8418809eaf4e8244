"""The days off and worked that calendars say by date, with those that they inherit: worked out a year at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from heapq import heappop, heappush
from itertools import pairwise

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
        """The days of a year of which the calendar itself says whether they are worked."""
        if self._ranges is None:
            self._ranges = _by_year(self._calendar)
        for first, last, is_worked in self._ranges.get(year, ()):
            for day in range(first, last + 1):
                yield day, is_worked


def _by_year(calendar: Calendar) -> dict[int, list[tuple[int, int, bool]]]:
    """What a calendar says, by year: the first and the last of some days, whether they are worked."""
    years: dict[int, list[tuple[int, int, bool]]] = {}
    for first, last, is_worked in _apart(calendar):
        for year in range(date.fromordinal(first).year, date.fromordinal(last).year + 1):
            new_year, old_year = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
            years.setdefault(year, []).append((max(first, new_year), min(last, old_year), is_worked))
    return years


def _apart(calendar: Calendar) -> Iterator[tuple[int, int, bool]]:
    """The ranges of a calendar cut where others begin or end, with what the last range over each piece says.

    However many ranges lie over the same days, there are twice as many pieces at most.
    """
    said = [(days, False) for days in calendar.days_off] + [(days, True) for days in calendar.worked_days]
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
