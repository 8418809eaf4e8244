"""The phases of a plan and the numbers of its tasks: the order in which documents list them."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.text.numerals import roman


@dataclass(frozen=True, slots=True)
class Phase:
    """An outermost summary with its tasks and milestones; `summary` is None for the tasks outside any."""

    numeral: str
    summary: Task | None
    leaves: tuple[Task, ...]


def phases_of(plan: Plan) -> tuple[Phase, ...]:
    """The outermost summaries in file order, then whatever lies outside them."""
    summaries = [plan.tasks[id_] for id_ in plan.roots if plan.tasks[id_].children]
    loose = tuple(plan.tasks[id_] for id_ in plan.roots if not plan.tasks[id_].children)
    phases = [Phase(roman(i), summary, tuple(plan.leaves_below(summary))) for i, summary in enumerate(summaries, 1)]
    if loose:
        phases.append(Phase(roman(len(phases) + 1), None, loose))
    return tuple(phases)


def task_numbers(phases: tuple[Phase, ...]) -> dict[str, int]:
    """The running number (STT) of each task and milestone, by id."""
    return {task.id: number for number, task in enumerate((t for phase in phases for t in phase.leaves), 1)}
