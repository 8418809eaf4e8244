"""Roll-outs written out: other programs have no units, only tasks."""

from __future__ import annotations

from dataclasses import replace

from dxplan.exchange.new_ids import free, slug
from dxplan.model.ids import is_id
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.network.network import build
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute


def written_out(schedule: Schedule) -> Schedule:
    """The same schedule of a plan in which what a roll-out repeats are tasks like others, with ids of their own.

    `deploy@q1` becomes `deploy-q1`. A plan without roll-outs is left as it is.
    """
    plan = schedule.plan
    if plan.unexpanded is None:
        return schedule
    ids = _new_ids(plan)
    copies: dict[str, list[str]] = {}
    for id_, task in plan.tasks.items():
        if task.copy_of is not None:
            copies.setdefault(task.copy_of.template, []).append(ids[id_])

    def meant(id_: str) -> list[str]:
        return [ids[id_]] if id_ in ids else copies.get(id_, [])

    delays = {
        id_: replace(risk, delays={to: delay for task, delay in risk.delays.items() for to in meant(task)})
        for id_, risk in plan.risks.items()
    }
    waivers = tuple(
        waiver if id_ is None else replace(waiver, task=id_)
        for waiver in plan.checks.waivers
        for id_ in ([None] if waiver.task is None else meant(waiver.task))
    )
    plain = replace(
        plan,
        tasks={ids[id_]: _plain(task, ids) for id_, task in plan.tasks.items()},
        roots=tuple(ids[id_] for id_ in plan.roots),
        risks=delays,
        checks=replace(plan.checks, waivers=waivers),
        unexpanded=None,
    )
    return compute(build(plain), calendars=schedule.calendars.of(plain))


def _new_ids(plan: Plan) -> dict[str, str]:
    """Of each task an id that a plan file may have; those that are one stay."""
    ids = {id_: id_ for id_ in plan.tasks if is_id(id_)}
    taken = set(ids)
    for id_ in plan.tasks:
        if id_ not in ids:
            parts = id_.replace("#", "@").split("@")
            ids[id_] = free("-".join(part if is_id(part) else slug(part) for part in parts), taken)
            taken.add(ids[id_])
    return {id_: ids[id_] for id_ in plan.tasks}


def _plain(task: Task, ids: dict[str, str]) -> Task:
    return replace(
        task,
        id=ids[task.id],
        parent=None if task.parent is None else ids[task.parent],
        children=tuple(ids[child] for child in task.children),
        predecessors=tuple(
            link._replace(predecessor=ids[link.predecessor], successor=ids[task.id], unit=None)
            for link in task.predecessors
        ),
        roll_out=None,
        copy_of=None,
    )
