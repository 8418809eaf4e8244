"""Links between tasks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from dxplan.model.duration import Duration
from dxplan.source.span import NOWHERE, Places, Position


class LinkType(Enum):
    """Which end of the predecessor binds which end of the successor."""

    FINISH_START = "FS"
    START_START = "SS"
    FINISH_FINISH = "FF"
    START_FINISH = "SF"

    @property
    def from_start(self) -> bool:
        """Whether the predecessor's start is what counts."""
        return self is LinkType.START_START or self is LinkType.START_FINISH

    @property
    def to_start(self) -> bool:
        """Whether the successor's start is what is bound."""
        return self is LinkType.FINISH_START or self is LinkType.START_START


@dataclass(frozen=True, slots=True)
class Dependency:
    """A link from `predecessor` to `successor` (task ids), with a lag, or a lead where the lag is negative.

    `unit` is the unit of a repeated task that is meant (`deploy@q1`). `index` is its place in the successor's `after`.
    """

    predecessor: str
    successor: str
    type: LinkType
    lag: Duration | None = None
    unit: str | None = None
    index: int = 0
    places: Places = field(default=NOWHERE, compare=False, repr=False)

    def __str__(self) -> str:
        plain = self.type is LinkType.FINISH_START and self.lag is None
        lag = "" if self.lag is None else f"{'' if self.lag.amount < 0 else '+'}{self.lag}"
        unit = f"@{self.unit}" if self.unit else ""
        return self.predecessor + unit + ("" if plain else f" {self.type.value}{lag}")

    def position(self) -> Position:
        """Where the link stands in its successor's `after`."""
        return self.places.position("after", self.index)
