"""DCMA points 1 to 10: shares of tasks and links, counted by hand in small plans."""

from __future__ import annotations

import pytest

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import FAIL, NOT_APPLICABLE, PASS, REPORT, chain_of, fraction, reading

DONE = "A: {duration: 5d, progress: 100 %}"
DCMA = "checks: {profile: dcma}"
P6 = "checks: {profile: p6}"


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 7, 8, 10, 12])
def test_where_everything_is_done_nothing_is_left_to_judge(number: int) -> None:
    assert reading(number, plan(DONE)).verdict is NOT_APPLICABLE


@pytest.mark.parametrize("number", [2, 3, 4])
def test_without_links_there_is_no_share_of_links(number: int) -> None:
    assert reading(number, plan("A: {duration: 5d}")).verdict is NOT_APPLICABLE


# 1: logic


def test_the_first_and_the_last_task_may_be_open() -> None:
    read = reading(1, plan(chain_of(3)))
    assert (read.verdict, fraction(read)) == (PASS, (0, 3))


def test_a_task_without_successor_and_one_without_predecessor_are_counted() -> None:
    loose = plan(f"{chain_of(3)}\nB: {{duration: 1d, after: T1}}\nC: {{duration: 1d}}")
    read = reading(1, loose)
    assert (read.verdict, fraction(read), read.tasks) == (FAIL, (2, 5), ("B", "C"))


def test_a_link_to_a_summary_leads_all_that_is_inside() -> None:
    """What is inside P waits for T2, and Z for what is inside P."""
    read = reading(
        1,
        plan(f"""{chain_of(2)}
P:
  after: T2
  tasks: {{X: {{duration: 1d}}, Y: {{duration: 1d}}}}
Z: {{duration: 1d, after: P}}"""),
    )
    assert fraction(read) == (0, 5)


# 2: leads


def test_a_single_lead_fails() -> None:
    """The limit is none at all, so the size of the plan does not matter."""
    read = reading(2, plan(f"{chain_of(30)}\nB: {{duration: 1d, after: T30 FS-1d}}"))
    assert (read.verdict, fraction(read), read.tasks) == (FAIL, (1, 30), ("B",))
    assert reading(2, plan(chain_of(3))).verdict is PASS


# 3: lags


def test_lags_are_counted_and_leads_are_not() -> None:
    text = f"{chain_of(19)}\nB: {{duration: 1d, after: [T19 FS+5d, T18 SS-1d]}}"
    assert fraction(reading(3, plan(text, DCMA))) == (1, 20)
    assert reading(3, plan(text, DCMA)).verdict is PASS


def test_a_province_may_lag_a_fifth_of_its_links() -> None:
    text = f"{chain_of(5)}\nB: {{duration: 1d, after: T5 FS+5d}}"
    assert (reading(3, plan(text)).verdict, reading(3, plan(text, DCMA)).verdict) == (PASS, FAIL)


def test_links_of_what_is_done_do_not_count() -> None:
    """A is done, the milestone M is no task: only the link from M to B is one of an unfinished task."""
    text = """
        A: {duration: 5d, progress: 100 %}
        M: {duration: 0d, after: A FS+5d}
        B: {duration: 5d, after: M}
    """
    assert fraction(reading(3, plan(text))) == (0, 1)


# 4: finish-to-start


def test_nine_of_ten_links_finish_to_start_are_enough() -> None:
    text = f"{chain_of(10)}\nB: {{duration: 1d, after: T10 FF}}"
    read = reading(4, plan(text, DCMA))
    assert (read.verdict, fraction(read), read.tasks) == (PASS, (9, 10), ("B",))
    assert reading(4, plan(f"{text}\nC: {{duration: 1d, after: B SS}}", DCMA)).verdict is FAIL


# 5: hard constraints


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


# 6, 7: float


def test_float_over_44_working_days_is_high_for_dcma_and_over_a_year_for_a_province() -> None:
    """B may be 45 working days later than A: 50d against 5d."""
    text = "A: {duration: 50d}\nB: {duration: 5d}"
    read = reading(6, plan(text, DCMA))
    assert (read.verdict, read.tasks) == (FAIL, ("B",))
    assert fraction(reading(6, plan(text.replace("50d", "49d"), DCMA))) == (0, 2)
    assert fraction(reading(6, plan(text))) == (0, 2)
    assert fraction(reading(6, plan(text.replace("50d", "266d")))) == (1, 2)


