"""Steps of a system's own, which those for all systems do not excuse."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.systems import Procedure
from dxplan.model.task import Task


def own_too_late(
    examination: Examination, found: Procedure, row: Row, system: str | None, afters: list[Task]
) -> dict[str, Task]:
    """The later tasks before which no earlier step of the system's own is done, with the one that comes too late.

    It is for one of them if it waits for that one by a link, or if it comes before no other either.
    """
    own = [] if system is None else found.of(system, row.before[:1])
    unit = afters[0].copy_of
    if unit is not None:
        own = [task for task in own if not unit.is_apart_from(task.copy_of)]
    if not own:
        return {}
    early = [task for task in afters if not any(examination.done_before(first, task) for first in own)]
    is_for_nothing = len(early) == len(afters)
    late: dict[str, Task] = {}
    for task in early:
        for first in own:
            if first is not task and (
                is_for_nothing or any(link.predecessor == task.id for link in first.predecessors)
            ):
                late.setdefault(task.id, first)
    return late
