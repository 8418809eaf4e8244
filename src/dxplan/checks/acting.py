"""Who has a part in a task: leads it, supports it, or sends people."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.model.plan import Plan
from dxplan.model.task import Task


def actors(plan: Plan, task: Task) -> Iterator[tuple[str, Task, tuple[str | int, ...]]]:
    """The agencies of a task, the lead first, and where the file names them.

    A summary's lead is that of the tasks inside.
    """
    if not task.children:
        for around in (task, *plan.ancestors(task)):
            if around.lead is not None:
                yield around.lead, around, ("lead",)
                break
    for nth, agency in enumerate(task.support):
        yield agency, task, ("support", nth)
    for resource in task.resources:
        sender = plan.resources[resource].agency
        if sender is not None:
            yield sender, task, ("resources", resource)
