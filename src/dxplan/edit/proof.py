"""Whether a changed plan file says what it said, with some remedies applied, and comes to the same dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from dxplan.load.loader import LoadResult
from dxplan.model.named import Ref
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.comparison import compare
from dxplan.scenario.remedy import Remedy, applied
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import Text, say


def objection(
    mistakes: Iterable[Diagnostic], schedule: Schedule, after: LoadResult, remedies: Iterable[Remedy]
) -> Text | None:
    """Why a file read again is not the plan with the remedies, if so: what it says, its order and its dates.

    `mistakes` are those that the file had before.
    """
    new = after.plan
    mistake = _new_mistake(mistakes, after.diagnostics)
    if mistake is not None or new is None:
        return say(
            "nếu xóa, tệp sẽ có lỗi đọc mới{code}",
            "without it the file would have a new mistake{code}",
            code="" if mistake is None else f" {mistake.code}",
        )
    changed = _changed(applied(schedule.plan, remedies), new)
    if changed is not None:
        return changed
    other = scheduled(new, schedule.calendars.of(new))
    comparison = None if other is None else compare(schedule, other)
    if comparison is None or comparison.order_differs:
        return Text("nếu xóa, thứ tự công việc sẽ khác", "without it the order of the tasks would be another one")
    if comparison.moved:
        return say(
            "nếu xóa, ngày hoặc độ trễ cho phép của {task} sẽ đổi",
            "without it the dates or floats of {task} would change",
            task=Ref(comparison.moved[0].task),
        )
    return None


def _new_mistake(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> Diagnostic | None:
    known = Counter((diagnostic.code, diagnostic.task) for diagnostic in before)
    for diagnostic in after:
        known[diagnostic.code, diagnostic.task] -= 1
        if known[diagnostic.code, diagnostic.task] < 0:
            return diagnostic
    return None


def _changed(wanted: Plan, new: Plan) -> Text | None:
    """What a plan says otherwise than the wanted one, wherever in the file it stands."""
    if replace(wanted, tasks={}) != replace(new, tasks={}) or list(wanted.tasks) != list(new.tasks):
        return Text("nếu xóa, phần khác của kế hoạch sẽ đổi theo", "without it other parts of the plan would change")
    for id_, task in wanted.tasks.items():
        if _unnumbered(task) != _unnumbered(new.tasks[id_]):
            return say(
                "nếu xóa, nội dung khác của {task} sẽ đổi",
                "without it something else of {task} would change",
                task=task,
            )
    return None


def _unnumbered(task: Task) -> Task:
    """A task whose links do not say which of the list they are."""
    if not any(link.nth for link in task.predecessors):
        return task
    return replace(task, predecessors=tuple(link._replace(nth=0) for link in task.predecessors))
