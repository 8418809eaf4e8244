"""Repairs of a missed date, worked out by hand."""

from __future__ import annotations

import pytest

from dxplan.doctor.repairs import RepairKind
from tests.doctor.diagnosing import advised, diagnosed

THREE = """
    start: 2022-03-01
    tasks:
      A: {kind: survey, duration: 20d, range: 15d..30d}
      B: {kind: build, duration: 40d, after: A FS+10d}
      C: {kind: review, duration: 10d, after: B, deadline: 2022-06-10}
"""


@pytest.mark.parametrize(
    ("written", "deadline", "told"),
    [
        ("6w", "2022-04-05", "cut `A` by 4 working days (`30d` → `26d`)"),
        ("30d", "2022-04-05", "cut `A` by 4 working days (`30d` → `26d`)"),
        ("240h", "2022-04-05", "cut `A` by 32 working hours (`240h` → `208h`)"),
        ("1q", "2022-05-20", "cut `A` by 1 month (`3mo` → `2mo`)"),
        ("1y", "2023-02-20", "cut `A` by 1 month (`12mo` → `11mo`)"),
    ],
)
def test_a_task_is_cut_in_the_unit_in_which_it_can_give_a_little(written: str, deadline: str, told: str) -> None:
    """Thirty working days from 1 March end on 12 April: 11 April is off."""
    text = f"""
        start: 2022-03-01
        tasks: {{A: {{duration: {written}}}, M: {{kind: milestone, after: A, deadline: {deadline}}}}}
    """
    assert advised(diagnosed(text, "M"), RepairKind.SHORTEN) == [told]


def test_the_longest_task_is_overlapped_first_and_no_more_than_so_many_are_tried() -> None:
    tasks = "\n".join(
        f"          T{n}: {{kind: build, duration: {10 + 2 * n}d{f', after: T{n - 1}' if n else ''}}}" for n in range(9)
    )
    text = f"""
        start: 2022-03-01
        tasks:
{tasks}
          M: {{kind: milestone, after: T8, deadline: 2022-10-14}}
    """
    diagnosis = diagnosed(text, "M")
    assert diagnosis.late.minutes > 0
    overlapped = [repair.task for repair in diagnosis.repairs if repair.kind is RepairKind.OVERLAP]
    assert sorted(filter(None, overlapped)) == ["T3", "T4", "T5", "T6", "T7", "T8"]


def test_a_link_may_not_go_where_it_leaves_an_end_open_or_joins_one_system() -> None:
    both = """
        start: 2022-03-01
        systems: {X: {name: X}, Y: {name: Y}}
        tasks:
          S: {kind: survey, duration: 5d}
          A: {kind: build, duration: 30d, after: S, system: X}
          B: {kind: build, duration: 30d, after: [A, S], system: Y}
          M: {kind: milestone, after: [A, B], deadline: 2022-05-20}
    """
    assert advised(diagnosed(both, "M"), RepairKind.PARALLEL) != []
    for without in (
        both.replace("after: [A, S]", "after: A"),  # B would wait for nothing
        both.replace("after: [A, B]", "after: B"),  # nothing would wait for A
        both.replace("system: Y", "system: X"),
    ):
        assert advised(diagnosed(without, "M"), RepairKind.PARALLEL) == []


@pytest.mark.slow
@pytest.mark.parametrize(("start", "said"), [("2199-06-03", True), ("2199-12-02", False)])
def test_a_later_date_is_asked_for_while_a_plan_can_say_it(start: str, said: bool) -> None:
    diagnosis = diagnosed(
        f"""
        start: 2022-03-01
        tasks: {{A: {{duration: 60d, start_no_earlier_than: {start}, deadline: 2022-03-04}}}}
        """,
        "A",
        trials=30,
    )
    assert (advised(diagnosis, RepairKind.PROMISE_LATER) != []) == said


def test_where_the_date_cannot_move_enough_the_plan_starts_earlier_too() -> None:
    """From 3 March it can come two days forward, where four are needed."""
    diagnosis = diagnosed(
        """
        start: 2022-03-01
        tasks: {A: {duration: 5d, start_no_earlier_than: 2022-03-03, deadline: 2022-03-03}}
        """,
        "A",
    )
    assert advised(diagnosis, RepairKind.MOVE_DATE) == []
    (earlier,) = [repair for repair in diagnosis.repairs if repair.kind is RepairKind.START_EARLIER]
    assert [change.key for change in earlier.changes] == ["start_no_earlier_than", "start"]  # type: ignore[attr-defined]


def test_a_promise_that_is_the_date_itself_is_not_brought_forward() -> None:
    diagnosis = diagnosed(
        """
        start: 2022-03-01
        tasks: {A: {duration: 5d}, B: {duration: 5d, after: A, must_start_on: 2022-03-04}}
        """,
        "B",
        "must_start_on",
    )
    assert advised(diagnosis, RepairKind.MOVE_DATE) == []
    assert len(advised(diagnosis, RepairKind.PROMISE_LATER)) == 1


def test_other_things_being_equal_the_least_change_comes_first_and_the_plans_own_dates_last() -> None:
    diagnosis = diagnosed(THREE, "C")
    moved = [
        repair.moved
        for repair in diagnosis.repairs
        if repair.kind not in (RepairKind.START_EARLIER, RepairKind.PROMISE_LATER)
    ]
    assert moved == sorted(moved)
    assert [repair.kind for repair in diagnosis.repairs[-2:]] == [RepairKind.START_EARLIER, RepairKind.PROMISE_LATER]


@pytest.mark.parametrize(
    ("start", "deadline", "told"),
    [
        (
            "1900-01-31",
            "1900-02-08",
            ["let the plan start earlier, on 1900-01-22 instead of 1900-01-31: `start: 1900-01-22`"],
        ),
        ("1900-01-02", "1900-01-05", []),
    ],
)
def test_no_start_is_proposed_before_the_years_that_a_plan_can_say(start: str, deadline: str, told: list[str]) -> None:
    diagnosis = diagnosed(
        f"""
        start: {start}
        tasks: {{A: {{kind: tender, duration: 14d, deadline: {deadline}}}}}
        """,
        "A",
    )
    assert advised(diagnosis, RepairKind.START_EARLIER) == told


def test_a_cut_is_spread_over_tasks_alone_and_over_the_waits_first() -> None:
    """Eight days, where no task gives more than five and the wait four: as few places as may be."""
    diagnosis = diagnosed(
        """
        start: 2022-03-01
        tasks:
          A: {duration: 10d}
          B: {duration: 10d, after: A FS+4d}
          C: {duration: 10d, after: B, deadline: 2022-04-05}
        """,
        "C",
    )
    assert advised(diagnosis, RepairKind.SPREAD) == [
        "cut `A` by 4 working days (`10d` → `6d`) and cut `B` by 4 working days (`10d` → `6d`)",
        "cut the wait between `A` and `B` from 4 working days to 1 working day: `A FS+1d` "
        "and cut `A` by 5 working days (`10d` → `5d`)",
    ]


def test_where_two_tasks_can_each_be_cut_enough_the_cut_is_not_spread() -> None:
    assert advised(diagnosed(THREE.replace("06-10", "06-17"), "C"), RepairKind.SPREAD) == []
