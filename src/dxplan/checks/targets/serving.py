"""Which tasks serve which targets."""

from __future__ import annotations

from dxplan.model.plan import Plan
from dxplan.model.task import Task


def serving(plan: Plan) -> dict[str, list[Task]]:
    """The tasks and summaries that name each target, in file order; nothing for one that none names."""
    tasks: dict[str, list[Task]] = {id_: [] for id_ in plan.kpis}
    for task in plan.tasks.values():
        for id_ in task.kpis:
            tasks[id_].append(task)
    return tasks
