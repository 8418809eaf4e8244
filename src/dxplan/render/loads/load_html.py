"""Loads and money as one HTML page: each picture with what it shows in words, and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from dxplan.findings.loading import Loading, Of, too_much
from dxplan.render.gantt.pictures.key import samples
from dxplan.render.gantt.pictures.markup import heading as in_heading
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.panels import HATCH
from dxplan.render.gantt.pictures.paper import LEFT, RIGHT
from dxplan.render.gantt.pictures.static_page import spare, static_page
from dxplan.render.loads.load_panels import SHEET, Panel, panels
from dxplan.render.loads.load_tables import leads_table, money_table, stretches
from dxplan.render.loads.words import NO_RESOURCES, NOTHING_THERE, heading, of_year, period, plan_name
from dxplan.text.phrase import Language, Text

_ROOM = "dxplan.render.loads"
_STYLES = ((_ROOM, "load.css"), ("dxplan.render.gantt.pictures", "panels.css"), (_ROOM, "load_page.css"))
_FIGURES, _LEGEND, _PLANS = Text("Số liệu", "Figures"), Text("Chú giải", "Legend"), Text("Kế hoạch", "Plans")
_OUT = 1.0
"""Millimetres that letters may stand out of a panel."""


def load_html(loadings: Sequence[tuple[Loading, Language]]) -> str:
    """The page, in the language of its first plan; each plan speaks its own."""
    language = loadings[0][1] if loadings else "vi"
    found = [(loading, own, list(panels(loading, own))) for loading, own in loadings]
    is_one = len(found) == 1
    body = [f'<svg class="defined" width="0" height="0" aria-hidden="true"><defs>{HATCH}</defs></svg>\n<main>']
    body.append(f"<h1>{in_heading(heading(loadings) if is_one else heading(()))}</h1>")
    if not is_one:
        body.append(f'<nav aria-label="{_PLANS.in_language(language)}"><ul>')
        for number, (loading, own, _) in enumerate(found):
            body.append(f'<li lang="{own}"><a href="#p{number}">{text(plan_name(loading.schedule, own))}</a>')
        body.append("</ul></nav>")
    for number, (loading, own, pictures) in enumerate(found):
        body.append(f'<section lang="{own}">')
        if not is_one:
            body.append(f'<h2 id="p{number}">{in_heading(plan_name(loading.schedule, own))}</h2>')
        body += _plan(loading, own, pictures, 2 if is_one else 3)
        body.append("</section>")
    signs = set(chain.from_iterable(panel.signs for _, _, pictures in found for panel in pictures))
    if signs:
        body.append(f'<ul class="key" aria-label="{_LEGEND.in_language(language)}">')
        for sample, said in samples(signs, language):
            body.append(f'<li><svg viewBox="-0.5 -2 7 4" aria-hidden="true">{sample}</svg>{text(said)}')
        body.append("</ul>")
    body.append("</main>\n")
    style = "".join(spare(*style) for style in _STYLES)
    return static_page(heading(loadings), language, style, "\n".join(body))


def _plan(loading: Loading, language: Language, pictures: Sequence[Panel], level: int) -> Iterator[str]:
    if not pictures:
        yield f"<p>{text(NOTHING_THERE.in_language(language))}</p>"
    elif loading.is_all and not loading.schedule.plan.resources:
        yield f"<p>{text(NO_RESOURCES.in_language(language))}</p>"
    for panel in pictures:
        yield f'<section class="panel"><h{level}>{text(panel.title)}</h{level}>'
        if panel.note:
            yield f"<p{' class=late' if panel.is_over else ''}>{text(panel.note)}</p>"
        yield _picture(panel)
        yield from _said(panel, loading, language)
        table = _table(panel, loading, language)
        if table:
            yield f"<details><summary>{_FIGURES.in_language(language)}</summary>{table}</details>"
        yield "</section>"


def _picture(panel: Panel) -> str:
    """The panel without its two lines of text, which are the page's own; whoever has little room scrolls in it."""
    left, width = LEFT - _OUT, SHEET.width - LEFT - RIGHT + 2 * _OUT
    box = f"{n(left)} {n(panel.head)} {n(width)} {n(panel.height - panel.head)}"
    return (
        f'<div class="scroll" tabindex="0" role="group" aria-label="{text(panel.title)}">'
        f'<svg viewBox="{box}" role="img" aria-label="{text(panel.said)}">\n{panel.body}\n</svg></div>'
    )


def _said(panel: Panel, loading: Loading, language: Language) -> Iterator[str]:
    """When a demand is too much and by whom, or what each year takes against its budget."""
    lines: list[tuple[Text, bool]] = []
    if panel.demand is not None and panel.demand[0].of is not Of.LEAD:
        lines = [(period(each, panel.demand[0]), False) for each in too_much(panel.demand[0], loading.schedule)]
    elif panel.demand is None and not panel.leads and loading.budget:
        lines = [of_year(loading, year) for year in sorted({number // 4 for number in loading.quarters})]
    if lines:
        yield "<ul>"
        for said, is_over in lines:
            yield f"<li{' class=late' if is_over else ''}>{text(said.in_language(language))}"
        yield "</ul>"


def _table(panel: Panel, loading: Loading, language: Language) -> str:
    if panel.demand is not None:
        return stretches(panel.demand[1], language, panel.title)
    if panel.leads:
        return leads_table(panel.leads, language, panel.title)
    return money_table(loading, language, panel.title)
