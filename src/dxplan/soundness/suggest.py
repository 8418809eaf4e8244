"""Did you mean: the known word nearest to a mistyped one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dxplan.model.named import Code, Meant
from dxplan.text.display import shown
from dxplan.text.lookalikes import unaccented
from dxplan.text.phrase import Part, Text, say

_SIMILAR_ENOUGH = 70.0
_LONGEST_WORD = 100
_SHORTEST_SURE = 4
_SHORT = 6
_MARGIN = 5.0
"""How much more like a word the one that was surely meant has to be than any other, out of 100."""


def closest(word: str, known: Iterable[str], least: float = _SIMILAR_ENOUGH) -> str | None:
    """The known word that is most like `word`, if any is; letter case does not count. `least` is out of 100."""
    from rapidfuzz import fuzz, process  # only wanted once a mistake was made

    if len(word) > _LONGEST_WORD:
        return None
    match = process.extractOne(word, list(known), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=least)
    return None if match is None else match[0]


def did_you_mean(
    word: str, known: Iterable[str], least: float = _SIMILAR_ENOUGH, *, of: str | None = None
) -> Text | None:
    """A hint that names the nearest known word, to be written where a mistyped one stands: `of`, or `word` itself."""
    known = list(known)
    match = closest(word, known, least)
    return None if match is None else asked(near(word, match, known, of=of))


def asked(word: Part) -> Text:
    """Whether a word was meant."""
    return say("có phải ý bạn là {match}?", "did you mean {match}?", match=word)


def near(word: str, match: str, known: Iterable[str], *, of: str | None = None) -> Meant:
    """A known word to be written where one like it stands, with whether that is surely a slip of the keyboard."""
    return Meant(match, of or word, Code(shown(match)), is_near=True, is_sure=is_slip(word, match, known))


def is_slip(word: str, match: str, known: Iterable[str]) -> bool:
    """Whether a word is surely a known one, mistyped: a letter or two differ, and no other one is nearly as like it.

    A number is never a slip of another one, and a short name in capitals, as of a body, may be that of another body.
    """
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import OSA

    said, meant = unaccented(word).casefold(), unaccented(match).casefold()
    if re.findall("[0-9]", said) != re.findall("[0-9]", meant):
        return False
    nearest = process.extract(word, set(known), scorer=fuzz.ratio, processor=str.casefold, limit=2)
    if nearest[0][0] != match or (len(nearest) > 1 and nearest[1][1] > nearest[0][1] - _MARGIN):
        return False
    if said == meant:
        return True
    if len(match) < _SHORTEST_SURE or match.isupper():
        return False
    return OSA.distance(said, meant) <= (1 if len(match) < _SHORT else 2)
