"""What repairs are looked for: a broken promise with its chain, and the candidates that are tried out for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil

from dxplan.doctor.procedure import may_overlap
from dxplan.doctor.repairs import RepairKind
from dxplan.doctor.shares import Chain
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.lateness import Lateness
from dxplan.scenario.promises import Promise
from dxplan.scenario.remedy import Remedy
from dxplan.schedule.result import Schedule


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that could be changed by 1 to `most` units; `make` gives the changes for an amount.

    `moved` is how many working minutes one unit comes to.
    """

    kind: RepairKind
    task: str | None
    most: int
    guess: int
    make: Callable[[int], tuple[Remedy, ...]] = field(repr=False)
    moved: int
    whole: float
    is_estimated: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A broken promise, how late it is, and the chain that drives it.

    `breadth` is how many candidates of a kind are tried, best first.
    """

    schedule: Schedule
    promise: Promise
    late: Lateness
    chain: Chain
    breadth: int

    @property
    def plan(self) -> Plan:
        """The plan that breaks the promise."""
        return self.schedule.plan

    @property
    def minutes_a_day(self) -> int:
        """Working minutes of an ordinary day of the plan's calendar."""
        return self.schedule.plan_time.minutes_a_day

    def worked(self) -> list[Task]:
        """The tasks of the chain whose whole work lies on it."""
        return [self.plan.tasks[id_] for id_ in self.chain.ids if self.chain.work[id_].minutes > 0]

    def plain_links(self) -> list[Dependency]:
        """The links of the chain by which a task waits for the end of another, where they might overlap."""
        found: list[Dependency] = []
        for _, step in pairwise(self.chain.steps):
            link = step.driver.link
            if link is None or link.type is not LinkType.FINISH_START or link.successor != step.task:
                continue
            first, second = self.plan.tasks[link.predecessor], self.plan.tasks[link.successor]
            if (link.lag is None or link.lag.is_zero) and may_overlap(self.plan, first, second):
                found.append(link)
        return found

    def days_before(self, link: Dependency) -> int:
        """How many working days the first task of a link takes, begun ones too, in the calendar of the second."""
        dates, time = self.schedule.tasks[link.predecessor], self.schedule.working_time(link.successor)
        return ceil(time.between(dates.early_start, dates.early_finish) / time.minutes_a_day)

    def is_waited_for_by_others(self, link: Dependency) -> bool:
        """Whether anything else than the second task of a link waits for the end of the first one."""
        edges = self.schedule.network.outgoing[self.schedule.network.leaf[link.predecessor]]
        return any(edge.link not in (None, link) and not edge.type.from_start for edge in edges)
