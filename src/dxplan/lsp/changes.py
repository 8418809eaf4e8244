"""Changes of a text, as small as may be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from dxplan.lsp.positions import Stretch
from dxplan.text.named_tuple import NamedTuple

_MOST_LINES_COMPARED = 4000


class Change(NamedTuple):
    """What stands at a stretch of the text afterwards."""

    at: Stretch
    text: str


def changed(text: str, changes: Iterable[Change]) -> str:
    """A text with changes, none of which overlap."""
    pieces: list[str] = []
    done = 0
    for at, new in sorted(changes):
        pieces += (text[done : at.start], new)
        done = at.end
    return "".join(pieces) + text[done:]


def between(old: str, new: str) -> list[Change]:
    """The changes that make one text of another, line by line; whole words within a line need not be found."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    first = _common(before, after)
    last = _common(before[first:][::-1], after[first:][::-1])
    inner, wanted = before[first : len(before) - last], after[first : len(after) - last]
    start = sum(map(len, before[:first]))
    if len(inner) > _MOST_LINES_COMPARED:
        return [Change(Stretch(start, start + sum(map(len, inner))), "".join(wanted))]
    places = [start]
    for line in inner:
        places.append(places[-1] + len(line))
    opcodes = SequenceMatcher(None, inner, wanted, autojunk=False).get_opcodes()
    return [
        Change(Stretch(places[i1], places[i2]), "".join(wanted[j1:j2]))
        for kind, i1, i2, j1, j2 in opcodes
        if kind != "equal"
    ]


def _common(one: list[str], other: list[str]) -> int:
    """How many lines two texts begin with in common."""
    return next(
        (number for number, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
