"""Whose an earlier step is: another lot, part or round of a system has steps of its own, which it leads to by links."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure
from dxplan.model.task import Task
from dxplan.network.many_sets import NOTHING_MARKED

_OF_THE_WHOLE = frozenset(
    {
        *(Step.SURVEY, Step.POLICY, Step.STUDY, Step.APPRAISAL, Step.DECISION, Step.SELECTION_PLAN),
        *(Step.SEC_LEVEL, Step.DPIA, Step.SHARING, Step.REGULATION),
    }
)
"""Steps that a system has once: that they lead to one of its lots does not make them this one's."""
_MOST = 500
"""So many steps of a kind are no lots or rounds of one system any more; each would be held against all."""


def of_another(
    examination: Examination, found: Procedure, row: Row, system: str | None, befores: list[Task], after: Task
) -> list[Task]:
    """The earlier steps that are not those of a task, but of another task of the same step.

    They are of what a system has several of: two contracts, two acceptances; not hundreds.
    """
    if _OF_THE_WHOLE.issuperset(row.before):
        return []
    own = found.of_task[after.id]
    others = found.of(system, tuple(step for step in row.after if step in own))
    if not 2 <= len(others) <= _MOST or len(befores) > _MOST:
        return []
    possible = [before for before in befores if _OF_THE_WHOLE.isdisjoint(found.of_task.get(before.id, ()))]
    marked, theirs = examination.marked(possible), NOTHING_MARKED
    for other in others:
        if other is not after and not examination.waits_for(other, after):
            theirs |= examination.waited_for(other, marked)
    return [
        before
        for before in possible
        if examination.marked((before,)) & theirs and _is_apart_from(examination, before, after)
    ]


def belongs_to_another(examination: Examination, before: Task, after: Task, others: Iterable[Task]) -> bool:
    """Whether an earlier step leads to another of some tasks, while the one that it is held against does not follow it.

    What follows the later task itself is no other one: a later part of the same. What is of the same unit of a roll-out
    is one's own, wherever it leads.
    """
    return _is_apart_from(examination, before, after) and any(
        other is not after
        and other is not before
        and examination.waits_for(other, before)
        and not examination.waits_for(other, after)
        for other in others
    )


def _is_apart_from(examination: Examination, before: Task, after: Task) -> bool:
    """Whether neither of two tasks waits for the other, and they are not of the same unit."""
    if before.unit is not None and before.unit == after.unit:
        return False
    return not examination.waits_for(after, before) and not examination.waits_for(before, after)
