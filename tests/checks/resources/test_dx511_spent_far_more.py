"""DX511: actual costs far above what tasks were to cost."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX511"


def spent(amount: str, cost: str = ", cost: 200 triệu", head: str = "") -> str:
    task = f"A: {{duration: 5d{cost}, actual_start: 2026-02-23, actual_finish: 2026-02-27, actual_cost: {amount}}}"
    return plan(task, f"status_date: 2026-02-27\n{head}", "2026-02-23")


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("2 tỷ", ["A"]), ("300 triệu", ["A"]), ("240 triệu", []), ("200 triệu", []), ("20 triệu", [])],
)
def test_more_than_a_fifth_too_much_is_told(amount: str, expected: list[str]) -> None:
    assert found(spent(amount), CODE) == expected


def test_without_a_cost_nothing_is_exceeded() -> None:
    assert found(spent("2 tỷ", cost=""), CODE) == []


def test_a_zero_too_many_is_suspected_from_ten_times_on() -> None:
    assert "a zero too many" in str(findings(spent("2 tỷ"), CODE)[0].hint)
    assert "a zero too many" not in str(findings(spent("900 triệu"), CODE)[0].hint)


def test_a_plan_sets_its_own_limit() -> None:
    assert found(spent("300 triệu", head="checks: {thresholds: {DX511: {over: 60 %}}}"), CODE) == []
