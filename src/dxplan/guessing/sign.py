"""A row of the vocabulary of kinds."""

from __future__ import annotations

from dxplan.model.kind import Kind
from dxplan.text.named_tuple import NamedTuple


class Sign(NamedTuple):
    """Phrases that tell of a kind, in both languages, apart by semicolons. The kind None: it cannot be told."""

    kind: Kind | None
    vi: str
    en: str
    unless: str = ""
