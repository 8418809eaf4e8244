"""DX303: dates on weekends and holidays; months and quarters, worked Saturdays and signings are none."""

from __future__ import annotations

import re

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, found_with_remedies, plan

CODE = "DX303"


def dated(day: str, key: str = "deadline", head: str = "") -> str:
    return plan(f"A: {{duration: 5d, {key}: {day}}}", head=head)


@pytest.mark.parametrize(
    ("day", "reason", "before", "after"),
    [
        ("2022-03-13", "Chủ nhật", "2022-03-11", "2022-03-14"),
        ("2023-01-24", "ngày nghỉ Tết Nguyên đán", "2023-01-19", "2023-01-27"),
        ("2022-04-11", "ngày nghỉ Giỗ Tổ Hùng Vương", "2022-04-08", "2022-04-12"),
        ("2022-05-03", "ngày nghỉ lễ 30/4, 01/5", "2022-04-29", "2022-05-04"),
        ("2022-09-01", "ngày nghỉ lễ Quốc khánh", "2022-08-31", "2022-09-05"),
        ("2023-01-02", "ngày nghỉ Tết Dương lịch", "2022-12-30", "2023-01-03"),
        ("2026-11-24", "ngày nghỉ nhân Ngày Văn hóa Việt Nam", "2026-11-23", "2026-11-25"),
    ],
)
def test_it_says_which_day_it_is_and_the_working_days_around(day: str, reason: str, before: str, after: str) -> None:
    (finding,) = findings(dated(day), CODE)
    assert finding.message.vi.endswith(f" là {reason}")
    assert f"`deadline: {before}` or `deadline: {after}`" in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize("day", ["2022-03-11", "2024-05-04", "2022-09", "2022-Q3"])
def test_working_days_worked_saturdays_months_and_quarters_are_fine(day: str) -> None:
    assert found(dated(day), CODE) == []


def test_a_day_off_of_the_plans_own_calendar_is_named() -> None:
    head = "calendar: lock\ncalendars: {lock: {days_off: [2022-06-06..2022-06-10], base: vn}}"
    (finding,) = findings(dated("2022-06-07", head=head), CODE)
    assert finding.message.en.endswith("a day off of the calendar `lock`")


def test_the_tasks_own_calendar_counts() -> None:
    text = plan("A: {duration: 5ed, deadline: 2022-03-13, calendar: continuous}")
    assert found(text, CODE) == []


def test_the_start_and_the_end_of_the_plan_are_dates_too() -> None:
    text = plan("A: {duration: 5d}", head="finish_by: 2022-10-02", start="2022-09-03")
    start, finish = findings(text, CODE)
    assert (start.span.line, finish.span.line) == (3, 4)
    assert (start.severity, finish.severity) == (Severity.NOTE, Severity.NOTE)


def test_a_lower_bound_loses_nothing_and_suggests_the_day_after_first() -> None:
    (finding,) = findings(dated("2022-03-13", "start_no_earlier_than"), CODE)
    assert finding.severity is Severity.NOTE
    assert (finding.hint.en if finding.hint else "").endswith(
        ": write `start_no_earlier_than: 2022-03-14` or `start_no_earlier_than: 2022-03-11`"
    )


def test_a_date_that_stands_at_many_tasks_is_one_finding() -> None:
    text = plan("""
        A: {duration: 5d, deadline: 2022-12-25}
        B: {duration: 5d, deadline: 2022-12-25}
        C: {duration: 5d, deadline: 2022-10-30}
    """)
    first, second = findings(text, CODE)
    assert "`A` and `B`" in first.message.en
    assert len(first.related) == 1
    assert second.task == "C"


def test_signings_and_targets_are_facts_and_not_appointments() -> None:
    head = """
        agreement: {signed: 2022-02-27, ends: 2022-12-31}
        kpis: {K: {target: 1, by: 2022-12-31}}
    """
    assert found(plan("A: {duration: 5d, kpis: [K]}", head=head), CODE) == []


