"""DCMA point 9: dates that cannot be."""

from __future__ import annotations

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import FAIL, NOT_APPLICABLE, PASS, fraction, reading


def test_without_a_status_date_no_date_can_be_wrong() -> None:
    read = reading(9, plan("A: {duration: 5d, actual_start: 2022-03-01}"))
    assert read.verdict is NOT_APPLICABLE
    assert "status_date" in read.remarks[0].en


def test_actual_dates_in_the_future_and_planned_ones_in_the_past_are_wrong() -> None:
    """A is done, B began in the future, C should have begun and has not, D is still to come."""
    text = """
        A: {duration: 5d, actual_start: 2022-03-01, actual_finish: 2022-03-07}
        B: {duration: 5d, actual_start: 2022-03-16}
        C: {duration: 5d, after: A}
        D: {duration: 5d, after: C FS+10d}
    """
    read = reading(9, plan(text, "status_date: 2022-03-15"))
    assert (read.verdict, fraction(read), read.tasks) == (FAIL, (2, 4), ("B", "C"))


def test_work_that_begins_on_the_status_date_or_is_under_way_is_sound() -> None:
    text = "A: {duration: 50d, actual_start: 2022-03-01, progress: 20 %}\nB: {duration: 5d}"
    assert reading(9, plan(text, "status_date: 2022-03-01")).verdict is PASS
