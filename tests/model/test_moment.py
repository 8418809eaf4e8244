"""Dates read back as planners write them."""

from __future__ import annotations

from datetime import date, time

import pytest

from dxplan.model.moment import Moment


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (Moment(date(2023, 3, 1), date(2023, 3, 1)), "2023-03-01"),
        (Moment(date(2023, 3, 1), date(2023, 3, 1), time(13, 30)), "2023-03-01T13:30"),
        (Moment(date(2023, 3, 1), date(2023, 3, 31)), "2023-03"),
        (Moment(date(2024, 2, 1), date(2024, 2, 29)), "2024-02"),
        (Moment(date(2023, 1, 1), date(2023, 3, 31)), "2023-Q1"),
        (Moment(date(2023, 10, 1), date(2023, 12, 31)), "2023-Q4"),
        (Moment(date(2023, 1, 1), date(2023, 12, 31)), "2023"),
    ],
)
def test_a_day_a_month_a_quarter_and_a_year(moment: Moment, written: str) -> None:
    assert str(moment) == written


def test_midnight_is_a_clock_time_too() -> None:
    """On a day at 00:00 is not the same as on that day."""
    day = date(2023, 3, 1)
    assert Moment(day, day, time(0, 0)) != Moment(day, day)
    assert str(Moment(day, day, time(0, 0))) == "2023-03-01T00:00"
