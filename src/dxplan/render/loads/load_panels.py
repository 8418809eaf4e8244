"""What pictures of loads are put together from: a panel each of demands, of money, and of agencies that lead tasks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dxplan.findings.loading import Demand, Loading, Of, known, peak
from dxplan.render.gantt.load_curve import drawn_load
from dxplan.render.gantt.pictures.panels import PANEL, load_panel, signs_of
from dxplan.render.gantt.pictures.paper import LEFT, RIGHT, Paper
from dxplan.render.gantt.pictures.ruler import Ruler
from dxplan.render.gantt.view import Chart, Load
from dxplan.render.loads.leads_svg import LEAD_ROW, lead_rows
from dxplan.render.loads.money_svg import money_panel, money_said
from dxplan.render.loads.window import window
from dxplan.render.loads.words import LEADS, MONEY, title_of
from dxplan.text.phrase import Language

SHEET = Paper.A4.value
_ROOM = 20.0
"""Room at the left of a panel for its figures."""
_ROWS = 24
"""Agencies in a panel at most."""
_HEAD, _LOW_HEAD = 6.9, 3.5
"""Millimetres that the two lines over a panel take, and the one over agencies."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A picture with its top at 0: what it is called, what is said of it, the SVG inside it; lengths are millimetres.

    Its first `head` millimetres hold title and note; `signs` is what of it the legend explains. What it shows is
    one demand with its curve, or agencies that lead tasks with theirs, or money.
    """

    title: str
    note: str
    body: str
    height: float = PANEL
    head: float = _HEAD
    is_over: bool = False
    signs: frozenset[str] = frozenset()
    demand: tuple[Demand, Load] | None = None
    leads: tuple[tuple[Demand, Load], ...] = field(default=())

    @property
    def said(self) -> str:
        """Title and note as one sentence."""
        return f"{self.title}: {self.note}" if self.note else self.title


def panels(loading: Loading, language: Language) -> Iterator[Panel]:
    """The panels of a plan, on one axis; no demand, no money, no panel."""
    start, finish = window(loading)
    chart = Chart(start=start, finish=finish, groups=(), today=None, left_out=0, language=language)
    ruler = Ruler(chart, LEFT + _ROOM, SHEET.width - RIGHT)
    for demand in loading.demands:
        if demand.of is not Of.LEAD or not loading.is_all:
            yield _demand(demand, ruler, language)
    if loading.has_money and loading.quarters:
        said, is_over = money_said(loading)
        body = "\n".join(money_panel(loading, ruler, PANEL, language))
        yield Panel(MONEY.in_language(language), said.in_language(language), body, is_over=is_over)
    busy = [demand for demand in known(loading.demands, Of.LEAD) if demand.uses and loading.is_all]
    most = max((peak(demand) for demand in busy), default=0)
    for first in range(0, len(busy), _ROWS):
        rows = busy[first : first + _ROWS]
        body = "\n".join(lead_rows(rows, most, ruler, language))
        height = len(rows) * LEAD_ROW + 12
        curves = tuple((demand, drawn_load(demand, language)) for demand in rows)
        yield Panel(LEADS.in_language(language), "", body, height, _LOW_HEAD, leads=curves)


def _demand(demand: Demand, ruler: Ruler, language: Language) -> Panel:
    load, name = drawn_load(demand, language), title_of(demand, language)
    body = "\n".join(load_panel(load, name, ruler, language))
    signs = frozenset() if demand.of is Of.LEAD else frozenset(signs_of(load))
    said = load.said.in_language(language)
    return Panel(name, said, body, is_over=bool(load.overloads), signs=signs, demand=(demand, load))
