"""Calendars that nobody could work by."""

from __future__ import annotations

import pytest

from tests.load.reading import mistakes, sound, the_mistake

MORNING = 'hours: "08:00-12:00"'


@pytest.mark.parametrize(
    "calendars",
    [
        "c: {week: []}",
        "c: {week: {}}",
        f"c: {{week: [], {MORNING}}}",
        "c: {base: vn, hours: none}",
        "c: {base: vn, hours: []}",
        "c: {base: vn, week: {mon: none}}",
        "c: {week: {mon: none}, hours: none}",
        "c: {base: continuous, week: []}",
    ],
)
def test_a_calendar_without_working_time(calendars: str) -> None:
    assert the_mistake(f"calendars: {{{calendars}}}").code == "DX035"


@pytest.mark.parametrize(
    "calendars",
    [
        f"c: {{{MORNING}}}",
        "c: {week: mon}",
        "c: {week: {mon: none, tue: }}",
        'c: {week: {sat: "08:00-12:00"}, hours: none}',
        "c: {base: vn}",
        "c: {}",
        'a: {base: vn, week: {mon: "08:00-12:00"}}, b: {base: a, hours: none}',
        f"n: {{base: m, {MORNING}}}, m: {{base: vn, week: mon..sat}}",
    ],
)
def test_near_misses_that_work(calendars: str) -> None:
    sound(f"calendars: {{{calendars}}}")


def test_what_inherits_no_working_time_is_not_blamed_again() -> None:
    assert mistakes(
        "calendars: {a: {base: vn, hours: none}, b: {base: a}, c: {base: b, week: mon}}\ntasks: {T: {duration: 1d}}"
    ) == ["DX035"]


def test_a_calendar_that_mends_what_it_inherits_works() -> None:
    found = the_mistake(f"calendars: {{a: {{base: vn, hours: none}}, b: {{base: a, {MORNING}}}}}")
    assert "`a`" in found.message.en


def test_calendars_in_a_circle_are_reported_once_with_the_way() -> None:
    found = the_mistake("calendars: {x: {base: a}, a: {base: b}, b: {base: c}, c: {base: a}}")
    assert found.code == "DX036"
    assert "a → b → c → a" in found.message.en
    assert len(found.related) == 2


def test_a_calendar_that_is_its_own_base() -> None:
    assert the_mistake("calendars: {a: {base: a}}").code == "DX036"
    assert the_mistake("calendars: {vn: {base: vn, days_off: 2022-01-04}}").code == "DX036"


@pytest.mark.parametrize("id_", ["vn", "continuous"])
def test_built_in_calendars_are_not_hidden(id_: str) -> None:
    assert the_mistake(f"calendars: {{{id_}: {{week: mon..sat}}}}").code == "DX047"


def test_a_calendar_that_could_not_be_read_is_not_blamed_for_having_no_work() -> None:
    assert mistakes("calendars: {c: {week: thứ hai, hours: sáng}}\ntasks: {T1: {duration: 1d}}") == ["DX019", "DX013"]
