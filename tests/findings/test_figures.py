"""A plan in a few figures."""

from __future__ import annotations

from dxplan.findings.figures import Figures, figures_of
from dxplan.load.loader import load_bytes
from dxplan.network.network import build
from dxplan.schedule.scheduler import compute


def figures(tasks: str, head: str = "") -> Figures:
    plan = load_bytes(f"dxplan: 1\nid: x\nstart: 2023-03-01\n{head}tasks:\n{tasks}".encode(), "x.yaml").plan
    assert plan is not None
    return figures_of(compute(build(plan)))


def test_counts_dates_and_margins() -> None:
    """Tasks, milestones and phases apart; margins in working days, negative when late."""
    found = figures(
        "  P:\n    tasks:\n      A: {duration: 10d}\n      M: {kind: milestone, after: A}\n",
        "finish_by: 2023-03-17\nagreement: {ends: 2023-03-10}\n",
    )
    assert (found.tasks, found.milestones, found.phases) == (1, 1, 1)
    assert (found.start.isoformat(), found.finish.isoformat()) == ("2023-03-01", "2023-03-14")
    assert found.margin_to_finish_by is not None
    assert found.margin_to_agreement_end is not None
    assert (found.margin_to_finish_by.days, found.margin_to_agreement_end.days) == (3.0, -2.0)
    assert found.critical_path == ("A", "M")
    assert found.critical_path_days.days == 10


def test_what_is_done_after_an_agreement_by_its_nature_is_not_late_against_it() -> None:
    """The work ends on 14 March, three days early; the year is measured in April, and the operation goes on."""
    found = figures(
        "  A: {duration: 10d}\n  B: {kind: measure, duration: 5d, after: A FS+10d}\n"
        "  C: {kind: ops, duration: 12mo, after: A}\n",
        "agreement: {ends: 2023-03-17}\n",
    )
    assert found.agreed_finish.isoformat() == "2023-03-14"
    assert found.margin_to_agreement_end is not None
    assert found.margin_to_agreement_end.days == 3
    assert figures("  C: {kind: ops, duration: 5d}\n").agreed_finish.isoformat() == "2023-03-07"


def test_a_path_that_begins_at_a_set_date_tells_what_comes_before() -> None:
    """The review is set for 3 April; the work before it, A then B, is done on 7 March, 18 working days early."""
    found = figures(
        "  A: {duration: 3d}\n  B: {duration: 2d, after: A}\n  C: {duration: 1d}\n"
        "  R: {duration: 5d, after: [B, C], start_no_earlier_than: 2023-04-03}\n"
    )
    assert found.critical_path == ("R",)
    assert found.chain_before == ("A", "B")
    assert found.slack_before is not None
    assert found.slack_before.days == 18


def test_a_path_from_the_plans_start_has_nothing_before_it() -> None:
    """The usual case: the chain of links explains the whole finish."""
    found = figures("  A: {duration: 3d}\n  B: {duration: 2d, after: A}\n")
    assert (found.chain_before, found.slack_before) == ((), None)
