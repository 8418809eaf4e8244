"""DX602: past work of which nobody has said anything."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX602"
STATUS = "status_date: 2022-06-30"


@pytest.mark.parametrize(
    "progress", ["progress: 10 %", "actual_start: 2022-03-02", "actual_finish: 2022-03-09", "remaining: 5d"]
)
def test_near_miss_anything_that_is_reported_will_do(progress: str) -> None:
    assert found(plan(f"A: {{duration: 5d, {progress}}}\nB: {{duration: 200d}}", STATUS), CODE) == []


def test_near_miss_without_a_data_date_nobody_is_asked() -> None:
    assert found(plan("A: {duration: 5d}"), CODE) == []


def test_near_miss_what_is_still_under_way_or_to_come() -> None:
    text = plan("A: {duration: 100d}\nB: {duration: 5d, after: A}\nM: {kind: milestone}", STATUS)
    assert found(text, CODE) == []


def test_near_miss_nothing_is_due_on_the_data_date_itself() -> None:
    assert found(plan("A: {duration: 5d}\nB: {duration: 200d}", "status_date: 2022-03-07"), CODE) == []
    assert found(plan("A: {duration: 5d}\nB: {duration: 200d}", "status_date: 2022-03-08"), CODE) == ["A"]


def test_the_tasks_of_a_phase_are_one_finding_that_names_the_oldest() -> None:
    text = plan(
        """
        P: {tasks: {A: {duration: 15d}, B: {duration: 5d}, C: {duration: 200d}}}
        D: {duration: 5d}
        """,
        STATUS,
    )
    phase, single = findings(text, CODE)
    assert "2 tasks of `P` (`A` and `B`)" in phase.message.en
    assert "`B` since 2022-03-07" in phase.message.en
    assert single.task == "D"


def test_a_plan_that_reports_nothing_at_all_is_one_finding() -> None:
    assert len(findings(plan("A: {duration: 5d}\nP: {tasks: {B: {duration: 5d}}}", STATUS), CODE)) == 1


def test_of_a_single_task_it_is_not_said_that_it_is_the_oldest() -> None:
    (finding,) = findings(plan("A: {duration: 5d}\nB: {duration: 200d}", STATUS), CODE)
    assert "`A` since" not in finding.message.en
    assert "(since 2022-03-07)" in finding.message.en


@pytest.mark.parametrize(
    "before", ["actual_start: 2022-06-20, progress: 25 %", "actual_start: 2022-06-27", "remaining: 12d"]
)
def test_near_miss_what_waits_for_work_that_is_reported_to_go_on(before: str) -> None:
    """The acceptance is late and says so: the handover after it is not due, and there is nothing to tell of it."""
    tasks = f"A: {{duration: 20d, {before}}}\nB: {{duration: 5d, after: A}}\nC: {{duration: 200d}}"
    assert found(plan(tasks, STATUS), CODE) == []


@pytest.mark.parametrize("finish", ["2022-03-28", "2022-05-10", "2022-06-15"])
def test_what_waits_for_nothing_that_goes_on_is_told(finish: str) -> None:
    before = f"actual_start: 2022-03-01, actual_finish: {finish}"
    tasks = f"A: {{duration: 20d, {before}}}\nB: {{duration: 5d, after: A}}\nC: {{duration: 200d}}"
    assert found(plan(tasks, STATUS), CODE) == ["B"]
