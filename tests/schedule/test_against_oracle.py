"""The engine against an independent scheduler that finds every date by trying."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given

from dxplan.network.network import build
from dxplan.schedule.scheduler import compute
from tests.laws import tried
from tests.schedule.oracle import Answer, Oracle, OutOfHorizonError
from tests.schedule.oracle_progress import ProgressOracle
from tests.schedule.plans import plan_of_data
from tests.schedule.random_plans import in_progress, plans


@tried(2)
@given(plans())
def test_every_date_and_float_of_a_random_plan_is_what_trying_finds(data: dict[str, Any]) -> None:
    plan = plan_of_data(data)
    schedule = compute(build(plan))
    try:
        oracle = Oracle(plan)
        expected = {id_: oracle.answer(id_) for id_ in plan.tasks}
    except OutOfHorizonError:
        assume(False)
    found = {
        id_: Answer(t.early_start, t.early_finish, t.late_start, t.late_finish, t.total_float, t.free_float)
        for id_, t in schedule.tasks.items()
    }
    assert found == expected


@tried(1)
@given(in_progress(plans(late=False)))
def test_every_date_of_a_plan_under_way_is_what_trying_finds(data: dict[str, Any]) -> None:
    plan = plan_of_data(data)
    schedule = compute(build(plan))
    leaves = [task.id for task in plan.leaves()]
    try:
        oracle = ProgressOracle(plan)
        expected = {id_: oracle.found(id_) for id_ in leaves}
    except OutOfHorizonError:
        assume(False)
    found = {
        id_: Answer(t.early_start, t.early_finish, t.late_start, t.late_finish, t.total_float, 0)
        for id_ in leaves
        for t in (schedule.tasks[id_],)
    }
    assert found == expected
