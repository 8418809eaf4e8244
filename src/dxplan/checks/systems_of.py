"""Which systems each task of a plan works on."""

from __future__ import annotations

from dxplan.checks.saying import tasks_saying
from dxplan.model.plan import Plan


def systems_of_each(plan: Plan) -> dict[str, tuple[str, ...]]:
    """The systems of each task and summary, by its id: its own, or those of the nearest summary that names any.

    Where no task names one of a plan's systems and there is only one, all are of it.
    """
    if not plan.systems:
        return dict.fromkeys(plan.tasks, ())
    named = plan.inherited_by_all("system")
    if len(plan.systems) == 1 and not any(named.values()):
        named = dict.fromkeys(named, next(iter(plan.systems)))
    alone: dict[str | None, tuple[str, ...]] = {system: (system,) for system in plan.systems}
    alone[None] = ()
    of_one = {id_: alone[system] for id_, system in named.items()}
    others_of = _others(plan)
    return (
        of_one | {id_: (*of_one[id_], *others) for id_, others in others_of.items() if of_one[id_]}
        if others_of
        else of_one
    )


def _others(plan: Plan) -> dict[str, tuple[str, ...]]:
    """The systems besides the first, of the tasks that say several or stand in a summary that does."""
    found: dict[str, tuple[str, ...]] = {}
    if not tasks_saying(plan, "other_systems"):
        return found
    for task in plan.tasks.values():  # a summary comes before what is inside it
        others = task.other_systems if task.system is not None else found.get(task.parent or "", ())
        if others:
            found[task.id] = others
    return found
