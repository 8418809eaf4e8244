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
    marked = examination.marked(telling)
    own = examination.waited_for((after,)) & marked
    if not own:
        return befores
    awaiting = examination.kept(_awaiting)
    kept = []
    for task in befores:
        its = (examination.waited_for((task,)) | examination.marked((task,))) & marked
        if not its or own & its or awaiting.get(task.id, _NOTHING) <= {after.id}:
            kept.append(task)
    return kept


_NOTHING = frozenset[str]()


def _awaiting(examination: Examination) -> dict[str, set[str]]:
    """The tasks that each is directly followed by."""
    found: dict[str, set[str]] = {}
    for task in examination.leaves:
        for link in task.predecessors:
            found.setdefault(link.predecessor, set()).add(task.id)
    return found


_WORK = (Step.BUILD, Step.SERVERS, Step.EQUIPMENT, Step.DATA, Step.INTEGRATION, Step.TEST, Step.TRIAL)
_CHOSEN_BY = (Step.RESULT, Step.BID_EVALUATION, Step.INVITATION)


def without_contract(examination: Examination, found: Procedure, system: str | None) -> Iterator[tuple[Task, Task]]:
    """The results that work of a system begins upon, and that no contract waits for: each with the first such work.

    Where the plan has no contract at all, its tenders may include theirs. One that waits for the same tender, and only
    not for its result, is there: its own row asks for that link.
    """
    contracts = found.of_any((Step.CONTRACT,))
    told_by = _CHOSEN_BY if contracts else _CHOSEN_BY[:1]
    results = next((tasks for step in told_by if (tasks := found.of(system, (step,)))), [])
    signed = examination.waited_for(contracts)
    tendered = examination.marked(found.of(system, (Step.INVITATION, Step.BID_EVALUATION))) & signed
    unsigned = {
        task.id: task
        for task in results
        if not examination.marked((task,)) & signed and not examination.waited_for((task,)) & tendered
    }
    for contract in contracts:
        unsigned.pop(contract.id, None)
    begun: dict[str, Task] = {}
    for task in found.of(system, _WORK) if unsigned else ():
        for link in task.predecessors:
            if link.predecessor in unsigned and task.id not in unsigned:
                other = begun.get(link.predecessor, task)
                begun[link.predecessor] = min(
                    task, other, key=lambda each: (examination.dates(each).early_start, each.id)
                )
    for id_, work in begun.items():
        yield unsigned[id_], work
