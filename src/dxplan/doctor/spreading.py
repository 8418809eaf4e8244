"""A cut that no single place can bear, spread over several tasks and waits of the chain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dxplan.doctor.amounts import finer, guess, room
from dxplan.doctor.changes import Change, LinkChanged, Shortened
from dxplan.doctor.lateness import Lateness
from dxplan.doctor.procedure import may_be_shortened
from dxplan.doctor.promises import Promise
from dxplan.doctor.shares import Chain, chain_of
from dxplan.doctor.trials import least
from dxplan.model.dependency import Dependency
from dxplan.model.duration import Duration, Unit
from dxplan.schedule.result import Schedule

MOST_PLACES = 5
"""Cuts spread over more places than these are no advice."""
TryOut = Callable[[tuple[Change, ...]], Schedule | None]


@dataclass(frozen=True, slots=True)
class Give:
    """A task or a wait of the chain that can give up to `most` working days of `whole`."""

    at: tuple[str, str]
    most: int
    whole: float
    change: Callable[[int], Change] = field(repr=False)
    is_estimated: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """So many working days in all, cut in several places; `after` is the schedule with the changes."""

    changes: tuple[Change, ...]
    amount: int
    whole: float
    after: Schedule
    is_estimated: bool


def spread(
    chain: Chain, promise: Promise, schedule: Schedule, late: Lateness, try_out: TryOut, *, waits: bool
) -> Spread | None:
    """The least number of working days, cut in as few places as may be, in proportion to what each can give.

    With `waits` the lags of links come first, else they are left alone. Where a second chain takes over when the first
    one gets shorter, its tasks come in, too.
    """
    chosen = _enough(chain, promise, schedule, try_out, waits=waits)
    if chosen is None or len(chosen) < 2:
        return None
    most = sum(give.most for give in chosen)
    tried: dict[int, Schedule | None] = {}

    def suffices(amount: int) -> bool:
        if amount not in tried:
            after = try_out(_cut(chosen, amount, most))
            tried[amount] = None if after is None or promise.is_broken(after) else after
        return tried[amount] is not None

    amount = least(suffices, guess(late, Unit.DAYS), most)
    after = None if amount is None else tried[amount]
    if amount is None or after is None:
        return None
    whole, estimated = sum(give.whole for give in chosen), any(give.is_estimated for give in chosen)
    return Spread(_cut(chosen, amount, most), amount, whole, after, estimated)


def _enough(chain: Chain, promise: Promise, schedule: Schedule, try_out: TryOut, *, waits: bool) -> list[Give] | None:
    """Places that suffice if each gives all it can, and of which none is dispensable."""
    chosen: list[Give] = []
    while True:
        taken = {give.at for give in chosen}
        gives = [give for give in _gives(chain, schedule, waits=waits) if give.at not in taken]
        if not gives or len(chosen) >= MOST_PLACES:
            return None
        for give in gives[: MOST_PLACES - len(chosen)]:
            chosen.append(give)
            after = try_out(_all(chosen))
            if after is None:
                return None
            schedule = after
            if not promise.is_broken(schedule):
                return _without_dispensable(chosen, promise, try_out)
        chain = chain_of(schedule, promise.task or _last(schedule), of_start=promise.of_start)


def _last(schedule: Schedule) -> str:
    return min(t.id for t in schedule.tasks.values() if t.driver is not None and t.early_finish == schedule.finish)


def _gives(chain: Chain, schedule: Schedule, *, waits: bool) -> list[Give]:
    """What a chain can give, in whole working days: the waits first if they count, then what has most to give."""
    plan = schedule.plan
    found: list[Give] = []
    for share in chain.shares:
        link = share.link
        if link is not None and link.lag is not None and waits and share.minutes > 0:
            lag = finer(link.lag)
            if lag.unit is Unit.DAYS and lag.amount >= 1:
                change = _lag_cut(link, lag)
                found.append(Give((str(link), link.successor), int(lag.amount), lag.amount, change))
    found.sort(key=lambda give: (-give.most, give.at))
    cuts: list[Give] = []
    for id_ in chain.ids:
        task = plan.tasks[id_]
        if chain.work[id_].minutes > 0 and may_be_shortened(task):
            r = room(task)
            if r.most > 0 and r.duration.unit is Unit.DAYS:
                cuts.append(Give((id_, ""), r.most, r.duration.amount, _duration_cut(id_, r.duration), r.is_estimated))
    return [*found, *sorted(cuts, key=lambda give: (-give.most, give.at))]


def _lag_cut(link: Dependency, lag: Duration) -> Callable[[int], Change]:
    def change(days: int) -> Change:
        left = Duration(lag.amount - days, lag.unit)
        return LinkChanged(link, (link._replace(lag=None if left.is_zero else left),))

    return change


def _duration_cut(task: str, duration: Duration) -> Callable[[int], Change]:
    return lambda days: Shortened(task, duration, Duration(round(duration.amount - days, 6), duration.unit))


def _without_dispensable(chosen: list[Give], promise: Promise, try_out: TryOut) -> list[Give]:
    for give in chosen[:-1]:
        others = [other for other in chosen if other is not give]
        after = try_out(_all(others))
        if after is not None and not promise.is_broken(after):
            chosen = others
    return chosen


def _all(gives: list[Give]) -> tuple[Change, ...]:
    return tuple(give.change(give.most) for give in gives)


def _cut(gives: list[Give], amount: int, most: int) -> tuple[Change, ...]:
    """So many days in all, in proportion to what each place can give."""
    changes: list[Change] = []
    given = before = 0
    for give in gives:
        before += give.most
        days = amount * before // most - given
        given += days
        if days:
            changes.append(give.change(days))
    return tuple(changes)
