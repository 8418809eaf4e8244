"""Ids for what comes with numbers and names."""

from __future__ import annotations

from collections.abc import Container

from dxplan.model.ids import as_id
from dxplan.text.expression import expression

_NOT_PLAIN = expression(r"[^a-z0-9_]+")
_LONGEST = 40
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "æ": "ae", "Æ": "ae", "œ": "oe", "ı": "i"})


def slug(name: str) -> str:
    """A name as an id that can be read: `khao-sat-hien-trang`; empty where no letter or digit of it is Latin."""
    plain = _NOT_PLAIN.sub("-", as_id(name[: 4 * _LONGEST].translate(_LETTERS)).lower()).strip("-")
    if len(plain) <= _LONGEST:
        return plain
    return plain[: _LONGEST + 1].rpartition("-")[0] or plain[:_LONGEST]


def free(wanted: str, taken: Container[str]) -> str:
    """An id that nothing has yet: the one that is wanted, or with a number after it."""
    id_, number = wanted, 2
    while id_ in taken:
        id_, number = f"{wanted}-{number}", number + 1
    return id_
