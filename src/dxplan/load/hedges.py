"""Words that say that a date, a length or an amount is none exactly: writing the figure alone would say more."""

from __future__ import annotations

from dxplan.text.expression import expression
from dxplan.text.lookalikes import typed, unaccented

_HEDGE = expression(
    r"(?:[~≈<>≤≥±]|(?:khoang|chung|du kien|du tinh|uoc|uoc tinh|toi da|toi thieu|it nhat|nhieu nhat|khong qua|duoi|"
    r"tren|hon|gan|truoc|about|around|approx|approximately|ca|circa|max|min|up to|at least|at most|before|after|"
    r"over|under|almost|nearly|expected)\b)|.*(?:\?|\b(?:tro len|tro xuong|or more|or so))\s*$"
)
_WITH_DIACRITICS = expression(r"(?:sau|tầm)\b")
"""Those that are numbers with other diacritics."""


def is_hedged(text: str) -> bool:
    """Whether a text says about, at least, at most, before or the like."""
    said = typed(text).casefold()
    return _HEDGE.match(unaccented(said)) is not None or _WITH_DIACRITICS.match(said) is not None
