"""A schedule against a baseline: how late each task is against what was agreed, what was added since, what dropped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dxplan.model.baseline import Baseline
from dxplan.scenario.lateness import Lateness
from dxplan.schedule.baseline import finish_of, instant_of
from dxplan.schedule.instant import Instant, finish_day_of
from dxplan.schedule.result import Schedule


class Agreed(NamedTuple):
    """The days that were agreed of a task or milestone, and how late it is done against them."""

    start: date
    finish: date
    late: Lateness

    @property
    def is_early(self) -> bool:
        """Whether it is done on an earlier day."""
        return self.late.calendar_days < 0


@dataclass(frozen=True, slots=True)
class Against:
    """What a schedule has become of what was agreed: `tasks` are the leaves that both know, in the plan's order.

    Tasks `added` since have no place in it and count in no figure; `dropped` ones are no task of the plan any more.
    `whole` is how late the last of what was agreed is done, against the last of it in the baseline.
    """

    baseline: Baseline
    tasks: dict[str, Agreed]
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    whole: Lateness | None

    @property
    def late(self) -> list[str]:
        """The tasks that are late against what was agreed."""
        return [id_ for id_, agreed in self.tasks.items() if agreed.late.is_late]

    @property
    def early(self) -> list[str]:
        """Those that are done on an earlier day."""
        return [id_ for id_, agreed in self.tasks.items() if agreed.is_early]


def against(schedule: Schedule, baseline: Baseline) -> Against:
    """Compare the computed dates of a schedule with those of a baseline, by the ids of tasks and milestones."""
    leaves = [task.id for task in schedule.plan.leaves()]
    known = {id_: None for id_ in leaves if id_ in baseline.tasks}
    tasks = {id_: _agreed(schedule, baseline, id_) for id_ in known}
    reached = max((task.late.reached for task in tasks.values()), default=None)
    return Against(
        baseline=baseline,
        tasks=tasks,
        added=tuple(id_ for id_ in leaves if id_ not in baseline.tasks),
        dropped=tuple(id_ for id_ in baseline.tasks if id_ not in known),
        whole=None if reached is None else Lateness(_last(baseline), reached, schedule.plan_time),
    )


def _agreed(schedule: Schedule, baseline: Baseline, id_: str) -> Agreed:
    agreed, now = baseline.tasks[id_], instant_of(finish_of(schedule, id_))
    start, finish = agreed.start.date(), finish_day_of(instant_of(agreed.finish))
    late = Lateness(instant_of(agreed.finish), now, schedule.working_time(id_))
    return Agreed(min(start, finish), finish, late)


def _last(baseline: Baseline) -> Instant:
    return max(instant_of(task.finish) for task in baseline.tasks.values())
