"""An honest roadmap of five years, in months and by phases, is not drowned in findings."""

from __future__ import annotations

from pathlib import Path

from dxplan.source.diagnostic import Severity
from tests.checks.examining import examined

PLAN = Path(__file__).with_name("honest-plan.yaml").read_text("utf-8")


def test_an_honest_plan_has_no_errors_or_warnings_and_at_most_two_notes() -> None:
    result = examined(PLAN)
    assert [f"{f.code} {f.message.en}" for f in result.findings if f.severity is not Severity.NOTE] == []
    assert len(result.findings) <= 2


def test_even_with_all_that_is_held_back_nothing_is_more_than_a_note() -> None:
    result = examined(PLAN)
    assert {f.severity for f in result.held_back} == {Severity.NOTE}
    assert len(result.held_back) <= 10
