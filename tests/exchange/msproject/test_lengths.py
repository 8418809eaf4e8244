"""Durations and lags keep their amount to the tenth of a minute, in the unit in which the file shows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.msproject.lengths import Format, length
from dxplan.model.duration import Family

CASES = [
    (480, 7, 480, "1d"),
    (480, 39, 480, "1d"),
    (720, 7, 480, "1.5d"),
    (720, 53, 480, "1.5d"),
    (500, 7, 480, "500min"),
    (90, 7, 480, "1.5h"),
    (480, 5, 480, "8h"),
    (2400, 9, 480, "1w"),
    (2880, 9, 480, "6d"),
    (9600, 11, 480, "20d"),
    (480, 3, 480, "480min"),
    (1050, 7, 1050, "1d"),
    (480, 7, 1050, "8h"),
    (480, 7, None, "8h"),
    (62.1, 7, 480, "62.1min"),
    (0.5, 7, 480, "0.5min"),
    (1440, 8, 480, "1ed"),
    (1440, 40, 480, "1ed"),
    (10080, 10, 480, "1ew"),
    (90, 8, 480, "1.5eh"),
    (90, 6, 480, "1.5eh"),
    (1440, 6, 480, "24eh"),
    (7, 8, 480, "7emin"),
    (7, 4, 480, "7emin"),
    (43200, 12, 480, "30ed"),
    (-480, 7, 480, "-1d"),
]


@pytest.mark.parametrize(("minutes", "code", "a_day", "written"), CASES)
def test_the_unit_of_a_length(minutes: float, code: int, a_day: int | None, written: str) -> None:
    assert str(length(minutes, Format.of(code), a_day)) == written


@given(st.integers(-(10**7), 10**7), st.sampled_from([*range(3, 13), *range(35, 45), 53]), st.integers(60, 1440))
def test_no_tenth_of_a_minute_is_lost(tenths: int, code: int, minutes_a_day: int) -> None:
    shown = Format.of(code)
    found = length(tenths / 10, shown, minutes_a_day)
    assert (found.unit.family is Family.ELAPSED_MINUTES) == shown.is_elapsed
    is_in_days = found.unit.family is Family.WORKING_DAYS
    assert found.size * (minutes_a_day if is_in_days else 1) == pytest.approx(tenths / 10, abs=1e-4)
