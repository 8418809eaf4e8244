"""Long tasks in steps."""

from __future__ import annotations

from textwrap import dedent

from dxplan.load.loader import load_bytes
from dxplan.scenario.remedies.divide import Divide
from dxplan.schedule.scheduler import scheduled

TEXT = dedent("""\
    dxplan: 1
    id: p
    start: 2022-03-01
    tasks:
      P: {name: Nhóm, tasks: {A: {name: Một, duration: 5d}, B: {name: Hai, duration: 3q, after: A}}}
      C: {name: Ba, duration: 5d, after: B}
    """)


def test_the_steps_follow_one_another_in_whole_months_and_the_last_one_keeps_the_id() -> None:
    plan = load_bytes(TEXT.encode(), "plan.yaml").plan
    assert plan is not None
    divided = Divide((("B", 2),)).apply(plan)
    assert divided.tasks["P"].children == ("A", "B_1", "B")
    assert [str(divided.tasks[id_].duration) for id_ in ("B_1", "B")] == ["5mo", "4mo"]
    assert [[str(link) for link in divided.tasks[id_].predecessors] for id_ in ("B_1", "B", "C")] == [
        ["A"],
        ["B_1"],
        ["B"],
    ]
    before, after = scheduled(plan), scheduled(divided)
    assert before is not None
    assert after is not None
    assert after.tasks["C"].early_start >= before.tasks["B"].early_start
