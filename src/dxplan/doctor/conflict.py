"""Dates that cannot hold together: the smallest set of dates and links that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from dxplan.model.constraint import BY_KEY
from dxplan.model.dependency import Dependency
from dxplan.scenario.part import part_of, with_nothing_put_off
from dxplan.scenario.promises import Promise
from dxplan.schedule.drivers import driving_chain
from dxplan.schedule.lengths import last_where
from dxplan.schedule.result import Driver, Schedule

Bound = tuple[str | None, str]
"""A date of a plan: a task, or None for the plan itself, and the key."""
PLAN_STARTS: Bound = (None, "start")
_LONG = timedelta(days=400)
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
    """The smallest set that contradicts a task's broken promise; None if there is none, or it cannot be shown.

    There is none where the promise alone cannot be kept, as 00:00 by a task that works from 08:00. It cannot be shown
    where the chain alone does not break the promise: what waits for the start of a summary waits for all inside it,
    each held back by something else. Nor is it looked for at the start of a summary, which every task inside could
    keep.

    What of the driving chain is not needed is left out: its date, where the rest is too long even from the plan's
    start; its beginning and its end; a link between tasks that the summary around them holds back. Each set is
    scheduled by itself.
    """
    assert promise.task is not None
    assert promise.kind is not None
    if promise.of_start and schedule.plan.tasks[promise.task].children:
        return None
    schedule = with_nothing_put_off(schedule)  # what waits as long as it harms nobody hides what really drives it
    steps = driving_chain(schedule, promise.task)
    waited_for = [step.driver.link.predecessor for step in steps if step.driver.link is not None]
    part = part_of(schedule.plan, (*(step.task for step in steps), *waited_for, promise.task))
    late = promise.lateness(schedule)
    assert late is not None
    long_before = schedule.plan.start - _LONG - timedelta(days=max(late.calendar_days, 0))
    promised = (promise.task, promise.kind)

    def breaks(lower: Bound | None, links: tuple[Dependency, ...]) -> bool:
        dates = [promised]
        if lower is not None and lower[0] is not None:
            dates.append((lower[0], BY_KEY[lower[1]]))
        alone = part.scheduled(dates, links, start=None if lower else long_before, calendars=schedule.calendars)
        return alone is not None and promise.is_broken(alone)

    tasks = [step.task for step in steps]
    links = tuple(step.driver.link for step in steps[1:] if step.driver.link is not None)
    lower = next((bound for bound in _lower_bounds(steps[0].driver) if breaks(bound, links)), None)
    if lower is None or breaks(None, ()):
        return None
    first = last_where(lambda index: breaks(lower, links[index:]), 0, len(links))
    spare = last_where(lambda count: breaks(lower, links[first : len(links) - count]), 0, len(links) - first)
    links, tasks = links[first : len(links) - spare], tasks[first : len(tasks) - spare]
    if len(links) <= _MOST_FILTERED:
        for link in links:
            others = tuple(other for other in links if other is not link)
            if breaks(lower, others):
                del tasks[links.index(link)]
                links = others
    if breaks(None if lower == PLAN_STARTS else PLAN_STARTS, links):
        return None
    return Conflict(lower, links, tuple(tasks), promise)


def _lower_bounds(origin: Driver) -> Iterator[Bound]:
    yield PLAN_STARTS
    if origin.constraint is not None:
        yield (origin.of, origin.constraint.key)
