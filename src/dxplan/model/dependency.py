"""Links between tasks."""

from __future__ import annotations

from enum import Enum

from dxplan.model.duration import Duration
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.voice import Voice

ALL_UNITS = "*"


class LinkType(Enum):
    """Which end of the predecessor binds which end of the successor."""

    FINISH_START = "FS"
    START_START = "SS"
    FINISH_FINISH = "FF"
    START_FINISH = "SF"

    def __init__(self, written: str) -> None:
        self.from_start = written[0] == "S"
        """Whether the predecessor's start is what counts."""
        self.to_start = written[1] == "S"
        """Whether the successor's start is what is bound."""


class Dependency(NamedTuple):
    """A link from `predecessor` to `successor` (task ids), with a lag, or a lead where the lag is negative.

    `unit` is the unit of a repeated task that is meant (`deploy@q1`; `ALL_UNITS`: `deploy@*`). `nth` is its number in
    `after`.
    A named tuple: plans have more links than anything else, and these are made three times as fast as dataclasses.
    """

    predecessor: str
    successor: str
    type: LinkType
    lag: Duration | None = None
    unit: str | None = None
    nth: int = 0

    @property
    def written(self) -> str:
        """As `after` of the successor lists it: `A`, `A SS+5d`."""
        return str(self)

    def said(self, voice: Voice) -> str:
        """As a voice calls it."""
        return voice.name(self)

    def plain(self) -> object:
        """For machines: both tasks, and the link as written."""
        return {"predecessor": self.predecessor, "successor": self.successor, "link": str(self)}

    def __str__(self) -> str:
        plain = self.type is LinkType.FINISH_START and self.lag is None
        lag = "" if self.lag is None else f"{'' if self.lag.amount < 0 else '+'}{self.lag}"
        unit = f"@{self.unit}" if self.unit else ""
        return self.predecessor + unit + ("" if plain else f" {self.type.value}{lag}")
