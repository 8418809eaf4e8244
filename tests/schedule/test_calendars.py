"""A plan's calendars: what they inherit, and what they say themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dxplan.schedule.calendars import Calendars
from dxplan.schedule.working_time import WorkingTime
from tests.schedule.plans import plan_of_data

MORNING, AFTERNOON = (480, 720), (780, 1020)
SATURDAY = "2024-01-13"


def calendars(**said: dict[str, Any]) -> Calendars:
    return Calendars(plan_of_data({"start": "2024-01-08", "calendars": said, "tasks": {"a": {"duration": "1d"}}}))


def calendar(**said: Any) -> WorkingTime:
    return calendars(own=said)["own"]


def on(time: WorkingTime, day: str) -> tuple[tuple[int, int], ...]:
    return time.intervals_of(date.fromisoformat(day))


def test_vn_works_office_hours_from_monday_to_friday_but_on_holidays() -> None:
    vn = calendars()["vn"]
    assert [on(vn, f"2024-01-{day:02}") for day in range(8, 15)] == [(MORNING, AFTERNOON)] * 5 + [(), ()]
    assert on(vn, "2024-09-02") == on(vn, "2024-02-08") == ()
    assert on(vn, "2024-05-04") == (MORNING, AFTERNOON), "a Saturday worked in exchange"
    assert on(vn, "2024-05-11") == ()


def test_a_calendar_that_works_on_saturdays_rests_on_a_holiday_that_falls_on_one() -> None:
    six_days = calendar(base="vn", week="mon..sat")
    assert on(six_days, "2022-01-08") == (MORNING, AFTERNOON)
    assert on(six_days, "2022-01-01") == ()
    assert on(six_days, "2024-05-04") == (MORNING, AFTERNOON), "worked in exchange, and anyway"


def test_continuous_never_rests() -> None:
    continuous = calendars()["continuous"]
    assert all(on(continuous, day) == ((0, 1440),) for day in ("2024-01-14", "2024-02-10", "2024-09-02"))


def test_a_calendar_without_base_knows_no_holidays_and_works_office_hours() -> None:
    plain = calendar(week="mon..fri")
    assert on(plain, "2024-02-08") == (MORNING, AFTERNOON)
    assert on(plain, SATURDAY) == on(plain, "2024-05-04") == ()


def test_base_is_kept_where_the_calendar_says_nothing() -> None:
    own = calendar(base="vn", days_off=["2024-01-09"])
    assert on(own, "2024-01-09") == on(own, "2024-02-08") == ()
    assert on(own, "2024-01-10") == on(own, "2024-05-04") == (MORNING, AFTERNOON)


def test_a_week_replaces_that_of_the_base_but_not_its_hours_or_holidays() -> None:
    own = calendar(base="vn", week="mon..sat")
    assert on(own, SATURDAY) == (MORNING, AFTERNOON)
    assert on(own, "2024-02-10") == (), "a Saturday in Tết"
    assert on(own, "2024-02-12") == ()


def test_hours_replace_those_of_the_base_also_on_worked_days() -> None:
    own = calendar(base="vn", hours=["07:30-11:30"], worked_days=[SATURDAY])
    assert on(own, "2024-01-08") == on(own, SATURDAY) == on(own, "2024-05-04") == ((450, 690),)
    assert own.minutes_a_day == 240


def test_a_day_of_the_week_may_have_hours_of_its_own() -> None:
    own = calendar(week={"mon..fri": ["08:00-12:00", "13:00-17:00"], "sat": "08:00-12:00", "sun": "none"})
    assert on(own, SATURDAY) == (MORNING,)
    assert on(own, "2024-01-14") == ()
    assert own.minutes_a_day == 480


def test_a_day_may_be_worked_all_night() -> None:
    own = calendar(week="mon..fri", hours=["00:00-06:00", "22:00-24:00"])
    assert on(own, "2024-01-08") == ((0, 360), (1320, 1440))
    assert (
        own.position(date(2024, 1, 9).toordinal() * 1440 + 360) - own.position(date(2024, 1, 8).toordinal() * 1440)
        == 840
    )


def test_worked_days_beat_days_off_and_both_beat_holidays() -> None:
    own = calendar(base="vn", days_off=["2024-01-08..2024-01-12"], worked_days=["2024-01-10", "2024-02-09"])
    assert on(own, "2024-01-09") == ()
    assert on(own, "2024-01-10") == on(own, "2024-02-09") == (MORNING, AFTERNOON)


def test_a_calendar_overrides_what_its_base_says_of_a_day() -> None:
    both = calendars(
        closed={"base": "vn", "days_off": ["2024-01-08..2024-01-31"], "worked_days": [SATURDAY]},
        crew={"base": "closed", "worked_days": ["2024-01-15"], "days_off": [SATURDAY]},
    )
    assert on(both["crew"], "2024-01-15") == on(both["closed"], SATURDAY) == (MORNING, AFTERNOON)
    assert on(both["closed"], "2024-01-15") == on(both["crew"], SATURDAY) == on(both["crew"], "2024-01-16") == ()


def test_holidays_of_the_base_can_be_put_aside() -> None:
    own = calendar(base="vn", holidays="none")
    assert on(own, "2024-02-08") == (MORNING, AFTERNOON)
    assert on(own, "2024-05-04") == ()


def test_holidays_of_another_country() -> None:
    own = calendar(week="mon..fri", holidays="FR")
    assert on(own, "2024-05-08") == ()
    assert on(own, "2024-09-02") == (MORNING, AFTERNOON)


def test_days_off_reach_over_the_years() -> None:
    own = calendar(base="vn", days_off=["2024-12-30..2025-01-03"])
    assert [on(own, day) for day in ("2024-12-27", "2024-12-30", "2025-01-03", "2025-01-06")] == [
        (MORNING, AFTERNOON),
        (),
        (),
        (MORNING, AFTERNOON),
    ]


def test_each_calendar_is_made_once() -> None:
    made = calendars()
    assert made["vn"] is made["vn"]


@pytest.mark.parametrize(
    ("said", "follows"),
    [({"base": "vn"}, True), ({"base": "vn", "holidays": "none"}, False), ({"week": "mon", "holidays": "VN"}, True)],
)
def test_whether_a_calendar_follows_vietnam(said: dict[str, Any], follows: bool) -> None:
    assert calendars(own=said).follows_vietnam("own") is follows


def test_years_not_yet_announced_matter_only_where_vietnams_holidays_are_kept() -> None:
    used = calendars(plain={"week": "mon..fri"})
    used["plain"]
    assert list(used.unannounced_years(date(2028, 1, 1))) == []
    used["vn"]
    assert list(used.unannounced_years(date(2028, 1, 1))) == [2027, 2028]
    assert list(used.unannounced_years(date(2026, 12, 31))) == []


def test_a_changed_plan_keeps_the_calendars_unless_they_or_its_start_change() -> None:
    plan = plan_of_data(
        {"start": "2024-01-08", "calendars": {"own": {"base": "vn"}}, "tasks": {"a": {"duration": "1d"}}}
    )
    made = Calendars(plan)
    assert made.of(replace(plan, tasks={})) is made
    earlier = made.of(replace(plan, start=date(2023, 1, 9)))
    assert on(earlier["vn"], "2023-01-09") == (MORNING, AFTERNOON)
    assert on(made.of(replace(plan, calendars={}))["vn"], "2024-01-08") == (MORNING, AFTERNOON)
    assert earlier is not made
    assert made.of(replace(plan, calendars={})) is not made


def test_another_week_holds_for_some_time_but_not_on_holidays() -> None:
    summer = calendar(base="vn", weeks={"2024-05-06..2024-09-06": {"mon..thu": ["07:00-11:00"], "sat": None}})
    assert on(summer, "2024-05-03") == (MORNING, AFTERNOON)
    assert on(summer, "2024-05-06") == ((420, 660),)
    assert on(summer, "2024-05-10") == (), "a Friday, of which the other week says nothing"
    assert on(summer, "2024-05-11") == (MORNING, AFTERNOON), "a Saturday at the usual hours"
    assert on(summer, "2024-09-02") == (), "a holiday"
    assert on(summer, "2024-09-09") == (MORNING, AFTERNOON)


def test_what_is_said_of_a_day_goes_before_another_week() -> None:
    own = calendar(
        base="vn",
        weeks={"2024-05-06..2024-05-31": {"mon..fri": ["07:00-11:00"]}},
        days_off=["2024-05-07"],
        worked_days=["2024-05-12"],
        hours_on={"2024-05-08": ["09:00-10:00"]},
    )
    assert on(own, "2024-05-07") == ()
    assert on(own, "2024-05-08") == ((540, 600),)
    assert on(own, "2024-05-12") == (MORNING, AFTERNOON)


def test_other_weeks_and_hours_are_inherited_unless_the_week_is_said_anew() -> None:
    base = {
        "week": "mon..fri",
        "weeks": {"2024-05-06..2024-05-10": "mon..tue"},
        "hours_on": {"2024-05-06": "06:00-07:00"},
    }
    both = calendars(base=base, heir={"base": "base"}, own={"base": "base", "week": "mon..fri"})
    assert on(both["heir"], "2024-05-08") == ()
    assert on(both["own"], "2024-05-08") == (MORNING, AFTERNOON)
    assert on(both["own"], "2024-05-06") == ((360, 420),)
