"""The table of DCMA's points: what is counted in it itself, and where there is nothing to count."""

from __future__ import annotations

import pytest

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import FAIL, NOT_APPLICABLE, PASS, chain_of, fraction, reading

DONE = "A: {duration: 5d, progress: 100 %}"
DCMA = "checks: {profile: dcma}"
P6 = "checks: {profile: p6}"


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 7, 8, 10, 12])
def test_where_everything_is_done_nothing_is_left_to_judge(number: int) -> None:
    assert reading(number, plan(DONE)).verdict is NOT_APPLICABLE


@pytest.mark.parametrize("number", [2, 3, 4])
def test_without_links_there_is_no_share_of_links(number: int) -> None:
    assert reading(number, plan("A: {duration: 5d}")).verdict is NOT_APPLICABLE


def test_a_single_lead_fails() -> None:
    """The limit is none at all, so the size of the plan does not matter."""
    read = reading(2, plan(f"{chain_of(30)}\nB: {{duration: 1d, after: T30 FS-1d}}"))
    assert (read.verdict, fraction(read), read.tasks) == (FAIL, (1, 30), ("B",))
    assert reading(2, plan(chain_of(3))).verdict is PASS


def test_negative_float_is_never_allowed() -> None:
    late = plan("A: {duration: 10d, deadline: 2022-03-10}\nB: {duration: 5d}")
    read = reading(7, late)
    assert (read.verdict, read.tasks) == (FAIL, ("A",))
    assert reading(7, plan("A: {duration: 10d, deadline: 2022-03-14}")).verdict is PASS


def test_p6_is_stricter_on_hard_constraints_and_milder_on_leads() -> None:
    held = f"{chain_of(39)}\nB: {{duration: 1d, after: T39, must_finish_on: 2023-06-30}}"
    assert (reading(5, plan(held, DCMA)).verdict, reading(5, plan(held, P6)).verdict) == (PASS, FAIL)
    lead = f"{chain_of(100)}\nB: {{duration: 1d, after: T100 FS-1h}}"
    assert (reading(2, plan(lead, DCMA)).verdict, reading(2, plan(lead, P6)).verdict) == (FAIL, PASS)
