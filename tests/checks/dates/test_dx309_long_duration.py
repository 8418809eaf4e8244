"""DX309: tasks that are very long."""

from __future__ import annotations

import pytest

from tests.checks.examining import examined, findings, found, plan

CODE = "DX309"


@pytest.mark.parametrize(
    ("profile", "days", "is_long"),
    [("p6", 44, False), ("p6", 45, True), ("province", 132, False), ("province", 133, True), ("dcma", 60, True)],
)
def test_how_long_is_too_long_depends_on_the_profile(profile: str, days: int, is_long: bool) -> None:
    text = plan(f"A: {{duration: {days}d}}\nB: {{duration: 1d}}", f"checks: {{profile: {profile}}}")
    result = examined(text, CODE)
    assert [f.task for f in (*result.findings, *result.held_back)] == (["A"] if is_long else [])


@pytest.mark.parametrize("kind", ["rollout", "ops", "comms"])
def test_near_miss_roll_outs_and_what_goes_on_beside_the_rest_are_long_by_nature(kind: str) -> None:
    assert found(plan(f"A: {{kind: {kind}, duration: 300d}}", "checks: {profile: p6}"), CODE) == []


def test_months_and_elapsed_days_count_by_the_work_in_them() -> None:
    head = "checks: {profile: p6}"
    assert found(plan("A: {duration: 60ed}", head), CODE) == []
    assert found(plan("A: {duration: 3mo}", head), CODE) == ["A"]


def test_the_long_tasks_of_a_phase_are_one_finding_with_the_longest() -> None:
    text = plan("P: {tasks: {A: {duration: 50d}, B: {duration: 70d}, C: {duration: 5d}}}", "checks: {profile: p6}")
    (finding,) = findings(text, CODE)
    assert "the longest is `B`: 70 working days" in finding.message.en


def test_in_a_provincial_plan_it_is_held_back() -> None:
    result = examined(plan("A: {duration: 200d}"))
    assert CODE in [finding.code for finding in result.held_back]