def test_negative_float_is_never_allowed() -> None:
    late = plan("A: {duration: 10d, deadline: 2022-03-10}\nB: {duration: 5d}")
    read = reading(7, late)
    assert (read.verdict, read.tasks) == (FAIL, ("A",))
    assert reading(7, plan("A: {duration: 10d, deadline: 2022-03-14}")).verdict is PASS


# 8: durations


@pytest.mark.parametrize(("duration", "profile", "long"), [("45d", "dcma", 1), ("44d", "dcma", 0), ("45d", "p6", 1)])
def test_more_than_44_working_days_is_long(duration: str, profile: str, long: int) -> None:
    assert fraction(reading(8, plan(f"A: {{duration: {duration}}}", f"checks: {{profile: {profile}}}"))) == (long, 1)


def test_a_province_counts_more_than_half_a_year_as_long() -> None:
    assert fraction(reading(8, plan("A: {duration: 132d}\nB: {duration: 133d}"))) == (1, 2)


def test_operation_and_communication_are_no_long_tasks() -> None:
    """Level of effort goes on beside the rest."""
    assert fraction(reading(8, plan("A: {duration: 5d}\nB: {duration: 24mo, kind: ops, after: A}"))) == (0, 1)


# 9: dates


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


# 10: resources


def test_resources_or_a_cost_are_counted_and_not_judged() -> None:
    head = "resources: {R: {capacity: 2}}"
    read = reading(
        10, plan("A: {duration: 5d, cost: 1 tỷ}\nB: {duration: 5d, resources: {R: 1}}\nC: {duration: 5d}", head)
    )
    assert (read.verdict, fraction(read), read.tasks) == (REPORT, (2, 3), ("C",))
    assert read.limit is None


def test_a_plan_without_resources_is_not_measured_by_them() -> None:
    assert reading(10, plan("A: {duration: 5d}")).verdict is NOT_APPLICABLE


# small plans


def test_one_exception_in_a_small_plan_is_a_remark_for_a_province_and_a_failure_by_the_letter() -> None:
    """5 % of 12 tasks are less than one."""
    text = f"{chain_of(11)}\nB: {{duration: 1d, after: T1}}"
    province, dcma = reading(1, plan(text)), reading(1, plan(text, DCMA))
    assert (province.verdict, dcma.verdict) == (PASS, FAIL)
    assert "5 % of 12 is 0.6: not a single one is allowed, 1 is over" in dcma.remarks[0].en
    assert "5 % của 12 là 0,6" in province.remarks[0].vi
    assert "only a remark" in province.remarks[0].en


def test_two_exceptions_in_a_small_plan_fail_for_everybody() -> None:
    text = f"{chain_of(10)}\nB: {{duration: 1d, after: T1}}\nC: {{duration: 1d, after: T1}}"
    assert reading(1, plan(text)).verdict is FAIL


def test_p6_is_stricter_on_hard_constraints_and_milder_on_leads() -> None:
    held = f"{chain_of(39)}\nB: {{duration: 1d, after: T39, must_finish_on: 2023-06-30}}"
    assert (reading(5, plan(held, DCMA)).verdict, reading(5, plan(held, P6)).verdict) == (PASS, FAIL)
    lead = f"{chain_of(100)}\nB: {{duration: 1d, after: T100 FS-1h}}"
    assert (reading(2, plan(lead, DCMA)).verdict, reading(2, plan(lead, P6)).verdict) == (FAIL, PASS)


def test_a_limit_that_a_rule_has_too_is_set_with_it() -> None:
    text = plan(f"{chain_of(5)}\nB: {{duration: 1d, after: T5 FS+5d}}", "checks: {thresholds: {DX209: {share: 10 %}}}")
    assert (reading(3, text).limit, reading(3, plan(chain_of(2))).limit) == (0.1, 0.2)
