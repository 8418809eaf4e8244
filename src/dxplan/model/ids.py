"""Ids: what can be one, and what one could be for a name."""

from __future__ import annotations

from collections.abc import Container

from dxplan.text.expression import expression
from dxplan.text.lookalikes import typed, unaccented

_ID = expression(r"[\w-]{1,100}")
_NO_PART = expression(r"[^\w-]+")
_SMALL_WORDS = frozenset({"va", "and", "of", "the", "ve", "cua", "cho"})
_LONGEST = 40
_FEW_WORDS = 2


def is_id(text: str) -> bool:
    """Whether a text can be an id: letters, digits, underscores and hyphens."""
    return _ID.fullmatch(text) is not None


def as_id(text: str) -> str:
    """The id that comes nearest to a text, in Latin letters: `khao-sat-hien-trang`; empty if nothing is left."""
    latin = _NO_PART.sub("-", unaccented(text)).strip("-")
    return latin if is_id(typed(text)) else latin.lower() if len(latin.split("-")) > _FEW_WORDS else latin


def proposed_id(name: str, taken: Container[str]) -> str:
    """A short id for something with a name: its initials as in STTTT; of one or two words the words themselves."""
    words = [word for word in _NO_PART.split(unaccented(name)) if word and word.lower() not in _SMALL_WORDS]
    short = "".join(word if word.isdigit() or word.isupper() else word[0].upper() for word in words)
    id_ = (short if len(words) > _FEW_WORDS else "-".join(words))[:_LONGEST]
    number = 2
    first = id_
    while id_ in taken:
        id_, number = f"{first}{number}", number + 1
    return id_
