"""DX103: waivers for tasks that are not there."""

from __future__ import annotations

from tests.checks.examining import findings, found_with_remedies, plan

TASKS = """
P1:
  name: Chuẩn bị
  tasks:
    KHAOSAT1: {name: Khảo sát, duration: 5d}
"""


def waived(task: str, more: str = "") -> list[str]:
    text = plan(TASKS, head=f"checks: {{waive: [{{code: DX408, {task}reason: x{more}}}]}}")
    return [f"{f.message.en}: {f.hint.en}" for f in findings(text, "DX103") if f.hint]


def test_a_mistyped_task_gets_the_nearest_one() -> None:
    (told,) = waived("task: KHAOSAT2, ")
    assert "there is no such task" in told
    assert "did you mean `KHAOSAT1`?" in told


def test_tasks_phases_and_waivers_of_a_whole_plan_are_fine() -> None:
    assert waived("task: KHAOSAT1, ") == waived("task: P1, ") == waived("") == []


def test_an_expired_waiver_is_left_to_dx104() -> None:
    assert waived("task: KHAOSAT2, ", ", until: 2022-06-30") == []


def test_with_the_task_that_was_probably_meant_nothing_is_left() -> None:
    text = plan(TASKS, head="checks: {waive: [{code: DX408, task: KHAOSAT2, reason: x}]}")
    assert found_with_remedies(text, "DX103") == [[]]
