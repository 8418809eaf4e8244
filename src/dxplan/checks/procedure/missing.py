"""Later steps without an earlier one: which of them want it, and whether one of another system was meant for them."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.lack import Lack
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure
from dxplan.model.kind import Kind
from dxplan.model.task import Task

MAY_COVER_OTHERS = frozenset({Step.SHARING, Step.DPIA})
"""Steps that, done for one system, may have been meant for others."""


def is_done_elsewhere(examination: Examination, found: Procedure, row: Row, lack: Lack) -> bool:
    """Whether such a step of another system, which may have been meant for this one too, is done before the first."""
    if row.before[0] not in MAY_COVER_OTHERS:
        return False
    first = examination.plan.tasks[next(iter(lack.befores))]
    return any(examination.done_before(task, first) for task in found.of_any(row.before))


_OF_ALL_TOGETHER = frozenset({Step.SURVEY, Step.STUDY, Step.APPRAISAL, Step.DECISION, Step.TRAINING})
"""What is done for a project, whose tender may name more of its parts than its study does."""


def wanting(
    examination: Examination, found: Procedure, row: Row, system: str | None, afters: list[Task]
) -> dict[str, Task | None]:
    """Those that want an earlier step of which a system has none, or none before them.

    Not what is that step itself, nor a mere milestone, nor what is done together for another system that has one.
    """
    return {
        task.id: None
        for task in afters
        if task.kind is not Kind.MILESTONE
        and found.of_task[task.id].isdisjoint(row.before)
        and not (_OF_ALL_TOGETHER.issuperset(row.before) and _is_done_together(examination, found, row, system, task))
    }


def _is_done_together(examination: Examination, found: Procedure, row: Row, system: str | None, task: Task) -> bool:
    """Whether another system of a task has the step: where the system has one too, only later, before the task."""
    befores = [
        each for other in examination.systems_of(task) if other != system for each in found.of(other, row.before)
    ]
    if not found.has(system, *row.before):
        return bool(befores)
    return any(examination.done_before(each, task) for each in befores)
