"""Earlier steps that follow the later one they were meant for, though another was in time: terms signed too late."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.systems import Procedure
from dxplan.model.task import Task


def done_afterwards(
    examination: Examination, found: Procedure, row: Row, system: str | None, afters: list[Task]
) -> dict[str, Task | None]:
    """The later tasks that an earlier step of the system itself waits for, while no other later task waits for that.

    Rules on sharing may be there before; the agreement that is signed right upon the connection was for that one.
    """
    late: dict[str, Task | None] = {}
    own = [] if system is None else found.of(system, row.before[:1])
    for before in own:
        followed = [after for after in afters if any(link.predecessor == after.id for link in before.predecessors)]
        if followed and not any(examination.waits_for(after, before) for after in afters):
            late.setdefault(followed[0].id, before)
    return late
