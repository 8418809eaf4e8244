"""The cooperation agreement behind a plan."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from dxplan.source.span import NOWHERE, Places
from dxplan.text.phrase import Text
from dxplan.text.value_class import value_class


@value_class(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Who signed what, when, and until when it holds."""

    name: Text | None = None
    parties: tuple[str, ...] = ()
    signed: date | None = None
    ends: date | None = None
    source: tuple[str, ...] = ()
    assumed: bool = False
    note: Text | None = None
    places: Places = field(default=NOWHERE, compare=False, repr=False)
