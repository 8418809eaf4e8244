"""Did you mean: the known word nearest to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.model.named import Code
from dxplan.text.display import shown
from dxplan.text.phrase import Text, say

_SIMILAR_ENOUGH = 70.0
_LONGEST_WORD = 100


def closest(word: str, known: Iterable[str], least: float = _SIMILAR_ENOUGH) -> str | None:
    """The known word that is most like `word`, if any is; letter case does not count. `least` is out of 100."""
    from rapidfuzz import fuzz, process  # only wanted once a mistake was made

    if len(word) > _LONGEST_WORD:
        return None
    match = process.extractOne(word, list(known), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=least)
    return None if match is None else match[0]


def did_you_mean(word: str, known: Iterable[str], least: float = _SIMILAR_ENOUGH) -> Text | None:
    """A hint that names the nearest known word."""
    match = closest(word, known, least)
    if match is None:
        return None
    return say("có phải ý bạn là {match}?", "did you mean {match}?", match=Code(shown(match)))
