"""DX307: plans whose finish hangs on a date."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX307"
P6 = "checks: {profile: p6}"


def dated(constraint: str) -> str:
    return plan(
        f"""
        A: {{duration: 10d}}
        B: {{duration: 5d, after: A, {constraint}}}
        C: {{duration: 5d, after: B}}
        """,
        P6,
    )


@pytest.mark.parametrize("key", ["start_no_earlier_than", "must_start_on", "must_finish_on", "finish_no_earlier_than"])
def test_a_date_that_the_plans_finish_hangs_on(key: str) -> None:
    (finding,) = findings(dated(f"{key}: 2022-05-16"), CODE)
    assert finding.task == "B"
    assert "`A` just before it is done on 2022-03-14" in finding.message.en


@pytest.mark.parametrize("date", ["start_no_earlier_than: 2022-03-15", "deadline: 2022-05-16"])
def test_near_miss_a_date_that_moves_nothing(date: str) -> None:
    assert found(dated(date), CODE) == []


def test_near_miss_a_plan_has_to_begin_on_some_day() -> None:
    text = plan("A: {duration: 10d, start_no_earlier_than: 2022-04-04}\nB: {duration: 5d, after: A}", P6)
    assert found(text, CODE) == []


def test_near_miss_a_date_off_the_critical_path() -> None:
    text = plan(
        """
        A: {duration: 60d}
        B: {duration: 5d, start_no_earlier_than: 2022-03-21}
        Z: {duration: 5d, after: [A, B]}
        """,
        P6,
    )
    assert found(text, CODE) == []


def test_a_date_of_a_summary_stands_at_the_summary() -> None:
    text = plan(
        """
        A: {duration: 10d}
        P: {start_no_earlier_than: 2022-05-16, tasks: {B: {duration: 5d, after: A}, C: {duration: 5d, after: A}}}
        """,
        P6,
    )
    assert found(text, CODE) == ["P"]


def test_a_date_that_begins_several_critical_paths_is_found_once() -> None:
    text = plan(
        """
        A: {duration: 10d}
        P: {start_no_earlier_than: 2022-05-16, tasks: {B: {duration: 5d}, C: {duration: 5d}}}
        Z: {kind: milestone, after: [B, C]}
        """,
        P6,
    )
    assert found(text, CODE) == ["P"]


def test_two_dates_that_each_begin_one_are_two() -> None:
    text = plan(
        """
        A: {duration: 10d}
        B: {duration: 5d, start_no_earlier_than: 2022-05-16}
        C: {duration: 5d, start_no_earlier_than: 2022-05-16}
        """,
        P6,
    )
    assert found(text, CODE) == ["B", "C"]
