"""Where facts come from and what frames the plan."""

from __future__ import annotations

from dxplan.model.item import Item
from dxplan.model.moment import Moment
from dxplan.text.value_class import value_class


@value_class(frozen=True, slots=True, kw_only=True)
class Reference(Item):
    """A source that items name; its `name` is the title."""

    date: Moment | None = None
    url: str | None = None


@value_class(frozen=True, slots=True, kw_only=True)
class Circumstance(Item):
    """What happened before the plan or frames it: a decision, an earlier scheme, a study visit."""

    date: Moment | None = None
