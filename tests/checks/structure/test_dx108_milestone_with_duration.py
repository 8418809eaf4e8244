"""DX108: milestones that say how long they take."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan, taken_out

CODE = "DX108"


@pytest.mark.parametrize(("said", "value"), [("duration: 5d", "5d"), ("range: 1d..5d", "1d..5d")])
def test_what_a_milestone_says_of_its_length_can_be_taken_out(said: str, value: str) -> None:
    text = plan(f"M: {{kind: milestone, {said}}}")
    (finding,) = findings(text, CODE)
    assert taken_out(text, finding) == [finding.span]
    assert text.split("\n")[finding.span.line - 1][finding.span.column - 1 :].startswith(value)


def test_a_duration_and_a_range_are_two_findings() -> None:
    assert found(plan("M: {kind: milestone, duration: 3d, range: 1d..5d}"), CODE) == ["M", "M"]


@pytest.mark.parametrize(
    "task",
    [
        "{kind: milestone}",
        "{kind: milestone, duration: 0d}",
        "{kind: milestone, duration: 0mo}",
        "{duration: 0d}",
        "{kind: approve, duration: 5d, range: 3d..8d}",
    ],
)
def test_near_miss_an_instant_or_real_work(task: str) -> None:
    assert found(plan(f"M: {task}"), CODE) == []
