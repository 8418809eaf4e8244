"""GAO's practices: what else speaks for or against them."""

from __future__ import annotations

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import FAIL, NOT_APPLICABLE, PARTLY, PASS, chain_of, grounds, practice

RISKS = "agencies: {SO: {}}\nrisks: {R: {probability: 30 %, delays: {A: 5d..10d}}}"


def test_deliverables_show_whether_all_work_is_captured() -> None:
    assert "1 of 2 tasks say what they deliver" in grounds(
        practice(1, plan("A: {duration: 5d, deliverable: x}\nB: {duration: 5d}"))
    )


def test_resources_are_judged_by_how_many_tasks_have_some() -> None:
    assert practice(3, plan("A: {duration: 5d}")).verdict is not PASS
    found = practice(3, plan("A: {duration: 5d, cost: 1 tỷ}\nB: {duration: 5d}"))
    assert found.verdict is PARTLY
    assert "1 of 2 unfinished tasks" in grounds(found)


def test_a_critical_path_that_begins_at_a_date_is_valid_in_part() -> None:
    text = plan("A: {duration: 10d}\nB: {duration: 10d, after: A, start_no_earlier_than: 2022-04-04}")
    found = practice(6, text)
    assert found.verdict is PARTLY
    assert "covers 10 of 34 working days only" in grounds(found)
    assert practice(6, plan(chain_of(3))).verdict is PASS


def test_a_risk_register_without_a_simulation_is_a_part_of_an_analysis() -> None:
    found = practice(8, plan("A: {duration: 5d, range: 4d..9d}", RISKS))
    assert found.verdict is PARTLY
    assert "risks with probability and delays: 1; tasks with a `range`: 1" in grounds(found)
    assert practice(8, plan("A: {duration: 5d}")).verdict is FAIL


def test_updates_are_judged_where_there_is_a_status_date() -> None:
    """Never better than in part while progress does not move the dates."""
    status = "status_date: 2022-03-07"
    reported = practice(9, plan("A: {duration: 5d, actual_finish: 2022-03-07}\nB: {duration: 5d, after: A}", status))
    assert reported.verdict is PARTLY
    assert "1 of 1 tasks and milestones due by 2022-03-07 report progress" in grounds(reported)
    assert practice(9, plan("A: {duration: 5d}\nB: {duration: 5d, after: A}", status)).verdict is FAIL
    assert practice(9, plan("A: {duration: 5d}")).verdict is NOT_APPLICABLE
    assert practice(9, plan("A: {duration: 5d}", "status_date: 2022-03-02")).verdict is NOT_APPLICABLE


def test_a_baseline_is_kept_where_it_has_the_same_tasks() -> None:
    """New and dropped tasks are named; a plan that shares nothing is no baseline of it."""
    old, new = plan("A: {duration: 5d}\nB: {duration: 5d}"), plan("A: {duration: 5d}\nC: {duration: 5d}")
    assert practice(10, new).verdict is NOT_APPLICABLE
    assert practice(10, old, old).verdict is PARTLY  # nothing is compared yet
    dated = plan("A: {duration: 5d, actual_start: 2022-03-01, actual_finish: 2022-03-07}", "status_date: 2022-03-31")
    assert practice(10, dated, dated).verdict is PASS
    found = practice(10, new, old)
    assert found.verdict is PARTLY
    assert "not in the baseline: `C`; dropped since the baseline: `B`" in grounds(found)
    assert practice(10, new, plan("X: {duration: 5d}")).verdict is FAIL
