"""Calendar months: the same clock time of the same day, or of a month's last day; none beyond the years there are."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, time

import pytest

from dxplan.schedule.instant import BeyondDatesError, at, shift_months

NOON = time(12)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2022-01-31", 1, "2022-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2000-03-31", -1, "2000-02-29"),
        ("1900-03-31", -1, "1900-02-28"),
        ("2022-05-31", 1, "2022-06-30"),
        ("2022-12-15", 1, "2023-01-15"),
        ("2022-01-01", -25, "2019-12-01"),
        ("2022-02-28", 12 * 100, "2122-02-28"),
    ],
)
def test_the_31st_becomes_the_last_day_of_a_month(day: str, months: int, expected: str) -> None:
    assert shift_months(at(date.fromisoformat(day), NOON), months) == at(date.fromisoformat(expected), NOON)


@pytest.mark.parametrize("months", [1, -1, 10**9, -(10**9), 10**30])
def test_beyond_the_first_and_the_last_year_there_are_none(months: int) -> None:
    edge = date(MAXYEAR, 12, 31) if months > 0 else date(MINYEAR, 1, 1)
    with pytest.raises(BeyondDatesError):
        shift_months(at(edge), months)
