"""How many tasks each agency leads at once, a low row each, as a panel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.findings.loading import Demand
from dxplan.render.gantt.load_curve import drawn_load
from dxplan.render.gantt.pictures.lettering import cut
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.panels import figure, grid, panel_head, rectangle
from dxplan.render.gantt.pictures.paper import LEFT
from dxplan.render.gantt.pictures.ruler import Ruler
from dxplan.render.loads.words import LEADS
from dxplan.text.display import visible
from dxplan.text.phrase import Language

LEAD_ROW = 5.0
"""Millimetres."""
_TOP, _BAR = 5.0, 4.0


def lead_rows(demands: Sequence[Demand], most: float, ruler: Ruler, language: Language) -> Iterator[str]:
    """Rows against the `most` tasks that any agency leads at once, with that of each at its right."""
    yield from panel_head(LEADS.in_language(language), "", ruler, is_over=False)
    bottom = _TOP + len(demands) * LEAD_ROW
    yield from grid(ruler, _TOP, bottom)
    for number, demand in enumerate(demands):
        foot = _TOP + (number + 1) * LEAD_ROW
        load = drawn_load(demand, language)
        name = cut(visible(demand.id), ruler.left - LEFT - 6, 2.7)
        yield f'<g><title>{text(load.resource.name)}</title><text x="{n(LEFT)}" y="{n(foot - 1)}">{text(name)}</text>'
        yield figure(str(round(load.peak)), ruler.left, foot - 2)
        for step in load.steps:
            left, right = ruler.at(step.start), ruler.at(step.finish)
            yield rectangle("used", left, right, foot - _BAR * step.demand / most, foot)
        yield "</g>"
