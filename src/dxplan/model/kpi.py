"""Targets of a programme."""

from __future__ import annotations

from dxplan.model.item import Item
from dxplan.model.moment import Moment
from dxplan.text.phrase import Text
from dxplan.text.value_class import value_class


@value_class(frozen=True, slots=True, kw_only=True)
class Kpi(Item):
    """A target to be reached `by` a date, from `baseline`; a rank or an event may be said in words."""

    baseline: float | Text | None = None
    target: float | Text | None = None
    unit: Text | None = None
    by: Moment | None = None
