"""The line that names the signs in use, each in the colour in which it is drawn."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from dxplan.render.gantt.ink import Ink
from dxplan.render.gantt.signs import INKS, Sign, Signs
from dxplan.render.lines import Part
from dxplan.text.display import display_width
from dxplan.text.phrase import Language, Text

_GAP = "   "
_MILESTONES = {
    Sign.CRITICAL: Text("mốc găng", "critical milestone"),
    Sign.CHAIN: Text("mốc trên chuỗi", "milestone on the chain"),
}
"""What milestones are in whose colour; said where no bar has it."""


def legend(
    used: Collection[Sign | None],
    inks: Mapping[Sign, Collection[Ink]],
    signs: Signs,
    more: Mapping[Sign, Text],
    language: Language,
    width: int,
) -> list[list[Part]]:
    """The signs in use with their meaning, in as many lines as they need; `more` stands after what some mean.

    `inks` are those of the signs that are not always drawn in their own.
    """
    lines: list[list[Part]] = []
    taken = 0
    for sign, ink, meaning in _entries(used, inks):
        text = meaning.in_language(language)
        if sign in more:
            text += " " + more[sign].in_language(language)
        entry = [*_in_tones(_sample(sign, signs), ink, inks.get(sign, ())), Part(" " + text)]
        needed = sum(display_width(run.text) for run in entry)
        if lines and taken + len(_GAP) + needed <= width:
            lines[-1] += [Part(_GAP), *entry]
            taken += len(_GAP) + needed
        else:
            lines.append(entry)
            taken = needed
    return lines


def _entries(used: Collection[Sign | None], inks: Mapping[Sign, Collection[Ink]]) -> Iterator[tuple[Sign, Ink, Text]]:
    for sign in Sign:
        if sign not in used or not isinstance(sign.value, Text):
            continue
        drawn = set(inks.get(sign, ()))
        if sign is not Sign.MILESTONE:
            yield sign, _drawn_ink(sign, drawn), sign.value
            continue
        unexplained = [bar for bar in _MILESTONES if bar not in used and INKS[bar] in drawn]
        explained = drawn - {INKS[bar] for bar in unexplained}
        if explained or not drawn:
            yield sign, _drawn_ink(sign, explained), sign.value
        yield from ((sign, INKS[bar], _MILESTONES[bar]) for bar in unexplained)


def _drawn_ink(sign: Sign, drawn: Collection[Ink]) -> Ink:
    """The sign's own ink, unless it is drawn in others alone."""
    own = INKS[sign]
    return own if own in drawn else next((ink for ink in Ink if ink in drawn), own)


def _in_tones(sample: str, ink: Ink, drawn: Collection[Ink]) -> list[Part]:
    """A sample of two cells in both tones, where both are drawn."""
    if ink.second is ink or ink.second not in drawn:
        return [Part(sample, ink)]
    return [Part(sample[0], ink), Part(sample[1:], ink.second)]


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
