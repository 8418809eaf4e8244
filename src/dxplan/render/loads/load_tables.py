"""What pictures of loads show, as tables of HTML: tags that HTML lets out are left out."""

from __future__ import annotations

from collections.abc import Sequence

from dxplan.findings.loading import Demand, Loading
from dxplan.render.gantt.pictures.load_page import FROM, TO, cells, stretches
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.view import Load
from dxplan.render.loads.words import SO_FAR, name_of
from dxplan.schedule.spending import first_day_of
from dxplan.text.dates import quarter
from dxplan.text.phrase import Language, Text
from dxplan.text.sentences import capitalized
from dxplan.text.voice import FILE
from dxplan.text.wording import Money

__all__ = ["leads_table", "money_table", "stretches"]
_AGENCY, _TASKS = Text("Cơ quan", "Agency"), Text("Nhiệm vụ", "Tasks")
_QUARTER, _AMOUNT = Text("Quý", "Quarter"), Text("Kinh phí", "Money")


def leads_table(curves: Sequence[tuple[Demand, Load]], language: Language, caption: str) -> str:
    """How many tasks each agency leads at once, from when to when."""
    lines = [_opened(caption, (_AGENCY, FROM, TO, _TASKS), language)]
    for demand, load in curves:
        head = f'<th scope=rowgroup rowspan="{len(load.steps)}">{text(name_of(demand, language))}'
        rows = [f"<tr>{'' if number else head}{cells(step, language)}" for number, step in enumerate(load.steps)]
        lines.append(f"<tbody>{''.join(rows)}")
    return "\n".join([*lines, "</table>"])


def money_table(loading: Loading, language: Language, caption: str) -> str:
    """What each quarter takes, and all of them so far."""
    lines, so_far = [_opened(caption, (_QUARTER, _AMOUNT, SO_FAR), language), "<tbody>"], 0
    for number in range(min(loading.quarters), max(loading.quarters) + 1):
        amount = loading.quarters.get(number, 0)
        so_far += amount
        name = capitalized(quarter(first_day_of(number)).in_language(language))
        amounts = "".join(f"<td class=number>{text(Money(each).said(FILE[language]))}" for each in (amount, so_far))
        lines.append(f"<tr><th scope=row>{text(name)}{amounts}")
    return "\n".join([*lines, "</table>"])


def _opened(caption: str, headings: Sequence[Text], language: Language) -> str:
    heads = "".join(f"<th scope=col>{text(capitalized(each.in_language(language)))}" for each in headings)
    return f"<table><caption class=unseen>{text(caption)}</caption><thead><tr>{heads}</thead>"
