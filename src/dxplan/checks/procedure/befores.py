"""The tasks of the earlier step that a row is about."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.approvals import approved_plans
from dxplan.checks.procedure.for_all import for_all
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import FOR_ALL, Procedure
from dxplan.model.task import Task


def befores_of(examination: Examination, found: Procedure, row: Row, system: str | None) -> list[Task]:
    """The tasks of the first of the earlier steps that the system has; else those that name no system.

    For a later step that names no system, those of any.
    """
    for step in row.before:
        if system is None:
            own = found.of_any((step,))
        else:
            own = found.of(system, (step,))
            if step in FOR_ALL:
                others = for_all(examination, found, step)
                own = [*own, *others] if own and others else own or others
        own = _of(examination, found, row, system, own) if row.of else own
        if own:
            return approved_plans(examination, own) if step is Step.SELECTION_PLAN else own
    if row.apart and system is not None:
        for step in row.before:
            others = found.of(None, (step,))
            others = _of(examination, found, row, system, others) if row.of else others
            if others:
                return others
    return []


def _of(examination: Examination, found: Procedure, row: Row, system: str | None, befores: list[Task]) -> list[Task]:
    """Of the earlier steps those that are of what the row says: they follow it by the links.

    One of the same system is not asked for a link where it does not begin before that: its own row asks.
    """
    judged = found.of_any(row.of) if system is None else found.of(system, row.of)
    if not judged:
        return befores
    marked = examination.marked(judged) if system is None else found.marked(system, row.of)
    begun = min(examination.dates(task).early_start for task in judged)
    own = set() if system is None else {task.id for task in found.of(system, row.before)}
    return [
        task
        for task in befores
        if not found.of_task[task.id].isdisjoint(row.of)
        or examination.waits_for_marked(task, marked)
        or (task.id in own and examination.dates(task).early_start >= begun)
    ]
