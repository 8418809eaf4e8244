"""Days off and worked by date: the last range says, a calendar more than its base, whatever lies over what."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.calendar import Calendar
from dxplan.model.moment import DateRange
from dxplan.schedule.special_days import SpecialDays

_FIRST = date(2021, 12, 1)
_ranges = st.lists(
    st.tuples(st.integers(0, 420), st.integers(0, 60)).map(
        lambda pair: DateRange(_FIRST + timedelta(days=pair[0]), _FIRST + timedelta(days=sum(pair)))
    ),
    max_size=6,
).map(tuple)


def said_one_by_one(*line: Calendar) -> dict[int, bool]:
    """Every day that is said anything of, written down in the order in which calendars and ranges are said."""
    said: dict[int, bool] = {}
    for calendar in line:
        for ranges, is_worked in ((calendar.days_off, False), (calendar.worked_days, True)):
            for days in ranges:
                for ordinal in range(days.first.toordinal(), days.last.toordinal() + 1):
                    said[ordinal] = is_worked
    return said


@given(_ranges, _ranges, _ranges, _ranges)
def test_they_are_as_written_down_day_by_day(
    off: tuple[DateRange, ...], on: tuple[DateRange, ...], own_off: tuple[DateRange, ...], own_on: tuple[DateRange, ...]
) -> None:
    base = Calendar(id="base", days_off=off, worked_days=on)
    own = Calendar(id="own", base="base", days_off=own_off, worked_days=own_on)
    days = SpecialDays(own, SpecialDays(base, None))
    in_years = {day: is_worked for year in (2021, 2022, 2023) for day, is_worked in days.in_year(year).items()}
    assert in_years == said_one_by_one(base, own)


def test_a_long_line_of_calendars_is_no_deep_recursion_and_keeps_a_year_once() -> None:
    days: SpecialDays | None = None
    for number in range(5_000):
        off = (DateRange(date(2022, 1, 1 + number % 28), date(2022, 1, 1 + number % 28)),)
        days = SpecialDays(Calendar(id=f"c{number}", days_off=off), days)
    assert days is not None
    assert len(days.in_year(2022)) == 28
    assert days.in_year(2023) == {}
