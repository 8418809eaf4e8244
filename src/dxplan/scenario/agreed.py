"""A schedule against a baseline: how late each task is against what was agreed, what was added since, what dropped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dxplan.model.baseline import Baseline, BaselineTask
from dxplan.scenario.lateness import Lateness
from dxplan.schedule.baseline import baseline_of, finish_of, instant_of
from dxplan.schedule.instant import Instant, Minutes, finish_day_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import as_planned
from dxplan.text.named_tuple import NamedTuple


class Agreed(NamedTuple):
    """What was agreed of a task or milestone, on which days, and how late it is done against them.

    `now` is what the plan says of it today, as if nothing had happened yet.
    """

    before: BaselineTask
    now: BaselineTask
    start: date
    finish: date
    late: Lateness

    @property
    def is_early(self) -> bool:
        """Whether it is done on an earlier day."""
        return self.late.calendar_days < 0

    @property
    def longer(self) -> Minutes:
        """How much more working time the plan has for it than was agreed."""
        return Minutes(self.now.minutes - self.before.minutes)


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


def against(schedule: Schedule, baseline: Baseline, planned: Schedule | None = None) -> Against:
    """Compare the computed dates of a schedule with those of a baseline, by the ids of tasks and milestones.

    `planned` is the schedule as if nothing had happened yet, where it is known already.
    """
    leaves = [task.id for task in schedule.plan.leaves()]
    known = {id_: None for id_ in leaves if id_ in baseline.tasks}
    now = baseline_of(planned or as_planned(schedule), "now").tasks
    tasks = {id_: _agreed(schedule, baseline, now[id_], id_) for id_ in known}
    reached = max((task.late.reached for task in tasks.values()), default=None)
    return Against(
        baseline=baseline,
        tasks=tasks,
        added=tuple(id_ for id_ in leaves if id_ not in baseline.tasks),
        dropped=tuple(id_ for id_ in baseline.tasks if id_ not in known),
        whole=None if reached is None else Lateness(_last(baseline), reached, schedule.plan_time),
    )


def as_agreed(schedule: Schedule, found: Against) -> Schedule:
    """The tasks that a baseline knows at the dates that were agreed, to ask what has moved them since."""
    tasks = {
        id_: schedule.tasks[id_]._replace(
            early_start=instant_of(agreed.before.start), early_finish=instant_of(agreed.before.finish)
        )
        for id_, agreed in found.tasks.items()
    }
    return replace(schedule, tasks=tasks)


def _agreed(schedule: Schedule, baseline: Baseline, now: BaselineTask, id_: str) -> Agreed:
    before = baseline.tasks[id_]
    start, finish = before.start.date(), finish_day_of(instant_of(before.finish))
    late = Lateness(instant_of(before.finish), instant_of(finish_of(schedule, id_)), schedule.working_time(id_))
    return Agreed(before, now, min(start, finish), finish, late)


def _last(baseline: Baseline) -> Instant:
    return max(instant_of(task.finish) for task in baseline.tasks.values())
