"""DX414: what counts as a deliverable. How tasks are folded is tested with DX408."""

from __future__ import annotations

from tests.checks.examining import findings, found, plan

CODE = "DX414"


def test_a_milestone_marks_and_yields_nothing() -> None:
    assert found(plan("{A: {duration: 5d, deliverable: Báo cáo}, M: {kind: milestone, after: A}}"), CODE) == []


def test_the_deliverable_of_a_phase_is_that_of_its_tasks() -> None:
    assert found(plan("P: {deliverable: Đề án, tasks: {A: {duration: 5d}, B: {duration: 5d}}}"), CODE) == []


def test_twenty_tasks_of_one_phase_are_one_finding() -> None:
    inside = ", ".join(f"T{n}: {{duration: 5d}}" for n in range(20))
    text = plan(f"P: {{tasks: {{{inside}}}}}\nZ: {{duration: 5d, deliverable: Báo cáo, after: P}}")
    (finding,) = findings(text, CODE)
    assert "all 20 tasks of `P`" in finding.message.en
    assert len(finding.related) == 19
