"""The packages of a system: which steps of a selection belong to which of several tenders."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure
from dxplan.model.task import Task

_TELLING = (Step.INVITATION, Step.RESULT)


def of_its_package(
    examination: Examination, found: Procedure, system: str | None, befores: list[Task], after: Task
) -> list[Task]:
    """The earlier steps without those of other packages than a later step, all in their order.

    One is another's if it waits for other invitations and results of the system, and something else waits for it.
    """
    telling = found.of(system, _TELLING)
    if len(telling) < 2:
        return befores
    own = _selected(examination, telling, after) - {after.id}
    if not own:
        return befores
    awaited = {link.predecessor for task in examination.leaves for link in task.predecessors if task is not after}
    return [
        task
        for task in befores
        if task.id not in awaited or not (its := _selected(examination, telling, task)) or not own.isdisjoint(its)
    ]


def _selected(examination: Examination, telling: list[Task], task: Task) -> set[str]:
    return {other.id for other in telling if other is task or examination.waits_for(task, other)}
