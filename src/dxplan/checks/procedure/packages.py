"""The packages of a system: which steps of a selection belong to which of several tenders."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure
from dxplan.model.task import Task
from dxplan.network.many_sets import Marked

_TELLING = (Step.INVITATION, Step.RESULT)


def of_its_package(
    examination: Examination, found: Procedure, system: str | None, befores: list[Task], after: Task
) -> list[Task]:
    """The earlier steps without those of other packages than a later step, all in their order.

    One is another's if it waits for other invitations and results of the system, and something else waits for it; or if
    it waits for more of them, and for the later step itself: that was of the first package only.
    """
    telling = found.of(system, _TELLING)
    if len(telling) < 2:
        return befores
    marked = examination.marked(telling)
    awaited = examination.waited_for(after, marked)
    own = awaited | (examination.marked((after,)) & marked)
    if not own:
        return befores
    awaiting = examination.kept(followers)
    kept = []
    for task in befores:
        waited_for = examination.waited_for(task, marked)
        its = waited_for | (examination.marked((task,)) & marked)
        is_own = not awaited or not its or own & its or awaiting.get(task.id) == {after.id}
        if is_own and not (_is_part(own, waited_for) and examination.waits_for(task, after)):
            kept.append(task)
    return kept


def _is_part(one: Marked, other: Marked) -> bool:
    return one & one == one & other != other & other


def followers(examination: Examination) -> dict[str, set[str]]:
    """The tasks that each is directly followed by."""
    found: dict[str, set[str]] = {}
    for task in examination.leaves:
        for link in task.predecessors:
            found.setdefault(link.predecessor, set()).add(task.id)
    return found


_WORK = (
    *(Step.BUILD, Step.SERVERS, Step.EQUIPMENT, Step.DATA, Step.INTEGRATION, Step.MIGRATION, Step.TEST, Step.TRIAL),
)
_CHOSEN_BY = (Step.RESULT, Step.BID_EVALUATION, Step.INVITATION)


def without_contract(examination: Examination, found: Procedure, system: str | None) -> Iterator[tuple[Task, Task]]:
    """The results that work of a system begins upon without a contract: each with the first such work.

    The contract is one that the work waits for and that waits for the result, or for its tender: then its own row asks
    for the link between the two. Where the plan has no contract at all, its tenders may include theirs.
    """
    contracts = found.of(system, (Step.CONTRACT,)) + ([] if system is None else found.of(None, (Step.CONTRACT,)))
    choosing = found.of(system, _CHOSEN_BY if found.of_any((Step.CONTRACT,)) else _CHOSEN_BY[:1])
    results = {task.id: task for task in choosing}
    for contract in contracts:
        results.pop(contract.id, None)
    tenders = examination.marked(found.of(system, (Step.INVITATION, Step.BID_EVALUATION)))
    begun: dict[str, Task] = {}
    for work in found.of(system, _WORK) if results else ():
        for link in work.predecessors:
            result = results.get(link.predecessor)
            if result is None or work.id in results or _is_signed(examination, contracts, tenders, result, work):
                continue
            other = begun.get(result.id, work)
            begun[result.id] = min(work, other, key=lambda each: (examination.dates(each).early_start, each.id))
    for id_, work in begun.items():
        yield results[id_], work


def _is_signed(examination: Examination, contracts: list[Task], tenders: Marked, result: Task, work: Task) -> bool:
    chosen = examination.marked((result,)) | examination.waited_for(result, tenders)
    return any(
        not examination.waits_for(result, contract)  # which would be one of an earlier round
        and examination.waits_for(work, contract)
        and examination.waits_for_marked(contract, chosen)
        for contract in contracts
    )
