"""Months are counted as a library does that is known for it."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, time

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from dxplan.schedule.instant import BeyondDatesError, Instant, at, shift_months

NOON = time(12)


def _shifted(day: date, months: int) -> Instant:
    return at(day + relativedelta(months=months), NOON)


@pytest.mark.parametrize("year", [1900, 1999, 2000, 2022, 2024, 2100])
def test_every_month_from_every_last_day(year: int) -> None:
    for month in range(1, 13):
        for day in (date(year, month, 1), date(year, month, 28), date(year, month, 1) + relativedelta(day=31)):
            for months in (*range(-30, 31), 1200, -1200):
                assert shift_months(at(day, NOON), months) == _shifted(day, months), (day, months)


@given(st.dates(), st.integers(-130_000, 130_000))
def test_any_day_and_any_months(day: date, months: int) -> None:
    try:
        expected = _shifted(day, months)
    except (OverflowError, ValueError):
        with pytest.raises(BeyondDatesError):
            shift_months(at(day, NOON), months)
    else:
        assert shift_months(at(day, NOON), months) == expected


@pytest.mark.parametrize("months", [1, -1, 10**9, -(10**9), 10**30])
def test_beyond_the_first_and_the_last_year_there_are_none(months: int) -> None:
    edge = date(MAXYEAR, 12, 31) if months > 0 else date(MINYEAR, 1, 1)
    with pytest.raises(BeyondDatesError):
        shift_months(at(edge), months)
