"""The chart as one HTML page: a table that reads without a script, and a script that draws the chart beside it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from string import Template

from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.findings_list import findings_list, listed
from dxplan.render.gantt.pictures.flags import flags
from dxplan.render.gantt.pictures.load_page import load_figures, load_tables
from dxplan.render.gantt.pictures.markup import heading, text
from dxplan.render.gantt.pictures.page_words import KEY, LINES, LOAD_KEY, WORDS
from dxplan.render.gantt.pictures.rows_table import agencies, rows_table
from dxplan.render.gantt.pictures.static_page import digest, spare
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, day_of
from dxplan.text.phrase import Language

_SCRIPTS = ("read.js", "draw.js", "walk.js", "sort.js", "card.js")


def html(drawing: Drawing) -> str:
    """One page that needs nothing else: no other file, no network."""
    language, view = drawing.language, drawing.chart
    has_loads = bool(drawing.loads)
    style = "".join(_spare(name) for name in ("page.css", *["load.css"] * has_loads))
    script = '"use strict";\n' + "".join(map(_spare, (*_SCRIPTS, *["load.js"] * has_loads, "start.js")))
    early = _spare("early.js")
    found = listed(drawing)
    words = {name: text(said.in_language(language)) for name, said in WORDS.items()}
    filled = {
        **words,
        "language": language,
        "title": text(drawing.title),
        "heading": heading(drawing.title),
        "summary": text(drawing.summary),
        "style": style,
        "script": script,
        "early": early,
        "style_hash": digest(style),
        "script_hash": digest(script),
        "early_hash": digest(early),
        "days": days(view.finish - view.start),
        "first": day_of(Instant(view.start)).isoformat(),
        "flags": "".join(_flags(drawing)),
        "rows": rows_table(drawing, found),
        "key": "".join(_key(drawing, language)),
        "findings": findings_list(found, language),
        "agencies": agencies(drawing),
        "loads": load_figures(drawing),
        "load_tables": load_tables(drawing),
    }
    return Template(_file("page.html")).substitute(filled)


def days(minutes: int) -> str:
    """Minutes as days with three decimals."""
    return f"{minutes / MINUTES_A_DAY:.3f}".rstrip("0").rstrip(".")


def _flags(drawing: Drawing) -> Iterator[str]:
    """Attributes of the table: where the lines stand, and what is written at them."""
    for flag in flags(drawing):
        at = days(flag.at - drawing.chart.start)
        yield f' data-{flag.kind}="{at}" data-{flag.kind}-said="{text(flag.words)}"'


def _key(drawing: Drawing, language: Language) -> Iterator[str]:
    """The signs that are drawn, and nothing else."""
    records = drawing.records
    for kind, (said, sample, is_drawn) in KEY.items():
        if any(map(is_drawn, records)):
            yield _sign(kind, sample, said.in_language(language))
    for kind, (said, is_in) in LINES.items():
        if is_in(drawing):
            yield _sign("y", f'<i class="{kind}"></i>', said.in_language(language))
    loads = [load for load, _ in drawing.loads]
    for kind, (said, belongs) in LOAD_KEY.items():
        if any(map(belongs, loads)):
            yield _sign("y", f'<i class="{kind}"></i>', said.in_language(language))


def _sign(kind: str, sample: str, said: str) -> str:
    return f'<li><span aria-hidden="true" class="{kind}">{sample}</span>{text(said)}'


def _file(name: str) -> str:
    return files(__package__).joinpath("page", name).read_text(encoding="utf-8")


def _spare(name: str) -> str:
    return spare(__package__, "page", name)
