"""What tasks say in each field, as conditions ask for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from dxplan.findings.where.conditions import Field
from dxplan.model.item import Item
from dxplan.model.kind import Kind
from dxplan.model.plan import Plan
from dxplan.model.task import NO_CONSTRAINTS, Task
from dxplan.scenario.promises import PROMISED, Promise
from dxplan.schedule.folded import template_of
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Schedule, State
from dxplan.text.phrase import Text

_PER_CENT = 100


class TaskFacts:
    """What is asked of every task, worked out once for all of them."""

    def __init__(self, schedule: Schedule) -> None:
        self.schedule = schedule
        self.leads = schedule.plan.inherited_by_all("lead")

    def words(self, task: Task, field: Field) -> tuple[str, ...]:
        """What a task says in a field: ids, and the names that they have in the plan."""
        plan = self.schedule.plan
        match field:
            case Field.ID:
                return task.id, template_of(task)
            case Field.NAME:
                return _said(task.name)
            case Field.LEAD:
                return _named(plan.agencies, (self.leads[task.id],))
            case Field.SUPPORT:
                return _named(plan.agencies, task.support)
            case Field.SYSTEM:
                return _named(plan.systems, plan.systems_of(task))
            case Field.RESOURCE:
                return _named(plan.resources, task.resources)
            case Field.PHASE:
                around = list(plan.ancestors(task))
                return (*(each.id for each in around), *map(template_of, around), *_names(around))
            case Field.KIND:
                return () if task.kind is None else (task.kind.value, *_said(task.kind.words))
            case Field.TAG:
                return task.tags
            case _:
                return (self.schedule.tasks[task.id].state.value,)

    def day(self, task: Task, field: Field) -> tuple[date, date] | None:
        """The first and last day that a date may mean; None where the task has none."""
        if field is Field.DEADLINE:
            deadline = task.constraints.deadline
            return None if deadline is None else (deadline.first, deadline.last)
        days = days_of(self.schedule, task.id)
        day = days.start if field is Field.START else days.finish
        return day, day

    def number(self, task: Task, field: Field) -> float | None:
        """Working days, or per cent; None where there is no such thing."""
        dates, time = self.schedule.tasks[task.id], self.schedule.working_time(task.id)
        if field is Field.FLOAT:
            return None if dates.state is State.DONE else dates.total_float / time.minutes_a_day
        if field is Field.DAYS:
            return time.between(dates.early_start, dates.early_finish) / time.minutes_a_day
        complete = 1.0 if dates.state is State.DONE else task.progress.complete
        return (complete or 0.0) * _PER_CENT

    def flag(self, task: Task, field: Field) -> bool:
        """Whether it is so."""
        dates = self.schedule.tasks[task.id]
        match field:
            case Field.CRITICAL:
                return dates.is_critical
            case Field.MILESTONE:
                return task.is_milestone
            case Field.DONE:
                return dates.state is State.DONE
            case Field.RUNNING:
                return dates.state is State.RUNNING
            case _:
                if dates.state is not State.DONE and dates.total_float < 0:
                    return True
                said = {kind for kind, _ in task.constraints.said()} if task.constraints is not NO_CONSTRAINTS else ()
                return any(Promise(kind.key, task.id).is_broken(self.schedule) for kind in said if kind in PROMISED)


def known_words(plan: Plan, field: Field) -> tuple[str, ...] | None:
    """The words that a field may be compared with in a plan; None where that can be anything."""
    match field:
        case Field.LEAD | Field.SUPPORT:
            return _named(plan.agencies, plan.agencies)
        case Field.SYSTEM:
            return _named(plan.systems, plan.systems)
        case Field.RESOURCE:
            return _named(plan.resources, plan.resources)
        case Field.PHASE:
            phases = [task for task in plan.tasks.values() if task.children]
            return (*(task.id for task in phases), *map(template_of, phases), *_names(phases))
        case Field.KIND:
            return tuple(word for kind in Kind for word in (kind.value, *_said(kind.words)))
        case Field.TAG:
            return tuple(tag for task in plan.tasks.values() for tag in task.tags)
        case Field.STATE:
            return tuple(state.value for state in State)
        case Field.ID:
            return (*plan.tasks, *map(template_of, plan.tasks.values()))
        case _:
            return None


def _named(register: Mapping[str, Item], ids: Iterable[str | None]) -> tuple[str, ...]:
    """Ids, and the names that the register has for them."""
    said = [id_ for id_ in ids if id_ is not None]
    return (*said, *_names(register[id_] for id_ in said if id_ in register))


def _names(items: Iterable[Item]) -> tuple[str, ...]:
    return tuple(word for item in items for word in _said(item.name))


def _said(text: Text | None) -> tuple[str, ...]:
    return () if text is None else (text.vi, text.en)
