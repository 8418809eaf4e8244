"""Tết, and the days around it on which offices run at half speed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dxplan.schedule.holidays import VIETNAM, holiday_year
from dxplan.schedule.instant import Instant, at
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

SOFT_DAYS = 5
"""How many days before and after the holiday count as Tết days."""

_LEAST = 4  # weekdays off in a row; New Year's Day and its neighbours never make so many
_FRIDAY_TO_MONDAY = 3


class Tet(NamedTuple):
    """The first and the last weekday off of one Tết."""

    first: date
    last: date

    @property
    def quiet_from(self) -> date:
        """The first of the days before the holiday on which little gets done."""
        return self.first - timedelta(days=SOFT_DAYS)

    @property
    def quiet_to(self) -> date:
        """The last of the days after the holiday on which little gets done."""
        return self.last + timedelta(days=SOFT_DAYS)

    def quiet_minutes(self, time: WorkingTime, start: Instant, finish: Instant) -> int:
        """Working minutes between two instants that fall into the quiet days."""
        begin, end = max(start, at(self.quiet_from)), min(finish, at(self.quiet_to + timedelta(days=1)))
        return time.between(begin, end) if begin < end else 0

    def meets(self, first: date, last: date) -> bool:
        """Whether a period has days in common with the quiet days."""
        return first <= self.quiet_to and self.quiet_from <= last

    @property
    def written(self) -> Text:
        """Its days off."""
        return say("Tết {first} – {last}", "Tết {first} – {last}", first=self.first, last=self.last)


def tets(first: date, last: date) -> Iterator[Tet]:
    """The Tết holidays whose quiet days a period meets, by Vietnam's table of days off."""
    for year in range(first.year, last.year + 1):
        tet = _tet_of(year)
        if tet is not None and tet.meets(first, last):
            yield tet


@cache
def _tet_of(year: int) -> Tet | None:
    """The run of at least four weekdays off (a weekend may lie in between) in January and February."""
    ordinals = sorted(holiday_year(VIETNAM, year).days_off)
    runs: list[list[date]] = []
    for day in map(date.fromordinal, ordinals):
        if day.month > 2:
            break
        if runs and (day - runs[-1][-1]).days <= (_FRIDAY_TO_MONDAY if day.weekday() == 0 else 1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return next((Tet(run[0], run[-1]) for run in runs if len(run) >= _LEAST), None)
