"""The critical path length index, worked by hand."""

from __future__ import annotations

import pytest

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import FAIL, NOT_APPLICABLE, PASS, fraction, reading


def test_cpli_is_the_time_there_is_by_the_time_it_takes() -> None:
    """20 working days from 01/03/2022 end on 28/03/2022; to 31/03/2022 there are 3 more: 23 / 20."""
    read = reading(13, plan("A: {duration: 20d}", "finish_by: 2022-03-31"))
    assert (read.verdict, fraction(read), read.value) == (PASS, (23, 20), 1.15)
    assert "CPL = 20 working days (2022-03-01 → 2022-03-28), TF = 3 against 2022-03-31" in read.remarks[0].en


def test_cpli_fails_below_095_and_not_at_it() -> None:
    """20 days with one day too few are 0.95, with two 0.9."""
    assert reading(13, plan("A: {duration: 20d}", "finish_by: 2022-03-25")).verdict is PASS
    read = reading(13, plan("A: {duration: 20d}", "finish_by: 2022-03-24"))
    assert (read.verdict, read.value) == (FAIL, 0.9)


def test_cpli_counts_from_the_status_date() -> None:
    """From 14/03/2022, evening, 10 of the 20 working days are left; two days late are now a fifth."""
    head = "status_date: 2022-03-14\nfinish_by: 2022-03-24"
    half = "A: {duration: 20d, actual_start: 2022-03-01, progress: 50 %}"
    assert fraction(reading(13, plan(half, head))) == (8, 10)
    assert fraction(reading(13, plan("A: {duration: 20d}", head))) == (8, 20), "nothing has begun"


def test_cpli_takes_the_end_of_the_agreement_where_the_plan_has_no_deadline() -> None:
    head = "agencies: {SO: {}}\nagreement: {parties: [SO], ends: 2022-03-31}"
    assert fraction(reading(13, plan("A: {duration: 20d}", head))) == (23, 20)


@pytest.mark.parametrize(
    ("done", "head"), [("", ""), (", actual_finish: 2022-03-28", "status_date: 2022-06-30\nfinish_by: 2022-12-30")]
)
def test_cpli_needs_a_promise_and_work_that_is_left(done: str, head: str) -> None:
    assert reading(13, plan(f"A: {{duration: 20d{done}}}", head)).verdict is NOT_APPLICABLE
