"""DX408: who leads, and how tasks without a lead are folded."""

from __future__ import annotations

import pytest

from tests.checks.examining import examined, findings, found, found_with_remedies, plan

CODE = "DX408"
HEAD = "agencies: {SO: {}, UB: {}}"
PHASE = """
    P: {tasks: {A: {duration: 5d, lead: SO}, B: {duration: 5d}, Q: {tasks: {C: {duration: 5d}}}}}
    D: {duration: 5d}
"""


def test_a_lead_at_the_phase_counts_for_all_inside() -> None:
    text = plan("P: {lead: SO, tasks: {A: {duration: 5d}, Q: {tasks: {B: {duration: 5d}}}}}", HEAD)
    assert found(text, CODE) == []


def test_a_supporting_agency_does_not_lead() -> None:
    assert found(plan("{A: {duration: 5d, support: [SO]}, B: {duration: 5d, lead: SO}}", HEAD), CODE) == ["A"]


def test_a_milestone_needs_no_lead() -> None:
    assert found(plan("{A: {duration: 5d, lead: SO}, M: {kind: milestone, after: A}}", HEAD), CODE) == []


def test_the_tasks_of_a_phase_are_one_finding_and_those_outside_another() -> None:
    of_phase, outside = findings(plan(PHASE, HEAD), CODE)
    assert "2 tasks of `P` (`B` and `C`)" in of_phase.message.en
    assert (of_phase.task, outside.task) == ("B", "D")


def test_a_whole_phase_is_found_at_its_key_with_the_line_to_write() -> None:
    text = plan(
        """
        P: {tasks: {A: {duration: 5d}, B: {duration: 5d}}}
        C: {duration: 5d, lead: UB}
        """,
        HEAD,
    )
    (finding,) = findings(text, CODE)
    assert (finding.task, finding.span.line) == ("P", 6)
    assert "`lead: UB`" in (finding.hint.en if finding.hint else "")


def test_a_plan_without_any_lead_is_one_finding() -> None:
    tasks = "\n".join(f"T{n}: {{duration: 5d}}" for n in range(20))
    (finding,) = findings(plan(tasks, HEAD), CODE)
    assert "all 20 tasks (`T0`, `T1`, `T2`, `T3`, `T4`, `T5`, `T6` and 13 others)" in finding.message.en
    assert finding.span.line == 5


def test_a_waived_task_does_not_take_the_others_of_its_phase_with_it() -> None:
    head = f"{HEAD}\nchecks: {{waive: [{{code: DX408, task: B, reason: Chưa phân công}}]}}"
    result = examined(plan(PHASE, head), CODE)
    assert [finding.task for finding in result.findings] == ["C", "D"]
    assert [finding.task for finding, _ in result.waived] == ["B"]


def test_without_agencies_the_plan_names_them_first() -> None:
    (finding,) = findings(plan("{A: {duration: 5d}, B: {duration: 5d}}"), CODE)
    assert finding.hint is not None
    assert finding.hint.en == "name the agencies under `agencies`, and write `lead` at each task"


@pytest.mark.parametrize("count", [1, 2, 3])
def test_with_the_entry_at_each_task_nothing_is_found(count: int) -> None:
    tasks = "\n".join(f"T{n}: {{duration: 5d}}" for n in range(count))
    text = plan(f"{tasks}\nA: {{duration: 5d, lead: SO}}", HEAD)
    (finding,) = findings(text, CODE)
    assert len(finding.related) == count - 1
    assert found_with_remedies(text, CODE) == [[]]
