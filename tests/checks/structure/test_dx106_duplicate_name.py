"""DX106: tasks that nobody can tell apart by their names."""

from __future__ import annotations

import unicodedata

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX106"


@pytest.mark.parametrize(
    "other", ["Khảo sát", "khảo  sát", "KHẢO SÁT", '" Khảo sát "', unicodedata.normalize("NFD", "Khảo sát")]
)
def test_names_are_the_same_however_they_are_typed(other: str) -> None:
    (finding,) = findings(plan(f"A: {{name: Khảo sát, duration: 5d}}\nB: {{name: {other}, duration: 5d}}"), CODE)
    assert finding.task == "B"
    assert "`A` and `B`" in finding.message.en


@pytest.mark.parametrize("other", ["Khảo sát 2", "Khao sat", "{vi: Khảo sát, en: Second survey}"])
def test_near_miss_names_that_differ_in_a_letter_or_a_language(other: str) -> None:
    assert found(plan(f"A: {{name: Khảo sát, duration: 5d}}\nB: {{name: {other}, duration: 5d}}"), CODE) == []


def test_near_miss_the_same_step_under_another_summary() -> None:
    text = plan("""
        P: {name: Quận 1, tasks: {A: {name: Khảo sát, duration: 5d}}}
        Q: {name: Quận 3, tasks: {B: {name: Khảo sát, duration: 5d}}}
    """)
    assert found(text, CODE) == []


def test_near_miss_a_summary_may_be_called_like_a_task_and_tasks_may_have_no_name() -> None:
    text = plan("""
        P: {name: Khảo sát, tasks: {A: {name: Khảo sát, duration: 5d}, B: {duration: 5d}, C: {duration: 5d}}}
        Z: {name: Tổng kết, duration: 5d}
    """)
    assert found(text, CODE) == []


def test_all_tasks_of_one_name_are_one_finding() -> None:
    text = plan("P: {tasks: {" + ", ".join(f"T{n}: {{name: Họp, duration: 1d}}" for n in range(4)) + "}}")
    (finding,) = findings(text, CODE)
    assert "in `P`" in finding.message.en
    assert len(finding.related) == 3
