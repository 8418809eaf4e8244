"""Everything that keeps a task from being earlier: what drives it now, and what would hold it next."""

from __future__ import annotations

from collections.abc import Sequence

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.task import NO_CONSTRAINTS, Task
from dxplan.schedule.bounds import constraint_driver, lower_finish_bounds, lower_start_bounds
from dxplan.schedule.instant import Instant, at
from dxplan.schedule.lags import lag_of
from dxplan.schedule.progress import status_instant
from dxplan.schedule.result import PLAN_START, STATUS_DATE, Driver, DriverKind, Schedule, State
from dxplan.schedule.rules import rules_of
from dxplan.text.named_tuple import NamedTuple


class Hold(NamedTuple):
    """A link, a date or the plan's start that a task may not go before.

    `slack` is how far it is from deciding the task's dates, in working minutes of the task's calendar: 0 for what does.
    """

    driver: Driver
    slack: int


def holds(schedule: Schedule, task: Task) -> tuple[Hold, ...]:
    """What holds a task without subtasks back, the summaries around it included; what decides its dates first."""
    plan, time, dates = schedule.plan, schedule.working_time(task.id), schedule.tasks[task.id]
    if dates.state is not State.PLANNED:
        return _of_begun(schedule, task)
    found: list[Hold] = []
    for holder in (task, *plan.ancestors(task)):
        for link in holder.predecessors:
            if link.type.to_start:
                slack = time.between(_bound(schedule, link), dates.early_start)
            elif holder is task:
                slack = time.between(_bound(schedule, link), dates.early_finish)
            else:
                continue
            found.append(Hold(Driver(DriverKind.LINK, link), max(slack, 0)))
        if holder.constraints is not NO_CONSTRAINTS:
            own = schedule.working_time(holder.id)
            for bound, kind in lower_start_bounds(holder, own):
                found.append(Hold(constraint_driver(kind, holder), max(time.between(bound, dates.early_start), 0)))
            if holder is task:
                for bound, kind in lower_finish_bounds(holder, own):
                    found.append(Hold(constraint_driver(kind, task), max(time.between(bound, dates.early_finish), 0)))
    start = at(plan.start, plan.start_clock)
    floor = rules_of(plan).first_unstarted(status_instant(plan))
    if floor is not None and floor > start:
        found.append(Hold(STATUS_DATE, max(time.between(floor, dates.early_start), 0)))
    else:
        found.append(Hold(PLAN_START, max(time.between(start, dates.early_start), 0)))
    return tuple(sorted(found, key=lambda hold: (hold.driver != dates.driver, hold.slack, str(hold.driver))))


def _of_begun(schedule: Schedule, task: Task) -> tuple[Hold, ...]:
    """What holds the rest of a task that runs: what drives it, and the links that it still waits for. Nothing else."""
    dates, time = schedule.tasks[task.id], schedule.working_time(task.id)
    if dates.driver is None:
        return ()
    found = [Hold(dates.driver, 0)]
    if dates.remaining_start is not None and rules_of(schedule.plan).out_of_sequence.rest_waits:
        for holder in (task, *schedule.plan.ancestors(task)):
            for link in holder.predecessors:
                driver = Driver(DriverKind.LINK, link)
                if driver != dates.driver and link.type.to_start:
                    slack = time.between(_bound(schedule, link), dates.remaining_start)
                    found.append(Hold(driver, max(slack, 0)))
    return tuple(sorted(found, key=lambda hold: (hold.driver != dates.driver, hold.slack, str(hold.driver))))


def driven_by(schedule: Schedule, task: str) -> tuple[Dependency, ...]:
    """The links by which a task, or a summary that ends with it, decides the dates of others; in file order."""
    tasks, found = schedule.tasks, dict[Dependency, None]()
    own = tasks[task]
    enders = {task, *(summary.id for summary in schedule.plan.ancestors(schedule.plan.tasks[task]))}
    for other in tasks.values():
        link = None if other.driver is None else other.driver.link
        if link is None or link.predecessor not in enders:
            continue
        end = tasks[link.predecessor]
        starts, ends = own.early_start == end.early_start, own.early_finish == end.early_finish
        if starts if link.type.from_start else ends:
            found[link] = None
    return tuple(found)


def surely_follows(schedule: Schedule, chain: Sequence[Task], minutes: int) -> bool:
    """Whether the last task of a chain, each driven by the one before, surely gains what is cut off the first.

    `minutes` of working time, that is: all run in working time of one calendar, each as soon as the one before is done,
    and nothing else would hold any of them before that much is gained. What this leaves open has to be tried out.
    """
    time = schedule.working_time(chain[0].id)
    for before, task in zip((None, *chain), chain, strict=False):
        if schedule.working_time(task.id) is not time or not _runs_at_once(schedule, task):
            return False
        driver, *others = holds(schedule, task)
        if before is None:  # what holds its start stays
            others = [hold for hold in (driver, *others) if _is_of_finish(hold.driver)]
        elif not _is_followed_at_once(driver.driver, before):
            return False
        if any(hold.slack < minutes or _is_by_share(hold.driver) for hold in others):
            return False
    return True


def _runs_at_once(schedule: Schedule, task: Task) -> bool:
    """Whether it is working time that begins as soon as it may."""
    is_put_off = any(of.constraints.as_late_as_possible for of in (task, *schedule.plan.ancestors(task)))
    return not is_put_off and task.duration is not None and task.duration.unit.family.is_working


def _is_of_finish(driver: Driver) -> bool:
    if driver.link is not None:
        return not driver.link.type.to_start
    return driver.constraint is not None and not driver.constraint.of_start


def _is_followed_at_once(driver: Driver, before: Task) -> bool:
    link = driver.link
    return (
        link is not None and link.predecessor == before.id and link.type is LinkType.FINISH_START and link.lag is None
    )


def _is_by_share(driver: Driver) -> bool:
    """Whether it depends on a duration: a shorter one may hold for longer."""
    return driver.link is not None and driver.link.lag is not None and driver.link.lag.unit.is_share


def _bound(schedule: Schedule, link: Dependency) -> Instant:
    """The instant before which a link lets its successor's end not be."""
    before = schedule.tasks[link.predecessor]
    instant = before.early_start if link.type.from_start else before.early_finish
    worked = 0
    if link.lag is not None and link.lag.unit.is_share:
        worked = schedule.working_time(link.predecessor).between(before.early_start, before.early_finish)
    lag = lag_of(link, schedule.working_time(link.successor), worked)
    return instant if lag is None else lag.forward(instant)
