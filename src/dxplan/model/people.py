"""Agencies and the resources they bring."""

from __future__ import annotations

from datetime import date
from enum import Enum

from dxplan.model.duration import Unit
from dxplan.model.item import Item
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.value_class import value_class


class AgencyKind(Enum):
    """Who stands behind an agency."""

    STATE = "state"
    PARTY = "party"
    VENDOR = "vendor"
    OTHER = "other"


@value_class(frozen=True, slots=True, kw_only=True)
class Agency(Item):
    """A body that leads or supports tasks; it exists from `valid_from` to `valid_to`, then `successor` takes over."""

    kind: AgencyKind | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str | None = None

    def exists_on(self, day: date) -> bool:
        """Whether a day lies within its life."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


RATE_UNITS = (Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS)
"""For which money is said."""


class Rate(NamedTuple):
    """Đồng for one unit of a resource's time."""

    amount: int
    per: Unit


@value_class(frozen=True, slots=True, kw_only=True)
class Resource(Item):
    """A team: `capacity` units can work at the same time."""

    agency: str | None = None
    capacity: float = 1.0
    rate: Rate | None = None
    calendar: str | None = None
