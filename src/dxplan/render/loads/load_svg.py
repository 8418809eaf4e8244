"""Loads and money as SVG: a panel each, on sheets of A4 on their long side, below one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from dxplan.findings.loading import Demand, Loading, Of, known, peak
from dxplan.render.gantt.load_curve import drawn_load
from dxplan.render.gantt.pictures.lettering import width_of, wrapped
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.panels import HATCH, PANEL, load_panel
from dxplan.render.gantt.pictures.paper import BOTTOM, LEFT, RIGHT, TOP, Paper
from dxplan.render.gantt.pictures.ruler import Ruler
from dxplan.render.gantt.view import Chart
from dxplan.render.loads.leads_svg import LEAD_ROW, lead_rows
from dxplan.render.loads.money_svg import money_panel
from dxplan.render.loads.window import window
from dxplan.render.loads.words import LEADS, MONEY, NOTHING_THERE, plan_name, title_of
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language, Text

SHEET = Paper.A4.value
_HEAD, _GAP = 14.0, 4.0
_NAME, _LONG_NAME = 5.5, 4.4
"""Letters of the plan's name, a tenth larger than in load.css: they are bold."""
_ROOM = 20.0
"""Room at the left of a panel for its figures."""
_ROWS = 24
"""Agencies in a panel at most."""
_STYLES = (("dxplan.render.loads", "load.css"), ("dxplan.render.gantt.pictures", "panels.css"))
_TITLE = Text("Nhu cầu theo thời gian", "Demand over time")


@dataclass(frozen=True, slots=True)
class Panel:
    """A picture with its top at 0: what it shows, in words, the SVG inside it, its height in millimetres."""

    said: str
    body: str
    height: float = PANEL


def load_svg(loadings: Sequence[tuple[Loading, Language]]) -> str:
    """All panels as one document. Letters are text; what is too much differs in colour and in hatching."""
    language = loadings[0][1] if loadings else "vi"
    sheets: list[str] = []
    for loading, own in loadings:
        pages = _paged(_panels(loading, own))
        sheets += [_sheet(loading.schedule, own, page) for page in pages]
    title = ", ".join(plan_name(loading.schedule, own) for loading, own in loadings)
    body = "".join(
        f'<g transform="translate(0 {n(SHEET.height * number)})">\n{sheet}</g>\n' for number, sheet in enumerate(sheets)
    )
    width, height = n(SHEET.width), n(SHEET.height * max(len(sheets), 1))
    css = "".join(files(room).joinpath(name).read_text(encoding="utf-8") for room, name in _STYLES)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" viewBox="0 0 {width} {height}" '
        f'role="img" aria-labelledby="title" lang="{language}">\n'
        f'<title id="title">{text(_TITLE.in_language(language))}: {text(title)}</title>\n<style>\n{css}</style>\n'
        f"<defs>{HATCH}</defs>\n"
        f'<rect class="paper" width="{width}" height="{height}"/>\n{body}</svg>\n'
    )


def _sheet(schedule: Schedule, language: Language, panels: Sequence[Panel]) -> str:
    pieces = list(_name(plan_name(schedule, language)))
    top = TOP + _HEAD
    if not panels:
        pieces.append(
            f'<text class="lead" x="{n(LEFT)}" y="{n(top)}">{text(NOTHING_THERE.in_language(language))}</text>'
        )
    for panel in panels:
        pieces.append(f'<g transform="translate(0 {n(top)})">\n<title>{text(panel.said)}</title>\n{panel.body}\n</g>')
        top += panel.height + _GAP
    return "\n".join(pieces) + "\n"


def _name(name: str) -> Iterator[str]:
    """In one line, or in two of smaller letters in the same room."""
    room = SHEET.width - LEFT - RIGHT
    if width_of(name, _NAME) <= room:
        yield f'<text class="name" x="{n(LEFT)}" y="{n(TOP + 4)}">{text(name)}</text>'
        return
    for number, line in enumerate(wrapped(name, room, _LONG_NAME, 2)):
        yield f'<text class="name long" x="{n(LEFT)}" y="{n(TOP + 3 + 4.8 * number)}">{text(line)}</text>'


def _paged(panels: Iterable[Panel]) -> list[list[Panel]]:
    """No panel is cut by the end of a sheet."""
    room = SHEET.height - TOP - BOTTOM - _HEAD
    pages: list[list[Panel]] = [[]]
    for panel in panels:
        used = sum(each.height + _GAP for each in pages[-1])
        if pages[-1] and used + panel.height > room:
            pages.append([])
        pages[-1].append(panel)
    return pages


def _panels(loading: Loading, language: Language) -> Iterator[Panel]:
    start, finish = window(loading.schedule)
    chart = Chart(start=start, finish=finish, groups=(), today=None, left_out=0, language=language)
    ruler = Ruler(chart, LEFT + _ROOM, SHEET.width - RIGHT)
    for demand in loading.demands:
        if demand.of is not Of.LEAD or not loading.is_all:
            yield _demand(demand, ruler, language)
    if loading.has_money and loading.quarters:
        said = MONEY.in_language(language)
        yield Panel(said, "\n".join(money_panel(loading, ruler, PANEL, language)))
    busy = [demand for demand in known(loading.demands, Of.LEAD) if demand.uses and loading.is_all]
    most = max((peak(demand) for demand in busy), default=0)
    for first in range(0, len(busy), _ROWS):
        rows = busy[first : first + _ROWS]
        body = "\n".join(lead_rows(rows, most, ruler, language))
        yield Panel(LEADS.in_language(language), body, len(rows) * LEAD_ROW + 12)


def _demand(demand: Demand, ruler: Ruler, language: Language) -> Panel:
    load, name = drawn_load(demand, language), title_of(demand, language)
    return Panel(f"{name}: {load.said.in_language(language)}", "\n".join(load_panel(load, name, ruler, language)))
