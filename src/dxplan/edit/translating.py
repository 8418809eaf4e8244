"""Writes in a plan file the one form that the reader names for a mistake: keys, dates, lengths, kinds, ids of the plan.

What could mean several things stays, and what is no word that people write but only like one.
"""

from __future__ import annotations

from dxplan.edit.correcting import corrected
from dxplan.load.loader import LoadResult, load_bytes
from dxplan.model.named import Meant
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.named_tuple import NamedTuple

_CODES = frozenset(("DX011", "DX013", "DX014", "DX016", "DX017", "DX018", "DX019", "DX020", "DX022", "DX023", "DX024"))
_CODES |= frozenset(("DX025", "DX026", "DX027", "DX028", "DX029", "DX042"))
"""Mistakes that are made of words: of those that stay it is said why."""


class Translation(NamedTuple):
    """A plan file after, how many words are other ones, and what stays of the kind; each says why by its hint."""

    after: bytes
    written: int = 0
    left: tuple[Diagnostic, ...] = ()


def translated(loaded: LoadResult, file: str) -> Translation:
    """A plan file with all that is written for certain; one that cannot be read stays as it is."""
    if loaded.plan is None:
        return Translation(loaded.data)
    after, made = corrected(loaded.data, file, _is_translation)
    left = tuple(found for found in load_bytes(after, file).diagnostics if found.code in _CODES)
    return Translation(after, len(made), left)


def _is_translation(mistake: Diagnostic, meant: Meant) -> bool:
    return mistake.code in _CODES and not meant.is_near
