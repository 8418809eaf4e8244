"""Spaces that say nothing: after colons, inside brackets and at the ends of lines."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.load.outline import Outline, Part
from dxplan.text.expression import expression

_COLON = expression(r"[ \t]*:[ \t]+")
_COMMA = expression(r"[ \t]*,[ \t]*")
_BLANKS = expression(r"[ \t]+")
_AT_END = expression(r"[ \t]+(?=\n|\Z)")

Change = tuple[int, int, str]
"""From a character up to another one, and what stands there instead."""


def tidy(text: str) -> str:
    """A file with one space after a colon or comma, none inside brackets and at the ends of lines."""
    root = Outline(text.encode()).root
    folded = sorted((part.start, part.end) for part in root.contents() if _is_folded(text, part))
    changes = sorted({*_spaces(text, root), *_ends(text, folded)})
    pieces: list[str] = []
    at = 0
    for start, end, instead in changes:
        if start >= at:
            pieces += (text[at:start], instead)
            at = end
    return "".join((*pieces, text[at:]))


def _is_folded(text: str, part: Part) -> bool:
    """A text of several lines, in which spaces may mean something."""
    return not part.parts and "\n" in text[part.start : part.end]


def _ends(text: str, folded: list[tuple[int, int]]) -> Iterator[Change]:
    number = 0
    for found in _AT_END.finditer(text):
        start, end = found.span()
        while number < len(folded) and folded[number][1] < start:
            number += 1
        if number == len(folded) or start < folded[number][0]:
            yield start, end, ""


def _spaces(text: str, part: Part) -> Iterator[Change]:
    for inner in part.parts:
        if inner.key is not None and _COLON.fullmatch(text, inner.key.end, inner.start):
            yield inner.key.end, inner.start, ": "
        yield from _spaces(text, inner)
    if not part.is_flow or "\n" in text[part.start : part.end] or not part.parts:
        return
    ends = [part.opening, *(inner.end for inner in part.parts)]
    starts = [*(inner.entry_start for inner in part.parts), part.end - 1]
    for number, (end, start) in enumerate(zip(ends, starts, strict=True)):
        is_between = 0 < number < len(part.parts)
        if (_COMMA if is_between else _BLANKS).fullmatch(text, end, start):
            yield end, start, ", " if is_between else ""
