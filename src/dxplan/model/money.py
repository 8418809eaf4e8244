"""The plan's budget. Amounts of money are whole đồng."""

from __future__ import annotations

from dataclasses import field

from dxplan.source.span import NOWHERE, Places
from dxplan.text.phrase import Text
from dxplan.text.value_class import value_class


@value_class(frozen=True, slots=True, kw_only=True)
class Budget:
    """What may be spent, in all and by calendar year (đồng)."""

    total: int | None = None
    by_year: dict[int, int] = field(default_factory=dict)
    source: tuple[str, ...] = ()
    assumed: bool = False
    note: Text | None = None
    places: Places = field(default=NOWHERE, compare=False, repr=False)
