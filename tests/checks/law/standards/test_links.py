"""Shares of lags and of finish-to-start links, counted by hand in small plans."""

from __future__ import annotations

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import FAIL, PASS, chain_of, fraction, reading

DCMA = "checks: {profile: dcma}"


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


def test_nine_of_ten_links_finish_to_start_are_enough() -> None:
    text = f"{chain_of(10)}\nB: {{duration: 1d, after: T10 FF}}"
    read = reading(4, plan(text, DCMA))
    assert (read.verdict, fraction(read), read.tasks) == (PASS, (9, 10), ("B",))
    assert reading(4, plan(f"{text}\nC: {{duration: 1d, after: B SS}}", DCMA)).verdict is FAIL


def test_a_limit_that_a_rule_has_too_is_set_with_it() -> None:
    text = plan(f"{chain_of(5)}\nB: {{duration: 1d, after: T5 FS+5d}}", "checks: {thresholds: {DX209: {share: 10 %}}}")
    assert (reading(3, text).limit, reading(3, plan(chain_of(2))).limit) == (0.1, 0.2)
