"""DX315: tasks pinned to Tết, to weekends, to fewer days than they need."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX315"


def pinned(days: str, kind: str = "training", more: str = "") -> str:
    return plan(f"A: {{duration: 2d, kind: {kind}, pinned: {days}{more}}}", start="2021-01-04")


@pytest.mark.parametrize(
    ("days", "kind", "reason"),
    [
        ("2021-02-10..2021-02-13", "training", "ngày nghỉ Tết Nguyên đán"),
        ("2021-03-06..2021-03-07", "contract", "thứ Bảy"),
        ("2021-03-07..2021-03-07", "approve", "Chủ nhật"),
        ("2021-04-30..2021-05-03", "test", "ngày nghỉ lễ 30/4, 01/5"),
        ("2021-03-05..2021-03-06", "training", "thứ Bảy"),
    ],
)
def test_days_off_are_told_with_the_reason(days: str, kind: str, reason: str) -> None:
    (finding,) = findings(pinned(days, kind), CODE)
    assert finding.severity is Severity.WARNING
    assert finding.message.vi.endswith(f" là {reason}")


@pytest.mark.parametrize("days", ["2021-03-04..2021-03-05", "2021-03-05..2021-03-08", "2021-03-01..2021-03-07"])
def test_working_days_are_enough_and_a_weekend_in_between_too(days: str) -> None:
    assert found(pinned(days), CODE) == []


def test_a_system_may_be_changed_over_at_a_weekend() -> None:
    (finding,) = findings(pinned("2021-03-06..2021-03-07", "migrate"), CODE)
    assert finding.severity is Severity.NOTE


def test_the_clock_another_calendar_and_what_is_done_are_left_alone() -> None:
    assert found(pinned("2021-03-06..2021-03-07").replace("2d", "2ed"), CODE) == []
    assert found(pinned("2021-03-06..2021-03-07", more=", calendar: continuous"), CODE) == []
    done = pinned("2021-03-06..2021-03-07", more=", progress: 100%")
    assert found(done.replace("start: 2021-01-04", "start: 2021-01-04\nstatus_date: 2021-06-30"), CODE) == []


def test_the_hint_has_the_next_working_days_that_are_enough() -> None:
    (finding,) = findings(pinned("2021-02-10..2021-02-13"), CODE)
    assert "`pinned: 2021-02-17..2021-02-18`" in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize(
    ("day", "kind", "severity"),
    [
        ("2021-01-01", "golive", [Severity.WARNING]),
        ("2021-04-30", "approve", [Severity.WARNING]),
        ("2021-03-06", "golive", [Severity.NOTE]),
        ("2021-03-07", "announce", [Severity.WARNING]),
        ("2021-03-05", "golive", []),
        ("2021-03-07", "milestone", []),
    ],
)
def test_an_opening_has_its_day_though_it_takes_no_time(day: str, kind: str, severity: list[Severity]) -> None:
    text = plan(f"A: {{duration: 0d, kind: {kind}, pinned: {day}..{day}}}", start="2020-12-01")
    assert [finding.severity for finding in findings(text, CODE)] == severity
