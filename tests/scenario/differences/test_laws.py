"""Whatever two plans say: no difference from itself, causes that add up, and all differences together are the other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.plan import Plan
from dxplan.network.network import build
from dxplan.scenario.differences.attribution import attribution
from dxplan.scenario.differences.comparing import Of, differences
from dxplan.scenario.differences.mixing import mixed
from dxplan.schedule.scheduler import compute
from tests.dump.any_plans import any_plans
from tests.laws import tried
from tests.schedule.plans import plan_of_data
from tests.schedule.random_plans import plans, tasks_of

Data = dict[str, Any]


def _plain(plan: Plan) -> Plan:
    """A plan whose links are in no order, and do not say which of the list they are."""
    tasks = {
        id_: replace(task, predecessors=tuple(sorted((link._replace(nth=0) for link in task.predecessors), key=str)))
        for id_, task in plan.tasks.items()
    }
    return replace(plan, tasks=tasks)


@given(any_plans(), any_plans())
@tried(0.5)
def test_all_differences_together_make_the_other_plan(old: Plan, new: Plan) -> None:
    found = differences(old, new)
    assert _plain(mixed(found, found.changes)) == _plain(new)
    assert _plain(mixed(found, ())) == _plain(_in_order_of(mixed(found, ()), found.old))


def _in_order_of(ordered: Plan, plan: Plan) -> Plan:
    """The same plan with its outline in another order."""
    tasks = {
        id_: replace(plan.tasks[id_], children=_sorted(plan.tasks[id_].children, task.children))
        for id_, task in ordered.tasks.items()
    }
    return replace(plan, tasks=tasks, roots=_sorted(plan.roots, ordered.roots))


def _sorted(ids: tuple[str, ...], like: tuple[str, ...]) -> tuple[str, ...]:
    assert set(ids) == set(like)
    return like


@given(any_plans())
@tried(0.5)
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    assert differences(plan, plan).is_empty
    assert differences(plan, replace(plan, tasks=dict(reversed(plan.tasks.items())))).is_empty


@given(plans(), plans())
@tried(0.3)
def test_causes_add_up_to_the_whole(one: Data, other: Data) -> None:
    """Of plans that share some ids and nothing else: tasks come and go, summaries become tasks, links turn round."""
    old, new = plan_of_data(one), plan_of_data(other)
    found = differences(old, new)
    before, after = compute(build(found.old)), compute(build(new))
    way = attribution(found, before, after)
    assert sum(minutes for _, minutes in way.causes()) == way.finish.minutes
    applied = [change for step in way.steps for change in step.changes]
    assert len(applied) == len({id(change) for change in applied})
    for id_ in before.tasks.keys() & after.tasks.keys():
        moves = [move for _, move in way.causes_of(id_)]
        whole = after.working_time(id_).between(before.tasks[id_].early_finish, after.tasks[id_].early_finish)
        assert sum(move.minutes for move in moves) == whole


@given(plans(), st.data())
def test_one_change_is_the_only_cause(one: Data, data: st.DataObject) -> None:
    tasks = [id_ for id_, task in tasks_of(one).items() if "duration" in task]
    if not tasks:
        return
    old = plan_of_data(one)
    id_ = data.draw(st.sampled_from(tasks))
    tasks_of(one)[id_]["duration"] = "9d"
    new = plan_of_data(one)
    found = differences(old, new)
    way = attribution(found, compute(build(found.old)), compute(build(new)))
    assert len(way.steps) <= 1
    assert [(change.of, change.task, change.field) for step in way.steps for change in step.changes] in (
        [],
        [(Of.FIELD, id_, "duration")],
    )


@given(plans(), st.randoms(use_true_random=False))
def test_new_ids_are_no_change_where_names_tell(one: Data, random: Any) -> None:
    for number, task in enumerate(tasks_of(one).values()):
        task["name"] = f"Việc thứ {number} " + "".join(random.choices("abcdefgh", k=12))
    old = plan_of_data(one)
    new_ids = list(old.tasks)
    random.shuffle(new_ids)
    to = dict(zip(old.tasks, new_ids, strict=True))
    found = differences(old, plan_of_data(_renamed(one, to)))
    assert found.changes == ()
    assert dict(found.renamed) == {was: id_ for was, id_ in to.items() if was != id_}


def _renamed(data: Data, to: dict[str, str]) -> Data:
    def inside(tasks: Data) -> Data:
        return {
            to[id_]: {
                **task,
                **({"after": [_link(link, to) for link in task["after"]]} if "after" in task else {}),
                **({"tasks": inside(task["tasks"])} if "tasks" in task else {}),
            }
            for id_, task in tasks.items()
        }

    return {**data, "tasks": inside(data["tasks"])}


def _link(link: str, to: dict[str, str]) -> str:
    before, space, rest = link.partition(" ")
    return to[before] + space + rest
