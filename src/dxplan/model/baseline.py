"""Baselines: what was once agreed of a plan, frozen."""

from __future__ import annotations

import json
from dataclasses import field
from datetime import date, datetime

from dxplan.text.named_tuple import NamedTuple
from dxplan.text.value_class import value_class


class BaselineTask(NamedTuple):
    """A task or milestone as it was agreed: its dates by the clock, its working minutes, its cost in đồng."""

    start: datetime
    finish: datetime
    minutes: int
    cost: int | None = None


@value_class(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The computed dates and the costs of a plan's tasks and milestones (no summaries), as they were on the day `made`.

    `plan` is the plan's id, `budget` its total budget in đồng. What a summary costs beyond what is inside it is shared
    over that by working time, so that the costs of the tasks are all that the plan costs. `made` is None of an
    older version of a plan, which nobody made a baseline of. `file` is where it was read.
    """

    name: str
    plan: str
    made: date | None
    by: str | None = None
    reason: str
    start: datetime
    finish: datetime
    budget: int | None = None
    tasks: dict[str, BaselineTask]
    file: str = field(default="", compare=False)

    @property
    def cost(self) -> int:
        """What all of it costs, in đồng."""
        return sum(task.cost or 0 for task in self.tasks.values())

    @property
    def seal(self) -> str:
        """A digest of all that was agreed: another one means that the file was changed afterwards."""
        from hashlib import sha256  # only wanted where baselines are made and read

        said = (self.name, self.plan, self.made, self.by, self.reason, self.start, self.finish, self.budget)
        tasks = sorted((id_, *task) for id_, task in self.tasks.items())
        return sha256("\n".join(map(_line, (said, *tasks))).encode()).hexdigest()[:16]


def _line(values: tuple[object, ...]) -> str:
    return json.dumps([value.isoformat() if isinstance(value, date) else value for value in values])
