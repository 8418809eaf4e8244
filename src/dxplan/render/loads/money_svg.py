"""Money by quarter as a panel: a bar a quarter on the axis of time, and the sum of all so far as a line (S-curve)."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.findings.loading import Loading
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.panels import figure, grid, panel_head, rectangle
from dxplan.render.gantt.pictures.ruler import Ruler
from dxplan.render.loads.words import MONEY, OVER_BUDGET
from dxplan.schedule.instant import at
from dxplan.schedule.spending import first_day_of
from dxplan.text.lists import joined
from dxplan.text.phrase import Language, Text, say
from dxplan.text.voice import FILE
from dxplan.text.wording import MONEY_UNITS, Money, Number, needed


def money_said(loading: Loading) -> tuple[Text, bool]:
    """How much it is in all, the years in which it is too much, and whether there are any."""
    over = []
    for year in sorted({number // 4 for number in loading.quarters}):
        excess = sum(a for q, a in loading.quarters.items() if q // 4 == year) - loading.budget.get(year, 0)
        if loading.budget and excess > 0:
            over.append(say("{year} {more}", "{year} by {more}", year=year, more=needed(excess)))
    total = Money(sum(loading.quarters.values()))
    said = say("cả thảy {total}; đường cong: cộng dồn", "{total} in all; the curve: the sum so far", total=total)
    if over:
        said = say(
            "{said}; {over} {years}", "{said}; {over} in {years}", said=said, over=OVER_BUDGET, years=joined(over)
        )
    return said, bool(over)


def money_panel(loading: Loading, ruler: Ruler, height: float, language: Language) -> Iterator[str]:
    """The panel; its left scale is that of the bars, the line ends at the whole."""
    total, most = sum(loading.quarters.values()), max(loading.quarters.values())
    said, is_over = money_said(loading)
    yield from panel_head(MONEY.in_language(language), said.in_language(language), ruler, is_over=is_over)
    bottom, top = height - 7, 9.0
    yield from grid(ruler, top, bottom)
    points, so_far = [f"{n(ruler.at(at(first_day_of(min(loading.quarters)))))} {n(bottom)}"], 0
    for number in range(min(loading.quarters), max(loading.quarters) + 1):
        amount = loading.quarters.get(number, 0)
        left, right = ruler.at(at(first_day_of(number))), ruler.at(at(first_day_of(number + 1)))
        if amount:
            yield rectangle("used", left + 0.4, right - 0.4, bottom - (bottom - top) * amount / most, bottom)
        so_far += amount
        points.append(f"{n(right)} {n(bottom - (bottom - top) * so_far / total)}")
    yield f'<path class="sum" d="M{"L".join(points)}"/>'
    size, vi, en = next((unit for unit in MONEY_UNITS if most >= unit[0]), MONEY_UNITS[-1])
    figures = Number(most / size, 1).said(FILE[language])
    yield figure(figures, ruler.left, top)
    yield figure(FILE[language].either(vi, en).split()[0], ruler.left, top + 3.2)
    yield figure("0", ruler.left, bottom)
