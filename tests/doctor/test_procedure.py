"""What the procedure of a programme leaves to the planner."""

from __future__ import annotations

import pytest

from dxplan.doctor.procedure import is_source, may_be_shortened, may_overlap
from dxplan.doctor.repairs import RepairKind
from dxplan.load.loader import load_bytes
from dxplan.model.kind import Kind
from dxplan.model.plan import Plan
from tests.checks.examining import plan as written
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


def read(tasks: str, head: str = "") -> Plan:
    plan = load_bytes(written(tasks, head).encode(), "plan.yaml").plan
    assert plan is not None
    return plan


def of_kinds(first: str, second: str) -> Plan:
    return read(f"A: {{kind: {first}, duration: 30d}}\nB: {{kind: {second}, duration: 30d, after: A}}")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind.wider is not kind])
def test_a_step_is_kept_as_its_wider_kind_is(kind: Kind) -> None:
    fine, wide = of_kinds(kind.value, "build"), of_kinds(kind.wider.value, "build")
    assert may_be_shortened(fine.tasks["A"]) == may_be_shortened(wide.tasks["A"])
    if kind is not Kind.DPIA:  # what is tried out or opened rests on it
        assert may_overlap(fine, *fine.tasks.values()) == may_overlap(wide, *wide.tasks.values())


def test_nothing_is_announced_or_switched_off_before_its_time() -> None:
    for second in ("announce", "switch_off", "handover", "bid_evaluation"):
        plan = of_kinds("build", second)
        assert not may_overlap(plan, *plan.tasks.values()), second
    plan = of_kinds("sharing", "integrate")
    assert not may_overlap(plan, *plan.tasks.values())


def test_a_source_is_one_whichever_system_is_named_first() -> None:
    head = "systems: {KHO: {}, IOC: {needs: [KHO]}, LGSP: {}}"
    for own, other in (("[IOC, LGSP]", "KHO"), ("[LGSP, IOC]", "KHO"), ("IOC", "[LGSP, KHO]")):
        plan = read(
            f"A: {{kind: build, duration: 5d, system: {other}}}\nB: {{kind: integrate, duration: 5d, system: {own}}}",
            head,
        )
        assert is_source(plan, plan.tasks["A"], plan.tasks["B"]), (own, other)
