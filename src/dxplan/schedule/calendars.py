"""A plan's calendars, with what they inherit, as working time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from dxplan.model.calendar import CONTINUOUS, VN, Calendar, Hours
from dxplan.model.moment import DateRange
from dxplan.model.plan import Plan
from dxplan.schedule.holidays import VIETNAM, holiday_year, last_announced_year
from dxplan.schedule.working_time import Intervals, Week, WorkingTime

NO_HOLIDAYS = "none"
OFFICE_HOURS = Hours(((8 * 60, 12 * 60), (13 * 60, 17 * 60)))
ALL_DAY = Hours(((0, 24 * 60),))


class _Pattern(NamedTuple):
    """A calendar with everything it inherits. `days` lists days off and worked in the order in which they override."""

    week: dict[int, Hours | None]
    hours: Hours
    holidays: str
    days: tuple[tuple[DateRange, bool], ...] = ()


_MONDAY_TO_FRIDAY: dict[int, Hours | None] = dict.fromkeys(range(5))
_BUILT_IN = {
    VN: _Pattern(_MONDAY_TO_FRIDAY, OFFICE_HOURS, VIETNAM),
    CONTINUOUS: _Pattern(dict.fromkeys(range(7)), ALL_DAY, NO_HOLIDAYS),
}
_PLAIN = _Pattern(_MONDAY_TO_FRIDAY, OFFICE_HOURS, NO_HOLIDAYS)


class Calendars:
    """The working time of each calendar of a plan, made when it is first asked for."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._made: dict[str, WorkingTime] = {}

    def of(self, changed: Plan) -> Calendars:
        """The calendars of a changed plan: these, unless the change is one of calendars or of the plan's start."""
        is_same = changed.calendars is self._plan.calendars and changed.start == self._plan.start
        return self if is_same else Calendars(changed)

    def __getitem__(self, id_: str) -> WorkingTime:
        working_time = self._made.get(id_)
        if working_time is None:
            working_time = self._made[id_] = _working_time(id_, _pattern(self._plan.calendars, id_), self._plan.start)
        return working_time

    def follows_vietnam(self, id_: str) -> bool:
        """Whether a calendar keeps Vietnam's public holidays."""
        return _pattern(self._plan.calendars, id_).holidays == VIETNAM

    def unannounced_years(self, until: date) -> range:
        """The years from the plan's start to `until` whose Vietnamese holidays are not announced, if they matter."""
        if not any(self.follows_vietnam(id_) for id_ in self._made):
            return range(0)
        return range(max(self._plan.start.year, last_announced_year() + 1), until.year + 1)


def _pattern(calendars: Mapping[str, Calendar], id_: str) -> _Pattern:
    line: list[Calendar] = []  # the calendar, its base, the base of that, …
    base: str | None = id_
    while base is not None and base in calendars:
        line.append(calendars[base])
        base = line[-1].base
    pattern = _PLAIN if base is None else _BUILT_IN[base]
    for calendar in reversed(line):
        pattern = _with_own(pattern, calendar)
    return pattern


def _with_own(pattern: _Pattern, calendar: Calendar) -> _Pattern:
    """What a calendar inherits, with what it says itself on top."""
    own = [(days, False) for days in calendar.days_off] + [(days, True) for days in calendar.worked_days]
    return _Pattern(
        week=pattern.week if calendar.week is None else calendar.week,
        hours=calendar.hours or pattern.hours,
        holidays=calendar.holidays or pattern.holidays,
        days=(*pattern.days, *own),
    )


def _working_time(id_: str, pattern: _Pattern, around: date) -> WorkingTime:
    week: Week = tuple(  # type: ignore[assignment]
        (pattern.week[day] or pattern.hours).intervals if day in pattern.week else () for day in range(7)
    )
    hours = pattern.hours.intervals

    def worked(ordinal: int) -> Intervals:
        return week[(ordinal - 1) % 7] or hours

    def exceptions_in(year: int) -> dict[int, Intervals]:
        exceptions: dict[int, Intervals] = {}
        if pattern.holidays != NO_HOLIDAYS:
            holidays = holiday_year(pattern.holidays, year)
            exceptions.update(dict.fromkeys(holidays.days_off | holidays.weekend_days_off, ()))
            exceptions.update({day: worked(day) for day in holidays.worked_days})
        for ordinal, is_worked in _said_last(pattern.days, year):
            exceptions[ordinal] = worked(ordinal) if is_worked else ()
        return exceptions

    return WorkingTime(id_, week, exceptions_in, around)


def _said_last(days: tuple[tuple[DateRange, bool], ...], year: int) -> Iterator[tuple[int, bool]]:
    """The days of a year that ranges cover, and what the last range over each says: whether it is worked.

    From the last range to the first, each fills the days that are still open; `open_from` leads to the next of them, so
    that ranges over the same days cost nothing.
    """
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    open_from = list(range(last - first + 2))
    for range_, is_worked in reversed(days):
        day = _next_open(open_from, max(range_.first.toordinal(), first) - first)
        while day <= min(range_.last.toordinal(), last) - first:
            yield first + day, is_worked
            open_from[day] = day + 1
            day = _next_open(open_from, day)


def _next_open(open_from: list[int], day: int) -> int:
    day = min(day, len(open_from) - 1)
    while open_from[day] != day:
        open_from[day] = day = open_from[open_from[day]]
    return day
