"""Whether a changed plan file says what it said, with some remedies applied, and comes to the same dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from dxplan.load.loader import LoadResult
from dxplan.model.named import Ref
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.network.expand import expanded
from dxplan.scenario.comparison import compare
from dxplan.scenario.remedy import Remedy, applied
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import Text, say

REMOVED = Text("nếu xóa", "without it")
ADDED = Text("nếu ghi", "with it")
"""How a change is spoken of that is not made."""


def objection(
    mistakes: Iterable[Diagnostic],
    schedule: Schedule,
    after: LoadResult,
    remedies: Iterable[Remedy],
    change: Text = REMOVED,
) -> Text | None:
    """Why a file read again is not the plan with the remedies, if so: what it says, its order and its dates.

    `mistakes` are those that the file had before.
    """
    reason = objection_to_reading(mistakes, schedule.plan.written, after, remedies, change)
    if reason is not None or after.plan is None:
        return reason
    other = scheduled(expanded(after.plan), schedule.calendars.of(after.plan))
    comparison = None if other is None else compare(schedule, other)
    if comparison is None or comparison.order_differs:
        return say(
            "{change}, thứ tự công việc sẽ khác", "{change} the order of the tasks would be another one", change=change
        )
    if comparison.moved:
        return say(
            "{change}, ngày hoặc độ trễ cho phép của {task} sẽ đổi",
            "{change} the dates or floats of {task} would change",
            change=change,
            task=Ref(comparison.moved[0].task),
        )
    return None


def objection_to_reading(
    mistakes: Iterable[Diagnostic], plan: Plan, after: LoadResult, remedies: Iterable[Remedy], change: Text = REMOVED
) -> Text | None:
    """Why a file read again does not say what the plan with the remedies says, if so; nothing about dates."""
    return objection_to_plan(mistakes, applied(plan, remedies), after, change)


def objection_to_plan(
    mistakes: Iterable[Diagnostic], wanted: Plan, after: LoadResult, change: Text = REMOVED
) -> Text | None:
    """Why a file read again does not say what a plan says, if so; nothing about dates."""
    mistake = _new_mistake(mistakes, after.diagnostics)
    if mistake is not None or after.plan is None:
        return say(
            "{change}, tệp sẽ có lỗi đọc mới{code}",
            "{change} the file would have a new mistake{code}",
            change=change,
            code="" if mistake is None else f" {mistake.code}",
        )
    return _changed(wanted, after.plan, change)


def _new_mistake(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> Diagnostic | None:
    known = Counter((diagnostic.code, diagnostic.task) for diagnostic in before)
    for diagnostic in after:
        known[diagnostic.code, diagnostic.task] -= 1
        if known[diagnostic.code, diagnostic.task] < 0:
            return diagnostic
    return None


def _changed(wanted: Plan, new: Plan, change: Text) -> Text | None:
    """What a plan says otherwise than the wanted one, wherever in the file it stands."""
    if replace(wanted, tasks={}) != replace(new, tasks={}) or list(wanted.tasks) != list(new.tasks):
        return say(
            "{change}, phần khác của kế hoạch sẽ đổi theo",
            "{change} other parts of the plan would change",
            change=change,
        )
    for id_, task in wanted.tasks.items():
        if _unnumbered(task) != _unnumbered(new.tasks[id_]):
            return say(
                "{change}, nội dung khác của {task} sẽ đổi",
                "{change} something else of {task} would change",
                change=change,
                task=task,
            )
    return None


def _unnumbered(task: Task) -> Task:
    """A task whose links do not say which of the list they are."""
    if not any(link.nth for link in task.predecessors):
        return task
    return replace(task, predecessors=tuple(link._replace(nth=0) for link in task.predecessors))
