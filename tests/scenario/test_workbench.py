"""A remedy that is tried leaves the plan as it was, and tells which tasks it changes."""

from __future__ import annotations

import pytest

from dxplan.model.kind import Kind
from dxplan.model.plan import Plan
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.drop import Drop
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedies.wait_each import WaitEach
from dxplan.scenario.remedy import Remedy, Workbench
from tests.load.reading import sound

MANY = 9


def plan() -> Plan:
    others = "".join(f", X{n}: {{duration: 1d}}" for n in range(MANY))
    return sound(
        f"tasks: {{A: {{duration: 1d}}, B: {{duration: 1d, after: A}}, C: {{duration: 1d, after: B}}{others}}}"
    )


def remedies(plan: Plan) -> dict[str, Remedy]:
    tasks = plan.tasks
    drop, wait = Drop(tasks["B"].predecessors[0]), Wait(tasks["C"], tasks["A"], tasks["C"].predecessors)
    return {
        "one": drop,
        "bypassing": wait,
        "several": Together((drop, wait)),
        "each": WaitEach((tasks["B"], tasks["X0"]), tasks["A"]),
    }


@pytest.mark.parametrize("name", ["one", "bypassing", "several", "each"])
def test_it_tells_the_tasks_that_a_remedy_changes(name: str) -> None:
    before = plan()
    remedy = remedies(before)[name]
    after = remedy.apply(before)
    changed = Workbench(before).changed_by(remedy)
    assert changed is not None
    assert {task.id: task for task in changed} == {
        id_: task for id_, task in after.tasks.items() if task != before.tasks[id_]
    }


def test_each_remedy_is_tried_on_the_plan_as_it_was() -> None:
    before = plan()
    bench = Workbench(before)
    each = remedies(before).values()
    assert [bench.changed_by(remedy) for remedy in each] == [Workbench(before).changed_by(remedy) for remedy in each]
    assert before == plan()


def test_what_does_more_than_change_tasks_is_not_told() -> None:
    before = plan()
    bench = Workbench(before)
    assert bench.changed_by(AddTask(Kind.SURVEY, before=("A",))) is None
    assert bench.changed_by(Drop(before.tasks["B"].predecessors[0])) is not None


def test_so_many_changes_that_the_plan_is_copied_are_not_told() -> None:
    before = plan()
    tasks = before.tasks
    assert Workbench(before).changed_by(WaitEach(tuple(tasks[f"X{n}"] for n in range(MANY)), tasks["A"])) is None
