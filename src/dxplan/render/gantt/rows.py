"""A schedule as the rows of a chart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from dxplan.model.task import Task
from dxplan.render.gantt.drawn import drawn, drawn_milestone
from dxplan.render.gantt.view import Deadline, GanttOptions, Row, Shape
from dxplan.schedule.bounds import finish_instant
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.result import Schedule
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text


def plan_row(schedule: Schedule, language: Language) -> Row:
    """The row of the whole plan: from its first start to its finish, with `finish_by` as its deadline."""
    plan, time = schedule.plan, schedule.plan_time
    finish = schedule.finish
    deadline = None
    slack = min(task.total_float for task in schedule.tasks.values())
    if plan.finish_by is not None:
        limit = time.end_of(plan.finish_by)
        deadline = Deadline(drawn(limit, time), finish > limit)
    starts, finishes = zip(*(_span(schedule, task) for task in plan.leaves()), strict=True)
    return Row(
        id="",
        name=_printable(plan.name, language),
        depth=0,
        shape=Shape.PLAN,
        start=min(starts),
        finish=max(*finishes, drawn(finish, time)) if finish > _last_finish(schedule) else max(finishes),
        finish_day=finish_day_of(finish),
        is_critical=False,
        float_days=slack / time.minutes_a_day,
        deadline=deadline,
    )


def task_rows(schedule: Schedule, language: Language, options: GanttOptions) -> Iterator[Row]:
    """The rows of the tasks that the options ask for, in the plan's order."""
    plan = schedule.plan
    depths: dict[str, int] = {}
    wanted = _critical_with_their_phases(schedule) if options.only_critical else None
    for task in plan.tasks.values():  # a summary comes before what is inside it
        depth = depths[task.id] = 0 if task.parent is None else depths[task.parent] + 1
        if (options.depth is None or depth < options.depth) and (wanted is None or task.id in wanted):
            yield _task_row(schedule, task, depth, language)


def _task_row(schedule: Schedule, task: Task, depth: int, language: Language) -> Row:
    dates, time = schedule.tasks[task.id], schedule.working_time(task.id)
    start, finish = _span(schedule, task)
    late = drawn_milestone(dates.late_finish, time) if task.is_milestone else drawn(dates.late_finish, time)
    moment = task.constraints.deadline
    deadline = None
    if moment is not None:
        limit = finish_instant(moment, time)
        deadline = Deadline(drawn(limit, time), dates.early_finish > limit)
    return Row(
        id=task.id,
        name="" if task.name is None else _printable(task.name, language),
        depth=depth,
        shape=Shape.PHASE if task.children else Shape.MILESTONE if task.is_milestone else Shape.TASK,
        start=start,
        finish=finish,
        finish_day=finish_day_of(dates.early_finish),
        is_critical=dates.is_critical,
        float_days=dates.total_float / time.minutes_a_day,
        float_until=late if late > finish and not task.children else None,
        deadline=deadline,
    )


def _span(schedule: Schedule, task: Task) -> tuple[int, int]:
    """From where to where a task is drawn; a summary from and to where what is inside it is."""
    dates, time = schedule.tasks[task.id], schedule.working_time(task.id)
    if task.is_milestone:
        at = drawn_milestone(dates.early_finish, time)
        return at, at
    if not task.children:
        return drawn(dates.early_start, time), drawn(dates.early_finish, time)
    inside = list(schedule.plan.leaves_below(task))
    starts, finishes = zip(*(_span(schedule, leaf) for leaf in inside), strict=True)
    finish = max(finishes)
    if dates.early_finish > max(schedule.tasks[leaf.id].early_finish for leaf in inside):  # something else binds it
        finish = max(finish, drawn(dates.early_finish, time))
    return min(starts), finish


def _last_finish(schedule: Schedule) -> int:
    return max(schedule.tasks[task.id].early_finish for task in schedule.plan.leaves())


def _critical_with_their_phases(schedule: Schedule) -> set[str]:
    """Critical tasks, and summaries whose own finish is held and critical; with all summaries around them."""
    wanted: set[str] = set()
    for task in schedule.plan.tasks.values():
        dates = schedule.tasks[task.id]
        if dates.is_critical and dates.driver is not None:
            wanted.add(task.id)
            wanted.update(summary.id for summary in schedule.plan.ancestors(task))
    return wanted


def _printable(text: Text, language: Language) -> str:
    return visible(unicodedata.normalize("NFC", text.in_language(language)))
