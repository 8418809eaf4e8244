"""Dates, clock times, lengths and numbers as files write them, and as they do not."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from dxplan.exchange.msproject.values import clock, days, flag, minutes, number, when, whole
from dxplan.model.moment import DateRange

DATES = {
    "2024-02-29T08:00:00": datetime(2024, 2, 29, 8),
    "2024-02-29": datetime(2024, 2, 29),
    "2024-02-29T24:00:00": datetime(2024, 3, 1),
    "2024-02-29T08:00:29": datetime(2024, 2, 29, 8),
    "2024-02-29T08:00:30": datetime(2024, 2, 29, 8, 1),
    "2024-02-29T08:00:00.000": datetime(2024, 2, 29, 8),
    "2024-02-29T08:00:00Z": datetime(2024, 2, 29, 8),
    "2024-02-29T08:00:00+07:00": datetime(2024, 2, 29, 8),
    "2149-12-31T23:59:00": datetime(2149, 12, 31, 23, 59),
    "1899-12-30T00:00:00": None,
    "2200-01-01T00:00:00": None,
    "9999-12-31T24:00:00": None,
    "0000-00-00T00:00:00": None,
    "2023-02-29T08:00:00": None,
    "2024-02-29T25:00:00": None,
    "29/02/2024": None,
    "NA": None,
    "": None,
}
LENGTHS = {
    "PT8H0M0S": 480,
    "PT336H0M0S": 20160,
    "PT0H0M30S": 0.5,
    "PT1H2M6S": 62.1,
    "PT0H0M6.5S": 6.5 / 60,
    "-PT8H0M0S": -480,
    "PT-8H0M0S": -480,
    "P1DT8H": 1440 + 480,
    "PT8H": 480,
    "PT30M": 30,
    "P": None,
    "PT": None,
    "8 days": None,
    "PT8H0M0S0": None,
    "": None,
}
CLOCKS = {
    "08:00:00": 480,
    "24:00:00": 1440,
    "00:00:00": 0,
    "1984-01-01T08:30:00": 510,
    "23:59:59": 1440,
    "25:00:00": None,
    "x": None,
}


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    assert when(text) == DATES[text]


@pytest.mark.parametrize("text", LENGTHS)
def test_lengths(text: str) -> None:
    expected = LENGTHS[text]
    assert minutes(text) == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize("text", CLOCKS)
def test_clock_times(text: str) -> None:
    assert clock(text) == CLOCKS[text]


def test_numbers_are_finite_and_may_have_a_decimal_comma() -> None:
    assert [number(text) for text in ("1.5", "1,5", "-2", "1e3", "nan", "inf", "x", "")] == [1.5, 1.5, -2, 1000] + [
        None
    ] * 4
    assert [whole(text, 7) for text in ("3", "3.9", "-1", "", "x", "9" * 5000, "1e308")] == [3, 3, -1, 7, 7, 7, 7]
    assert [flag(text) for text in ("1", "true", "0", "false", "")] == [True, True, False, False, False]


def test_days_outside_the_years_of_plans_are_cut_off() -> None:
    assert days("1850-01-01T00:00:00", "2300-01-01T23:59:00") == DateRange(date(1900, 1, 1), date(2199, 12, 31))
    assert days("1850-01-01T00:00:00", "1860-01-01T23:59:00") is None
    assert days("2024-01-02T00:00:00", "2024-01-01T23:59:00") is None
    assert days("2024-01-01T00:00:00", "") is None
