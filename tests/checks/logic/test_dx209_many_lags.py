"""DX209: the share of links with a lag, once a plan."""

from __future__ import annotations

import pytest

from tests.checks.examining import examined, findings, found, plan

CODE = "DX209"
DCMA = "checks: {profile: dcma}"


def lags(plain: int, lagged: int) -> str:
    """A chain of links, the last ones with a lag."""
    last = plain + lagged
    links = [f"A{n}: {{duration: 5d, after: A{n - 1}{' FS+5d' if n > plain else ''}}}" for n in range(1, last + 1)]
    return "\n".join(["A0: {duration: 5d}", *links])


@pytest.mark.parametrize(("plain", "lagged", "fires"), [(19, 1, False), (18, 1, True), (38, 2, False), (37, 2, True)])
def test_it_fires_above_one_of_twenty(plain: int, lagged: int, fires: bool) -> None:
    assert found(plan(lags(plain, lagged), DCMA), CODE) == ([None] if fires else [])


def test_one_finding_a_plan_says_how_many_may_stay() -> None:
    (finding,) = findings(plan(lags(38, 3), DCMA), CODE)
    assert "with a lag: 3 of 41 links of unfinished tasks, 7.3 %, more than 5 %" in finding.message.en
    assert finding.hint is not None
    assert "at most 2 of the lags" in finding.hint.en


def test_a_small_plan_is_told_that_no_lag_is_allowed() -> None:
    """5 % of 10 links are less than one."""
    (finding,) = findings(plan(lags(9, 1), DCMA), CODE)
    assert "5 % of 10 is 0.5: not a single one is allowed, but 1 found" in finding.message.en
    assert finding.hint is not None
    assert "make each wait before `A10` a task" in finding.hint.en


def test_leads_are_no_lags() -> None:
    assert found(plan("A: {duration: 9d}\nB: {duration: 5d, after: A FS-2d}", DCMA), CODE) == []


def test_a_province_may_lag_a_fifth_and_is_not_told_unless_it_asks() -> None:
    assert found(plan(lags(8, 2)), CODE) == []
    result = examined(plan(lags(7, 3)), CODE)
    assert (len(result.findings), len(result.held_back)) == (0, 1)


def test_one_lag_in_a_small_provincial_plan_is_none_too_many() -> None:
    """A fifth of two links is less than one."""
    result = examined(plan(lags(1, 1)), CODE)
    assert result.held_back == ()
