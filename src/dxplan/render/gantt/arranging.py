"""Which tasks have a row, under which heading, in which order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.render.gantt.choices import GroupBy, SortBy
from dxplan.render.gantt.rows import TaskRows, done_until
from dxplan.render.gantt.spans import weighted
from dxplan.render.gantt.view import Fact, GanttOptions, Row, Shape
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language, Text

_WITHOUT = {
    GroupBy.LEAD: Text("Chưa có cơ quan chủ trì", "Without a lead agency"),
    GroupBy.SYSTEM: Text("Không thuộc hệ thống nào", "Of no system"),
    GroupBy.RESOURCE: Text("Không dùng nguồn lực nào", "With no resource"),
    GroupBy.KIND: Text("Chưa ghi loại", "Of no kind"),
}


def arranged(
    schedule: Schedule, rows: TaskRows, language: Language, options: GanttOptions, wanted: Collection[str] | None
) -> tuple[Row, ...]:
    """The rows that the options ask for; `wanted` are the tasks that may have one, None all of them."""
    if options.depth == 0:
        return ()
    if options.group is GroupBy.PHASE:
        return tuple(_by_phases(schedule.plan, rows, options, wanted))
    leaves = [rows.of(task, 0) for task in schedule.plan.leaves() if wanted is None or task.id in wanted]
    if options.group is GroupBy.NONE:
        return tuple(_sorted(leaves, options.sort))
    return tuple(_under_headings(leaves, schedule.plan, language, options))


def _by_phases(plan: Plan, rows: TaskRows, options: GanttOptions, wanted: Collection[str] | None) -> Iterator[Row]:
    """As the plan has it: a summary, then what is inside it."""
    made: dict[str, Row] = {}
    depths: dict[str, int] = {}
    for task in plan.tasks.values():  # a summary comes before what is inside it
        depth = depths[task.id] = 0 if task.parent is None else depths[task.parent] + 1
        if (options.depth is None or depth < options.depth) and (wanted is None or task.id in wanted):
            made[task.id] = rows.of(task, depth)
    if options.sort in (None, SortBy.FILE):
        yield from made.values()
        return
    waiting = _in_order(plan, (plan.tasks[id_] for id_ in plan.roots if id_ in plan.tasks), made, options.sort)
    while waiting:
        task = waiting.pop()
        yield made[task.id]
        waiting += _in_order(plan, (plan.tasks[id_] for id_ in task.children), made, options.sort)


def _in_order(plan: Plan, tasks: Iterable[Task], made: dict[str, Row], sort: SortBy | None) -> list[Task]:
    """The tasks that have a row, the last one first."""
    shown = _sorted([made[task.id] for task in tasks if task.id in made], sort)
    return [plan.tasks[row.id] for row in reversed(shown)]


def _under_headings(leaves: Iterable[Row], plan: Plan, language: Language, options: GanttOptions) -> Iterator[Row]:
    found: dict[Fact, list[Row]] = {}
    nothing = Fact("", _WITHOUT[options.group].in_language(language))
    for row in leaves:
        for heading in _headings(row, plan, options.group) or (nothing,):
            found.setdefault(heading, []).append(row)
    if nothing in found:  # last
        found[nothing] = found.pop(nothing)
    for row in _sorted([_heading(fact, inside) for fact, inside in found.items()], options.sort):
        yield row
        if options.depth is None or options.depth > 1:
            inside = found[Fact(row.id, row.name)]
            yield from (replace(each, depth=1) for each in _sorted(inside, options.sort))


def _headings(row: Row, plan: Plan, group: GroupBy) -> tuple[Fact, ...]:
    match group:
        case GroupBy.LEAD:
            return () if row.lead is None else (row.lead,)
        case GroupBy.SYSTEM:
            return row.systems
        case GroupBy.RESOURCE:
            return row.resources
        case _:
            return () if row.kind is None else (row.kind,)


def _heading(fact: Fact, inside: list[Row]) -> Row:
    """A row that spans the rows under it, with the least of their floats, and what of their work is done."""
    floats = [row.slack for row in inside if row.slack is not None]
    start, finish = min(row.start for row in inside), max(row.finish for row in inside)
    lengths = [0 if row.duration is None else row.duration.minutes for row in inside]
    share = weighted([row.progress for row in inside], lengths)
    return Row(
        id=fact.id,
        name=fact.name,
        depth=0,
        shape=Shape.GROUP,
        start=start,
        finish=finish,
        start_day=min(row.start_day for row in inside),
        finish_day=max(row.finish_day for row in inside),
        is_critical=any(row.is_critical for row in inside),
        slack=min(floats, key=lambda amount: amount.days, default=None),
        progress=share,
        done_until=done_until(share, start, finish),
    )


def _sorted(rows: list[Row], sort: SortBy | None) -> list[Row]:
    match sort:
        case SortBy.START:
            return sorted(rows, key=lambda row: (row.start, row.finish))
        case SortBy.FINISH:
            return sorted(rows, key=lambda row: (row.finish, row.start))
        case SortBy.FLOAT:
            return sorted(rows, key=lambda row: float("inf") if row.slack is None else row.slack.days)
        case _:
            return rows
