"""The Gantt chart in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dxplan.model.moment import Moment
from dxplan.render.gantt.axis import Axis, Tick, axis, days_on_axis
from dxplan.render.gantt.background import background
from dxplan.render.gantt.canvas import Canvas, Cell
from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.choices import Column
from dxplan.render.gantt.columns import Columns, columns, heading_parts, label_parts, usual_columns
from dxplan.render.gantt.ink import Ink
from dxplan.render.gantt.legend import legend
from dxplan.render.gantt.links import lay_links
from dxplan.render.gantt.load_columns import Look, base, key, rows
from dxplan.render.gantt.names import fit, padded
from dxplan.render.gantt.remarks import footnotes, legend_words, verdicts
from dxplan.render.gantt.scale import Scale
from dxplan.render.gantt.signs import ASCII, COLORED, PLAIN, Signs
from dxplan.render.gantt.view import Chart, GanttOptions, Group, Row
from dxplan.render.lines import Line, Part, folded_rows, laid_out
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, day_of
from dxplan.schedule.result import Schedule
from dxplan.text.display import display_width
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE
from dxplan.text.wording import Number

_Row = list[Part]
_PLAIN_SIGNS = str.maketrans({"→": "->", "…": "..."})
_WHOLE_PLAN = Text("Cả kế hoạch", "Whole plan")


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What the chart is drawn on: cells across, and lines (None: a roll of paper); colours, 256 of them or few; ASCII.

    `columns` stand beside the bars; None chooses by the width. With `pages` it is read page by page: a line less than
    its height at a time.
    """

    width: int
    height: int | None = None
    color: bool = False
    many_colors: bool = False
    ascii_only: bool = False
    pages: bool = False
    columns: tuple[Column, ...] | None = None

    @property
    def signs(self) -> Signs:
        """The set of signs to draw with."""
        return ASCII if self.ascii_only else COLORED if self.color else PLAIN


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
    return drawn_on(schedules, options, Screen(width=width, color=color, ascii_only=ascii_only))


def drawn_on(schedules: Sequence[tuple[Schedule, Language]], options: GanttOptions, screen: Screen) -> str:
    """The same on a screen; where the chart is taller than that, its axis stands below it too.

    Raises:
        NoConditionError: `options.where` names what no plan knows.
    """
    view = chart(schedules, options, with_links=options.links)
    layout = _layout(view, options, screen)
    if options.zoom is not None:
        options = _zoomed(view, options, max(screen.width - layout.cells, 1))
        view = chart(schedules, options, with_links=options.links)
    lines = _lines(view, layout, screen, options)
    plain = (Line(tuple(parts), wraps=False) for parts in lines)
    return laid_out(plain, screen.width, color=screen.color, many_colors=screen.many_colors)


def _layout(view: Chart, options: GanttOptions, screen: Screen) -> Columns:
    rows = [(row, group) for group in _named(view) for row in (group.plan, *group.rows)]
    of_plans, is_under_way = options.depth == 0, any(row.progress is not None for row, _ in rows)
    usual = usual_columns(screen.width, of_plans=of_plans, is_under_way=is_under_way)
    return columns(screen.columns or usual, rows, screen.width, view.language)


def _lines(view: Chart, layout: Columns, screen: Screen, options: GanttOptions) -> Iterator[list[Part]]:
    language, signs, width = view.language, screen.signs, screen.width
    scale = Scale(view.start, view.finish, max(width - layout.cells, 1))
    ticks = axis(scale, language, options.zoom)
    colored = screen.color and signs is COLORED
    canvas = Canvas(scale, signs, language, color=colored, chain_is_asked=options.chain is not None)
    groups, single = _named(view), len(view.groups) == 1
    title = list(_title(view.groups[0].plan.name, width, signs.ellipsis)) if single else []
    yield from ([Part(row, Ink.STRONG)] for row in title)
    heading = list(_axis_lines(ticks, layout, language))
    yield from heading
    body = list(_body(canvas, groups, view, ticks, layout, options))
    if screen.pages and screen.height is not None:
        yield from _on_pages(body, heading, len(title) + len(heading), screen.height - 1)
    else:
        yield from body
    if screen.height is not None and len(body) + len(heading) >= screen.height:
        yield from reversed(list(_axis_lines(ticks, layout, language)))
    for group in groups:
        if group.load is not None:
            yield from _load(group, scale, ticks, layout, screen)
    if single:
        for text in verdicts(view.groups[0], options):
            said = text.in_language(language)
            plain = said.translate(_PLAIN_SIGNS) if screen.ascii_only else said
            yield from ([Part(row)] for row in folded_rows(plain, width))
    yield from legend(canvas.used, canvas.inks, signs, legend_words(view, options), language, width)
    for text in footnotes(view, layout, options, canvas.links_left_out):
        yield from ([Part(row, Ink.FAINT)] for row in folded_rows(text.in_language(language), width))


