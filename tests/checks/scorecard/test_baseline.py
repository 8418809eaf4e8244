"""DCMA points 11 and 14: progress against an older version of the plan."""

from __future__ import annotations

import pytest

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import FAIL, NOT_APPLICABLE, PASS, fraction, reading

OLD = plan("""
    A: {duration: 10d}
    B: {duration: 10d, after: A}
    C: {duration: 10d, after: B}
    D: {duration: 0d, after: C}
""")
"""A is done on 14/03/2022, B on 28/03/2022, C on 12/04/2022 (11/04/2022 is a holiday)."""
STATUS = "status_date: 2022-03-31"


def now(a: str, b: str) -> str:
    return plan(
        f"""
        A: {{duration: 10d, actual_start: 2022-03-01, {a}}}
        B: {{duration: 10d, after: A, actual_start: 2022-03-15, {b}}}
        C: {{duration: 10d, after: B}}
        D: {{duration: 0d, after: C}}
        """,
        STATUS,
    )


@pytest.mark.parametrize("number", [11, 14])
def test_without_baseline_or_status_date_there_is_nothing_to_compare(number: int) -> None:
    """What is missing is said."""
    no_baseline = reading(number, now("actual_finish: 2022-03-14", "progress: 50 %"))
    assert (no_baseline.verdict, "--baseline" in no_baseline.remarks[0].en) == (NOT_APPLICABLE, True)
    no_day = reading(number, OLD, OLD)
    assert (no_day.verdict, "status_date" in no_day.remarks[0].en) == (NOT_APPLICABLE, True)
    early = reading(number, plan("A: {duration: 10d}", "status_date: 2022-03-07"), OLD)
    assert (early.verdict, "nothing done" in early.remarks[0].en) == (NOT_APPLICABLE, True)


def test_all_done_in_time_passes_both() -> None:
    text = now("actual_finish: 2022-03-14", "actual_finish: 2022-03-28")
    assert (reading(11, text, OLD).verdict, fraction(reading(11, text, OLD))) == (PASS, (0, 2))
    assert (reading(14, text, OLD).verdict, fraction(reading(14, text, OLD))) == (PASS, (2, 2))


def test_what_is_done_later_is_missed_but_executed() -> None:
    """Missed looks at the day, BEI at whether it is done by now."""
    text = now("actual_finish: 2022-03-15", "actual_finish: 2022-03-30")
    assert (reading(11, text, OLD).verdict, reading(11, text, OLD).tasks) == (FAIL, ("A", "B"))
    assert reading(14, text, OLD).verdict is PASS


def test_what_is_still_open_is_missed_and_not_executed() -> None:
    text = now("actual_finish: 2022-03-14", "progress: 50 %")
    missed, executed = reading(11, text, OLD), reading(14, text, OLD)
    assert (fraction(missed), missed.tasks) == ((1, 2), ("B",))
    assert (executed.verdict, fraction(executed), executed.tasks) == (FAIL, (1, 2), ("B",))
    assert "tasks done by 2022-03-31: 1; done in the baseline: 2" in executed.remarks[0].en


def test_work_done_ahead_raises_the_index_above_one() -> None:
    text = now("actual_finish: 2022-03-10", "actual_finish: 2022-03-28").replace(
        "C: {duration: 10d, after: B}", "C: {duration: 10d, after: B, progress: 100 %}"
    )
    assert reading(14, text, OLD).value == 1.5


def test_tasks_that_the_baseline_does_not_know_count_in_neither() -> None:
    """A new task is work that was not promised; a dropped one can no longer be done."""
    text = (
        now("actual_finish: 2022-03-14", "actual_finish: 2022-03-28")
        .replace("C:", "E:")
        .replace("after: C", "after: E")
    )
    assert fraction(reading(14, text, OLD)) == (2, 2)
    assert fraction(reading(11, text, OLD)) == (0, 2)
