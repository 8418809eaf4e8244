"""DCMA point 1: tasks without predecessor or successor."""

from __future__ import annotations

from tests.checks.examining import plan
from tests.checks.scorecard.measuring import FAIL, PASS, chain_of, fraction, reading


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
