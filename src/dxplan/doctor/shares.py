"""A driving chain as a sum: how much of it each task takes, and each wait between tasks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from dxplan.model.dependency import Dependency
from dxplan.model.kind import Kind
from dxplan.scenario.promises import FINISH_BY, Promise
from dxplan.schedule.drivers import ChainStep, driving_chain, first_inside, last_to_finish
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, Minutes, finish_day_of
from dxplan.schedule.result import DriverKind, Schedule
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.value_class import value_class
from dxplan.text.working_amounts import WorkingAmount, worked


class ShareKind(Enum):
    """What time of a chain goes into: the work of a task, the lag of a link, or a wait for a calendar."""

    WORK = "work"
    LAG = "lag"
    WAIT = "wait"


@value_class(frozen=True, slots=True)
class Share:
    """A stretch of a driving chain, from one instant to another.

    `task` works, or waits because of `link`. `minutes` is the working time of the plan's calendar in it (negative where
    the chain goes back in time: a lead, or a task that is driven by its finish and drives by its start), of it `idle`
    on days on which the task's own calendar rests. `amount` is what people read: work in days of the task's own
    calendar, as everywhere, waits in days of the plan's. `days_off` counts the days without work in it by the plan's
    calendar, of them `holidays` from Monday to Friday.
    """

    task: str
    kind: ShareKind
    begins: Instant
    ends: Instant
    minutes: Minutes
    amount: WorkingAmount
    idle: int = 0
    days_off: int = 0
    holidays: int = 0
    link: Dependency | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """What drives a task's start or finish, back to the origin: its steps and their shares.

    `work` is the work of each task, `minutes` the chain's length in working time of the plan's calendar: the sum of the
    shares.
    """

    steps: tuple[ChainStep, ...]
    ids: tuple[str, ...]
    """The ids of its tasks, from the origin on."""
    shares: tuple[Share, ...]
    work: dict[str, Share]
    minutes: int
    minutes_a_day: int
    days_off: int
    holidays: int

    @property
    def is_mixed(self) -> bool:
        """Whether the shares as people read them do not add up to the whole: some work is counted in other days."""
        return any(share.amount.days != share.minutes / self.minutes_a_day for share in self.shares)

    def percent(self, share: Share) -> float:
        """A share in per cent of the chain; 0 where the chain takes no time."""
        return 100 * share.minutes / self.minutes if self.minutes else 0.0


def chain_of(schedule: Schedule, task: str, *, of_start: bool = False) -> Chain:
    """The chain that drives a task's finish (or its start), with the shares."""
    steps = driving_chain(schedule, first_inside(schedule, task) if of_start else task)
    time = schedule.plan_time
    shares: list[Share] = []
    exits: list[Instant] = []
    for index, step in enumerate(steps):
        dates = schedule.tasks[step.task]
        is_passed_through = index > 0 and _is_driven_by_finish(step)  # what it works lies before what drives it
        entry = dates.early_finish if is_passed_through else dates.early_start
        rest = None if _is_driven_by_finish(step) else dates.remaining_start
        if index + 1 < len(steps):
            following = steps[index + 1].driver.link
            leaves_by_start = following is not None and following.type.from_start
        else:
            leaves_by_start = of_start
        leave = dates.early_start if leaves_by_start else dates.early_finish
        if rest is not None:
            entry = min(rest, leave)  # what drives it decides when the rest of it goes on
        begins = entry
        if index:
            link = step.driver.link
            kind = ShareKind.WAIT if link is None or link.lag is None or link.lag.is_zero else ShareKind.LAG
            if kind is ShareKind.LAG or (exits[-1] != entry and time.between(exits[-1], entry)):
                shares.append(_share(schedule, step.task, kind, exits[-1], entry, link=link))
            else:
                begins = exits[-1]  # nothing but days off: they belong to the task that waits
        own = schedule.working_time(step.task)
        amount = worked(own.between(entry, leave), own.minutes_a_day)
        shares.append(_share(schedule, step.task, ShareKind.WORK, begins, leave, amount=amount))
        exits.append(leave)
    begin, end = shares[0].begins, exits[-1]
    return Chain(
        steps=steps,
        ids=tuple(step.task for step in steps),
        shares=tuple(shares),
        work={share.task: share for share in shares if share.kind is ShareKind.WORK},
        minutes=time.between(begin, end),
        minutes_a_day=time.minutes_a_day,
        days_off=sum(share.days_off for share in shares),
        holidays=sum(share.holidays for share in shares),
    )


def end_of_chain(schedule: Schedule, promise: Promise) -> str:
    """The task at which the chain of a promise ends: its own, or of the plan's the one that is finished last."""
    if promise.task is not None:
        return promise.task
    if promise.key == FINISH_BY:
        return last_to_finish(schedule)
    tasks = [task for task in schedule.plan.leaves() if task.kind is not Kind.OPS]
    return min((-schedule.tasks[task.id].early_finish, task.id) for task in tasks)[1]


def _is_driven_by_finish(step: ChainStep) -> bool:
    driver = step.driver
    if driver.kind is DriverKind.LINK and driver.link is not None:
        return not driver.link.type.to_start
    return driver.constraint is not None and not driver.constraint.of_start


def _share(
    schedule: Schedule,
    task: str,
    kind: ShareKind,
    begins: Instant,
    ends: Instant,
    *,
    link: Dependency | None = None,
    amount: WorkingAmount | None = None,
) -> Share:
    """A share; its amount is in days of the plan, unless it is said."""
    time, own = schedule.plan_time, schedule.working_time(task)
    minutes = time.between(begins, ends)
    off, holidays = _days_off(time, begins, ends)
    idle = _idle(time, own, begins, ends) if own is not time and kind is ShareKind.WORK else 0
    return Share(
        task=task,
        kind=kind,
        begins=begins,
        ends=ends,
        minutes=minutes,
        amount=worked(minutes, time.minutes_a_day) if amount is None else amount,
        idle=idle,
        days_off=off,
        holidays=holidays,
        link=link,
    )


def _days_off(time: WorkingTime, begins: Instant, ends: Instant) -> tuple[int, int]:
    """The days without work after the day of one instant, up to that of another; and those from Monday to Friday."""
    day, last = finish_day_of(begins), finish_day_of(ends)
    off = holidays = 0
    while day < last:
        day += timedelta(days=1)
        if not time.is_worked(day):
            off += 1
            holidays += day.weekday() < 5
    return off, holidays


def _idle(time: WorkingTime, own: WorkingTime, begins: Instant, ends: Instant) -> int:
    """Working time of the plan on days on which a task's own calendar rests."""
    idle, day = 0, begins // MINUTES_A_DAY
    while day * MINUTES_A_DAY < ends:
        if not own.is_worked(date.fromordinal(day)):
            first, last = Instant(day * MINUTES_A_DAY), Instant((day + 1) * MINUTES_A_DAY)
            idle += time.between(max(first, begins), min(last, ends))
        day += 1
    return idle
