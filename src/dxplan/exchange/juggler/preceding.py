"""Links that stand at the task that comes first (`precedes`).

What has no other reason to start is scheduled backwards: it ends just before what it precedes, wherever that is, and
does not hold it. Here it is held by that: its finish follows the other's start, as much earlier as the gap asks.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from dxplan.exchange.juggler.tasks import Context
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration
from dxplan.model.task import Task


def with_preceding(read: dict[str, Task], context: Context, *, backwards: bool) -> dict[str, Task]:
    """The tasks with these links; not `backwards`, what is scheduled so is as late as possible instead."""
    tasks = dict(read)
    ends = Counter(link.predecessor for link in context.preceding)
    for link in context.preceding:
        source = link.predecessor
        if backwards and source in context.backward and ends[source] == 1:
            type_ = LinkType.FINISH_FINISH if link.type is LinkType.FINISH_FINISH else LinkType.START_FINISH
            lag = None if link.lag is None else Duration(-link.lag.amount, link.lag.unit)
            tasks[source] = replace(tasks[source], predecessors=(Dependency(link.successor, source, type_, lag),))
            continue
        if source in context.backward:
            tasks[source] = _late(tasks[source])
        target = tasks[link.successor]
        if all((known.predecessor, known.type) != (source, link.type) for known in target.predecessors):
            more = link._replace(nth=len(target.predecessors))
            tasks[link.successor] = replace(target, predecessors=(*target.predecessors, more))
    return tasks


def _late(task: Task) -> Task:
    return replace(task, constraints=replace(task.constraints, as_late_as_possible=True))
