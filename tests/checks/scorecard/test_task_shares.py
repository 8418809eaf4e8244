"""DCMA points 5 and 10: tasks held by hard dates, and those with something behind them."""

from __future__ import annotations

import pytest

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import NOT_APPLICABLE, REPORT, fraction, reading


@pytest.mark.parametrize("key", ["must_start_on", "must_finish_on", "start_no_later_than", "finish_no_later_than"])
def test_a_date_that_holds_a_task_from_above_is_hard(key: str) -> None:
    read = reading(5, plan(f"A: {{duration: 5d, {key}: 2022-06-30}}\nB: {{duration: 5d}}"))
    assert (fraction(read), read.tasks) == ((1, 2), ("A",))


@pytest.mark.parametrize("key", ["deadline", "start_no_earlier_than", "finish_no_earlier_than"])
def test_a_deadline_or_a_lower_bound_is_soft(key: str) -> None:
    assert fraction(reading(5, plan(f"A: {{duration: 5d, {key}: 2022-06-30}}"))) == (0, 1)


def test_a_date_at_a_summary_holds_what_is_inside() -> None:
    text = "P: {must_finish_on: 2022-06-30, tasks: {A: {duration: 5d}, B: {duration: 5d, after: A}}}"
    assert reading(5, plan(text)).tasks == ("A", "B")


def test_resources_or_a_cost_are_counted_and_not_judged() -> None:
    head = "resources: {R: {capacity: 2}}"
    read = reading(
        10, plan("A: {duration: 5d, cost: 1 tỷ}\nB: {duration: 5d, resources: {R: 1}}\nC: {duration: 5d}", head)
    )
    assert (read.verdict, fraction(read), read.tasks) == (REPORT, (2, 3), ("C",))
    assert read.limit is None


def test_a_plan_without_resources_is_not_measured_by_them() -> None:
    assert reading(10, plan("A: {duration: 5d}")).verdict is NOT_APPLICABLE
