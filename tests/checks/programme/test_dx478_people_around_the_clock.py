"""DX478: people who work day and night."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined, found, plan

CODE = "DX478"
LONG = 'calendars: {C: {base: vn, week: mon..fri, hours: ["06:00-20:00"]}}'
DAILY = 'calendars: {C: {week: mon..sun, hours: ["08:00-12:00", "13:00-17:00"], holidays: none}}'


def shown(tasks: str, head: str = "") -> list[Severity]:
    return [finding.severity for finding in examined(plan(tasks, head), CODE).findings]


@pytest.mark.parametrize("kind", ["build", "data", "survey", "training", "plan", "accept", "evaluate", "test"])
def test_work_of_people_on_a_clock_without_nights_is_found(kind: str) -> None:
    assert shown(f"A: {{kind: {kind}, duration: 5d, calendar: continuous}}") == [Severity.WARNING]


@pytest.mark.parametrize("kind", ["ops", "comms", "pilot", "trial", "tender", "contract"])
def test_what_runs_by_itself_or_by_days_of_a_decree_may(kind: str) -> None:
    assert shown(f"A: {{kind: {kind}, duration: 5d, calendar: continuous}}") == []


@pytest.mark.parametrize("kind", ["appraise", "approve", "sec_level"])
def test_an_appraisal_around_the_clock_is_asked_about_unless_it_is_a_term_in_calendar_days(kind: str) -> None:
    assert shown(f"A: {{kind: {kind}, duration: 18d, calendar: continuous}}") == [Severity.NOTE]
    assert shown(f"A: {{kind: {kind}, duration: 18ed, calendar: continuous}}") == []
    alone = f"A: {{kind: {kind}, duration: 5d, calendar: continuous}}"
    assert shown(f"{alone}\nB: {{kind: build, duration: 5d, calendar: continuous}}") == [Severity.WARNING]


@pytest.mark.parametrize(
    "task",
    [
        "name: Chấm thầu, kind: tender",
        "name: Đánh giá E-HSDT gói phần mềm, kind: tender",
        "name: Tổ chuyên gia xét thầu, kind: tender",
        "name: Đánh giá hồ sơ dự thầu",
        "kind: bid_evaluation",
        "name: Evaluation of bids, kind: tender",
    ],
)
def test_people_evaluate_bids(task: str) -> None:
    assert shown(f"A: {{{task}, duration: 18d, calendar: continuous}}") == [Severity.WARNING]


@pytest.mark.parametrize(
    "name", ["Phát hành HSMT, nhận HSDT", "Đấu thầu rộng rãi qua mạng", "Mời thầu, đánh giá hồ sơ dự thầu", "Mở thầu"]
)
def test_near_miss_the_time_of_the_bidders_runs_by_the_clock(name: str) -> None:
    assert shown(f'A: {{name: "{name}", kind: tender, duration: 25d, calendar: continuous}}') == []


def test_long_days_are_found_and_seven_day_weeks_noted() -> None:
    assert shown("A: {kind: build, duration: 5d, calendar: C}", LONG) == [Severity.WARNING]
    assert shown("A: {kind: build, duration: 5d, calendar: C}", DAILY) == [Severity.NOTE]


def test_elapsed_time_is_a_wait() -> None:
    assert shown("A: {kind: build, duration: 5ed, calendar: continuous}") == []
    assert shown("A: {kind: data, name: Đồng bộ dữ liệu tự động 24/7, duration: 5d, calendar: continuous}") == []


def test_saturdays_are_usual() -> None:
    head = 'calendars: {C: {base: vn, week: mon..sat, hours: ["08:00-12:00", "13:00-17:00"]}}'
    assert shown("A: {kind: build, duration: 5d, calendar: C}", head) == []


def test_the_calendar_of_the_whole_plan_is_one_finding() -> None:
    text = plan("A: {kind: build, duration: 5d}\nB: {kind: data, duration: 5d}", "calendar: continuous")
    (finding,) = examined(text, CODE).findings
    assert text.splitlines()[finding.span.line - 1].startswith("calendar")


def test_each_task_with_such_a_calendar_of_its_own_is_named_in_one_finding() -> None:
    text = plan(
        "A: {kind: build, duration: 5d, calendar: continuous}\nB: {kind: data, duration: 5d, calendar: continuous}"
    )
    assert found(text, CODE) == ["A"]
