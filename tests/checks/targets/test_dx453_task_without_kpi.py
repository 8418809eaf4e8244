"""DX453: tasks without a target."""

from __future__ import annotations

from tests.checks.examining import examined, findings, found, plan

CODE = "DX453"
HEAD = "checks: {profile: dcma}\nkpis: {K: {target: 1}}"


def test_tasks_without_a_target_are_one_finding_with_their_number() -> None:
    tasks = "A: {duration: 5d, kpis: [K]}\nB: {duration: 5d}\nC: {duration: 5d}"
    (finding,) = findings(plan(tasks, HEAD), CODE)
    assert finding.message.en == "2 of 3 tasks without a target: `B` and `C`"


def test_a_summary_speaks_for_what_is_inside() -> None:
    assert found(plan("P: {kpis: [K], tasks: {A: {duration: 5d}}}", HEAD), CODE) == []


def test_milestones_serve_nothing() -> None:
    assert found(plan("A: {duration: 5d, kpis: [K]}\nM: {kind: milestone, after: A}", HEAD), CODE) == []


def test_a_plan_without_targets_asks_for_none() -> None:
    assert found(plan("A: {duration: 5d}", "checks: {profile: dcma}"), CODE) == []


def test_a_plan_that_ties_no_task_to_its_targets_does_not_use_them_so() -> None:
    assert found(plan("A: {duration: 5d}\nB: {duration: 5d}", HEAD), CODE) == []


def test_a_provincial_roadmap_is_not_told_unless_it_asks() -> None:
    result = examined(plan("A: {duration: 5d}\nB: {duration: 5d, kpis: [K]}", "kpis: {K: {target: 1}}"))
    assert CODE in {finding.code for finding in result.held_back}
