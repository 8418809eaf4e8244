"""Schedules and options into a chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dxplan.render.gantt.agreed import agreed_span, agreed_spans
from dxplan.render.gantt.days_off import days_off
from dxplan.render.gantt.rows import plan_row, task_rows
from dxplan.render.gantt.view import Chart, GanttOptions, Group, Row, Shape
from dxplan.schedule.folded import folded, template_of
from dxplan.schedule.instant import LAST_INSTANT, MINUTES_A_DAY, Instant, at, day_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.set_date import before_date
from dxplan.text.phrase import Language

_LONG, _SHORT = 120 * MINUTES_A_DAY, 14 * MINUTES_A_DAY
_MARGIN = 40  # the part of the span that stays free after the last date, for its marks


def chart(schedules: Sequence[tuple[Schedule, Language]], options: GanttOptions) -> Chart:
    """The chart of one or more plans, each in its language; the axis is in that of the first."""
    groups = [_group(schedule, language, options) for schedule, language in schedules]
    start, finish = _window([row for group in groups for row in (group.plan, *group.rows)], options)
    today = at(options.today) + MINUTES_A_DAY // 2
    shown = [replace(group, rows=tuple(_inside(group.rows, start, finish))) for group in groups]
    tasks = sum(not row.shape.is_bracket for group in groups for row in group.rows)
    return Chart(
        start=start,
        finish=finish,
        groups=tuple(shown),
        today=today if start <= today < finish else None,
        left_out=tasks - sum(not row.shape.is_bracket for group in shown for row in group.rows),
        language=schedules[0][1],
    )


def _group(schedule: Schedule, language: Language, options: GanttOptions) -> Group:
    before = before_date(schedule)
    chain = () if before is None else before.chain
    shown = schedule if options.opens_units else folded(schedule)
    if shown is not schedule:
        chain = tuple(dict.fromkeys(template_of(schedule.plan.tasks[id_]) for id_ in chain))
    rows = tuple(task_rows(shown, language, options, chain))
    whole = plan_row(schedule, language)
    if options.compares and schedule.plan.baseline is not None:
        spans = agreed_spans(schedule, schedule.plan.baseline)
        rows = tuple(replace(row, baseline=spans.get(row.id)) for row in rows)
        whole = replace(whole, baseline=agreed_span(spans.values()))
    closed = tuple(days_off(schedule.plan_time, schedule.start, schedule.finish))
    return Group(whole, rows, closed, language, before)


def _window(rows: Iterable[Row], options: GanttOptions) -> tuple[int, int]:
    """From where to where the axis goes: as asked for, or so that all dates of the rows are on it."""
    dates = [
        date
        for row in rows
        for date in (row.start, row.finish, *([row.deadline.at] if row.deadline else []), *(row.baseline or ()))
    ]
    start, finish = _rounded_off(min(dates), max(dates))
    if options.earliest is not None:
        start = at(options.earliest.first)
    if options.latest is not None:
        finish = at(options.latest.last) + MINUTES_A_DAY
    if finish <= start and options.earliest is not None:  # it begins after all plans
        finish = at(options.earliest.last) + MINUTES_A_DAY
    elif finish <= start and options.latest is not None:  # it ends before them
        start = at(options.latest.first)
    return start, finish


def _rounded_off(first: int, last: int) -> tuple[int, int]:
    """A little more on both sides: from the beginning of a month, week or day; a margin and full days at the end."""
    span = last - first
    day = day_of(Instant(first))
    if span > _LONG:
        day = day.replace(day=1)
    elif span > _SHORT:
        day = date.fromordinal(max(day.toordinal() - day.weekday(), 1))
    end = last + (span // _MARGIN if span > _SHORT else 0)
    full_days = -(-(end + 1) // MINUTES_A_DAY) * MINUTES_A_DAY
    return at(day), min(full_days, LAST_INSTANT)


def _inside(rows: Iterable[Row], start: int, finish: int) -> Iterable[Row]:
    for row in rows:
        if row.shape is Shape.MILESTONE:
            if start <= row.start < finish:
                yield row
        elif row.start < finish and row.finish > start:
            yield row
