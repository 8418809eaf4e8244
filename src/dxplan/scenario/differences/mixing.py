"""A plan with some of the differences between two versions: the older one with none, the newer one with all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.differences.comparing import Change, Differences, Of, What
from dxplan.soundness.references import sound_links


def mixed(differences: Differences, applied: Iterable[Change]) -> Plan:
    """The older plan with some of the changes.

    A link waits until both its tasks are there, a task stands at the next summary that is there, a summary waits until
    something is inside. The order of the tasks
    is that of the newer plan, which says nothing of what is gone: that stands last.
    """
    plan = differences.old
    applied = tuple(applied)
    tasks = dict(plan.tasks)
    of_plan: dict[str, Any] = {}
    of_tasks: dict[str, dict[str, Any]] = {}
    for change in applied:
        if change.of is Of.PLAN:
            of_plan[change.field] = change.after
        elif change.of is Of.ENTRY:
            register = of_plan.setdefault(change.section, dict(getattr(plan, change.section)))
            if change.what is What.REMOVED:
                register.pop(change.field, None)
            else:
                register[change.field] = change.after
        elif change.of is Of.TASK:
            assert change.task is not None
            of_tasks.pop(change.task, None)
            if change.what is What.ADDED:
                tasks[change.task] = change.after
            else:
                tasks.pop(change.task, None)
        elif change.task in tasks:
            _change_task(of_tasks.setdefault(change.task, {}), tasks[change.task], change)
    for id_, fields in of_tasks.items():
        tasks[id_] = replace(tasks[id_], **fields)
    if _keeps_outline(differences) and not any(change.of is Of.TASK for change in applied):
        return _with_calendars(_with_links(replace(plan, **of_plan, tasks=tasks), plan), differences)
    plan = replace(plan, **of_plan, tasks=_in_order(differences.new, tasks))
    plan = _with_calendars(plan, differences)
    while True:
        sound = _sound(plan, differences)
        empty = {task.id for task in sound.leaves() if task.duration is None and not task.is_milestone}
        if not empty:
            return sound
        plan = replace(plan, tasks={id_: task for id_, task in plan.tasks.items() if id_ not in empty})


def _change_task(fields: dict[str, Any], task: Task, change: Change) -> None:
    """Put one change of a task to those `fields` of it that differ: it is made anew once, with all of them."""
    if change.of is Of.FIELD:
        if change.section:
            section = fields.get(change.section, getattr(task, change.section))
            fields[change.section] = replace(section, **{change.field: change.after})
        else:
            fields[change.field] = change.after
        return
    links = [link._replace(nth=0) for link in fields.get("predecessors", task.predecessors)]
    if change.before in links:
        index = links.index(change.before)
        links[index : index + 1] = [] if change.after is None else [change.after]
    elif change.after is not None:
        links.append(change.after)
    fields["predecessors"] = tuple(links)


def _keeps_outline(differences: Differences) -> bool:
    """Whether every task of both stands where it stood: then there is no outline to make."""
    old, new = differences.old, differences.new
    return old.roots == new.roots and all(
        task.parent == (other := new.tasks[id_]).parent and task.children == other.children
        for id_, task in old.tasks.items()
        if id_ in new.tasks
    )


def _with_links(plan: Plan, old: Plan) -> Plan:
    """The plan without links of changed tasks that have no other end."""
    for id_, task in plan.tasks.items():
        if task is not old.tasks[id_] and len(links := sound_links(plan, task)) < len(task.predecessors):
            plan.tasks[id_] = replace(task, predecessors=links)
    return plan


def _with_calendars(plan: Plan, differences: Differences) -> Plan:
    """The plan with every calendar that something in it still, or already, names."""
    known = {**differences.old.calendars, **differences.new.calendars}
    calendars = dict(plan.calendars)
    asked = {plan.calendar, *(task.calendar for task in plan.tasks.values() if task.calendar is not None)}
    asked |= {resource.calendar for resource in plan.resources.values() if resource.calendar is not None}
    left = [id_ for id_ in (*asked, *(calendar.base for calendar in calendars.values())) if id_ is not None]
    while left:
        id_ = left.pop()
        if id_ in known and id_ not in calendars:
            calendars[id_] = known[id_]
            base = known[id_].base
            left += [] if base is None else [base]
    return plan if len(calendars) == len(plan.calendars) else replace(plan, calendars=calendars)


def _in_order(new: Plan, tasks: dict[str, Task]) -> dict[str, Task]:
    return {
        **{id_: tasks[id_] for id_ in new.tasks if id_ in tasks},
        **{id_: task for id_, task in tasks.items() if id_ not in new.tasks},
    }


def _sound(plan: Plan, differences: Differences) -> Plan:
    """The plan with its outline made of what its tasks say, and without links that have no other end."""
    outermost: list[str] = []
    inside: dict[str, list[str]] = {}
    around: dict[str, str | None] = {}
    for task in plan.tasks.values():
        parent = task.parent
        seen: set[str] = {task.id}
        while parent is not None and (parent not in plan.tasks or parent in seen):
            seen.add(parent)
            holder = differences.old.tasks.get(parent) or differences.new.tasks.get(parent)
            parent = None if holder is None else holder.parent
        around[task.id] = parent
    for id_ in plan.tasks:
        if _leads_back(id_, around):  # two summaries that change places, one of them so far
            around[id_] = None
        parent = around[id_]
        (outermost if parent is None else inside.setdefault(parent, [])).append(id_)
    tasks: dict[str, Task] = {}
    for id_ in _outline(outermost, inside):
        task = plan.tasks[id_]
        children = tuple(inside.get(id_, ()))
        if task.parent != around[id_] or task.children != children:
            task = replace(task, parent=around[id_], children=children)
        tasks[id_] = task
    plan = replace(plan, tasks=tasks, roots=tuple(outermost))
    unsound = {
        task.id: replace(task, predecessors=links)
        for task in tasks.values()
        if task.predecessors and len(links := sound_links(plan, task)) < len(task.predecessors)
    }
    return replace(plan, tasks={**tasks, **unsound}) if unsound else plan


def _leads_back(id_: str, around: dict[str, str | None]) -> bool:
    parent, seen = around[id_], {id_}
    while parent is not None:
        if parent in seen:
            return True
        seen.add(parent)
        parent = around[parent]
    return False


def _outline(outermost: list[str], inside: dict[str, list[str]]) -> Iterable[str]:
    """Ids, a summary before what is inside it, however deep."""
    left = outermost[::-1]
    while left:
        id_ = left.pop()
        yield id_
        left += reversed(inside.get(id_, ()))
