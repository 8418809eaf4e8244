"""What a repair does to the promises, and which one comes first."""

from __future__ import annotations

from dxplan.doctor import wording
from dxplan.doctor.repairs import RepairKind
from tests.doctor.diagnosing import diagnosed


def test_effects_on_every_promise_and_the_fewest_broken_first() -> None:
    """Cutting A mends both deadlines, cutting B only its own."""
    diagnosis = diagnosed(
        """
        start: 2022-03-01
        finish_by: 2022-12-30
        tasks:
          A: {duration: 30d}
          M: {kind: milestone, after: A, deadline: 2022-04-08}
          B: {duration: 40d, after: A, deadline: 2022-06-06}
        """,
        "B",
    )
    first = diagnosis.repairs[0]
    assert wording.advice(first).en.startswith("cut `A` by 3")
    assert {effect.promise.task for effect in first.mended} == {"M", "B"}
    cut_b = next(r for r in diagnosis.repairs if r.kind is RepairKind.SHORTEN and r.task == "B")
    assert [effect.promise.task for effect in cut_b.still_broken] == ["M"]
    assert not any(repair.newly_broken for repair in diagnosis.repairs)
