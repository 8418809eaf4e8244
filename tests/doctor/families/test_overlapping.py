"""Fast-tracking."""

from __future__ import annotations

from dxplan.doctor.repairs import RepairKind
from tests.doctor.diagnosing import advised, diagnosed


def test_a_link_that_nothing_asks_for_may_go() -> None:
    """B is built on another system than A, and both are waited for elsewhere: doing one after the other is a choice."""
    diagnosis = diagnosed(
        """
        start: 2022-03-01
        systems: {X: {name: X}, Y: {name: Y}}
        tasks:
          S: {kind: survey, duration: 5d}
          A: {kind: build, duration: 30d, after: S, system: X}
          B: {kind: build, duration: 30d, after: [A, S], system: Y}
          M: {kind: milestone, after: [A, B], deadline: 2022-05-20}
        """,
        "M",
    )
    assert advised(diagnosis, RepairKind.PARALLEL) == [
        "let `B` run in parallel, without waiting for `A`, if it does not need its result"
    ]


def test_an_overlap_keeps_the_order_of_the_finishes_and_at_least_half_of_the_wait() -> None:
    text = """
        start: 2022-03-01
        tasks:
          A: {kind: build, duration: 20d, range: 19d..30d}
          B: {kind: review, duration: 20d, range: 19d..30d, after: A, deadline: 2022-04-%d}
    """
    assert advised(diagnosed(text % 14, "B"), RepairKind.OVERLAP) == [
        "let `B` overlap `A`: `A SS+12d` and `A FF` instead of `A`"
    ]
    assert advised(diagnosed(text % 8, "B"), RepairKind.OVERLAP) == [], "that would be more than ten of the twenty days"