def _on_pages(body: Sequence[_Row], axis_: Sequence[_Row], above: int, page: int) -> Iterator[_Row]:
    """The rows with the axis on top of each page of so many lines; on the first one stand `above` lines before them."""
    room = max(page - len(axis_), 1)
    begin = max(page - above, 1)
    yield from body[:begin]
    for first in range(begin, len(body), room):
        yield from (*axis_, *body[first : first + room])


def _title(name: str, width: int, ellipsis: str) -> Iterator[str]:
    """The plan's name in a line, or two; of one that is longer still, what these hold."""
    first, *others = folded_rows(fit(name, display_width(name)), width)
    yield first
    if others:
        yield others[0] if len(others) == 1 else fit(" ".join(others), width, ellipsis)


def _body(
    canvas: Canvas, groups: Sequence[Group], view: Chart, ticks: Axis, layout: Columns, options: GanttOptions
) -> Iterator[list[Part]]:
    for group in groups:
        under = background(group, view.today, canvas.scale, ticks)
        segments = group.segments if options.depth == 0 else ()
        rows: list[Row] = [group.plan, *group.rows]
        grid = [
            canvas.cells(row, under, segments if row is group.plan else (), is_second=is_second)
            for row, is_second in zip(rows, canvas.second_tones(rows), strict=True)
        ]
        if options.links:
            canvas.links_left_out += lay_links(canvas, rows, grid)
        if group.rows and group is not groups[0]:  # a line between plans
            yield _line(None, group, canvas.cells(None, under.of_no_plan()), layout, canvas)
        for row, cells in zip(rows, grid, strict=True):
            yield _line(row, group, cells, layout, canvas)


def _line(row: Row | None, group: Group, cells: list[Cell], layout: Columns, canvas: Canvas) -> list[Part]:
    return label_parts(row, group, layout, canvas.signs.ellipsis) + canvas.parts(cells)


def _named(view: Chart) -> list[Group]:
    """The plans; a single one, whose name stands above the chart, has another one beside its bar."""
    if len(view.groups) > 1:
        return list(view.groups)
    group = view.groups[0]
    return [replace(group, plan=replace(group.plan, name=_WHOLE_PLAN.in_language(group.language)))]


def _zoomed(view: Chart, options: GanttOptions, cells: int) -> GanttOptions:
    """The options with a window in which each unit of the zoom has its place.

    It begins where it is asked to, else a little before today, else with the first plan.
    """
    assert options.zoom is not None
    days = days_on_axis(options.zoom, cells)
    if (view.finish - view.start) // MINUTES_A_DAY <= days:
        return options
    begin = view.start // MINUTES_A_DAY
    if options.earliest is None and view.today is not None:
        latest_begin = max(view.finish // MINUTES_A_DAY - days, begin)
        begin = min(max(view.today // MINUTES_A_DAY - days // 5, begin), latest_begin)
    first = day_of(Instant(begin * MINUTES_A_DAY))
    last = day_of(Instant((begin + days - 1) * MINUTES_A_DAY))
    return replace(options, earliest=Moment(first, first), latest=Moment(last, last))


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


def _load(group: Group, scale: Scale, ticks: Axis, layout: Columns, screen: Screen) -> Iterator[list[Part]]:
    """The demand under the chart, on the same axis: a figure stands where the columns are."""
    load, language, signs = group.load, group.language, screen.signs
    assert load is not None
    look = Look.ASCII if screen.ascii_only else Look.COLORED if screen.color else Look.PLAIN
    said = f"{load.resource.name}: {load.said.in_language(language)}"
    ink = Ink.MISSED if load.overloads else Ink.STRONG
    yield from ([Part(row, ink)] for row in folded_rows(said, screen.width))
    if not load.steps:
        return
    figures = max(layout.cells - 1, 0)
    edge = 1 if layout.cells else 0  # the line at the left takes the blank after the columns
    for number, parts in rows(load, scale, look):
        label = "" if number is None else Number(number, 2).said(FILE[language])
        yield [Part(fit(label, figures, signs.ellipsis).rjust(figures)), *parts[1 - edge :]]
    yield [Part("0".rjust(figures)[:figures]), *base(load, scale, look, ticks.grid)[1 - edge :]]
    for row in folded_rows(key(look, language, marks=bool(load.overloads)), screen.width):
        yield [Part(row, Ink.FAINT)]
