"""DCMA points 12 and 13: the test with 600 days, and the critical path length index."""

from __future__ import annotations

import pytest

from dxplan.checks.scorecard.dcma.p12_critical_path_test import measure
from tests.checks.examining import plan
from tests.checks.scorecard.measuring import FAIL, NOT_APPLICABLE, PASS, examination, fraction, reading


def test_a_delay_of_a_chain_reaches_the_finish_whole() -> None:
    """A is the first task of the only chain: 600 days more there are 600 days more at the end."""
    read = reading(12, plan("A: {duration: 10d}\nB: {duration: 10d, after: A}\nM: {duration: 0d, after: B}"))
    assert (read.verdict, fraction(read)) == (PASS, (600, 600))
    assert "`A`" in read.remarks[0].en


def test_it_fails_where_the_finish_is_a_date_and_not_the_end_of_work() -> None:
    """A milestone on a set date years after the work: no delay of the work is seen at the finish."""
    read = reading(12, plan("A: {duration: 10d}\nM: {duration: 0d, after: A, must_finish_on: 2026-12-31}"))
    assert (read.verdict, read.numerator, read.tasks) == (FAIL, 0, ("A",))
    assert "`must_finish_on` of `M`" in read.remarks[1].en


def test_it_fails_where_the_slack_before_a_date_takes_up_a_part() -> None:
    """The work is done on 14/03/2022, the milestone stands on 28/03/2022: 10 working days of 600 are lost."""
    read = reading(12, plan("A: {duration: 10d}\nM: {duration: 0d, after: A, must_finish_on: 2022-03-28}"))
    assert (read.verdict, fraction(read)) == (FAIL, (590, 600))
    assert "10 working days of delay" in read.remarks[1].en


def test_it_fails_where_the_last_task_is_held_by_its_finish() -> None:
    read = reading(12, plan("A: {duration: 10d}\nB: {duration: 10d, after: A, finish_no_earlier_than: 2023-03-01}"))
    assert read.verdict is FAIL
    assert "`finish_no_earlier_than` of `B`" in read.remarks[1].en


def test_it_fails_where_what_finishes_last_does_not_wait_for_the_work() -> None:
    """Operation runs beside the work for years, and nothing ties it to it."""
    read = reading(12, plan("A: {duration: 10d}\nN: {duration: 60mo, kind: ops}"))
    assert read.verdict is FAIL
    assert "hangs on `N`, which does not wait for `A`" in read.remarks[1].en


def test_a_path_that_begins_at_a_date_passes_with_a_remark() -> None:
    """What comes before the set date can slip unseen, and the test does not look there."""
    text = "A: {duration: 10d}\nB: {duration: 10d, after: A, start_no_earlier_than: 2022-04-04}"
    read = reading(12, plan(text))
    assert read.verdict is PASS
    assert "set date of `B`" in read.remarks[1].en
    assert "14 working days early" in read.remarks[1].en


def test_a_task_of_which_only_the_start_is_waited_for_is_not_the_one_to_delay() -> None:
    """B waits for the start of A only: the delay goes to B, which drives the finish."""
    read = reading(12, plan("A: {duration: 5d}\nB: {duration: 60d, after: A SS+2d}\nC: {duration: 1d, after: [A, B]}"))
    assert read.verdict is PASS
    assert "`B`" in read.remarks[0].en


@pytest.mark.parametrize("duration", ["3mo", "60ed", "8w", "40h"])
def test_the_delay_is_added_in_working_time_whatever_the_unit(duration: str) -> None:
    read = reading(12, plan(f"A: {{duration: {duration}}}\nB: {{duration: 2d, after: A}}"))
    assert (read.verdict, fraction(read)) == (PASS, (600, 600))


def test_what_durations_in_months_make_of_the_delay_is_explained() -> None:
    """After the delay the twelve months of B hold other days off."""
    read = reading(12, plan("A: {duration: 10d}\nB: {duration: 18mo, after: A}"))
    assert read.verdict is PASS
    assert read.numerator != read.denominator
    assert "durations in months" in read.remarks[1].en


def test_a_finish_that_moves_even_more_is_no_broken_path() -> None:
    """The lag is half of A: it grows with it."""
    read = reading(12, plan("A: {duration: 10d}\nB: {duration: 5d, after: A FS+50%}"))
    assert (read.verdict, fraction(read)) == (PASS, (900, 600))
    assert "lags in %" in read.remarks[1].en


def test_other_calendars_are_measured_in_that_of_the_plan() -> None:
    """600 days round the clock are fewer working days of the plan; they all reach the finish."""
    read = reading(12, plan("A: {duration: 20d, calendar: continuous}\nB: {duration: 5d, after: A}"))
    assert read.verdict is PASS
    assert read.denominator is not None
    assert 390 < read.denominator < 430


def test_the_plan_itself_is_not_changed() -> None:
    under = examination(plan("A: {duration: 10d}\nB: {duration: 10d, after: A}"))
    before = under.schedule.finish
    measure(under)
    assert (under.schedule.finish, str(under.plan.tasks["A"].duration)) == (before, "10d")


# CPLI


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
    assert fraction(reading(13, plan("A: {duration: 20d}", head))) == (8, 10)


def test_cpli_takes_the_end_of_the_agreement_where_the_plan_has_no_deadline() -> None:
    head = "agencies: {SO: {}}\nagreement: {parties: [SO], ends: 2022-03-31}"
    assert fraction(reading(13, plan("A: {duration: 20d}", head))) == (23, 20)


@pytest.mark.parametrize("head", ["", "status_date: 2022-06-30\nfinish_by: 2022-12-30"])
def test_cpli_needs_a_promise_and_work_that_is_left(head: str) -> None:
    assert reading(13, plan("A: {duration: 20d}", head)).verdict is NOT_APPLICABLE
