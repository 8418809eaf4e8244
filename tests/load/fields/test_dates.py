from __future__ import annotations

from datetime import date, time

import pytest

from dxplan.model.moment import DateRange, Moment
from tests.load.reading import hint, mistake_of_task, sound, sound_task, the_mistake


def deadline(text: str) -> Moment | None:
    return sound_task(f"duration: 1d, deadline: {text}").constraints.deadline


def test_a_day() -> None:
    assert deadline("2022-03-31") == Moment(date(2022, 3, 31), date(2022, 3, 31))
    assert deadline("2022-3-1") == deadline("2022-03-01")
    assert deadline('"2022-03-31"') == deadline("2022-03-31")


@pytest.mark.parametrize("text", ["2022-03-31 13:30", "2022-03-31T13:30", "2022-03-31T13:30:00"])
def test_a_day_with_a_clock_time(text: str) -> None:
    assert deadline(text) == Moment(date(2022, 3, 31), date(2022, 3, 31), time(13, 30))


@pytest.mark.parametrize("text", ["2022-Q3", "2022-q3", "2022Q3"])
def test_a_quarter(text: str) -> None:
    assert deadline(text) == Moment(date(2022, 7, 1), date(2022, 9, 30))


def test_a_month() -> None:
    assert deadline("2022-09") == Moment(date(2022, 9, 1), date(2022, 9, 30))
    assert deadline("2024-02") == Moment(date(2024, 2, 1), date(2024, 2, 29))


def test_the_thirtieth_of_february_is_told_when_its_month_ends() -> None:
    found = mistake_of_task("duration: 1d, deadline: 2022-02-30")
    assert found.code == "DX016"
    assert "2022-02-28" in hint(found)


def test_the_leap_day_exists_in_leap_years_only() -> None:
    assert deadline("2024-02-29") is not None
    assert mistake_of_task("duration: 1d, deadline: 2022-02-29").code == "DX016"


@pytest.mark.parametrize(
    "text", ["2022-13-01", "2022-00-10", "2022-06-31", "2022-06-00", "2022-06-30 25:00", "2022-13", "0000-01-01"]
)
def test_what_does_not_exist(text: str) -> None:
    found = mistake_of_task(f"duration: 1d, deadline: {text}")
    assert found.code == "DX016"
    assert "no such" in found.message.en


def test_a_clock_time_that_does_not_exist_is_not_blamed_on_the_month() -> None:
    assert "23:59" in hint(mistake_of_task("duration: 1d, deadline: 2022-06-30 24:00"))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("30/4/2022", "2022-04-30"),
        ("30.04.2022", "2022-04-30"),
        ("30-4-2022", "2022-04-30"),
        ("Quý III/2022", "2022-Q3"),
        ("quý 4 năm 2022", None),
        ("Quý IV năm 2022", None),
        ("Q2/2022", "2022-Q2"),
        ("tháng 9/2022", "2022-09"),
        ("T9/2022", "2022-09"),
        ("9/2022", "2022-09"),
        ("2022", "2022-12-31"),
    ],
)
def test_dates_in_vietnamese_style_are_told_how_they_are_written_here(text: str, meant: str | None) -> None:
    found = mistake_of_task(f"duration: 1d, deadline: {text}")
    assert found.code == "DX016"
    assert meant is None or meant in hint(found)


def test_a_vietnamese_date_that_does_not_exist_is_not_proposed() -> None:
    assert "2022-02-30" not in hint(mistake_of_task("duration: 1d, deadline: 30/02/2022"))


@pytest.mark.parametrize("text", ["sau Tết", "2022-Q5", "22-03-31", "20220331", "2022/03/31", "1:30", "tomorrow"])
def test_what_is_no_date(text: str) -> None:
    assert mistake_of_task(f"duration: 1d, deadline: {text}").code == "DX016"


@pytest.mark.parametrize("text", ["0221-03-29", "1899-12-31", "2200-01-01", "9999-Q4"])
def test_a_year_that_nobody_plans_for(text: str) -> None:
    found = mistake_of_task(f"duration: 1d, deadline: {text}")
    assert found.code == "DX016"
    assert "no year to plan for" in found.message.en


def test_where_one_day_is_wanted_a_month_or_a_clock_time_will_not_do() -> None:
    for text in ("2022-09", "2022-Q3", "2022-09-01 08:00"):
        assert the_mistake(f"status_date: {text}").code == "DX016"
    assert the_mistake("finish_by: 2022-09").code == "DX016"
    assert sound("finish_by: 2022-09-01 08:00").due == Moment(date(2022, 9, 1), date(2022, 9, 1), time(8))


def test_background_may_be_dated_by_the_year() -> None:
    found = sound("context: {c: {name: Đề án, date: 2020}}").context["c"].date
    assert found == Moment(date(2020, 1, 1), date(2020, 12, 31))


def test_days_off_are_days_and_ranges() -> None:
    days_off = (
        sound("calendars: {c: {base: vn, days_off: [2021-07-09..2021-09-30, 2021-12-31]}}").calendars["c"].days_off
    )
    assert days_off == (
        DateRange(date(2021, 7, 9), date(2021, 9, 30)),
        DateRange(date(2021, 12, 31), date(2021, 12, 31)),
    )
    one = sound("calendars: {c: {base: vn, days_off: 2021-12-31}}").calendars["c"].days_off
    assert one == days_off[1:]


def test_a_range_of_days_in_the_wrong_order() -> None:
    found = the_mistake("calendars: {c: {base: vn, days_off: [2021-09-30..2021-07-09]}}")
    assert found.code == "DX033"
    assert "2021-07-09..2021-09-30" in hint(found)


def test_both_ends_of_a_range_wrong_are_one_mistake_at_one_place() -> None:
    assert the_mistake("calendars: {c: {base: vn, days_off: [2021-02-30..2021-02-31]}}").code == "DX016"
