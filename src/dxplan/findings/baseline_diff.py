"""A plan and a baseline of it: what moved since, what was added and dropped, what takes longer or costs more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dxplan.doctor.slips import Slip, slips_since
from dxplan.model.baseline import Baseline
from dxplan.scenario.agreed import Against, against
from dxplan.schedule.result import Schedule
from dxplan.text.named_tuple import NamedTuple


class Amounts(NamedTuple):
    """What a task takes and costs otherwise than agreed: working minutes, đồng (None: none was said)."""

    task: str
    minutes: tuple[int, int] | None
    cost: tuple[int | None, int | None] | None


@dataclass(frozen=True, slots=True)
class BaselineDiff:
    """What has become of a baseline; `old` and `new` name the sides.

    A baseline keeps dates and amounts, but no links: what moved a task is told by what drives it now, and the parts of
    a task's slip add up to it.
    """

    old: str
    new: str
    schedule: Schedule
    against: Against
    slips: dict[str, Slip]

    @property
    def moved(self) -> list[str]:
        """The tasks that both know and that are done on another day, or by more or less work."""
        return [id_ for id_, agreed in self.against.tasks.items() if agreed.late.is_late or agreed.is_early]

    @property
    def amounts(self) -> Iterator[Amounts]:
        """The tasks that take or cost otherwise."""
        for id_, agreed in self.against.tasks.items():
            was, now = agreed.before, agreed.now
            minutes = (was.minutes, now.minutes) if was.minutes != now.minutes else None
            cost = (was.cost, now.cost) if (was.cost or 0) != (now.cost or 0) else None
            if minutes is not None or cost is not None:
                yield Amounts(id_, minutes, cost)

    @property
    def is_empty(self) -> bool:
        """Whether all is as it was agreed."""
        return not (self.moved or self.against.added or self.against.dropped or any(True for _ in self.amounts))


def baseline_diff(baseline: Baseline, schedule: Schedule, new: str) -> BaselineDiff:
    """Compare a plan with its baseline; `new` is what the plan's version is called."""
    found = against(schedule, baseline)
    since = slips_since(schedule, found)
    slips = {id_: slip for id_ in found.tasks if (slip := since.of(id_)) is not None}
    return BaselineDiff(baseline.file or baseline.name, new, schedule, found, slips)


def baselines_diff(old: Baseline, schedule: Schedule, new: str) -> BaselineDiff:
    """Compare a baseline with a later one, by the schedule that this one keeps: what moved, without why."""
    return BaselineDiff(old.file or old.name, new, schedule, against(schedule, old), {})
