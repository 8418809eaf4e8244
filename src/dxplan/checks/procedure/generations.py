"""Generations of a system: what is used, announced or switched off before the next one is even bought or built."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import TENDERING, Procedure
from dxplan.model.task import Task

MAKING = (
    *(Step.STUDY, Step.DECISION, Step.DESIGN, Step.SELECTION_PLAN, *TENDERING, Step.CONTRACT),
    *(Step.BUILD, Step.SERVERS, Step.EQUIPMENT),
)
"""What the next generation begins with."""

USES = frozenset(
    {
        *(Step.GOLIVE, Step.ROLLOUT, Step.OPERATION, Step.ANNOUNCEMENT, Step.MEASUREMENT),
        *(Step.SWITCH_OFF, Step.HAND_BACK),
    }
)
_BUYING = (*TENDERING, Step.CONTRACT)


def of_its_generation(
    examination: Examination, found: Procedure, system: str | None, befores: list[Task], after: Task
) -> list[Task]:
    """The earlier steps without those of a later generation than a use, in their order.

    An acceptance is one of the next generation if it waits for the making of a thing that itself waits for that use:
    what was tried by a company is taken down before the State buys, phase 1 is open before phase 2 is designed.
    """
    if found.of_task[after.id].isdisjoint(USES):
        return befores
    making = [task for task in found.of(system, MAKING) if task is not after and examination.waits_for(task, after)]
    if not making:
        return befores
    marked = examination.marked(making)
    ids = frozenset(task.id for task in making)
    return [task for task in befores if task.id not in ids and not examination.waits_for_marked(task, marked)]


def is_done_in_its_generation(
    examination: Examination, found: Procedure, row: Row, system: str | None, after: Task
) -> bool:
    """Whether a use before anything is bought follows an earlier step of the row that is not of what is bought.

    The pilot is what was tried before it is announced, though what is bought has a trial of its own.
    """
    if len(row.before) < 2 or found.of_task[after.id].isdisjoint(USES):
        return False
    bought = found.of(system, _BUYING)
    if not bought or any(examination.done_before(task, after) for task in bought):
        return False
    marked = examination.marked(bought)
    return any(
        examination.done_before(task, after) and not examination.waits_for_marked(task, marked)
        for task in found.of(system, row.before)
    )
