"""Which tasks say something for a key of the file: most keys are said by few, and a rule about one looks at these."""

from __future__ import annotations

from dataclasses import fields
from itertools import compress, repeat
from operator import attrgetter, is_not
from typing import Literal

from dxplan.model.plan import Plan
from dxplan.model.task import Task

TaskField = Literal[
    "children",
    "constraints",
    "cost",
    "funding",
    "kpis",
    "note",
    "other_systems",
    "pinned",
    "progress",
    "support",
    "tags",
]
"""Fields of `Task` that rules ask for."""

_UNSAID = {each.name: each.default for each in fields(Task)}


def tasks_saying(plan: Plan, field: TaskField) -> tuple[Task, ...]:
    """The tasks and summaries that say something there, in file order."""
    tasks, unsaid = plan.tasks.values(), _UNSAID[field]
    values = map(attrgetter(field), tasks)
    return tuple(compress(tasks, values if unsaid == () else map(is_not, values, repeat(unsaid))))
