"""The line that names the signs in use."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dxplan.render.gantt.signs import INKS, Sign, Signs
from dxplan.render.lines import Part
from dxplan.text.display import display_width
from dxplan.text.phrase import Language, Text

_GAP = "   "


def legend(
    used: Collection[Sign | None], signs: Signs, more: Mapping[Sign, Text], language: Language, width: int
) -> list[list[Part]]:
    """The signs in use with their meaning, in as many lines as they need; `more` stands after what some mean."""
    lines: list[list[Part]] = []
    taken = 0
    for sign in Sign:
        if sign not in used or not isinstance(sign.value, Text):
            continue
        text = sign.value.in_language(language)
        if sign in more:
            text += " " + more[sign].in_language(language)
        entry = [Part(_sample(sign, signs), INKS[sign]), Part(" " + text)]
        needed = sum(display_width(run.text) for run in entry)
        if lines and taken + len(_GAP) + needed <= width:
            lines[-1] += [Part(_GAP), *entry]
            taken += len(_GAP) + needed
        else:
            lines.append(entry)
            taken = needed
    return lines


def _sample(sign: Sign, signs: Signs) -> str:
    if sign is Sign.SEGMENT:
        return 2 * signs.segments[0] + 2 * signs.segments[1]
    if sign is Sign.LINK:
        return signs.links.corners[0] + signs.links.to_start[0]
    if sign in (Sign.PHASE, Sign.GROUP):
        return signs.bracket.left + signs.bracket.middle + signs.bracket.right
    if sign is Sign.EDGE:
        return " ".join(signs.arrows)
    if sign in signs.pieces:
        return 2 * next(piece.sign for piece in signs.pieces[sign] if (piece.first, piece.last) == (0, 8))
    if sign in (Sign.DONE, Sign.BASELINE, Sign.FLOAT, Sign.DAYS_OFF):
        return 2 * signs.single[sign]
    return signs.single[sign]
