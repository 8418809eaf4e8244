"""The Gantt chart in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dxplan.render.gantt.axis import Axis, Tick, axis
from dxplan.render.gantt.background import background
from dxplan.render.gantt.canvas import Canvas
from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.columns import Columns, columns, heading_parts, label_parts
from dxplan.render.gantt.ink import Ink
from dxplan.render.gantt.legend import legend
from dxplan.render.gantt.names import fit, padded
from dxplan.render.gantt.scale import Scale
from dxplan.render.gantt.signs import ASCII, COLORED, PLAIN, Signs
from dxplan.render.gantt.view import Chart, GanttOptions, Group, Row
from dxplan.render.lines import Line, Part, folded_rows, laid_out
from dxplan.render.set_date import set_date_text
from dxplan.schedule.instant import Instant, day_of, finish_day_of
from dxplan.schedule.result import Schedule
from dxplan.text.counts import TASK, Count
from dxplan.text.phrase import Language, Text, say

_WHOLE_PLAN = Text("Cả kế hoạch", "Whole plan")


def gantt_text(
    schedules: Sequence[tuple[Schedule, Language]],
    options: GanttOptions,
    width: int,
    *,
    color: bool,
    ascii_only: bool = False,
) -> str:
    """The chart of one or more plans on one axis, in lines of at most `width` cells.

    Without colour, critical bars are thick and the others thin, and no codes are printed. `ascii_only` is about the
    drawing; names keep their letters.
    """
    signs = ASCII if ascii_only else COLORED if color else PLAIN
    lines = _lines(chart(schedules, options), signs, width, options, color=color)
    return laid_out((Line(tuple(parts), wraps=False) for parts in lines), width, color=color)


def _lines(view: Chart, signs: Signs, width: int, options: GanttOptions, *, color: bool) -> Iterator[list[Part]]:
    language, single = view.language, len(view.groups) == 1
    groups = [_without_name(view.groups[0])] if single else view.groups
    layout = columns([row for group in groups for row in (group.plan, *group.rows)], width, language)
    scale = Scale(view.start, view.finish, width - layout.cells)
    ticks = axis(scale, language)
    canvas = Canvas(scale, signs, color=color and signs is COLORED)
    if single:
        yield [Part(fit(view.groups[0].plan.name, width, signs.ellipsis), Ink.STRONG)]
    yield from _axis_lines(ticks, layout, language)
    for group in groups:
        under = background(group, view.today, scale, ticks)
        rows: list[Row | None] = [group.plan, *group.rows]
        if group.rows and group is not groups[0]:
            rows.insert(0, None)  # a line between plans
        for row in rows:
            yield label_parts(row, layout, group.language, signs.ellipsis) + canvas.draw(row, under)
    yield from legend(canvas.used, signs, options.today, language, width)
    if single and groups[0].rows and groups[0].before is not None:
        text = set_date_text(*groups[0].before).in_language(language)
        yield from ([Part(row)] for row in folded_rows(text, width))
    if view.left_out:
        yield [Part(fit(_left_out(view, language), width, signs.ellipsis), Ink.FAINT)]


def _without_name(group: Group) -> Group:
    name = _WHOLE_PLAN.in_language(group.language)
    return replace(group, plan=replace(group.plan, name=name))


def _axis_lines(ticks: Axis, layout: Columns, language: Language) -> Iterator[list[Part]]:
    for number, line_ in enumerate(ticks.lines, 1):
        is_last = number == len(ticks.lines)
        before = heading_parts(layout, language) if is_last else [Part(" " * layout.cells)]
        ink = Ink.STRONG if number == 1 else Ink.NORMAL
        yield [*before, Part(_tick_text(line_), ink)]


def _tick_text(ticks: Sequence[Tick]) -> str:
    text = ""
    for tick in ticks:
        text = padded(text, tick.cell) + tick.label
    return text


def _left_out(view: Chart, language: Language) -> str:
    return say(
        "{tasks} ngoài {first} - {last} không vẽ",
        "{tasks} outside {first} to {last} not drawn",
        tasks=Count(view.left_out, TASK),
        first=day_of(Instant(view.start)),
        last=finish_day_of(Instant(view.finish)),
    ).in_language(language)
