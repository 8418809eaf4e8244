"""A plan's own settings: of its schedule, and of the checks (profile, thresholds and waivers)."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import Enum

from dxplan.model.duration import ZERO, Duration
from dxplan.source.span import NOWHERE, Places
from dxplan.text.phrase import Text
from dxplan.text.value_class import value_class


class Profile(Enum):
    """Whose habits the thresholds of the checks follow.

    `PROVINCE` suits a provincial roadmap of several years counted in months; `DCMA` is the 14-point assessment of the
    US Defense Contract Management Agency; `P6` the defaults of Primavera P6's schedule check.
    """

    PROVINCE = "province"
    DCMA = "dcma"
    P6 = "p6"


class OutOfSequenceMode(Enum):
    """How the rest of a task goes on that has begun before its predecessors are done.

    `RETAINED_LOGIC`: it waits for them. `PROGRESS_OVERRIDE`: it goes on after the status date. `SPLIT` and `NO_SPLIT`
    are Microsoft Project's: it goes on where it stopped, whenever that was; the first waits for the predecessors.
    """

    RETAINED_LOGIC = "retained_logic"
    PROGRESS_OVERRIDE = "progress_override"
    SPLIT = "split"
    NO_SPLIT = "no_split"


class Forecast(Enum):
    """When work is expected to start that has not begun, once the plan is under way.

    `PLAN`: not before its start in the baseline. `ASAP`: as soon as its links let it.
    """

    PLAN = "plan"
    ASAP = "asap"


@value_class(frozen=True, slots=True, kw_only=True)
class SchedulingSettings:
    """How a plan wants to be scheduled.

    `critical_float` is the total float up to which a task counts as critical, `out_of_sequence` how unfinished work
    goes on (None: as the plan's rules have it), `baseline` the name of the one that counts (None: the newest).
    """

    critical_float: Duration = ZERO
    out_of_sequence: OutOfSequenceMode | None = None
    forecast: Forecast = Forecast.PLAN
    baseline: str | None = None
    places: Places = field(default=NOWHERE, compare=False, repr=False)


@value_class(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A finding that the planner accepts, with the reason, until a date."""

    code: str
    task: str | None = None
    reason: Text
    until: date | None = None
    places: Places = field(default=NOWHERE, compare=False, repr=False)

    def plain(self) -> object:
        """For machines: what it accepts, and where."""
        return {"code": self.code, "task": self.task}


@value_class(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """How a plan wants to be checked.

    `thresholds` are limits of single rules as they were written, by code and name: the rules know what they mean, and
    report what they cannot use.
    """

    profile: Profile = Profile.PROVINCE
    thresholds: dict[str, dict[str, str]] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    places: Places = field(default=NOWHERE, compare=False, repr=False)


DEFAULT_SCHEDULING = SchedulingSettings()
DEFAULT_SETTINGS = CheckSettings()
