"""Generations of a system: what is used, announced or switched off before the next one is even bought or built."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import TENDERING, Procedure
from dxplan.model.task import Task

_USES = frozenset(
    {
        *(Step.GOLIVE, Step.ROLLOUT, Step.OPERATION, Step.ANNOUNCEMENT, Step.MEASUREMENT),
        *(Step.SWITCH_OFF, Step.HAND_BACK),
    }
)
_WORK = frozenset(
    {
        *(Step.BUILD, Step.TEST, Step.SECURITY_TEST, Step.TRAINING, Step.PILOT, Step.TRIAL),
        *(Step.EVALUATION, Step.ACCEPTANCE),
    }
)
BUYING = (*TENDERING, Step.CONTRACT)
"""By which a contractor comes to a system."""
_BEGINNING = (Step.STUDY, Step.DECISION, Step.SELECTION_PLAN, *BUYING)
"""What the next generation begins with."""
_MAKING = (*_BEGINNING, Step.DESIGN, Step.BUILD, Step.SERVERS, Step.EQUIPMENT)
"""For a use also what is made of it."""
_IN_USE = (Step.GOLIVE, Step.ROLLOUT, Step.OPERATION)


def of_its_generation(
    examination: Examination, found: Procedure, row: Row, system: str | None, befores: list[Task], after: Task
) -> list[Task]:
    """The earlier steps without those of a later generation than a task, in their order.

    An acceptance is one of the next generation if it waits for the making of a thing that itself waits for that use:
    what was tried by a company is taken down before the State buys, phase 1 is open before phase 2 is designed.
    """
    own = found.of_task[after.id]
    begins = _MAKING if not own.isdisjoint(_USES) else _BEGINNING if not own.isdisjoint(_WORK) else ()
    if Step.ACCEPTANCE in own and Step.EVALUATION in row.before:
        begins = (*begins, *_IN_USE)  # what is evaluated after years of use is not the trial
    steps = tuple([step for step in begins if step not in row.before and step not in row.after])
    making = [task for task in found.of(system, steps) if task is not after and examination.waits_for(task, after)]
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
    if len(row.before) < 2 or found.of_task[after.id].isdisjoint(_USES):
        return False
    bought = found.of(system, BUYING)
    if not bought or any(examination.done_before(task, after) for task in bought):
        return False
    marked = examination.marked(bought)
    return any(
        examination.done_before(task, after) and not examination.waits_for_marked(task, marked)
        for task in found.of(system, row.before)
    )


def of_its_purchase(
    examination: Examination, found: Procedure, system: str | None, befores: list[Task], after: Task
) -> list[Task] | None:
    """The earlier steps of what a switch-off makes room for: of the last contract that it waits for.

    None where it is no switch-off, or nothing was accepted before that contract: then all are of one generation.
    """
    if Step.SWITCH_OFF not in found.of_task[after.id] or len(befores) < 2:
        return None
    contracts = [task for task in found.of(system, (Step.CONTRACT,)) if examination.waits_for(after, task)]
    if not contracts:
        return None
    last = max(contracts, key=lambda task: (examination.dates(task).early_finish, task.id))
    newer = [task for task in befores if examination.waits_for(task, last)]
    older = [task for task in befores if examination.waits_for(last, task)]
    return newer if newer and older else None


def of_what_is_built(
    examination: Examination, found: Procedure, system: str | None, befores: list[Task], afters: list[Task]
) -> list[Task]:
    """The earlier steps without those of what a company tried: a contract, and what is built by it, came later.

    Without any building after the contract, what was tried is what is used.
    """
    contracts = found.of(system, (Step.CONTRACT,))
    if not contracts or not befores:
        return befores
    built = [
        task
        for task in found.of(system, (Step.BUILD,))
        if examination.waits_for(task, *contracts) and any(examination.waits_for(after, task) for after in afters)
    ]
    bought = [contract for contract in contracts if any(examination.waits_for(task, contract) for task in built)]
    return [task for task in befores if not any(examination.waits_for(contract, task) for contract in bought)]


def before_its_use(
    examination: Examination, found: Procedure, row: Row, system: str | None, befores: list[Task], after: Task
) -> list[Task]:
    """The earlier steps without those of a system in use: they wait for a use that waits for the later step itself."""
    steps = tuple([step for step in _IN_USE if step not in row.before and step not in row.after])
    uses = [task for task in found.of(system, steps) if examination.waits_for(task, after)] if befores else []
    return [task for task in befores if not examination.waits_for(task, *uses)] if uses else befores
