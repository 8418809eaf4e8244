"""How much later a task is done than planned, and what moved it: each part in working minutes, adding up to the whole.

Work that has not begun moves with what drives it, or takes longer. Work that runs began late, waited before it could go
on (for the status date, for a link), or has more left than was planned. What was planned may come from any schedule of
the same tasks: the plan as if nothing had happened, or a baseline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from dxplan.model.task import Task
from dxplan.scenario.agreed import Against, as_agreed
from dxplan.scenario.lateness import Lateness
from dxplan.schedule.instant import Minutes
from dxplan.schedule.result import Driver, DriverKind, Schedule, ScheduledTask, State
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.named_tuple import NamedTuple


class Mover(Enum):
    """What moves a finish."""

    LINK = "link"
    """It waits for another task."""
    STATUS_DATE = "status_date"
    """By the status date less has been done than planned, or nothing."""
    DATE = "date"
    """It is held by a date of its own."""
    SUSPENDED = "suspended"
    """It is interrupted until a day."""
    STARTED_LATE = "started_late"
    """It began late."""
    REMAINING = "remaining_work"
    """More is left, or was done, than planned."""
    CALENDAR = "calendar"
    """At another time its calendar has less working time."""
    DURATION = "duration"
    """The plan has more time for it than was agreed."""


class Share(NamedTuple):
    """A part of a slip: what moved the finish, by how many working minutes (negative: earlier); what drives that."""

    mover: Mover
    minutes: Minutes
    driver: Driver | None = None


class Slip(NamedTuple):
    """How late a task is done (or will be) against what was planned, and why: the largest delay first.

    `origin` is the task with which the delay begins, where it comes over links: itself otherwise.
    """

    task: str
    late: Lateness
    shares: tuple[Share, ...]
    origin: str

    @property
    def delays(self) -> tuple[Share, ...]:
        """The parts that make it later."""
        return tuple(share for share in self.shares if share.minutes > 0)


class Slips:
    """The slips of a plan's tasks and milestones against a schedule of what was planned.

    `longer` are tasks that take so many working minutes more (negative: less) than was planned there.
    """

    def __init__(self, schedule: Schedule, planned: Schedule, longer: Mapping[str, Minutes] | None = None) -> None:
        self._schedule = schedule
        self._planned = planned
        self._longer = longer or {}
        self._known: dict[str, Slip | None] = {}

    def of(self, id_: str) -> Slip | None:
        """The slip of a task; None of one that is not late, or that was not planned."""
        chain: dict[str, Slip] = {}
        at: str | None = id_
        while at is not None and at not in self._known and at not in chain:
            found = self._found(at)
            if found is None:
                self._known[at] = None
                break
            chain[at] = found
            at = self._source(found)
        origin = None if at is None else self._known.get(at)
        for task, found in reversed(chain.items()):
            found = found if origin is None else found._replace(origin=origin.origin)
            origin = self._known[task] = found
        return self._known[id_]

    def _found(self, id_: str) -> Slip | None:
        now, was = self._schedule.tasks[id_], self._planned.tasks.get(id_)
        if was is None:
            return None
        time = self._schedule.working_time(id_)
        late = Lateness(was.early_finish, now.early_finish, time)
        if not late.is_late:
            return None
        shares = [share for share in self._shares(self._schedule.plan.tasks[id_], now, was, time) if share.minutes]
        rest = Minutes(late.minutes - sum(share.minutes for share in shares))
        if rest or not shares:
            shares.append(Share(Mover.CALENDAR, rest))
        return Slip(id_, late, tuple(sorted(shares, key=lambda share: -share.minutes)), id_)

    def _shares(self, task: Task, now: ScheduledTask, was: ScheduledTask, time: WorkingTime) -> Iterator[Share]:
        began = time.between(was.early_start, now.early_start)
        whole = time.between(was.early_start, was.early_finish)
        if now.state is State.DONE:
            yield Share(Mover.STARTED_LATE, began)
            yield Share(Mover.REMAINING, Minutes(time.between(now.early_start, now.early_finish) - whole))
            return
        if now.state is State.PLANNED:
            yield self._moved(now, began)
            yield Share(Mover.DURATION, self._longer.get(task.id, Minutes(0)))
            if task.progress.remaining is not None:
                yield Share(Mover.REMAINING, Minutes(time.between(now.early_start, now.early_finish) - whole))
            return
        yield Share(Mover.STARTED_LATE, began)
        assert now.remaining_start is not None
        left = time.between(now.remaining_start, now.early_finish)
        worked = max(whole - left, 0)
        stopped = time.finish_at(time.position(now.early_start) + worked)
        yield self._moved(now, time.between(stopped, now.remaining_start))
        yield Share(Mover.REMAINING, Minutes(max(left - whole, 0)))

    def _moved(self, now: ScheduledTask, minutes: Minutes) -> Share:
        """What a start, or the rest of work, was moved by: what drives it."""
        driver = now.driver
        if driver is None:
            return Share(Mover.CALENDAR, minutes)
        if driver.kind is DriverKind.LINK and driver.link is not None:
            return Share(Mover.LINK, minutes, driver)
        if driver.kind is DriverKind.STATUS_DATE:
            return Share(Mover.STATUS_DATE, minutes, driver)
        if driver.kind is DriverKind.ACTUAL:
            return Share(Mover.SUSPENDED, minutes, driver)
        return Share(Mover.DATE, minutes, driver)

    def _source(self, slip: Slip) -> str | None:
        """The task from which a slip comes over a link, where that is what moved it most."""
        driver = slip.shares[0].driver
        if slip.shares[0].mover is not Mover.LINK or driver is None or driver.link is None:
            return None
        source = driver.link.predecessor
        if not self._schedule.plan.tasks[source].children:
            return source
        below = [task.id for task in self._schedule.plan.leaves_below(self._schedule.plan.tasks[source])]
        dates = self._schedule.tasks
        if driver.link.type.from_start:
            return min(below, key=lambda id_: (dates[id_].early_start, id_))
        return min(below, key=lambda id_: (-dates[id_].early_finish, id_))


def slips_since(schedule: Schedule, found: Against) -> Slips:
    """The slips of a plan's tasks against its baseline."""
    return Slips(schedule, as_agreed(schedule, found), {id_: agreed.longer for id_, agreed in found.tasks.items()})
