"""Dates that cannot hold together: the smallest set of dates and links that contradict each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from dxplan.doctor.promises import Promise
from dxplan.model.dependency import Dependency
from dxplan.model.plan import Plan
from dxplan.model.task import NO_CONSTRAINTS, Task
from dxplan.network import network as networks
from dxplan.schedule.drivers import ChainStep, driving_chain
from dxplan.schedule.instant import BeyondDatesError
from dxplan.schedule.lengths import last_where
from dxplan.schedule.result import DriverKind, Schedule
from dxplan.schedule.scheduler import compute

Bound = tuple[str | None, str]
"""A date of a plan: a task, or None for the plan itself, and the key."""
PLAN_STARTS: Bound = (None, "start")
_LONG_BEFORE = timedelta(days=400)
_MOST_FILTERED = 50


@dataclass(frozen=True, slots=True)
class Conflict:
    """One date before which nothing begins, the links of a chain, and one date by which its end was promised.

    With the durations as they are, they cannot hold together; take any one of them away and the others can. `lower` is
    a task and a key of it, or (None, "start"), the plan's start; `tasks` are those of the chain, in order.
    """

    lower: Bound
    links: tuple[Dependency, ...]
    tasks: tuple[str, ...]
    promise: Promise


def conflict_of(schedule: Schedule, promise: Promise) -> Conflict | None:
    """The smallest set that contradicts a task's broken promise; None if its chain alone does not break it.

    Also None where the promise alone cannot be kept, as 00:00 by a task that works from 08:00; and for the start of a
    summary, which every task inside it could keep.

    By theory it is one lower bound, a chain of links and the promise. Of the driving chain, what is not needed is left
    out: its date, and its beginning, where the rest is too long even from the plan's start. Each such set is scheduled
    by itself.
    """
    assert promise.task is not None
    if promise.of_start and schedule.plan.tasks[promise.task].children:
        return None
    schedule = _without_as_late_as_possible(schedule)
    steps = driving_chain(schedule, promise.task)
    links = tuple(step.driver.link for step in steps[1:] if step.driver.link is not None)
    origin = steps[0].driver
    reduced = _reduced(schedule.plan, steps, promise.task)

    def breaks(lower: Bound, kept: tuple[Dependency, ...]) -> bool:
        try:
            return promise.is_broken(compute(networks.build(_with_only(schedule.plan, reduced, lower, kept, promise))))
        except BeyondDatesError:
            return False

    if _breaks_by_itself(schedule.plan, reduced, promise):
        return None
    lower = PLAN_STARTS
    if not breaks(lower, links):
        if origin.kind is not DriverKind.CONSTRAINT or origin.constraint is None:
            return None
        lower = (origin.of, origin.constraint)
        if not breaks(lower, links):
            return None
    first = last_where(lambda index: breaks(lower, links[index:]), 0, len(links))
    spare = last_where(lambda count: breaks(lower, links[first : len(links) - count]), 0, len(links) - first)
    last = len(links) - spare  # spare are links between tasks inside the summary that the promise is about
    kept, tasks = links[first:last], [step.task for step in steps[first : last + 1]]
    if len(kept) <= _MOST_FILTERED:
        for link in kept:  # what holds a summary holds all inside: the links between those may not be needed
            others = tuple(other for other in kept if other is not link)
            if breaks(lower, others):
                del tasks[kept.index(link)]
                kept = others
    return Conflict(lower, kept, tuple(tasks), promise)


def _breaks_by_itself(plan: Plan, reduced: Plan, promise: Promise) -> bool:
    alone = _with_only(plan, replace(reduced, start=reduced.start - _LONG_BEFORE), PLAN_STARTS, (), promise)
    return promise.is_broken(compute(networks.build(alone)))


def _without_as_late_as_possible(schedule: Schedule) -> Schedule:
    """What is put off as long as it harms nobody hides what really drives it."""
    tasks = schedule.plan.tasks
    if not any(task.constraints.as_late_as_possible for task in tasks.values()):
        return schedule
    at_once = {
        task.id: replace(task, constraints=replace(task.constraints, as_late_as_possible=False))
        for task in tasks.values()
    }
    return compute(networks.build(replace(schedule.plan, tasks=at_once)))


def _reduced(plan: Plan, steps: tuple[ChainStep, ...], last: str) -> Plan:
    """The tasks of a chain alone, with the summaries around them, and without any link or date.

    With all that is inside a summary that is itself a step of it, that it waits for, or that promised something.
    """
    kept: set[str] = set()
    linked = [step.driver.link.predecessor for step in steps if step.driver.link is not None]
    for id_ in (*(step.task for step in steps), *linked, last):
        task = plan.tasks[id_]
        kept.update((id_, *(summary.id for summary in plan.ancestors(task))))
        if task.children:
            kept.update(_below(plan, task))
    tasks: dict[str, Task] = {}
    for task in plan.tasks.values():
        if task.id in kept:
            children = tuple(child for child in task.children if child in kept)
            tasks[task.id] = replace(task, children=children, predecessors=(), constraints=NO_CONSTRAINTS)
    return replace(plan, tasks=tasks, roots=tuple(root for root in plan.roots if root in kept), finish_by=None)


def _below(plan: Plan, task: Task) -> set[str]:
    return {task.id}.union(*(_below(plan, plan.tasks[child]) for child in task.children))


def _with_only(plan: Plan, reduced: Plan, lower: Bound, links: tuple[Dependency, ...], promise: Promise) -> Plan:
    """The reduced plan with one lower bound, some links and the promise, as the plan says them."""
    tasks = dict(reduced.tasks)
    for link in links:
        task = tasks[link.successor]
        tasks[task.id] = replace(task, predecessors=(*task.predecessors, link))
    for id_, key in (lower, (promise.task, promise.key)):
        if id_ is not None:
            said: dict[str, Any] = {key: getattr(plan.tasks[id_].constraints, key)}
            tasks[id_] = replace(tasks[id_], constraints=replace(tasks[id_].constraints, **said))
    return replace(reduced, tasks=tasks)
