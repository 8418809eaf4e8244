"""Crashing in several places."""

from __future__ import annotations

from dxplan.doctor.repairs import RepairKind
from tests.doctor.diagnosing import advised, diagnosed


def test_a_parallel_chain_that_takes_over_is_cut_too() -> None:
    """A and B run beside each other: cutting one alone wins nothing."""
    diagnosis = diagnosed(
        """
        start: 2022-03-01
        tasks:
          A: {duration: 20d}
          B: {duration: 20d}
          M: {kind: milestone, after: [A, B], deadline: 2022-03-25}
        """,
        "M",
    )
    assert advised(diagnosis, RepairKind.SHORTEN) == []
    (spread,) = [repair for repair in diagnosis.repairs if repair.kind is RepairKind.SPREAD]
    assert {change.task for change in spread.changes} == {"A", "B"}  # type: ignore[attr-defined]
