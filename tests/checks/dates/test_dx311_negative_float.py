"""DX311: negative float, told where nothing else tells its cause."""

from __future__ import annotations

import pytest

from dxplan.checks.runner import examine
from dxplan.findings.selection import Selection
from tests.checks.examining import TODAY, examined, findings, found, plan, scheduled

CODE = "DX311"
LATE = """
    A: {duration: 20d}
    B: {duration: 10d, after: A, deadline: 2022-04-05}
    C: {duration: 5d, after: A}
    Z: {kind: milestone, after: [B, C]}
"""


def test_in_a_provincial_plan_the_missed_deadline_says_it_all() -> None:
    result = examined(plan(LATE))
    assert CODE not in [f.code for f in (*result.findings, *result.held_back)]
    (deadline,) = [f for f in result.findings if f.code == "DX301"]
    assert not any(CODE in related.message.en for related in deadline.related)


def test_other_profiles_read_it_under_the_missed_deadline() -> None:
    result = examined(plan(LATE, "checks: {profile: dcma}"))
    assert CODE not in [f.code for f in result.findings]
    (deadline,) = [f for f in result.findings if f.code == "DX301"]
    assert any("negative float at 2 tasks" in related.message.en for related in deadline.related)


def test_by_itself_it_names_all_tasks_that_one_date_makes_late() -> None:
    (finding,) = findings(plan(LATE), CODE)
    assert finding.task == "B"
    assert "(`A` and `B`)" in finding.message.en
    assert finding.span.line == 6


def test_a_date_that_the_selection_leaves_out_is_told_here() -> None:
    schedule = scheduled(plan(LATE))
    result = examine(schedule, TODAY, Selection(ignore=frozenset({"DX301"})))
    assert CODE in [f.code for f in result.findings]


def test_every_broken_date_has_its_own_tasks() -> None:
    text = plan("""
        A: {duration: 20d, deadline: 2022-03-21}
        B: {duration: 10d, after: A}
        C: {duration: 20d}
        D: {duration: 10d, after: C, must_start_on: 2022-03-21}
    """)
    first, second = findings(text, CODE)
    assert ("`A`" in first.message.en, first.task) == (True, "A")
    assert ("`C` and `D`" in second.message.en, second.task) == (True, "D")


@pytest.mark.parametrize("head", ["finish_by: 2022-04-01", ""])
def test_the_plans_own_deadline_and_a_summarys_reach_the_tasks(head: str) -> None:
    deadline = "" if head else "deadline: 2022-04-01, "
    text = plan(f"P: {{{deadline}tasks: {{A: {{duration: 20d}}, B: {{duration: 10d, after: A}}}}}}", head)
    (finding,) = findings(text, CODE)
    assert "(`A` and `B`)" in finding.message.en


def test_near_miss_no_float_is_not_negative_float() -> None:
    assert found(plan("A: {duration: 20d}\nB: {duration: 2d, after: A, deadline: 2022-03-30}"), CODE) == []
    assert found(plan("A: {duration: 20d}\nB: {duration: 10d, after: A}"), CODE) == []


def test_near_miss_the_end_of_the_agreement_caps_no_float() -> None:
    assert found(plan("A: {duration: 20d}", "agreement: {ends: 2022-03-10}"), CODE) == []


def test_a_task_is_late_for_the_date_ahead_of_it_that_is_broken_worst() -> None:
    """Of two tasks that finish last it is the first by id that breaks the plan's own date."""
    text = plan(
        """
        A: {duration: 20d}
        B: {duration: 20d, after: A, deadline: 2022-03-31}
        C: {duration: 5d, after: A, finish_no_later_than: 2022-03-30}
        E: {duration: 5d, after: B}
        D: {duration: 5d, after: B}
        """,
        "checks: {profile: p6}\nfinish_by: 2022-05-03",
    )
    by_task = {finding.task: finding.message.en for finding in findings(text, CODE)}
    assert list(by_task) == ["D", "B", "C"]
    assert "because the `finish_by: 2022-05-03` is not kept" in by_task["D"]
    assert "because the `deadline: 2022-03-31` of `B` is not kept (`A` and `B`)" in by_task["B"]
    assert "because the `finish_no_later_than: 2022-03-30` of `C` is not kept (`C`)" in by_task["C"]
