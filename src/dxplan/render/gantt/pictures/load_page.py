"""Demands on the page: what the script draws under the rows, and a table of the same for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.load_sheets import load_said
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.view import Load, LoadStep
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, day_of, finish_day_of
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE
from dxplan.text.wording import Number, written_date

FROM, TO = Text("Từ", "From"), Text("Đến", "To")
_HEADINGS = (FROM, TO, Text("Cần", "Wanted"), Text("Có", "There"))
_DEMAND = Text("Mức cần", "Demand")


def load_figures(drawing: Drawing) -> str:
    """A figure a demand, with its steps as days of the axis: from, to, units; empty until the script draws."""
    return "\n".join(_figure(drawing, load, language) for load, language in drawing.loads)


def load_tables(drawing: Drawing) -> str:
    """The stretches of each demand in which the same is wanted; nothing where no demand is asked for."""
    return "\n".join(_table(load, language) for load, language in drawing.loads)


def _figure(drawing: Drawing, load: Load, language: Language) -> str:
    start = drawing.chart.start
    steps = ";".join(f"{_days(step.start - start)} {_days(step.finish - start)} {step.demand:g}" for step in load.steps)
    most = max(load.peak, load.capacity if load.is_limited else 0)
    marks = [_mark(number, most, language) for number in dict.fromkeys((load.capacity, load.peak)) if number and most]
    over = " over" if load.overloads else ""
    return (
        f'<figure class="load{over}" lang={language} data-capacity="{load.capacity:g}" data-steps="{steps}" hidden>'
        f"<figcaption>{text(load_said(load, language))}</figcaption>"
        f'<div class="plot" aria-hidden="true">{"".join(marks)}<svg></svg></div></figure>'
    )


def _mark(units: float, most: float, language: Language) -> str:
    return f'<b data-share="{units / most:.3f}">{Number(units, 2).said(FILE[language])}</b>'


def _table(load: Load, language: Language) -> str:
    title = f"{_DEMAND.in_language(language)}: {load.resource.name}"
    table = stretches(load, language)
    return (
        f"<section class=demand lang={language}><h2>{text(title)}</h2>"
        f"<p>{text(load.said.in_language(language))}</p>{table}</section>"
    )


def stretches(load: Load, language: Language, caption: str = "") -> str:
    """The stretches of a demand in which the same is wanted, as a table; nothing where nothing is."""
    if not load.steps:
        return ""
    headings = _HEADINGS if load.is_limited else _HEADINGS[:-1]
    heads = "".join(f"<th scope=col>{heading.in_language(language)}" for heading in headings)
    rows = "".join("".join(_row(step, load, language)) for step in load.steps)
    said = f"<caption class=unseen>{text(caption)}</caption>" if caption else ""
    return f"<table>{said}<thead><tr>{heads}</thead><tbody>{rows}</tbody></table>"


def _row(step: LoadStep, load: Load, language: Language) -> Iterator[str]:
    yield "<tr class=late>" if step.demand > load.capacity else "<tr>"
    yield cells(step, language)
    if load.is_limited:
        yield _units(load.capacity, language)


def cells(step: LoadStep, language: Language) -> str:
    """From when to when, and how much."""
    first, last = day_of(Instant(step.start)), finish_day_of(Instant(step.finish))
    days = "".join(f"<td>{written_date(day).in_language(language)}" for day in (first, last))
    return days + _units(step.demand, language)


def _units(units: float, language: Language) -> str:
    return f"<td class=number>{Number(units, 2).said(FILE[language])}"


def _days(minutes: int) -> str:
    return f"{minutes / MINUTES_A_DAY:.2f}".rstrip("0").rstrip(".")
