"""What families of repairs are asked and answer: a broken promise with its chain, and candidates to be tried out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from math import ceil

from dxplan.doctor.procedure import may_overlap
from dxplan.doctor.repairs import Repair
from dxplan.doctor.shares import Chain
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.lateness import Lateness
from dxplan.scenario.promises import Promise
from dxplan.scenario.remedy import Remedy
from dxplan.scenario.trials import Trials
from dxplan.schedule.result import Schedule

FULL_BREADTH = 6
"""How many tasks or links are tried for each kind of repair in full."""
Changes = tuple[Remedy, ...]
Amounts = tuple[int, ...]
"""How many units each place of a candidate gives."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something that can give up to `most` units of `whole`: a task, a lag, a date; `change` writes so many of them.

    `is_estimated` says that nobody has said whether it can give so much.
    """

    most: int
    whole: float
    change: Callable[[int], Changes] = field(repr=False)
    is_estimated: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """What could keep a promise, if enough is changed: at one place, or at several together.

    `task` is the one to begin with (None: the plan itself). `guess` is about how many units are needed, where the
    search begins; `moved` is how many working minutes of the plan's calendar one unit comes to.
    """

    task: str | None
    places: tuple[Place, ...]
    guess: int
    moved: int

    @property
    def most(self) -> int:
        """How many units its places can give in all."""
        return sum(place.most for place in self.places)

    @property
    def whole(self) -> float:
        """Of how many units."""
        return sum(place.whole for place in self.places)

    def in_proportion(self, amount: int) -> Amounts:
        """So many units in all, in proportion to what each place can give."""
        upto = [0, *accumulate(place.most for place in self.places)]
        return tuple(amount * after // upto[-1] - amount * before // upto[-1] for before, after in pairwise(upto))

    def changes(self, amounts: Amounts) -> Changes:
        """What to change where each place gives so much."""
        given = zip(self.places, amounts, strict=True)
        return tuple(change for place, amount in given if amount for change in place.change(amount))


@dataclass(frozen=True, slots=True)
class Case:
    """A broken promise, how late it is, and the chain that drives it; with the repairs that were found so far.

    `trials` are the schedules that may still be tried for it, `breadth` is how many candidates of a family are, best
    first.
    """

    schedule: Schedule
    promise: Promise
    late: Lateness
    chain: Chain
    trials: Trials
    breadth: int
    found: list[Repair] = field(default_factory=list)

    @property
    def plan(self) -> Plan:
        """The plan that breaks the promise."""
        return self.schedule.plan

    @property
    def is_full(self) -> bool:
        """Whether the search may go far: as `dxplan why` does, and checks do not."""
        return self.breadth >= FULL_BREADTH

    @property
    def minutes_a_day(self) -> int:
        """Working minutes of an ordinary day of the plan's calendar."""
        return self.schedule.plan_time.minutes_a_day

    def kept_by(self, changes: Changes) -> Schedule | None:
        """The schedule with some changes, if the promise is kept then.

        Raises:
            NoTrialsLeftError: none may be tried any more.
        """
        after = self.trials.after(changes)
        return None if after is None or self.promise.is_broken(after) else after

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
