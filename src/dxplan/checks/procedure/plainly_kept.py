"""Which systems keep a row without a doubt, told for all of them in one pass: what is left for the engine are few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.secured import has_leads
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import FOR_ALL, Procedure, Steps
from dxplan.model.task import Task


def not_plainly_kept(
    examination: Examination, found: Procedure, row: Row, systems: Iterable[str | None]
) -> Iterator[str | None]:
    """Those of some systems that may not keep a row.

    The others have a single task of the earlier step, done when each of the later ones starts, which all wait for it:
    whatever else a row asks for, that is enough for those that look at no third step.
    """
    for_all = found.steps.get(None, {})
    if (
        _looks_further(row)
        or any(step in FOR_ALL and for_all.get(step) for step in row.before)
        or has_leads(examination)
    ):
        yield from systems
        return
    dates, waits_for = examination.schedule.tasks, examination.waits_for
    for system in systems:
        own = {} if system is None else found.steps[system]
        before = _single(own, row.before)
        if before is None:
            yield system
            continue
        done = dates[before.id].early_finish
        for task in _all_of(own, row.after):
            if task.copy_of is not None or dates[task.id].early_start < done or not waits_for(task, before):
                yield system
                break


def _looks_further(row: Row) -> bool:
    """Whether a single task of the earlier step that is waited for is not all that a row asks for."""
    return bool(row.judged_by or row.own_counts or row.of or row.of_what_is_bought)


def _single(own: Steps, steps: tuple[Step, ...]) -> Task | None:
    """The only task of the first of some steps that a system has; None where there are none, or several."""
    for step in steps:
        tasks = own.get(step)
        if tasks:
            return tasks[0] if len(tasks) == 1 else None
    return None


def _all_of(own: Steps, steps: tuple[Step, ...]) -> Sequence[Task]:
    """The tasks of some steps of a system; one of several steps as often."""
    if len(steps) == 1:
        return own.get(steps[0], ())
    return [task for step in steps if step in own for task in own[step]]
