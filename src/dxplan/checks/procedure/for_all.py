"""Steps that are for all systems because they name none: not those of something that is no system."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.reading import NONE
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure
from dxplan.model.task import Task

_WORK = frozenset({Step.PILOT, Step.EVALUATION, Step.ROLLOUT, Step.GOLIVE, Step.OPERATION})


def for_all(examination: Examination, found: Procedure, step: Step) -> list[Task]:
    """The tasks of a step that names no system, which may be for any of them.

    What comes right upon a pilot or a roll-out of no system is of that: of the teams that were set up in villages.
    """
    tasks = found.of(None, (step,))
    if step is not Step.REGULATION or not examination.plan.systems:
        return tasks
    return [task for task in tasks if not _is_of_no_system(examination, found, task)]


def _is_of_no_system(examination: Examination, found: Procedure, task: Task) -> bool:
    tasks = examination.plan.tasks
    used = [
        tasks[link.predecessor]
        for link in task.predecessors
        if not found.of_task.get(link.predecessor, NONE).isdisjoint(_WORK)
    ]
    return bool(used) and not any(found.systems_of(each) for each in used)
