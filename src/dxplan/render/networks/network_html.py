"""The network as one HTML page: the picture, and a table that says what it shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dxplan.render.gantt.pictures.markup import heading, text
from dxplan.render.gantt.pictures.markup import number as n
from dxplan.render.gantt.pictures.static_page import spare, static_page
from dxplan.render.networks.layout import Graphviz
from dxplan.render.networks.network_svg import DEFINED, described, network_body, sample, signs
from dxplan.render.networks.sheet import Placed, placed
from dxplan.render.networks.view import NetworkView
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date

_ROOM = "dxplan.render.networks"
_LETTERS = 11.0
"""Pixels of the picture's letters: who has a narrow screen scrolls in it."""
_OUT = 2.0
"""Millimetres around the network."""
_LEGEND = Text("Chú giải", "Legend")
_COLUMNS = (
    Text("Mã", "Id"),
    Text("Nhiệm vụ", "Task"),
    Text("Bắt đầu", "Start"),
    Text("Kết thúc", "Finish"),
    Text("Chờ", "Waits for"),
    Text("Quyết định ngày kết thúc", "Decides the finish"),
)
_CRITICAL, _CHAIN = Text("găng", "critical"), Text("thuộc chuỗi quyết định", "on the chain that decides")


def network_html(view: NetworkView, engine: Graphviz, smallest: str | None = None) -> str:
    """The page; its picture is laid out for the sheet that it would be printed on.

    Raises:
        TooLargeError: there is more than a sheet could show.
    """
    found = placed(view, engine, smallest)
    title, language = text(view.title), view.language
    body = "\n".join(
        [
            f"<main>\n<h1>{heading(view.title)}</h1>\n<p>{text(described(view))}</p>",
            f'<div class="scroll" tabindex="0" role="group" aria-label="{title}">{_picture(view, found)}</div>',
            f'<ul class="key" aria-label="{_LEGEND.in_language(language)}">',
            *(
                f'<li><svg viewBox="-0.5 -0.5 7 4.2" aria-hidden="true">{sample(look)}</svg>{text(said)}'
                for look, said in signs(view)
            ),
            "</ul>",
            f'<div class="table" tabindex="0" role="group" aria-label="{_COLUMNS[1].in_language(language)}">',
            *_table(view),
            "</div>\n</main>\n",
        ]
    )
    style = spare(_ROOM, "network.css") + spare(_ROOM, "network_page.css")
    return static_page(view.title, language, style, body)


def _picture(view: NetworkView, found: Placed) -> str:
    """What of the sheet is the network: title and legend are the page's own."""
    left, top = found.left - _OUT, found.top - _OUT
    width, height = (found.scale * size + 2 * _OUT for size in (found.layout.width, found.layout.height))
    pixels = _LETTERS / found.letters
    return (
        f'<svg width="{n(width * pixels)}" height="{n(height * pixels)}" '
        f'viewBox="{n(left)} {n(top)} {n(width)} {n(height)}" role="img" aria-label="{text(described(view))}">\n'
        f"{DEFINED}\n{network_body(view, found)}\n</svg>"
    )


def _table(view: NetworkView) -> Iterator[str]:
    waits: defaultdict[str, list[str]] = defaultdict(list)
    for arrow in view.arrows:
        waits[arrow.head].append(f"{arrow.tail} {arrow.label}".strip())
    heads = "".join(f"<th scope=col>{text(column.in_language(view.language))}" for column in _COLUMNS)
    yield f"<table><caption class=unseen>{text(view.title)}</caption><thead><tr>{heads}</thead><tbody>"
    for box in view.boxes():
        days = "".join(
            f"<td class=date>{written_date(day).in_language(view.language)}" for day in (box.start, box.finish)
        )
        marks = [said for said, holds in ((_CRITICAL, box.is_critical), (_CHAIN, box.is_on_chain)) if holds]
        said = ", ".join(mark.in_language(view.language) for mark in marks)
        before = text(", ".join(waits[box.id]))
        yield f"<tr><th scope=row>{text(box.id)}<td>{text(box.name)}{days}<td>{before}<td>{text(said)}"
    yield "</table>"
