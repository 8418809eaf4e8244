"""What a limit comes to in small plans."""

from __future__ import annotations

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import FAIL, PASS, chain_of, reading

DCMA = "checks: {profile: dcma}"


def test_one_exception_in_a_small_plan_is_a_remark_for_a_province_and_a_failure_by_the_letter() -> None:
    """5 % of 12 tasks are less than one."""
    text = f"{chain_of(11)}\nB: {{duration: 1d, after: T1}}"
    province, dcma = reading(1, plan(text)), reading(1, plan(text, DCMA))
    assert (province.verdict, dcma.verdict) == (PASS, FAIL)
    assert "5 % of 12 is 0.6: not a single one is allowed, but 1 found" in dcma.remarks[0].en
    assert "5 % của 12 là 0,6" in province.remarks[0].vi
    assert "only a remark" in province.remarks[0].en


def test_two_exceptions_in_a_small_plan_fail_for_everybody() -> None:
    text = f"{chain_of(10)}\nB: {{duration: 1d, after: T1}}\nC: {{duration: 1d, after: T1}}"
    assert reading(1, plan(text)).verdict is FAIL
