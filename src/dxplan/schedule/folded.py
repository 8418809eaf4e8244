"""A schedule with each roll-out folded into a row a task: as the plan was written, with the dates of all its units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dxplan.model.plan import Plan
from dxplan.model.task import Progress, Task
from dxplan.schedule.result import Schedule, ScheduledTask
from dxplan.text.counts import UNIT, WAVE, Count
from dxplan.text.phrase import Part, Text, say

_UNIT = "{unit}"
_EACH = Text("từng đơn vị", "each unit")


def folded(schedule: Schedule) -> Schedule:
    """The schedule by the tasks of the plan as written; the schedule itself if nothing in it is repeated.

    A task of a roll-out spans its copies, from the first start to the last finish, with the least of their floats; it
    is critical if one of them is. Its name tells how many units there are, its cost is that of all. The network
    remains that of the copies: what drives what is asked of the schedule that was folded.
    """
    plan = schedule.plan
    if plan.unexpanded is None:
        return schedule
    copies = copies_of(plan)
    written = plan.unexpanded
    tasks = {
        task.id: _named(plan, task) if task.id not in copies else _standing_for(task, copies[task.id])
        for task in written.tasks.values()
        if task.id in schedule.tasks or task.id in copies  # what no unit has is not there
    }
    tasks = {
        id_: replace(task, children=tuple(child for child in task.children if child in tasks))
        for id_, task in tasks.items()
    }
    shown = replace(written, tasks=tasks, unexpanded=None)
    return Schedule(
        plan=shown,
        network=schedule.network,
        tasks={
            id_: schedule.tasks[id_] if id_ not in copies else _span(id_, [schedule.tasks[c.id] for c in copies[id_]])
            for id_ in tasks
        },
        start=schedule.start,
        finish=schedule.finish,
        calendars=schedule.calendars,
        calendar_of=written.inherited_by_all("calendar"),
    )


def copies_of(plan: Plan) -> dict[str, list[Task]]:
    """The copies of each task inside a roll-out, by the id of their template, in the order of the units."""
    found: dict[str, list[Task]] = {}
    for task in plan.tasks.values():
        if task.copy_of is not None and task.copy_of.template not in plan.tasks:
            found.setdefault(task.copy_of.template, []).append(task)
    return found


def task_meant(schedule: Schedule, task: str) -> str | None:
    """The task of an id; of one that is repeated that of the unit with the least float, the last to be done of those.

    None if the plan has no such task.
    """
    if task in schedule.plan.tasks:
        return task
    copies = [schedule.tasks[copy.id] for copy in copies_of(schedule.plan).get(task, ())]
    return min(copies, key=lambda copy: (copy.total_float, -copy.early_finish)).id if copies else None


def template_of(task: Task) -> str:
    """The id under which a task is written: its own, or that of its template."""
    return task.id if task.copy_of is None else task.copy_of.template


def _span(id_: str, copies: Sequence[ScheduledTask]) -> ScheduledTask:
    tightest = min(copies, key=lambda copy: copy.total_float)
    return ScheduledTask(
        id=id_,
        early_start=min(copy.early_start for copy in copies),
        early_finish=max(copy.early_finish for copy in copies),
        late_start=min(copy.late_start for copy in copies),
        late_finish=max(copy.late_finish for copy in copies),
        total_float=tightest.total_float,
        free_float=min(copy.free_float for copy in copies),
        is_critical=any(copy.is_critical for copy in copies),
        driver=tightest.driver,
    )


def _standing_for(task: Task, copies: Sequence[Task]) -> Task:
    """A template that stands for its copies."""
    costs = [copy.cost for copy in copies if copy.cost is not None]
    units = Count(len(copies), UNIT)
    name = task.name and say("{name} ({units})", "{name} ({units})", name=_at_each(task.name), units=units)
    goods = task.deliverable and _at_each(task.deliverable)
    return replace(
        task, name=name, deliverable=goods, cost=sum(costs) if costs else None, progress=_progress(task, copies)
    )


def _progress(task: Task, copies: Sequence[Task]) -> Progress:
    """Done when all units are, begun when one has."""
    all_ = [copy.progress for copy in copies]
    if all(progress == all_[0] for progress in all_):
        return all_[0]
    starts = [progress.actual_start for progress in all_ if progress.actual_start is not None]
    finishes = [progress.actual_finish for progress in all_ if progress.actual_finish is not None]
    paid = [progress.actual_cost for progress in all_ if progress.actual_cost is not None]
    shares = [1.0 if progress.is_finished else progress.complete or 0.0 for progress in all_]
    return Progress(
        complete=sum(shares) / len(shares),
        actual_start=min(starts, key=lambda moment: moment.first, default=None),
        actual_finish=max(finishes, key=lambda moment: moment.last) if len(finishes) == len(all_) else None,
        actual_cost=sum(paid) if paid else None,
    )


def _named(plan: Plan, task: Task) -> Task:
    """A summary that is repeated tells its units and waves in its name; any other task is as it is."""
    if task.roll_out is None or task.id not in plan.tasks or task.name is None:
        return task
    of = [copy.copy_of for copy in plan.tasks.values() if copy.copy_of is not None and copy.copy_of.template == task.id]
    units, waves = sum(bool(copy.unit) for copy in of), sum(not copy.unit for copy in of)
    what: Part = Count(units, UNIT)
    if waves:
        what = say("{units}, {waves}", "{units}, {waves}", units=what, waves=Count(waves, WAVE))
    return replace(task, name=say("{name} ({what})", "{name} ({what})", name=task.name, what=what))


def _at_each(text: Text) -> Text:
    """A template's words, which may speak of the unit, about all of them."""
    if _UNIT not in text.everything:
        return text
    return Text(text.vi.replace(_UNIT, _EACH.vi), text.en.replace(_UNIT, _EACH.en))
