"""DX208: points at which several tasks have to be done at once."""

from __future__ import annotations

import pytest

from tests.checks.examining import examined, findings, found, plan

CODE = "DX208"
P6 = "checks: {profile: p6}"


def merging(*days: int, head: str = P6, more: str = "") -> str:
    tasks = "\n".join(f"T{index}: {{duration: {length}d{more}}}" for index, length in enumerate(days))
    after = ", ".join(f"T{index}" for index in range(len(days)))
    return plan(f"{tasks}\nZ: {{duration: 5d, after: [{after}]}}", head)


def test_three_tasks_that_finish_in_the_last_week_are_found_with_what_that_means() -> None:
    (finding,) = findings(merging(40, 38, 35), CODE)
    assert finding.task == "Z"
    assert "(`T0`, `T1` and `T2`)" in finding.message.en
    assert "only 51 %" in finding.message.en


@pytest.mark.parametrize("days", [(40, 38, 34), (40, 40), (40, 20, 20, 20)])
def test_near_miss_with_two_of_them_or_with_room_before_it_is_no_merge(days: tuple[int, ...]) -> None:
    assert found(merging(*days), CODE) == []


def test_near_miss_a_task_with_float_can_wait() -> None:
    text = plan(
        """
        A: {duration: 10d}
        B: {duration: 10d}
        C: {duration: 10d}
        M: {duration: 5d, after: [A, B, C]}
        L: {duration: 60d}
        Z: {duration: 5d, after: [M, L]}
        """,
        P6,
    )
    assert found(text, CODE) == []


def test_near_miss_what_is_done_cannot_be_late() -> None:
    assert found(merging(40, 40, 40, more=", progress: 100 %"), CODE) == []


def test_a_lag_after_a_finish_brings_it_nearer() -> None:
    tasks = """
        A: {{duration: 40d}}
        B: {{duration: 40d}}
        C: {{duration: 20d}}
        Z: {{duration: 5d, after: [A, B, {}]}}
    """
    assert found(plan(tasks.format("C FS+18d"), P6), CODE) == ["Z"]
    assert found(plan(tasks.format("C SS+38d"), P6), CODE) == []


def test_a_plan_may_set_its_own_limits() -> None:
    assert found(merging(40, 38, head="checks: {thresholds: {DX208: {predecessors: 2}}, profile: p6}"), CODE) == ["Z"]
    assert found(merging(40, 38, 35, head="checks: {thresholds: {DX208: {within: 2d}}, profile: p6}"), CODE) == []


def test_in_a_provincial_plan_it_is_held_back() -> None:
    assert CODE in [finding.code for finding in examined(merging(40, 40, 40, head="")).held_back]


def test_near_miss_one_task_is_no_merge_whatever_the_limit() -> None:
    for limit in (0, 1):
        head = f"checks: {{thresholds: {{DX208: {{predecessors: {limit}}}}}, profile: p6}}"
        assert found(merging(40, head=head), CODE) == []
        assert found(plan("A: {duration: 5d}", head), CODE) == []
