"""What would mend a broken promise: kinds of repair, and in which order a planner would try them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dxplan.scenario.promises import Effect
from dxplan.scenario.remedy import Remedy
from dxplan.schedule.instant import Instant


class RepairKind(Enum):
    """What is done about a late date, in the order in which a planner would think of it, other things being equal.

    The family that a repair comes from. Its remedies do not tell: dates that move may be what holds the chain back, the
    plan's start or the promise itself, and a cut suffices alone or is one of several.
    """

    WAIT_LESS = "wait_less"
    SHORTEN = "shorten"
    OVERLAP = "overlap"
    MOVE_DATE = "move_date"
    SPREAD = "spread"
    SPLIT = "split"
    PARALLEL = "parallel"
    COMBINE = "combine"
    START_EARLIER = "start_earlier"
    PROMISE_LESS_LATE = "promise_less_late"
    PROMISE_LATER = "promise_later"


_ORDER = {kind: index for index, kind in enumerate(RepairKind)}
LAST_RESORTS = (RepairKind.START_EARLIER, RepairKind.PROMISE_LESS_LATE, RepairKind.PROMISE_LATER)
"""What gives up dates of the plan itself, the lesser evil first."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A way to keep a promise that the plan breaks, tried out by scheduling the plan with its `changes`.

    `task` is the one to begin with (None: the plan itself). `amount` is the least that suffices, in units of what is
    changed (working days, mostly; `unit` says which); `moved` how many working minutes of the plan's calendar the
    change comes to, `strain` its share of what could be changed there. `effects` are on all promises broken before or
    after, `finish` is when the plan is finished then. `is_estimated` says that some task has no optimistic duration, so
    that nobody has said whether it can be that short.
    """

    kind: RepairKind
    task: str | None
    changes: tuple[Remedy, ...]
    amount: int
    moved: int
    strain: float
    effects: tuple[Effect, ...]
    finish: Instant
    is_estimated: bool = False

    @property
    def mended(self) -> tuple[Effect, ...]:
        """The promises that are kept with it, and broken without."""
        return tuple(effect for effect in self.effects if effect.is_mended)

    @property
    def still_broken(self) -> tuple[Effect, ...]:
        """The promises that are broken with and without it."""
        return tuple(effect for effect in self.effects if effect.was_broken and effect.is_broken)

    @property
    def newly_broken(self) -> tuple[Effect, ...]:
        """The promises that it breaks."""
        return tuple(effect for effect in self.effects if not effect.was_broken)


def ranked(repairs: list[Repair]) -> tuple[Repair, ...]:
    """The fewest broken promises first; then what keeps the plan's own dates, with the least change."""
    return tuple(sorted(repairs, key=_rank))


def _rank(repair: Repair) -> tuple[int, int, int, int, float, str]:
    broken = sum(effect.is_broken for effect in repair.effects)
    return (
        broken,
        LAST_RESORTS.index(repair.kind) + 1 if repair.kind in LAST_RESORTS else 0,
        repair.moved,
        _ORDER[repair.kind],
        repair.strain,
        repair.task or "",
    )
