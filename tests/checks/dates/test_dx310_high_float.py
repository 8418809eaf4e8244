"""DX310: tasks with very much float."""

from __future__ import annotations

import re

import pytest

from dxplan.checks.runner import examine
from dxplan.findings.selection import Selection
from dxplan.load.loader import load_bytes
from dxplan.scenario.remedies.due_by import DueBy
from dxplan.scenario.remedy import remedies_in
from dxplan.schedule.scheduler import scheduled
from tests.checks.examining import TODAY, examined, find_rule, findings, found, plan

CODE = "DX310"


def beside(days: int, more: str = "", profile: str = "p6") -> str:
    """B has so many working days of float beside A."""
    return plan(
        f"""
        A: {{duration: {days + 10}d}}
        B: {{duration: 10d{more}}}
        Z: {{kind: milestone, after: [A, B]}}
        """,
        f"checks: {{profile: {profile}}}",
    )


@pytest.mark.parametrize(
    ("profile", "days", "is_high"),
    [("p6", 44, False), ("p6", 45, True), ("province", 250, False), ("province", 251, True)],
)
def test_how_much_is_too_much_depends_on_the_profile(profile: str, days: int, is_high: bool) -> None:
    result = examined(beside(days, profile=profile), CODE)
    assert [f.task for f in (*result.findings, *result.held_back)] == (["B"] if is_high else [])


@pytest.mark.parametrize("more", [", kind: ops", ", progress: 100 %", ", deadline: 2022-04-01"])
def test_near_miss_operation_finished_work_and_a_deadline(more: str) -> None:
    assert found(beside(100, more), CODE) == []


@pytest.mark.parametrize(
    ("task", "days", "is_high"),
    [
        ("kind: ops, name: Dừng ba phần mềm văn bản cũ", 201, True),
        ("kind: ops, name: Ngừng phần mềm cũ", 201, True),
        ("kind: ops, name: Switch off the old registry", 201, True),
        ("kind: switch_off", 201, True),
        ("kind: switch_off", 199, False),
        ("kind: ops, name: Vận hành phần mềm", 600, False),
        ("kind: ops, name: Giữ phần mềm cũ để đối chiếu", 600, False),
        ("kind: switch_off, progress: 100 %", 300, False),
        ("kind: switch_off, deadline: 2022-04-01", 300, False),
    ],
)
def test_what_ends_a_thing_is_no_operation_that_may_float(task: str, days: int, is_high: bool) -> None:
    result = examined(beside(days, f", {task}", "province"), CODE)
    assert [f.task for f in (*result.findings, *result.held_back)] == (["B"] if is_high else [])


def test_the_link_is_missing_where_the_chain_ends() -> None:
    text = plan(
        """
        A: {duration: 100d}
        P: {tasks: {B: {duration: 10d}, C: {duration: 10d, after: B}, D: {duration: 10d, after: C}}}
        Z: {kind: milestone, after: [A, D]}
        """,
        "checks: {profile: p6}",
    )
    (finding,) = findings(text, CODE)
    assert finding.task == "P"
    assert (finding.hint.en if finding.hint else "").endswith("wait for `D`")


def test_the_deadline_of_the_hint_is_the_latest_that_leaves_no_more_float_than_the_limit() -> None:
    rule = find_rule("DX310")
    assert rule is not None
    (finding,) = findings(rule.bad, CODE)
    deadline = re.search(r"`(deadline: [0-9-]+)`", finding.hint.en if finding.hint else "")
    assert deadline is not None
    assert findings(rule.bad.replace("Tài liệu}", f"Tài liệu, {deadline[1]}}}"), CODE) == ()


def test_the_deadlines_of_the_hint_mend_a_finding_about_several_tasks() -> None:
    text = plan(
        """
        A: {duration: 100d}
        P: {tasks: {B: {duration: 10d}, C: {duration: 10d, after: B}, D: {duration: 10d}}}
        Z: {kind: milestone, after: [A, C, D]}
        """,
        "checks: {profile: p6}",
    )
    (finding,) = findings(text, CODE)
    due = remedies_in(finding.hint)[0]
    assert isinstance(due, DueBy)
    assert [task for task, _ in due.days] == ["C", "D"]
    loaded = load_bytes(text.encode(), "plan.yaml").plan
    assert loaded is not None
    schedule = scheduled(due.apply(loaded))
    assert schedule is not None
    assert CODE not in {f.code for f in examine(schedule, TODAY, Selection(everything=True)).findings}


def test_of_several_the_one_with_the_most_float_is_told_and_of_one_only_it() -> None:
    tasks = "A: {duration: 200d}\nB: {duration: 10d}\nC: {duration: 20d}\nZ: {kind: milestone, after: [A, B, C]}"
    (both,) = findings(plan(tasks, "checks: {profile: p6}"), CODE)
    assert "; the most has `B`" in both.message.en
    (single,) = findings(beside(100), CODE)
    assert "the most has" not in single.message.en


def test_near_miss_a_review_that_a_date_holds_to_its_day() -> None:
    tasks = """
        A: {{duration: 500d}}
        B: {{kind: {kind}, duration: 5d{date}}}
        Z: {{kind: milestone, after: [A, B]}}
    """
    head = "checks: {profile: p6}"
    held = ", start_no_earlier_than: 2022-06-01"
    assert found(plan(tasks.format(kind="review", date=held), head), CODE) == []
    assert found(plan(tasks.format(kind="measure", date=held), head), CODE) == []
    assert found(plan(tasks.format(kind="review", date=""), head), CODE) == ["B"]
    assert found(plan(tasks.format(kind="build", date=held), head), CODE) == ["B"]


def test_where_nothing_waits_for_a_task_no_deadline_is_offered_that_would_hide_it() -> None:
    text = plan("A: {duration: 200d}\nB: {duration: 10d}\nZ: {kind: milestone, after: A}", "checks: {profile: p6}")
    (finding,) = findings(text, CODE)
    assert remedies_in(finding.hint) == ()
    assert CODE not in {each.code for each in examined(text).findings}, "it is told with DX201"
