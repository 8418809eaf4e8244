"""GAO's practices: what points and findings make of them."""

from __future__ import annotations

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import PARTLY, PASS, chain_of, grounds, practice


def test_points_that_all_pass_meet_a_practice_and_one_that_fails_meets_it_in_part() -> None:
    assert practice(2, plan(chain_of(4))).verdict is PASS
    found = practice(2, plan(f"{chain_of(30)}\nB: {{duration: 1d, after: T30 FS-1h}}"))
    assert found.verdict is PARTLY
    assert "DCMA-02: fail; DCMA-01, DCMA-03, DCMA-04, DCMA-05: pass" in grounds(found)


def test_open_findings_of_rules_with_its_code_speak_against_a_practice() -> None:
    """DX408 says GAO-3 among its aliases; waived, it says nothing."""
    text = "A: {duration: 5d, cost: 1 tỷ}"
    found = practice(3, plan(text))
    assert (found.verdict, "1 × DX408" in grounds(found)) == (PARTLY, True)
    waived = practice(3, plan(text, "checks: {waive: [{code: DX408, reason: tạm}]}"))
    assert (waived.verdict, "× DX408" in grounds(waived)) == (PASS, False)


def test_a_rule_that_finds_what_a_point_measures_is_not_counted_beside_it() -> None:
    """DX203 finds the leads that DCMA-02 counts."""
    found = practice(2, plan(f"{chain_of(30)}\nB: {{duration: 1d, after: T30 FS-1h}}"))
    assert "DX203" not in grounds(found)
