"""Plans in which `«` stands before what is to be taken out, and what is left of them."""

from __future__ import annotations

from dxplan.edit.removal import remove
from dxplan.load.outline import Outline
from dxplan.source.excerpt import lines_of
from dxplan.source.span import Span


def marked(text: str) -> tuple[str, list[Span]]:
    """A text without its marks `«`, and the places before which they stood."""
    spans: list[Span] = []
    while (at := text.find("«")) >= 0:
        text = text[:at] + text[at + 1 :]
        before = lines_of(text[:at])
        spans.append(Span("plan.yaml", len(before), len(before[-1]) + 1))
    return text, spans


def without(text: str) -> str:
    """A text without the items and values before which a `«` stands."""
    source, spans = marked(text)
    return remove(Outline(source.encode()), spans).decode()
