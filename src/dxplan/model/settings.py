"""A plan's own settings for the checks: thresholds and waivers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from dxplan.model.duration import ZERO, Duration
from dxplan.source.span import NOWHERE, Places
from dxplan.source.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A finding that the planner accepts, with the reason, until a date."""

    code: str
    task: str | None = None
    reason: Text
    until: date | None = None
    places: Places = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """Thresholds and waivers; `critical_float` is the total float up to which a task counts as critical."""

    critical_float: Duration = ZERO
    waivers: tuple[Waiver, ...] = ()
    places: Places = field(default=NOWHERE, compare=False, repr=False)


DEFAULT_SETTINGS = CheckSettings()
