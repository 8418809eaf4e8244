"""Loads and money on paper: panels on sheets of A4 on their long side, as SVG, PDF and PNG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from dxplan.findings.loading import Loading
from dxplan.render.gantt.pictures.key import key
from dxplan.render.gantt.pictures.lettering import width_of, wrapped
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.markup import text
from dxplan.render.gantt.pictures.panels import HATCH
from dxplan.render.gantt.pictures.paper import BOTTOM, LEFT, RIGHT, TOP
from dxplan.render.gantt.pictures.printing import PrintedSheet, Typeset, pdf_of, png_of
from dxplan.render.loads.load_panels import SHEET, Panel, panels
from dxplan.render.loads.words import NOTHING_THERE, heading, plan_name
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language

Loadings = Sequence[tuple[Loading, Language]]
_HEAD, _GAP, _KEY = 14.0, 4.0, 6.0
_NAME, _LONG_NAME = 5.5, 4.4
"""Letters of the plan's name, a tenth larger than in load.css: they are bold."""
_STYLES = (("dxplan.render.loads", "load.css"), ("dxplan.render.gantt.pictures", "panels.css"))


def load_svg(loadings: Loadings) -> str:
    """All sheets as one document, below one another. What is too much differs in colour and in hatching."""
    sheets = list(_sheets(loadings))
    body = "".join(
        f'<g transform="translate(0 {n(SHEET.height * number)})">\n{sheet}</g>\n'
        for number, (sheet, _) in enumerate(sheets)
    )
    return _document(loadings, body, SHEET.height * max(len(sheets), 1))


def load_pdf(loadings: Loadings) -> Typeset:
    """A page a sheet, each with what its panels show as sentences.

    Raises:
        NoTypstError: typst is not installed.
    """
    pages = [
        PrintedSheet(_document(loadings, sheet, SHEET.height), *SHEET, said=said) for sheet, said in _sheets(loadings)
    ]
    return pdf_of(heading(loadings), _language(loadings), pages)


def load_png(loadings: Loadings) -> bytes:
    """All panels below one another, as wide as the paper.

    Raises:
        NoTypstError: typst is not installed.
        TooTallError: there are too many panels for one picture.
    """
    body, top, count = [], 0.0, 0
    for loading, language in loadings:
        found = list(panels(loading, language))
        height = TOP + _HEAD + sum(panel.height + _GAP for panel in found) + _KEY + BOTTOM
        sheet = _sheet(loading.schedule, language, found, height)
        body.append(f'<g transform="translate(0 {n(top)})">\n{sheet}</g>\n')
        top, count = top + height, count + len(found)
    picture = PrintedSheet(_document(loadings, "".join(body), top), SHEET.width, top)
    return png_of(heading(loadings), _language(loadings), picture, count)


def _language(loadings: Loadings) -> Language:
    return loadings[0][1] if loadings else "vi"


def _document(loadings: Loadings, body: str, height: float) -> str:
    width, high = n(SHEET.width), n(height)
    css = "".join(files(room).joinpath(name).read_text(encoding="utf-8") for room, name in _STYLES)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{high}mm" viewBox="0 0 {width} {high}" '
        f'role="img" aria-labelledby="title" lang="{_language(loadings)}">\n'
        f'<title id="title">{text(heading(loadings))}</title>\n<style>\n{css}</style>\n'
        f"<defs>{HATCH}</defs>\n"
        f'<rect class="paper" width="{width}" height="{high}"/>\n{body}</svg>\n'
    )


def _sheets(loadings: Loadings) -> Iterator[tuple[str, str]]:
    """The SVG inside each sheet, and what is said of it to those who do not see it."""
    for loading, language in loadings:
        for page in _paged(panels(loading, language)):
            said = [plan_name(loading.schedule, language), *(panel.said for panel in page)]
            said += [] if page else [NOTHING_THERE.in_language(language)]
            sheet = _sheet(loading.schedule, language, page, SHEET.height)
            yield sheet, " ".join(f"{each}." for each in said)


def _sheet(schedule: Schedule, language: Language, page: Sequence[Panel], height: float) -> str:
    pieces = list(_name(plan_name(schedule, language)))
    top = TOP + _HEAD
    if not page:
        pieces.append(
            f'<text class="lead" x="{n(LEFT)}" y="{n(top)}">{text(NOTHING_THERE.in_language(language))}</text>'
        )
    for panel in page:
        pieces.append(f'<g transform="translate(0 {n(top)})">\n<title>{text(panel.said)}</title>\n{panel.body}\n</g>')
        top += panel.height + _GAP
    signs = {sign for panel in page for sign in panel.signs}
    pieces += key(signs, language, (top + 2, height - BOTTOM - 1), (LEFT, SHEET.width - RIGHT))
    return "\n".join(pieces) + "\n"


def _name(name: str) -> Iterator[str]:
    """In one line, or in two of smaller letters in the same room."""
    room = SHEET.width - LEFT - RIGHT
    if width_of(name, _NAME) <= room:
        yield f'<text class="name" x="{n(LEFT)}" y="{n(TOP + 4)}">{text(name)}</text>'
        return
    for number, line in enumerate(wrapped(name, room, _LONG_NAME, 2)):
        yield f'<text class="name long" x="{n(LEFT)}" y="{n(TOP + 3 + 4.8 * number)}">{text(line)}</text>'


def _paged(found: Iterable[Panel]) -> list[list[Panel]]:
    """No panel is cut by the end of a sheet."""
    room = SHEET.height - TOP - BOTTOM - _HEAD
    pages: list[list[Panel]] = [[]]
    for panel in found:
        used = sum(each.height + _GAP for each in pages[-1])
        if pages[-1] and used + panel.height > room:
            pages.append([])
        pages[-1].append(panel)
    return pages
