"""A plan's calendars, with what they inherit, as working time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dxplan.model.calendar import CONTINUOUS, VN, Calendar, Hours, WeekBetween
from dxplan.model.moment import DateRange
from dxplan.model.plan import Plan
from dxplan.schedule.holidays import VIETNAM, holiday_year, last_announced_year
from dxplan.schedule.special_days import USUAL_HOURS, SpecialDays
from dxplan.schedule.working_time import Intervals, Week, WorkingTime
from dxplan.text.named_tuple import NamedTuple

NO_HOLIDAYS = "none"
OFFICE_HOURS = Hours(((8 * 60, 12 * 60), (13 * 60, 17 * 60)))
ALL_DAY = Hours(((0, 24 * 60),))


class _Pattern(NamedTuple):
    """A calendar's week and holidays with everything it inherits."""

    week: dict[int, Hours | None]
    hours: Hours
    holidays: str
    weeks: tuple[WeekBetween, ...] = ()


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
        self._special_days: dict[str, SpecialDays] = {}

    def of(self, changed: Plan) -> Calendars:
        """The calendars of a changed plan: what was made of these goes on, unless the change is one of calendars."""
        own = self._plan
        if changed is own or (changed.calendars is own.calendars and changed.start == own.start):
            return self
        calendars = Calendars(changed)
        if changed.calendars == own.calendars:
            calendars._made = self._made
            calendars._special_days = self._special_days
        return calendars

    def __getitem__(self, id_: str) -> WorkingTime:
        working_time = self._made.get(id_)
        if working_time is None:
            pattern = _pattern(self._plan.calendars, id_)
            working_time = _working_time(id_, pattern, self._special_days_of(id_), self._plan.start)
            self._made[id_] = working_time
        return working_time

    def follows_vietnam(self, id_: str) -> bool:
        """Whether a calendar keeps Vietnam's public holidays."""
        return _pattern(self._plan.calendars, id_).holidays == VIETNAM

    def _special_days_of(self, id_: str) -> SpecialDays | None:
        """The days off and worked that a calendar says, and those that it inherits; None if it is built in."""
        line = []
        base: str | None = id_
        while base is not None and base in self._plan.calendars and base not in self._special_days:
            line.append(self._plan.calendars[base])
            base = line[-1].base
        days = None if base is None else self._special_days.get(base)
        for calendar in reversed(line):
            days = self._special_days[calendar.id] = SpecialDays(calendar, days)
        return days

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
    own_week = next((place for place, calendar in enumerate(line) if calendar.week is not None), len(line))
    return _Pattern(
        weeks=tuple(between for calendar in reversed(line[: own_week + 1]) for between in calendar.weeks),
        week=next((calendar.week for calendar in line if calendar.week is not None), pattern.week),
        hours=next((calendar.hours for calendar in line if calendar.hours), pattern.hours),
        holidays=next((calendar.holidays for calendar in line if calendar.holidays), pattern.holidays),
    )


def _working_time(id_: str, pattern: _Pattern, special: SpecialDays | None, around: date) -> WorkingTime:
    hours = pattern.hours.intervals
    week = _week(pattern.week, pattern.hours)
    weeks = [(days, _week(other, pattern.hours)) for days, other in pattern.weeks]

    def exceptions_in(year: int) -> dict[int, Intervals]:
        other = _in_year(weeks, year)
        exceptions = other.copy()

        def worked(ordinal: int) -> Intervals:
            weekday = week[(ordinal - 1) % 7]
            return other.get(ordinal, weekday) or weekday or hours

        if pattern.holidays != NO_HOLIDAYS:
            holidays = holiday_year(pattern.holidays, year)
            exceptions.update(dict.fromkeys(holidays.days_off | holidays.weekend_days_off, ()))
            exceptions.update({day: worked(day) for day in holidays.worked_days})
        if special is not None:
            for ordinal, said in special.in_year(year).items():
                exceptions[ordinal] = worked(ordinal) if said is USUAL_HOURS else said.intervals
        return exceptions

    return WorkingTime(id_, week, exceptions_in, around)


def _week(said: dict[int, Hours | None], usual: Hours) -> Week:
    return tuple(  # type: ignore[return-value]
        (said[day] or usual).intervals if day in said else () for day in range(7)
    )


def _in_year(weeks: list[tuple[DateRange, Week]], year: int) -> dict[int, Intervals]:
    """The days of a year on which another week holds, as ordinals, with their intervals; of several the last."""
    found: dict[int, Intervals] = {}
    for days, week in weeks:
        first = max(days.first, date(year, 1, 1)).toordinal()
        last = min(days.last, date(year, 12, 31)).toordinal()
        found.update((ordinal, week[(ordinal - 1) % 7]) for ordinal in range(first, last + 1))
    return found
