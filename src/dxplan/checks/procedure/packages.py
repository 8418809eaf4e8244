"""The packages of a system: which steps of a selection belong to which of several tenders."""

from __future__ import annotations

from collections.abc import Iterator

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


_WORK = (Step.BUILD, Step.SERVERS, Step.EQUIPMENT, Step.DATA, Step.INTEGRATION, Step.TEST, Step.TRIAL)
_CHOSEN_BY = (Step.RESULT, Step.BID_EVALUATION, Step.INVITATION)


def without_contract(examination: Examination, found: Procedure, system: str | None) -> Iterator[tuple[Task, Task]]:
    """The results that work of a system begins upon, and that no contract waits for: each with the first such work.

    Where the plan has no contract at all, its tenders may include theirs.
    """
    contracts = found.of_any((Step.CONTRACT,))
    told_by = _CHOSEN_BY if contracts else _CHOSEN_BY[:1]
    results = next((tasks for step in told_by if (tasks := found.of(system, (step,)))), [])
    for result in results:
        if any(examination.waits_for(contract, result) for contract in contracts) or result in contracts:
            continue
        work = [
            task
            for task in found.of(system, _WORK)
            if any(link.predecessor == result.id for link in task.predecessors) and task not in results
        ]
        if work:
            yield result, min(work, key=lambda task: (examination.dates(task).early_start, task.id))
