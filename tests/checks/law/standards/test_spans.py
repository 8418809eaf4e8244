"""From which length a task is long, and its float high."""

from __future__ import annotations

import pytest

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import FAIL, fraction, reading

DCMA = "checks: {profile: dcma}"


def test_float_over_44_working_days_is_high_for_dcma_and_over_a_year_for_a_province() -> None:
    """B may be 45 working days later than A: 50d against 5d."""
    text = "A: {duration: 50d}\nB: {duration: 5d}"
    read = reading(6, plan(text, DCMA))
    assert (read.verdict, read.tasks) == (FAIL, ("B",))
    assert fraction(reading(6, plan(text.replace("50d", "49d"), DCMA))) == (0, 2)
    assert fraction(reading(6, plan(text))) == (0, 2)
    assert fraction(reading(6, plan(text.replace("50d", "266d")))) == (1, 2)


@pytest.mark.parametrize(("duration", "profile", "long"), [("45d", "dcma", 1), ("44d", "dcma", 0), ("45d", "p6", 1)])
def test_more_than_44_working_days_is_long(duration: str, profile: str, long: int) -> None:
    assert fraction(reading(8, plan(f"A: {{duration: {duration}}}", f"checks: {{profile: {profile}}}"))) == (long, 1)


def test_a_province_counts_more_than_half_a_year_as_long() -> None:
    assert fraction(reading(8, plan("A: {duration: 132d}\nB: {duration: 133d}"))) == (1, 2)


def test_operation_and_communication_are_no_long_tasks() -> None:
    """Level of effort goes on beside the rest."""
    assert fraction(reading(8, plan("A: {duration: 5d}\nB: {duration: 24mo, kind: ops, after: A}"))) == (0, 1)
