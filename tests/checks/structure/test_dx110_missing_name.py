"""DX110: plans, tasks and the other things a plan speaks of have names."""

from __future__ import annotations

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, plan

CODE = "DX110"


def said(text: str) -> list[tuple[Severity, str | None, str]]:
    return [(f.severity, f.task, f.message.en) for f in findings(text, CODE)]


def test_tasks_and_summaries_without_a_name_are_one_warning_with_what_else_has_none() -> None:
    text = plan(
        "P: {tasks: {A: {duration: 5d}, B: {name: Họp, duration: 5d}}}", "name: P\nagencies: {SO: {kind: state}}"
    )
    assert said(text) == [(Severity.WARNING, "P", "`P`, `A` and `SO` have no `name`")]


def test_an_agency_a_system_a_target_or_a_resource_without_a_name_is_a_note() -> None:
    head = "name: P\nsystems: {KHO: {security_level: 2}}\nkpis: {K1: {target: 5}}"
    assert said(plan("A: {name: Họp, duration: 5d}", head)) == [(Severity.NOTE, None, "`KHO` and `K1` have no `name`")]


def test_a_plan_without_a_name_is_a_note_at_its_id() -> None:
    (finding,) = findings(plan("A: {name: Họp, duration: 5d}"), CODE)
    assert (finding.severity, finding.span.line, finding.message.vi) == (Severity.NOTE, 2, "kế hoạch chưa có `name`")


def test_an_empty_name_is_none() -> None:
    assert said(plan("A: {name: '', duration: 5d}\nB: {name: ~, duration: 5d}", "name: P")) == [
        (Severity.WARNING, "A", "`A` and `B` have no `name`")
    ]


def test_a_waived_task_comes_by_itself() -> None:
    waiver = "name: P\nchecks: {waive: [{code: DX110, task: A, reason: đặt sau}]}"
    assert said(plan("A: {duration: 5d}\nB: {duration: 5d}", waiver)) == [(Severity.WARNING, "B", "`B` has no `name`")]
