from __future__ import annotations

from datetime import date

import pytest

from dxplan.model.calendar import Calendar, Hours, HoursOn, WeekBetween
from dxplan.model.moment import DateRange
from tests.load.reading import hint, sound, the_mistake

MORNING = Hours(((480, 720),))


def calendar(fields: str) -> Calendar:
    return sound(f"calendars: {{c: {{base: vn, {fields}}}}}").calendars["c"]


def test_hours_are_intervals_in_order() -> None:
    assert calendar('hours: ["13:00-17:00", "08:00-12:00"]').hours == Hours(((480, 720), (780, 1020)))
    assert calendar('hours: "8:00 - 12:00"').hours == MORNING
    assert calendar("hours: [08:00-12:00]").hours == MORNING, "no number of base sixty"
    assert calendar('hours: "00:00-24:00"').hours == Hours(((0, 1440),))


@pytest.mark.parametrize("text", ["8h-12h", "08:00", "08:60-12:00", "08:00-24:01", "sáng", "08:00-12:00 13:00-17:00"])
def test_what_are_no_hours(text: str) -> None:
    assert the_mistake(f'calendars: {{c: {{base: vn, hours: "{text}"}}}}').code == "DX013"


@pytest.mark.parametrize("text", ['"17:00-08:00"', '"08:00-08:00"', '["08:00-12:00", "11:59-13:00"]'])
def test_hours_that_run_backwards_or_overlap(text: str) -> None:
    assert the_mistake(f"calendars: {{c: {{base: vn, hours: {text}}}}}").code == "DX033"


def test_hours_may_meet() -> None:
    assert calendar('hours: ["08:00-12:00", "12:00-17:00"]').hours == Hours(((480, 720), (720, 1020)))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon..fri", [0, 1, 2, 3, 4]),
        ("[mon, wed]", [0, 2]),
        ("[mon..wed, sat]", [0, 1, 2, 5]),
        ("fri..mon", [4, 5, 6, 0]),
        ("SUN", [6]),
    ],
)
def test_a_week_is_days_and_runs_of_days(text: str, days: list[int]) -> None:
    week = calendar(f"week: {text}").week
    assert week == dict.fromkeys(days)


def test_days_may_have_hours_of_their_own() -> None:
    week = calendar('week: {mon..fri: , sat: "08:00-12:00", sun: none}').week
    assert week == {**dict.fromkeys(range(5)), 5: MORNING, 6: Hours(())}


@pytest.mark.parametrize("text", ["thứ hai", "mon..", "monday", "1..5", "[mon, thứ ba]", "{thứ hai: none}"])
def test_what_are_no_days(text: str) -> None:
    found = the_mistake(f"calendars: {{c: {{base: vn, week: {text}}}}}")
    assert found.code == "DX019"
    assert "mon, tue" in hint(found)


@pytest.mark.parametrize(
    ("text", "code"), [("VN", "VN"), ("vn", "VN"), ("none", "none"), ("None", "none"), ("NO", "NO"), ("SG", "SG")]
)
def test_holidays_of_a_country_or_none(text: str, code: str) -> None:
    assert calendar(f"holidays: {text}").holidays == code


@pytest.mark.parametrize("text", ["VNN", "Việt Nam", "XX"])
def test_a_country_without_known_holidays(text: str) -> None:
    assert the_mistake(f"calendars: {{c: {{base: vn, holidays: {text}}}}}").code == "DX019"


def test_no_could_be_norway() -> None:
    found = the_mistake("calendars: {c: {base: vn, holidays: no}}")
    assert found.code == "DX019"
    assert "Norway" in found.message.en


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("week: thứ 2 đến thứ 6", "write mon..fri"),
        ("week: Thứ Hai - Thứ Bảy", "write mon..sat"),
        ("week: Monday to Friday", "write mon..fri"),
        ("hours: 7h30-11h30", 'write ["07:30-11:30"]'),
        ("hours: từ 8 giờ đến 12 giờ", 'write ["08:00-12:00"]'),
    ],
)
def test_days_and_hours_in_words_are_told_as_they_are_written(text: str, told: str) -> None:
    from tests.load.reading import hint, the_mistake

    base = "" if text.startswith("week") else "week: mon..fri, "
    hours = ', hours: ["08:00-12:00"]' if text.startswith("week") else ""
    assert told in hint(the_mistake(f"calendars: {{c: {{{base}{text}{hours}}}}}"))


def test_days_and_ranges_may_have_hours_of_their_own() -> None:
    assert calendar('hours_on: {2022-01-29: "08:00-12:00", 2022-02-07..2022-02-08: none}').hours_on == (
        HoursOn(DateRange(date(2022, 1, 29), date(2022, 1, 29)), MORNING),
        HoursOn(DateRange(date(2022, 2, 7), date(2022, 2, 8)), Hours(())),
    )


def test_another_week_may_hold_for_some_time() -> None:
    said = calendar('weeks: {2022-05-02..2022-08-31: {mon..tue: ["08:00-12:00"], wed: }}').weeks
    assert said == (WeekBetween(DateRange(date(2022, 5, 2), date(2022, 8, 31)), {0: MORNING, 1: MORNING, 2: None}),)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ('hours_on: "08:00-12:00"', "DX013"),
        ('hours_on: {thứ hai: "08:00-12:00"}', "DX016"),
        ("hours_on: {2022-01-29: sáng}", "DX013"),
        ("hours_on: {2022-01-29: none, 2022-01-29: none}", "DX010"),
        ("hours_on: {2022-02-08..2022-02-07: none}", "DX033"),
        ("weeks: [mon..fri]", "DX013"),
        ("weeks: {2022-05-02..2022-08-31: monday}", "DX019"),
        ("weeks: {2022-02-30: mon..fri}", "DX016"),
    ],
)
def test_what_days_cannot_say(fields: str, code: str) -> None:
    assert the_mistake(f"calendars: {{c: {{base: vn, {fields}}}}}").code == code
