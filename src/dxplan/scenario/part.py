"""A plan with less in it: a part of its tasks, dates and links, or nothing put off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from dxplan.model.constraint import ConstraintKind
from dxplan.model.dependency import Dependency
from dxplan.model.plan import Plan
from dxplan.model.task import NO_CONSTRAINTS, Task
from dxplan.schedule.calendars import Calendars
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled


@dataclass(frozen=True, slots=True)
class Part:
    """Some tasks of the plan `whole`; `bare` is what is left of it with these tasks only, without any link or date.

    Dates and links are put back as they are asked for: what contradicts itself can so be shown alone.
    """

    whole: Plan
    bare: Plan

    def with_only(
        self, dates: Iterable[tuple[str, ConstraintKind]], links: Iterable[Dependency], start: date | None = None
    ) -> Plan:
        """The part with some dates (task and kind) and links, as the plan says them; it starts when that does."""
        tasks = dict(self.bare.tasks)
        for link in links:
            task = tasks[link.successor]
            tasks[task.id] = replace(task, predecessors=(*task.predecessors, link))
        for id_, kind in dates:
            said = tasks[id_].constraints.with_(kind, self.whole.tasks[id_].constraints.of(kind))
            tasks[id_] = replace(tasks[id_], constraints=said)
        return replace(self.bare, tasks=tasks, start=start or self.whole.start)

    def scheduled(
        self,
        dates: Iterable[tuple[str, ConstraintKind]],
        links: Iterable[Dependency],
        start: date | None = None,
        calendars: Calendars | None = None,
    ) -> Schedule | None:
        """The schedule of the part with only these; None if there is none. `calendars` are those of the whole plan."""
        plan = self.with_only(dates, links, start)
        return scheduled(plan, None if calendars is None else calendars.of(plan))


def part_of(plan: Plan, ids: Iterable[str]) -> Part:
    """Some tasks of a plan, with the summaries around them, and of summaries with all that is inside."""
    kept: set[str] = set()
    for id_ in ids:
        task = plan.tasks[id_]
        kept.update((id_, *(summary.id for summary in plan.ancestors(task))))
        if task.children:
            kept.update(_below(plan, task))
    tasks: dict[str, Task] = {}
    for task in plan.tasks.values():
        if task.id in kept:
            children = tuple(child for child in task.children if child in kept)
            tasks[task.id] = replace(task, children=children, predecessors=(), constraints=NO_CONSTRAINTS)
    roots = tuple(root for root in plan.roots if root in kept)
    return Part(plan, replace(plan, tasks=tasks, roots=roots, finish_by=None))


def with_nothing_put_off(schedule: Schedule) -> Schedule:
    """The schedule as if no task were to be done as late as possible."""
    tasks = schedule.plan.tasks
    put_off = [task for task in tasks.values() if task.constraints.as_late_as_possible]
    if not put_off:
        return schedule
    at_once = {
        task.id: replace(task, constraints=replace(task.constraints, as_late_as_possible=False)) for task in put_off
    }
    plan = replace(schedule.plan, tasks={**tasks, **at_once})
    return scheduled(plan, schedule.calendars.of(plan)) or schedule


def _below(plan: Plan, task: Task) -> set[str]:
    return {task.id}.union(*(_below(plan, plan.tasks[child]) for child in task.children))
