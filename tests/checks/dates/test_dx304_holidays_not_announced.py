"""DX304: one note for a plan that reaches years without announced holidays."""

from __future__ import annotations

from dxplan.schedule.holidays import last_announced_year
from tests.checks.examining import findings, plan

CODE = "DX304"
NEXT = last_announced_year() + 1


def reaching(last_start: str, head: str = "") -> str:
    return plan(f"A: {{duration: 5d, start_no_earlier_than: {last_start}}}", head=head)


def test_announced_years_are_silent() -> None:
    assert findings(reaching(f"{NEXT - 1}-06-01"), CODE) == ()


def test_one_year_and_several_years_are_one_note() -> None:
    (one,) = findings(reaching(f"{NEXT}-06-01"), CODE)
    (many,) = findings(reaching(f"{NEXT + 2}-06-01"), CODE)
    assert f"reaches {NEXT}," in one.message.en
    assert f"reaches {NEXT} – {NEXT + 2}," in many.message.en


def test_a_deadline_far_out_does_not_make_the_schedule_reach_it() -> None:
    assert findings(reaching(f"{NEXT - 1}-06-01", f"finish_by: {NEXT + 3}-12-30"), CODE) == ()


def test_a_plan_without_vietnams_holidays_is_not_concerned() -> None:
    head = "calendar: plain\ncalendars: {plain: {week: mon..fri, holidays: none}}"
    assert findings(reaching(f"{NEXT + 2}-06-01", head), CODE) == ()
