"""Changes of a plan that may mend a missed date; each can be applied to the plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from dxplan.model.constraint import BY_KEY
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.task import NO_CONSTRAINTS, Task
from dxplan.source.span import NOWHERE


class Change(Protocol):
    """One change of a plan."""

    def apply(self, plan: Plan) -> Plan:
        """The plan with the change."""
        ...


@dataclass(frozen=True, slots=True)
class Shortened:
    """A task takes less time."""

    task: str
    before: Duration
    after: Duration

    def apply(self, plan: Plan) -> Plan:
        """The plan with the change."""
        return _with(plan, replace(plan.tasks[self.task], duration=self.after))


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """A link says something else, becomes two, or (without any `after`) goes."""

    before: Dependency
    after: tuple[Dependency, ...]

    def apply(self, plan: Plan) -> Plan:
        """The plan with the change."""
        task = plan.tasks[self.before.successor]
        links: list[Dependency] = []
        for link in task.predecessors:
            links += self.after if link == self.before else (link,)
        return _with(plan, replace(task, predecessors=tuple(links)))


@dataclass(frozen=True, slots=True)
class Split:
    """The beginning of a task becomes a task of its own, `part`, for which `waiting` waits instead of the whole.

    The rest follows it and keeps the id, so that all others wait for it; where there are none, `until` is the task that
    is not finished before the rest is.
    """

    task: str
    part: str
    first: Duration
    rest: Duration
    waiting: str
    until: str | None

    def apply(self, plan: Plan) -> Plan:
        """The plan with the change."""
        whole = plan.tasks[self.task]
        part = replace(
            whole,
            id=self.part,
            duration=self.first,
            range=None,
            constraints=NO_CONSTRAINTS,
            predecessors=tuple(link._replace(successor=self.part) for link in whole.predecessors if link.type.to_start),
            places=NOWHERE,
        )
        held = tuple(link for link in whole.predecessors if not link.type.to_start)
        follows = Dependency(self.part, self.task, LinkType.FINISH_START)
        rest = replace(whole, duration=self.rest, range=None, predecessors=(*held, follows))
        tasks: dict[str, Task] = {}
        for task in plan.tasks.values():
            if task.id == self.task:
                tasks[self.part] = part
                tasks[self.task] = rest
            elif task.children and self.task in task.children:
                tasks[task.id] = replace(self._waiting(task), children=self._with_part(task.children))
            else:
                tasks[task.id] = self._waiting(task)
        return replace(plan, tasks=tasks, roots=self._with_part(plan.roots))

    def _with_part(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The part stands before the rest."""
        return tuple(id_ for old in ids for id_ in ((self.part, old) if old == self.task else (old,)))

    def _waiting(self, task: Task) -> Task:
        if task.id != self.until and not any(link.predecessor == self.task for link in task.predecessors):
            return task
        links: list[Dependency] = []
        if task.id == self.until:
            links.append(Dependency(self.task, task.id, LinkType.FINISH_FINISH))
        for link in task.predecessors:
            if link.predecessor != self.task:
                links.append(link)
            elif link.type.from_start or (task.id == self.waiting and link.type is LinkType.FINISH_START):
                links.append(link._replace(predecessor=self.part))
            else:
                links.append(link)
        return replace(task, predecessors=tuple(links))


@dataclass(frozen=True, slots=True)
class DateMoved:
    """A date moves: `key` of a task, or (`task` None) the plan's `start`, `finish_by` or its agreement's `ends`."""

    task: str | None
    key: str
    before: Moment
    after: Moment

    def apply(self, plan: Plan) -> Plan:
        """The plan with the change."""
        day: date = self.after.first
        if self.task is not None:
            task = plan.tasks[self.task]
            return _with(plan, replace(task, constraints=task.constraints.with_(BY_KEY[self.key], self.after)))
        if self.key == "start":
            return replace(plan, start=day)
        if self.key == "finish_by":
            return replace(plan, finish_by=day)
        assert plan.agreement is not None
        return replace(plan, agreement=replace(plan.agreement, ends=day))


def applied(plan: Plan, changes: tuple[Change, ...]) -> Plan:
    """The plan with several changes."""
    for change in changes:
        plan = change.apply(plan)
    return plan


def _with(plan: Plan, task: Task) -> Plan:
    return replace(plan, tasks={**plan.tasks, task.id: task})
