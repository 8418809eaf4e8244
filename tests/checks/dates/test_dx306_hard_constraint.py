"""DX306: hard dates, and dates that only push or may be missed."""

from __future__ import annotations

import pytest

from dxplan.load.loader import load_bytes
from dxplan.scenario.remedy import remedies_in
from tests.checks.examining import examined, findings, found, plan

CODE = "DX306"
P6 = "checks: {profile: p6}"


@pytest.mark.parametrize(
    ("key", "instead"),
    [
        ("must_start_on", "start_no_earlier_than"),
        ("must_finish_on", "deadline"),
        ("start_no_later_than", "deadline"),
        ("finish_no_later_than", "deadline"),
    ],
)
def test_a_hard_date_is_named_with_what_to_say_instead(key: str, instead: str) -> None:
    (finding,) = findings(plan(f"A: {{duration: 5d, {key}: 2022-06-01}}", P6), CODE)
    assert f"`{key}`" in finding.message.en
    assert f"`{instead}`" in (finding.hint.en if finding.hint else "")


@pytest.mark.parametrize(
    "date", ["deadline: 2022-06-01", "start_no_earlier_than: 2022-06-01", "finish_no_earlier_than: 2022-06-01"]
)
def test_near_miss_a_date_that_pushes_or_may_be_missed_is_soft(date: str) -> None:
    assert found(plan(f"A: {{duration: 5d, {date}}}", P6), CODE) == []


def test_near_miss_a_hard_date_that_is_not_kept_is_the_matter_of_another_rule() -> None:
    assert found(plan("A: {duration: 30d, finish_no_later_than: 2022-03-10}", P6), CODE) == []


def test_the_tasks_of_a_phase_are_one_finding_and_a_summary_is_one_by_itself() -> None:
    text = plan(
        """
        P: {must_start_on: 2022-04-01, tasks: {A: {duration: 5d, must_start_on: 2022-04-01},
          B: {duration: 5d, must_finish_on: 2022-05-10}, C: {duration: 5d}}}
        """,
        P6,
    )
    assert found(text, CODE) == ["P", "A"]


def test_a_milestone_is_one_by_itself() -> None:
    text = plan("P: {tasks: {M: {kind: milestone, must_start_on: 2022-04-01}, A: {duration: 5d}}}", P6)
    assert found(text, CODE) == ["M"]


def test_a_provincial_plan_is_spared_unless_all_is_asked_for() -> None:
    result = examined(plan("A: {duration: 5d, must_start_on: 2022-06-01}"))
    assert CODE not in [finding.code for finding in result.findings]
    assert CODE in [finding.code for finding in result.held_back]


def test_the_advice_is_for_all_tasks_of_a_finding() -> None:
    tasks = "P: {tasks: {A: {duration: 5d, must_start_on: 2022-03-07}, B: {duration: 5d, must_start_on: 2022-03-14}}}"
    (finding,) = examined(plan(tasks, "checks: {profile: p6}"), CODE).findings
    assert finding.hint is not None
    assert "and so on for the other hard dates" in finding.hint.en
    (remedy,) = remedies_in(finding.hint)
    loaded = load_bytes(plan(tasks).encode(), "plan.yaml").plan
    assert loaded is not None
    dates = [remedy.apply(loaded).tasks[id_].constraints.must_start_on for id_ in "AB"]
    assert dates == [None, None]


def test_one_task_or_several_are_held_to_hard_dates_by_the_keys_they_use() -> None:
    one = "A: {duration: 5d, must_start_on: 2022-04-01}"
    (single,) = findings(plan(one, P6), CODE)
    (both,) = findings(plan(f"{one}\nB: {{duration: 5d, must_finish_on: 2022-04-29}}", P6), CODE)
    assert single.message.en == "a hard date is set for `A` by `must_start_on`"
    assert both.message.en == "a hard date is set for both tasks (`A` and `B`) by `must_start_on`, `must_finish_on`"


def test_a_milestone_is_named_and_not_called_all_tasks() -> None:
    (finding,) = findings(plan("M: {kind: milestone, must_start_on: 2022-04-01}\nA: {duration: 5d}", P6), CODE)
    assert finding.message.en.startswith("a hard date is set for `M`")
