"""DCMA point 12: a delay of 600 working days, tried out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.critical_path_test import follows_delay
from dxplan.network.network import build
from dxplan.schedule.scheduler import compute
from dxplan.text.phrase import Text
from tests.checks.examining import TODAY, plan
from tests.checks.scorecard.measuring import FAIL, PASS, examination, fraction, reading
from tests.schedule.plans import plan_of_data


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
    follows_delay(under)
    assert (under.schedule.finish, str(under.plan.tasks["A"].duration)) == (before, "10d")


def test_a_delay_that_leaves_the_calendar_is_not_measured() -> None:
    """600 working days after the middle of 9998 there are no dates any more."""
    late = replace(plan_of_data({"start": "2022-03-01", "tasks": {"A": {"duration": "10d"}}}), start=date(9998, 6, 1))
    counted = follows_delay(Examination(compute(build(late)), TODAY))
    assert isinstance(counted, Text)
    assert counted.en == "with `A` 600 working days longer the schedule leaves the year 9999"
