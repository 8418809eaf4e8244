"""Everything that keeps a task from being earlier: what drives it now, and what would hold it next."""

from __future__ import annotations

from dataclasses import dataclass

from dxplan.model.dependency import Dependency
from dxplan.model.task import NO_CONSTRAINTS, Task
from dxplan.schedule.bounds import constraint_driver, lower_finish_bounds, lower_start_bounds
from dxplan.schedule.instant import Instant, at
from dxplan.schedule.lags import lag_of
from dxplan.schedule.result import PLAN_START, Driver, DriverKind, Schedule


@dataclass(frozen=True, slots=True)
class Hold:
    """A link, a date or the plan's start that a task may not go before.

    `slack` is how far it is from deciding the task's dates, in working minutes of the task's calendar: 0 for what does.
    """

    driver: Driver
    slack: int


def holds(schedule: Schedule, task: Task) -> tuple[Hold, ...]:
    """What holds a task without subtasks back, the summaries around it included; what decides its dates first."""
    plan, time, dates = schedule.plan, schedule.working_time(task.id), schedule.tasks[task.id]
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
    found.append(Hold(PLAN_START, max(time.between(at(plan.start, plan.start_clock), dates.early_start), 0)))
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


def _bound(schedule: Schedule, link: Dependency) -> Instant:
    """The instant before which a link lets its successor's end not be."""
    before = schedule.tasks[link.predecessor]
    instant = before.early_start if link.type.from_start else before.early_finish
    worked = 0
    if link.lag is not None and link.lag.unit.is_share:
        worked = schedule.working_time(link.predecessor).between(before.early_start, before.early_finish)
    lag = lag_of(link, schedule.working_time(link.successor), worked)
    return instant if lag is None else lag.forward(instant)
