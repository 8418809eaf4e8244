"""A task read alone says what it says in its file; another value is read as the file would be."""

from __future__ import annotations

import pytest

from dxplan.load.loader import load
from dxplan.load.nodes import Mapping
from dxplan.load.rereading import NoValueError, reread, typed_value, with_key
from dxplan.model.duration import Duration, Unit
from tests.cli.running import PLANS


@pytest.mark.parametrize("path", sorted(PLANS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_plan_whose_tasks_are_all_read_again_is_the_same_plan(path: object) -> None:
    plan = load(path).plan  # type: ignore[arg-type]
    assert plan is not None
    mappings = {id_: task.places for id_, task in plan.tasks.items() if isinstance(task.places, Mapping)}
    assert len(mappings) == len(plan.tasks)
    again = reread(plan, mappings)
    assert again.mistakes == ()
    assert again.plan == plan


def test_another_value_changes_one_task_and_no_node_of_the_plan() -> None:
    plan = load(PLANS / "hue.yaml").plan
    assert plan is not None
    own = plan.tasks["U4"].places
    assert isinstance(own, Mapping)
    again = reread(plan, {"U4": with_key(own, "duration", typed_value(" 7d "))})
    assert again.plan.tasks["U4"].duration == Duration(7, Unit.DAYS)
    assert {id_: task for id_, task in again.plan.tasks.items() if id_ != "U4"} == {
        id_: task for id_, task in plan.tasks.items() if id_ != "U4"
    }
    fresh = load(PLANS / "hue.yaml").plan
    assert plan == fresh
    assert fresh is not None
    assert own.position("after", 0) == fresh.tasks["U4"].places.position("after", 0)


@pytest.mark.parametrize("text", ["[a", "{a: b", "[a]]", "[*x]", "[a] b", "{a: 1, a: 2"])
def test_brackets_that_hold_nothing_readable_are_no_value(text: str) -> None:
    with pytest.raises(NoValueError):
        typed_value(text)
