"""Tenders for those who only advise: what follows them chooses no contractor of the system either."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import padded
from dxplan.checks.procedure.reading import NONE
from dxplan.checks.procedure.signs_of_selection import FOR_ADVICE, SELECTS_ADVISERS
from dxplan.checks.procedure.step import Step
from dxplan.model.kind import Kind
from dxplan.model.task import Task

_TURNS = {Step.INVITATION: 0, Step.BID_EVALUATION: 1, Step.RESULT: 2, Step.CONTRACT: 3}
_TURNS_OF_KINDS = {Kind.TENDER: 0, Kind.BID_EVALUATION: 1, Kind.CONTRACT: 3}
Steps = dict[str, frozenset[Step]]


def without_those_of_advisers(examination: Examination, of_task: Steps) -> Steps:
    """The steps without the evaluation, result and contract of a tender whose name says that it is for advisers.

    They follow it by their links, in their turn, and no other tender: often their names tell the package only.
    """
    advising = {
        task.id: turn
        for kind, turn in _TURNS_OF_KINDS.items()
        for task in examination.of_kind(kind)
        if task.id not in of_task and _is_for_advice(task)
    }
    if not advising:
        return of_task
    found = dict(of_task)
    open_ = [task for task in examination.leaves if not _TURNS.keys().isdisjoint(found.get(task.id, NONE))]
    while told := [task for task in open_ if _follows(task, advising, found)]:
        for task in told:
            steps = found.pop(task.id)
            advising[task.id] = max(_TURNS[step] for step in steps if step in _TURNS)
            if left := steps - _TURNS.keys():
                found[task.id] = left
        open_ = [task for task in open_ if task.id not in advising]
    return found


def _follows(task: Task, advising: dict[str, int], found: Steps) -> bool:
    before = [link.predecessor for link in task.predecessors]
    turns = [advising[id_] for id_ in before if id_ in advising]
    first = min(_TURNS[step] for step in found[task.id] if step in _TURNS)
    return bool(turns) and max(turns) < first and all(_TURNS.keys().isdisjoint(found.get(id_, NONE)) for id_ in before)


def _is_for_advice(task: Task) -> bool:
    name = "" if task.name is None else padded(task.name.everything)
    return any(sign.phrases.tell(name) for sign in (FOR_ADVICE, SELECTS_ADVISERS))
