"""Rounds of delivery: a later one is complete by itself, and one upon which a system is opened is no partial one."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.lack import Lack
from dxplan.checks.procedure.packages import followers
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.model.kind import Kind
from dxplan.model.task import Task


def is_next_round(examination: Examination, after: str, before: Task | None) -> bool:
    """Whether an earlier step is one of a package tendered after the later one: each round is complete by itself."""
    if before is None:
        return False
    task = examination.plan.tasks[after]
    selected = examination.kept(procedure).of_any((Step.INVITATION, Step.CONTRACT))
    return any(examination.waits_for(each, task) and examination.waits_for(before, each) for each in selected)


_BEGINS = (Step.SURVEY, Step.STUDY, Step.INVITATION, Step.CONTRACT)
"""What a round begins with, of whichever system: the store that is surveyed is another one than that which it fills."""


def begins_anew(examination: Examination, task: Task, done: Iterable[Task]) -> bool:
    """Whether a step is of a round that is surveyed, studied or tendered only once another one is done."""
    over = tuple(done)
    return any(
        each is not task and examination.waits_for(task, each) and examination.waits_for(each, *over)
        for each in (examination.kept(procedure).of_any(_BEGINS) if over else ())
    )


def opens(examination: Examination, lack: Lack) -> bool:
    """Whether a system is opened right upon a step that comes too early: it is no partial one."""
    following, tasks = examination.kept(followers), examination.plan.tasks
    return any(
        tasks[id_].kind is Kind.ACCEPT and any(tasks[each].kind is Kind.GOLIVE for each in following.get(id_, ()))
        for id_ in lack.befores
    )
