"""DX609: work reported on holidays, at weekends, across both."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

CODE = "DX609"


def done(start: str, finish: str, more: str = "duration: 5d, kind: bid_evaluation") -> str:
    text = f"A: {{{more}, actual_start: {start}, actual_finish: {finish}}}"
    return plan(text, "status_date: 2026-06-30", "2026-01-05")


@pytest.mark.parametrize(
    ("start", "finish", "severity"),
    [
        ("2026-02-16", "2026-02-20", Severity.WARNING),
        ("2026-02-14", "2026-02-18", Severity.WARNING),
        ("2026-04-30", "2026-05-03", Severity.WARNING),
        ("2026-03-07", "2026-03-08", Severity.NOTE),
    ],
)
def test_holidays_are_told_and_weekends_noted(start: str, finish: str, severity: Severity) -> None:
    (finding,) = findings(done(start, finish), CODE)
    assert finding.severity is severity


@pytest.mark.parametrize(("start", "finish"), [("2026-02-12", "2026-02-23"), ("2026-02-23", "2026-02-27")])
def test_a_working_day_in_between_is_enough(start: str, finish: str) -> None:
    assert found(done(start, finish), CODE) == []


def test_an_opening_on_a_holiday_and_time_by_the_clock_are_meant() -> None:
    (finding,) = findings(done("2026-04-30", "2026-04-30", "duration: 1d, kind: golive"), CODE)
    assert finding.severity is Severity.NOTE
    assert found(done("2026-02-16", "2026-02-20", "duration: 5ed, kind: trial"), CODE) == []
    assert found(done("2026-02-16", "2026-02-20", "duration: 5d, kind: ops, calendar: continuous"), CODE) == []
