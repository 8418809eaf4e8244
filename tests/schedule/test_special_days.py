"""Days off and worked by date: the last range says, a calendar more than its base, whatever lies over what."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.calendar import Calendar, Hours, HoursOn
from dxplan.model.moment import DateRange
from dxplan.schedule.special_days import Said, SpecialDays

_FIRST = date(2021, 12, 1)
_ranges = st.lists(
    st.tuples(st.integers(0, 420), st.integers(0, 60)).map(
        lambda pair: DateRange(_FIRST + timedelta(days=pair[0]), _FIRST + timedelta(days=sum(pair)))
    ),
    max_size=6,
).map(tuple)


_hours = st.lists(
    st.tuples(_ranges, st.integers(1, 1440)).flatmap(
        lambda pair: st.sampled_from([HoursOn(days, Hours(((0, pair[1]),))) for days in pair[0]] or [None])
    ),
    max_size=3,
).map(lambda found: tuple(hours for hours in found if hours is not None))


def said_one_by_one(*line: Calendar) -> dict[int, Said]:
    """Every day that is said anything of, written down in the order in which calendars and ranges are said."""
    said: dict[int, Said] = {}
    for calendar in line:
        ranges: list[tuple[DateRange, Said]] = [(days, Hours(())) for days in calendar.days_off]
        ranges += [(days, None) for days in calendar.worked_days]
        ranges += [(days, hours) for days, hours in calendar.hours_on]
        for days, hours in ranges:
            for ordinal in range(days.first.toordinal(), days.last.toordinal() + 1):
                said[ordinal] = hours
    return said


@given(_ranges, _ranges, _hours, _ranges, _ranges, _hours)
def test_they_are_as_written_down_day_by_day(
    off: tuple[DateRange, ...],
    on: tuple[DateRange, ...],
    hours: tuple[HoursOn, ...],
    own_off: tuple[DateRange, ...],
    own_on: tuple[DateRange, ...],
    own_hours: tuple[HoursOn, ...],
) -> None:
    base = Calendar(id="base", days_off=off, worked_days=on, hours_on=hours)
    own = Calendar(id="own", base="base", days_off=own_off, worked_days=own_on, hours_on=own_hours)
    days = SpecialDays(own, SpecialDays(base, None))
    in_years = {day: said for year in (2021, 2022, 2023) for day, said in days.in_year(year).items()}
    assert in_years == said_one_by_one(base, own)


def test_a_long_line_of_calendars_is_no_deep_recursion_and_keeps_a_year_once() -> None:
    days: SpecialDays | None = None
    for number in range(5_000):
        off = (DateRange(date(2022, 1, 1 + number % 28), date(2022, 1, 1 + number % 28)),)
        days = SpecialDays(Calendar(id=f"c{number}", days_off=off), days)
    assert days is not None
    assert len(days.in_year(2022)) == 28
    assert days.in_year(2023) == {}
