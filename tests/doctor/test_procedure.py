"""What the procedure of a programme leaves to the planner."""

from __future__ import annotations

from dxplan.doctor.repairs import RepairKind
from tests.doctor.diagnosing import advised, diagnosed


def test_what_the_law_clocks_is_not_shortened() -> None:
    diagnosis = diagnosed(
        """
        start: 2022-03-01
        tasks:
          A: {kind: appraise, duration: 20d}
          B: {kind: approve, duration: 20d, after: A}
          C: {kind: tender, duration: 45d, after: B}
          D: {kind: sec_level, duration: 22d, after: C}
          E: {kind: pilot, duration: 60d, after: D}
          M: {kind: milestone, after: E, deadline: 2022-09-30}
        """,
        "M",
    )
    assert {repair.kind for repair in diagnosis.repairs} == {RepairKind.START_EARLIER, RepairKind.PROMISE_LATER}


def test_the_order_of_the_procedure_is_kept() -> None:
    """From tender to contract, from pilot to evaluation to roll-out, from trial to acceptance nothing overlaps."""
    kinds = ("tender", "contract", "build", "trial", "accept", "training", "pilot", "evaluate", "rollout")
    tasks = "".join(
        f"\n      {kind}: {{kind: {kind}, duration: 30d{f', after: {before}' if before else ''}"
        f"{', deadline: 2023-03-24' if kind == 'rollout' else ''}}}"
        for before, kind in zip((None, *kinds), kinds, strict=False)
    )
    diagnosis = diagnosed(f"\n    start: 2022-03-01\n    tasks:{tasks}\n", "rollout")
    assert diagnosis.late.minutes > 0
    assert advised(diagnosis, RepairKind.OVERLAP) == []
    assert advised(diagnosis, RepairKind.SPLIT) == []
    assert advised(diagnosis, RepairKind.SHORTEN), "but there is something to cut"
