"""Public holidays: a dated table for the announced years, the holidays package for all others."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from dxplan.schedule import holidays
from dxplan.schedule.holidays import (
    EXPECTED_DAYS,
    LAST_KNOWN_YEAR,
    HolidayYear,
    computed_year,
    holiday_year,
    last_announced_year,
)

TABLE: dict[str, dict[str, Any]] = json.loads(files("dxplan.data").joinpath("vn_holidays.json").read_text("utf-8"))[
    "years"
]
ANNOUNCED = range(2018, 2027)
ABOUT = (
    "Public holidays of Vietnam in the years that are not announced yet, as the holidays package computes them "
    "(month-day). They are provisional: what will be worked in exchange nobody knows."
)
CORRECTIONS = {2026: (["2026-01-02"], ["2026-01-10"])}  # official letter 12729/VPCP-KGVX, which the package lacks


def days(year: HolidayYear) -> tuple[set[str], set[str]]:
    return (
        {date.fromordinal(day).isoformat() for day in year.days_off},
        {date.fromordinal(day).isoformat() for day in year.worked_days},
    )


def month_days(year: HolidayYear) -> list[str]:
    return [date.fromordinal(day).strftime("%m-%d") for day in sorted(year.days_off | year.weekend_days_off)]


def test_the_table_covers_the_announced_years_and_no_others() -> None:
    assert list(map(int, TABLE)) == list(ANNOUNCED)
    assert last_announced_year() == 2026


@pytest.mark.parametrize("year", ANNOUNCED)
def test_the_table_is_the_package_but_for_the_named_corrections(year: int) -> None:
    off, worked = days(computed_year("VN", year))
    more_off, more_worked = CORRECTIONS.get(year, ([], []))
    assert off.isdisjoint(more_off)
    assert worked.isdisjoint(more_worked)
    assert days(holiday_year("VN", year)) == (off | set(more_off), worked | set(more_worked))


@pytest.mark.parametrize("year", ANNOUNCED)
def test_each_year_of_the_table_says_where_it_comes_from(year: int) -> None:
    entry = TABLE[str(year)]
    assert set(entry) == {"source", "days_off", "weekend_days_off", "worked_days"}
    assert "holidays package" in entry["source"]
    assert ("12729/VPCP-KGVX" in entry["source"]) == (year == 2026)


@pytest.mark.parametrize("year", ANNOUNCED)
def test_the_table_lists_weekdays_off_and_weekend_days_worked_in_order(year: int) -> None:
    entry = TABLE[str(year)]
    off, worked = [[date.fromisoformat(day) for day in entry[key]] for key in ("days_off", "worked_days")]
    assert off == sorted(set(off))
    assert all(day.weekday() < 5 and day.year == year for day in off)
    assert worked == sorted(set(worked))
    assert all(day.weekday() >= 5 and day.year == year for day in worked)
    weekend = [date.fromisoformat(day) for day in entry["weekend_days_off"]]
    assert all(day.weekday() >= 5 and day.year == year for day in weekend)
    assert set(weekend).isdisjoint(worked)


@pytest.mark.parametrize("year", ANNOUNCED)
def test_the_holidays_on_weekends_are_those_of_the_package(year: int) -> None:
    assert holiday_year("VN", year).weekend_days_off == computed_year("VN", year).weekend_days_off


@pytest.mark.parametrize(
    ("off", "worked"),
    [
        ("2018-12-31", "2019-01-05"),
        ("2019-04-29", "2019-05-04"),
        ("2024-04-29", "2024-05-04"),
        ("2025-05-02", "2025-04-26"),
        ("2026-01-02", "2026-01-10"),
        ("2026-08-31", "2026-08-22"),
    ],
)
def test_days_off_are_exchanged_for_saturdays(off: str, worked: str) -> None:
    assert off in days(holiday_year("VN", int(off[:4])))[0]
    assert worked in days(holiday_year("VN", int(worked[:4])))[1]
    assert date.fromisoformat(worked).weekday() == 5


def test_no_other_weekend_day_is_worked() -> None:
    worked = sorted(day for year in ANNOUNCED for day in days(holiday_year("VN", year))[1])
    assert worked == ["2019-01-05", "2019-05-04", "2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2021-02-10", "2021-02-16"),
        ("2022-01-31", "2022-02-04"),
        ("2023-01-20", "2023-01-26"),
        ("2024-02-08", "2024-02-14"),
        ("2025-01-27", "2025-01-31"),
        ("2026-02-16", "2026-02-20"),
    ],
)
def test_tet(first: str, last: str) -> None:
    off = holiday_year("VN", int(first[:4])).days_off
    for day in range(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1):
        assert date.fromordinal(day).weekday() >= 5 or day in off
    assert date.fromisoformat(first).toordinal() - 1 not in off
    assert date.fromisoformat(last).toordinal() + 1 not in off


def test_culture_day_is_off_from_2026_on() -> None:
    assert "2026-11-24" in days(holiday_year("VN", 2026))[0]
    assert "2025-11-24" not in days(holiday_year("VN", 2025))[0]


@pytest.mark.parametrize("year", [1990, 2017, 2027, 2030, 2050, 2100])
def test_other_years_are_those_of_the_package(year: int) -> None:
    assert holiday_year("VN", year) == computed_year("VN", year)
    assert len(holiday_year("VN", year).days_off) >= 5


def test_years_to_come_are_kept_as_the_package_computes_them(request: pytest.FixtureRequest) -> None:
    """`pytest --update-goldens` writes the table."""
    path = Path(holidays.__file__).parents[1] / "data" / EXPECTED_DAYS
    years = {year: computed_year("VN", year) for year in range(last_announced_year() + 1, LAST_KNOWN_YEAR + 1)}
    assert not any(year.worked_days for year in years.values()), "an announced year: it belongs into the other table"
    expected = "".join(f",\n  {json.dumps(str(year))}: {json.dumps(month_days(off))}" for year, off in years.items())
    text = f'{{\n "about": {json.dumps(ABOUT)},\n "years": {{{expected[1:]}\n }}\n}}\n'
    if request.config.getoption("--update-goldens"):
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.slow
def test_vietnams_years_to_come_do_without_the_package() -> None:
    """To import it takes half a second."""
    code = "import sys, dxplan.schedule.holidays as h; h.holiday_year('VN', 2040); print('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_tet_2030_is_vietnams_and_not_chinas() -> None:
    assert date(2030, 2, 4).toordinal() in holiday_year("VN", 2030).days_off  # mồng ba: the new year is on 2 February


def test_of_farther_years_nothing_is_known() -> None:
    assert holiday_year("VN", 2101) == holiday_year("VN", 1899) == HolidayYear(frozenset(), frozenset(), frozenset())


def test_other_countries_have_their_own_holidays() -> None:
    off, worked = days(holiday_year("FR", 2024))
    assert "2024-07-14" not in off, "a Sunday"
    assert "2024-05-08" in off
    assert worked == set()
