"""The risk register."""

from __future__ import annotations

from dataclasses import field

from dxplan.model.duration import DurationRange
from dxplan.model.item import Item
from dxplan.text.phrase import Text
from dxplan.text.value_class import value_class


@value_class(frozen=True, slots=True, kw_only=True)
class Risk(Item):
    """What may happen with `probability` (0 to 1), how much it would delay which tasks, and who answers how."""

    probability: float | None = None
    delays: dict[str, DurationRange] = field(default_factory=dict)
    response: Text | None = None
    owner: str | None = None
