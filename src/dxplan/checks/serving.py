"""Which tasks serve which targets."""

from __future__ import annotations

from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.signs import BEGINNING
from dxplan.model.kind import LEVEL_OF_EFFORT, Kind
from dxplan.model.task import Task

AFTERWARDS = LEVEL_OF_EFFORT | {Kind.MEASURE, Kind.EVALUATE, Kind.REVIEW, Kind.ANNOUNCE}
"""What rightly follows the date of a target: measuring and reporting what was reached, and keeping it up."""


def comes_afterwards(examination: Examination, task: Task) -> bool:
    """Whether a task rightly follows the date of a target that it serves; so does the end of what it replaces."""
    return _kind(task) in AFTERWARDS or examination.ends_a_thing(task)


def _kind(task: Task) -> Kind | None:
    """The kind of a task, or what its name tells where it says none."""
    if task.kind is not None or task.name is None:
        return task.kind
    from dxplan.guessing.kinds import guess_kind  # what guesses is loaded once there is something to guess

    return guess_kind(task.name)


def serving(examination: Examination) -> dict[str, list[Task]]:
    """The tasks and summaries that name each target to bring it about or to show it, in file order.

    Nothing for a target that none names.
    """
    return examination.kept(_by_target)


def _by_target(examination: Examination) -> dict[str, list[Task]]:
    plan = examination.plan
    tasks: dict[str, list[Task]] = {id_: [] for id_ in plan.kpis}
    for task in examination.saying("kpis") if tasks else ():
        if not (task.kind is Kind.MEASURE and _is_where_it_starts(task)):
            for id_ in task.kpis:
                tasks[id_].append(task)
    return tasks


_BEGINNING = Phrases(BEGINNING)


def _is_where_it_starts(task: Task) -> bool:
    """Whether a measurement is of the figures from which targets start, which brings none of them about."""
    return task.name is not None and _BEGINNING.tell(padded(task.name.everything))


def serves_until(examination: Examination, task: Task) -> date:
    """The day on which a task is done; of a summary, what inside it serves the target.

    What may come afterwards, and what names targets of its own, does not count for the summary.
    """
    done = examination.finish_day(task)
    if not task.children:
        return done
    inside = (
        leaf
        for leaf in examination.plan.leaves_below(task)
        if not comes_afterwards(examination, leaf) and not leaf.kpis
    )
    return max(map(examination.finish_day, inside), default=done)
