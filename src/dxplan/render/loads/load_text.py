"""Loads and money in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isinf

from dxplan.findings.loading import Demand, Loading, Of, TooMuch, known, too_much
from dxplan.render.gantt.axis import Axis, axis
from dxplan.render.gantt.ink import Ink
from dxplan.render.gantt.load_columns import Look, base, key, rows, spark
from dxplan.render.gantt.load_curve import drawn_load
from dxplan.render.gantt.names import fit, padded
from dxplan.render.gantt.scale import Scale
from dxplan.render.gantt.view import Load
from dxplan.render.lines import Line, Part, laid_out, line
from dxplan.render.loads.money_text import money_lines
from dxplan.render.loads.window import window
from dxplan.render.loads.words import LEADS, NO_LEADS, NO_RESOURCES, period, plan_name, title_of
from dxplan.schedule.result import Schedule
from dxplan.text.counts import Count, Noun
from dxplan.text.display import display_width
from dxplan.text.phrase import Language, say
from dxplan.text.voice import FILE
from dxplan.text.wording import Number

_PERIODS_SHOWN = 5
_LONGEST_NAME = 44
_MORE = Noun("đợt nữa", "more period")


def load_text(
    loadings: Sequence[tuple[Loading, Language]],
    width: int,
    *,
    color: bool,
    many_colors: bool = False,
    ascii_only: bool = False,
) -> str:
    """What each plan asks for, in lines of at most `width` cells.

    What is too much is marked on the base line and drawn with a sign of its own where there is no colour.
    """
    look = Look.ASCII if ascii_only else Look.COLORED if color else Look.PLAIN
    lines: list[Line] = []
    for loading, language in loadings:
        if lines:
            lines.append(line(""))
        lines += _plan(loading, language, width, look)
    return laid_out(lines, width, color=color, many_colors=many_colors)


def _plan(loading: Loading, language: Language, width: int, look: Look) -> Iterator[Line]:
    yield Line((Part(fit(plan_name(loading.schedule, language), width, _dots(look)), Ink.STRONG),), wraps=False)
    shown = [demand for demand in loading.demands if demand.of is not Of.LEAD]
    leads = known(loading.demands, Of.LEAD)
    curves = [(demand, drawn_load(demand, language)) for demand in (*shown, *leads)]
    start, finish = window(loading)
    room = max((len(_number(load, language)) for _, load in curves), default=1)
    scale = Scale(start, finish, max(width - room - 2, 10))
    ticks = axis(scale, language)
    if loading.is_all and not any(demand.of is Of.RESOURCE for demand in shown):
        yield line("")
        yield line(NO_RESOURCES.in_language(language))
    any_over = False
    for demand, load in curves:
        if demand.of is Of.LEAD and loading.is_all:
            continue
        any_over |= bool(load.overloads)
        yield from _block(demand, load, loading.schedule, language, width, scale, ticks, room, look)
    if any(load.steps for demand, load in curves if demand.of is not Of.LEAD):
        yield line("")
        yield line(key(look, language, marks=any_over), Ink.FAINT)
    if loading.is_all:
        yield line("")
        yield from _leads([curve for curve in curves if curve[0].of is Of.LEAD], language, width, ticks, look, scale)
    if loading.has_money:
        yield line("")
        yield from money_lines(loading, language, width, look)


def _block(
    demand: Demand,
    load: Load,
    schedule: Schedule,
    language: Language,
    width: int,
    scale: Scale,
    ticks: Axis,
    room: int,
    look: Look,
) -> Iterator[Line]:
    """A demand: its name and figures, its columns with their axis, and when it is too much."""
    over = too_much(demand, schedule)
    said = load.said.in_language(language)
    yield line("")
    yield Line((Part(fit(title_of(demand, language), width, _dots(look)), Ink.STRONG),), wraps=False)
    yield line(said, Ink.MISSED if over else Ink.NORMAL, indent=2 if display_width(said) + 2 <= width else 0)
    if not load.steps:
        return
    for number, cells in rows(load, scale, look):
        label = "" if number is None else _said(number, language)
        yield Line((Part(f"{label:>{room}}"), *cells), wraps=False)
    yield Line((Part(f"{0:>{room}}"), *base(load, scale, look, ticks.grid)), wraps=False)
    for ticks_of_line in ticks.lines:
        text = " " * (room + 1)
        for tick in ticks_of_line:
            text = padded(text, room + 1 + tick.cell) + tick.label
        yield Line((Part(text, Ink.FAINT),), wraps=False)
    yield from _periods(over, demand, language)


def _periods(over: Sequence[TooMuch], demand: Demand, language: Language) -> Iterator[Line]:
    """The greatest overloads, in order of time."""
    worst = sorted(over, key=lambda each: (-each.overload.demand, each.overload.start))[:_PERIODS_SHOWN]
    for each in over:
        if each in worst:
            yield line(period(each, demand).in_language(language), indent=2)
    if len(over) > len(worst):
        more = Count(len(over) - len(worst), _MORE)
        yield line(say("và {more}", "and {more}", more=more).in_language(language), Ink.FAINT, indent=2)


def _leads(
    leads: Sequence[tuple[Demand, Load]], language: Language, width: int, ticks: Axis, look: Look, scale: Scale
) -> Iterator[Line]:
    """A row an agency, in blocks against the one that leads most at once."""
    yield line(LEADS.in_language(language), Ink.STRONG)
    busy = [(demand, load) for demand, load in leads if load.steps]
    if not busy:
        yield line(NO_LEADS.in_language(language), indent=2)
        return
    most = max(load.peak for _, load in busy)
    names = [demand.id for demand, _ in busy]
    wide = min(max(map(display_width, names)), max(width // 4, 6), _LONGEST_NAME)
    room = len(_said(most, language))
    cells = max(width - wide - room - 4, 10)
    own = Scale(scale.start, scale.finish, cells)
    for (_, load), name in zip(busy, names, strict=True):
        count = f"{_said(load.peak, language):>{room}}"
        head = Part(f"{padded(name, wide, _dots(look))}  {count} ")
        yield Line((head, *spark(load, most, own, look)), wraps=False)
    for ticks_of_line in axis(own, language).lines:
        text = " " * (wide + room + 3)
        for tick in ticks_of_line:
            text = padded(text, wide + room + 3 + tick.cell) + tick.label
        yield Line((Part(text, Ink.FAINT),), wraps=False)


def _number(load: Load, language: Language) -> str:
    """The widest figure at the left of a load's columns."""
    figures = [_said(load.peak, language)] + ([] if isinf(load.capacity) else [_said(load.capacity, language)])
    return max(figures, key=len)


def _said(number: float, language: Language) -> str:
    return Number(number, 2).said(FILE[language])


def _dots(look: Look) -> str:
    return "..." if look is Look.ASCII else "…"
