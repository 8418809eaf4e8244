"""Which tasks are which steps of which system: what the table is held against."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from dxplan.checks.procedure.reading import steps_of
from dxplan.checks.procedure.step import Step
from dxplan.model.task import Task

if TYPE_CHECKING:
    from dxplan.checks.examination import Examination

_PROCURING = frozenset(
    {
        *(Step.STUDY, Step.APPRAISAL, Step.DECISION, Step.DESIGN, Step.DESIGN_APPROVAL, Step.SELECTION_PLAN),
        *(Step.INVITATION, Step.BID_EVALUATION, Step.RESULT, Step.CONTRACT),
    }
)
"""Steps that are for the systems that they lead to, where they name none; others are for those they come from."""

FOR_ALL = frozenset(
    {
        *(Step.TRAINING, Step.TRAINING_OF_ALL, Step.SHARING, Step.REGULATION, Step.POLICY, Step.DPIA, Step.SURVEY),
        *(Step.SEC_LEVEL, Step.SERVERS),
    }
)
"""Steps that may be for all systems, where they name none."""

Steps = dict[Step, list[Task]]


class Procedure(NamedTuple):
    """The steps of each system, in file order; None: of the tasks that belong to none."""

    steps: dict[str | None, Steps]
    of_task: dict[str, frozenset[Step]]

    def of(self, system: str | None, steps: Iterable[Step]) -> list[Task]:
        """The tasks of some steps of a system, step by step, each once."""
        own = self.steps.get(system, {})
        several = [task for step in steps for task in own.get(step, ())]
        return list({task.id: task for task in several}.values()) if len(several) > 1 else several

    def has(self, system: str | None, *steps: Step) -> bool:
        """Whether a system has a task of any of the steps."""
        own = self.steps.get(system, {})
        return any(own.get(step) for step in steps)


def procedure(examination: Examination) -> Procedure:
    """Read the steps off the tasks of a plan, and whose they are."""
    of_task = {task.id: steps for task in examination.leaves if (steps := steps_of(task))}
    linked = _linked_into(examination, of_task)
    found: dict[str | None, Steps] = {}
    for id_, steps in of_task.items():
        task = examination.plan.tasks[id_]
        systems: tuple[str | None, ...] = examination.systems_of(task) or linked.get(id_) or (None,)
        for system in systems:
            own = found.setdefault(system, {})
            for step in steps:
                own.setdefault(step, []).append(task)
    return Procedure(found, of_task)


def _linked_into(examination: Examination, of_task: dict[str, frozenset[Step]]) -> dict[str, tuple[str, ...]]:
    """The systems that steps without one lead into by their links or come from: procuring leads, what follows comes."""
    lacking = {
        id_
        for id_, steps in of_task.items()
        if not steps <= FOR_ALL and not examination.systems_of(examination.plan.tasks[id_])
    }
    if not lacking:
        return {}
    plan = examination.plan
    forward: dict[str, list[str]] = {}
    backward: dict[str, list[str]] = {}
    for task in examination.leaves:
        for link in task.predecessors:
            for before in plan.leaves_below(plan.tasks[link.predecessor]):
                forward.setdefault(before.id, []).append(task.id)
                backward.setdefault(task.id, []).append(before.id)
    found: dict[str, tuple[str, ...]] = {}
    for id_ in lacking:
        for ways in (forward, backward) if of_task[id_] & _PROCURING else (backward, forward):
            systems = _reached(examination, id_, ways)
            if systems:
                found[id_] = systems
                break
    return found


def _reached(examination: Examination, start: str, ways: dict[str, list[str]]) -> tuple[str, ...]:
    """The systems of the first tasks on the way that have any, through tasks that have none."""
    systems: dict[str, None] = {}
    seen, waiting = {start}, [start]
    while waiting:
        for next_ in ways.get(waiting.pop(), ()):
            if next_ in seen:
                continue
            seen.add(next_)
            own = examination.systems_of(examination.plan.tasks[next_])
            if own:
                systems.update(dict.fromkeys(own))
            else:
                waiting.append(next_)
    return tuple(systems)
