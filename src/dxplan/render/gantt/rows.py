"""A schedule as the rows of a chart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from dxplan.model.task import Task
from dxplan.render.gantt.drawn import drawn, drawn_finish, drawn_start, finish_within, start_within
from dxplan.render.gantt.view import Deadline, GanttOptions, Row, Shape
from dxplan.schedule.bounds import finish_instant
from dxplan.schedule.normal_form import days_of, is_later
from dxplan.schedule.result import Schedule, State
from dxplan.text.display import visible
from dxplan.text.phrase import Language, Text
from dxplan.text.working_amounts import WorkingAmount, spare


def plan_row(schedule: Schedule, language: Language) -> Row:
    """The row of the whole plan: from its first start to its finish, with `finish_by` as its deadline."""
    plan, time = schedule.plan, schedule.plan_time
    finish = schedule.finish
    deadline = None
    left = [id_ for id_, dates in schedule.tasks.items() if dates.state is not State.DONE]
    slack = min((_float_of(schedule, id_) for id_ in left), key=lambda amount: amount.days, default=None)
    if plan.due is not None:
        limit = finish_instant(plan.due, time)
        deadline = Deadline(drawn(limit, time), is_later(finish, limit, time))
    starts, finishes = zip(*(_span(schedule, task) for task in plan.leaves()), strict=True)
    last = finish_within(max(finishes), schedule.last_day)
    if finish > _last_finish(schedule):
        last = max(last, drawn_finish(finish, schedule.last_day, time))
    return Row(
        id="",
        name=_printable(plan.name, language),
        depth=0,
        shape=Shape.PLAN,
        start=min(starts),
        finish=last,
        finish_day=schedule.last_day,
        is_critical=False,
        slack=slack,
        deadline=deadline,
    )


def task_rows(
    schedule: Schedule, language: Language, options: GanttOptions, before: Iterable[str] = ()
) -> Iterator[Row]:
    """The rows of the tasks that the options ask for, in the plan's order; `before` go with the critical ones."""
    plan = schedule.plan
    depths: dict[str, int] = {}
    wanted = _critical_with_their_phases(schedule, before) if options.only_critical else None
    for task in plan.tasks.values():  # a summary comes before what is inside it
        depth = depths[task.id] = 0 if task.parent is None else depths[task.parent] + 1
        if (options.depth is None or depth < options.depth) and (wanted is None or task.id in wanted):
            yield _task_row(schedule, task, depth, language)


def _task_row(schedule: Schedule, task: Task, depth: int, language: Language) -> Row:
    dates, time = schedule.tasks[task.id], schedule.working_time(task.id)
    start, finish = _span(schedule, task)
    days = days_of(schedule, task.id)
    late = (drawn_start if task.is_milestone else drawn_finish)(dates.late_finish, days.late_finish, time)
    moment = task.constraints.deadline
    deadline = None
    if moment is not None:
        limit = finish_instant(moment, time)
        deadline = Deadline(drawn(limit, time), is_later(dates.early_finish, limit, time))
    return Row(
        id=task.id,
        name="" if task.name is None else _printable(task.name, language),
        depth=depth,
        shape=Shape.PHASE if task.children else Shape.MILESTONE if task.is_milestone else Shape.TASK,
        start=start,
        finish=finish,
        finish_day=days.finish,
        is_critical=dates.is_critical,
        slack=None if dates.state is State.DONE else _float_of(schedule, task.id),
        float_until=late if late > finish and not task.children else None,
        done_until=_done_until(schedule, task, start, finish),
        deadline=deadline,
    )


def _done_until(schedule: Schedule, task: Task, start: int, finish: int) -> int | None:
    """Up to where the bar of a task is work that has been done: the share that is complete, or was over by now."""
    dates = schedule.tasks[task.id]
    if dates.state is State.DONE:
        return finish
    if dates.remaining_start is None:
        return None
    share = task.progress.complete
    if share is None:
        share = (dates.remaining_start - dates.early_start) / max(dates.early_finish - dates.early_start, 1)
    return start + round(share * (finish - start))


def _span(schedule: Schedule, task: Task) -> tuple[int, int]:
    """From where to where a task is drawn; a summary from and to where what is inside it is."""
    dates, time, days = schedule.tasks[task.id], schedule.working_time(task.id), days_of(schedule, task.id)
    if task.is_milestone:
        at = drawn_start(dates.early_finish, days.finish, time)
        return at, at
    if not task.children:
        return drawn_start(dates.early_start, days.start, time), drawn_finish(dates.early_finish, days.finish, time)
    inside = list(schedule.plan.leaves_below(task))
    starts, finishes = zip(*(_span(schedule, leaf) for leaf in inside), strict=True)
    finish = max(finishes)
    if dates.early_finish > max(schedule.tasks[leaf.id].early_finish for leaf in inside):  # something else binds it
        finish = max(finish, drawn_finish(dates.early_finish, days.finish, time))
    return start_within(min(starts), days.start), finish_within(finish, days.finish)


def _float_of(schedule: Schedule, task: str) -> WorkingAmount:
    return spare(schedule.tasks[task].total_float, schedule.working_time(task).minutes_a_day)


def _last_finish(schedule: Schedule) -> int:
    return max(schedule.tasks[task.id].early_finish for task in schedule.plan.leaves())


def _critical_with_their_phases(schedule: Schedule, before: Iterable[str]) -> set[str]:
    """Critical tasks, and summaries whose own finish is held and critical; with all summaries around them.

    The tasks `before` a set date, at which the path begins, are wanted with them.
    """
    wanted = set(before)
    for task in schedule.plan.tasks.values():
        dates = schedule.tasks[task.id]
        if (dates.is_critical and dates.driver is not None) or task.id in wanted:
            wanted.add(task.id)
            wanted.update(summary.id for summary in schedule.plan.ancestors(task))
    return wanted


def _printable(text: Text, language: Language) -> str:
    return visible(unicodedata.normalize("NFC", text.in_language(language)))
