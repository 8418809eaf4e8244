"""Whether a changed plan file still says all that it said, but for what was to be taken out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from dxplan.checks.order import Order
from dxplan.load.loader import LoadResult
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.network.network import Network
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.span import Span
from dxplan.text.phrase import Text

_LENGTHS = ("duration", "range")
_DATES = attrgetter(
    "early_start", "early_finish", "late_start", "late_finish", "total_float", "free_float", "is_critical"
)


def objection(before: LoadResult, schedule: Schedule, after: LoadResult, removed: Sequence[Diagnostic]) -> Text | None:
    """Why a plan without what was `removed` is not the same plan, if so: what it says, its order and its dates."""
    old, new = schedule.plan, after.plan
    mistake = _new_mistake(before.diagnostics, after.diagnostics)
    if mistake is not None or new is None:
        code = "" if mistake is None else f" {mistake.code}"
        return Text(f"nếu xóa, tệp sẽ có lỗi đọc mới{code}", f"without it the file would have a new mistake{code}")
    changed = _changed(old, new, removed)
    if changed is not None:
        return changed
    other = scheduled(new)
    if other is None or _order(schedule.network) != _order(other.network):
        return Text("nếu xóa, thứ tự công việc sẽ khác", "without it the order of the tasks would be another one")
    for id_, task in schedule.tasks.items():
        if _DATES(other.tasks[id_]) != _DATES(task):
            return Text(
                f"nếu xóa, ngày hoặc độ trễ cho phép của `{id_}` sẽ đổi",
                f"without it the dates or floats of `{id_}` would change",
            )
    return None


def _new_mistake(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> Diagnostic | None:
    known = Counter((diagnostic.code, diagnostic.task) for diagnostic in before)
    for diagnostic in after:
        known[diagnostic.code, diagnostic.task] -= 1
        if known[diagnostic.code, diagnostic.task] < 0:
            return diagnostic
    return None


def _changed(old: Plan, new: Plan, removed: Sequence[Diagnostic]) -> Text | None:
    """What a plan says otherwise than without what was removed."""
    if replace(old, tasks={}) != replace(new, tasks={}) or list(old.tasks) != list(new.tasks):
        return Text("nếu xóa, phần khác của kế hoạch sẽ đổi theo", "without it other parts of the plan would change")
    gone: dict[str | None, set[Span]] = {}
    for diagnostic in removed:
        gone.setdefault(diagnostic.task, set()).update(diagnostic.removals)
    for id_, task in old.tasks.items():
        rest = _without(old, task, gone[id_]) if id_ in gone else task
        if _unnumbered(rest) != _unnumbered(new.tasks[id_]):
            return Text(
                f"nếu xóa, nội dung khác của `{id_}` sẽ đổi", f"without it something else of `{id_}` would change"
            )
    return None


def _without(plan: Plan, task: Task, gone: set[Span]) -> Task:
    links = tuple(link for link in task.predecessors if plan.span(task.places, "after", link.nth) not in gone)
    lengths = {name: None for name in _LENGTHS if plan.span(task.places, name) in gone}
    return replace(task, predecessors=links, **lengths)  # type: ignore[arg-type]  # by the names above


def _unnumbered(task: Task) -> Task:
    """A task whose links do not say which of the list they are."""
    if not any(link.nth for link in task.predecessors):
        return task
    return replace(task, predecessors=tuple(link._replace(nth=0) for link in task.predecessors))


def _order(network: Network) -> list[tuple[int, int]]:
    """For each task what is surely finished when it starts, and all that leads to it by any links, a bit a task."""
    order = Order(network, network.leaf)
    leads = [0] * len(network.task_of)  # tasks are numbered in file order, before the hidden nodes
    for node in network.order:
        for edge in network.incoming[node]:
            own = 1 << edge.source if edge.source < len(network.leaf) else 0
            leads[node] |= leads[edge.source] | own
    return [(order.finished_before(id_), leads[node]) for id_, node in network.leaf.items()]