def test_a_waived_date_does_not_take_the_others_of_its_group_with_it() -> None:
    head = "checks: {waive: [{code: DX303, task: A, reason: Họp vào Chủ nhật}]}"
    text = plan(
        """
        A: {duration: 5d, deadline: 2022-10-30}
        B: {duration: 5d, deadline: 2022-10-30}
        """,
        head=head,
    )
    assert found(text, CODE) == ["B"]


def after_a_build(constraint: str, days: int) -> str:
    """Tết 2025: Monday 27 January (25 January is a Saturday) to Friday 31 January."""
    return plan(
        f"A: {{duration: {days}d}}\nB: {{duration: 5d, after: A, {constraint}: 2025-01-29}}", start="2025-01-13"
    )


@pytest.mark.parametrize("key", ["must_start_on", "start_no_later_than", "must_finish_on", "finish_no_later_than"])
def test_a_date_that_cannot_be_kept_is_left_to_dx302(key: str) -> None:
    text = after_a_build(key, 20)
    assert found(text, CODE) == []
    assert found(text, "DX302") == ["B"]


@pytest.mark.parametrize(
    ("key", "days", "offered"),
    [
        ("must_start_on", 10, ["2025-02-03"]),
        ("start_no_later_than", 10, ["2025-02-03"]),
        ("start_no_later_than", 5, ["2025-01-24", "2025-02-03"]),
        ("must_finish_on", 2, ["2025-01-24", "2025-02-03"]),
    ],
)
def test_each_day_that_it_offers_can_be_kept(key: str, days: int, offered: list[str]) -> None:
    text = after_a_build(key, days)
    (finding,) = findings(text, CODE)
    assert re.findall(r"`\w+: ([\d-]+)`", finding.hint.en if finding.hint else "") == offered
    for day in offered:
        assert found(text.replace("2025-01-29", day), CODE) == []
        assert found(text.replace("2025-01-29", day), "DX302") == []


def test_of_a_date_at_many_tasks_the_last_start_decides() -> None:
    text = plan(
        """
        A: {duration: 10d}
        B: {duration: 5d, start_no_later_than: 2025-01-29}
        C: {duration: 5d, after: A, start_no_later_than: 2025-01-29}
        """,
        start="2025-01-13",
    )
    (finding,) = findings(text, CODE)
    assert (
        finding.hint.en if finding.hint else ""
    ) == "take the nearest working day: write `start_no_later_than: 2025-02-03`"


def test_a_weekday_that_a_calendar_never_works_is_no_holiday() -> None:
    head = "calendar: late\ncalendars: {late: {week: tue..sat, hours: ['08:00-16:00'], holidays: VN}}"
    (finding,) = findings(dated("2022-03-14", head=head), CODE)
    assert finding.message.en.endswith("is a Monday")
    (finding,) = findings(dated("2022-05-03", head=head), CODE)
    assert finding.message.en.endswith("the holiday of 30 April and 1 May")


@pytest.mark.parametrize("line", ["deadline: 2022-03-13", "finish_no_later_than: 2022-03-13"])
def test_near_miss_a_date_that_is_missed_anyway_is_not_moved_to_a_working_day(line: str) -> None:
    assert found(plan(f"A: {{duration: 20d, {line}}}"), CODE) == []
    assert found(plan("A: {duration: 20d}", head="finish_by: 2022-03-13"), CODE) == []


@pytest.mark.parametrize("count", [1, 2, 3])
def test_with_any_of_the_dates_of_the_hint_nothing_is_found_at_any_of_the_tasks(count: int) -> None:
    text = plan("\n".join(f"T{n}: {{duration: 5d, deadline: 2022-03-12}}" for n in range(count)))
    assert found_with_remedies(text, CODE) == [[], []]


@pytest.mark.parametrize("day", ["2022-12-31", "2022-07-31", "2023-09-30", "2024-06-30"])
def test_the_last_day_of_a_month_is_a_deadline_by_custom(day: str) -> None:
    (finding,) = findings(dated(day), CODE)
    assert (finding.severity, finding.is_detail) == (Severity.NOTE, True)
    (meeting,) = findings(dated(day, "must_finish_on"), CODE)
    assert meeting.severity is Severity.WARNING
