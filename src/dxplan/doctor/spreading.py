"""A cut that no single place can bear, spread over several tasks and waits of the chain."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from dxplan.doctor.amounts import finer, guess, room
from dxplan.doctor.candidates import Case
from dxplan.doctor.procedure import may_be_shortened
from dxplan.doctor.shares import Chain, chain_of
from dxplan.model.dependency import Dependency
from dxplan.model.duration import Duration, Unit
from dxplan.scenario.promises import Promise
from dxplan.scenario.remedies.relink import WaitLess
from dxplan.scenario.remedies.shorten import Shorten
from dxplan.scenario.remedy import Remedy
from dxplan.scenario.trials import NoTrialsLeftError, least
from dxplan.schedule.result import Schedule

MOST_PLACES = 5
"""Cuts spread over more places than these are no advice."""
Days = tuple[int, ...]
"""How many working days each of some places gives."""
TryOut = Callable[[tuple[Remedy, ...]], Schedule | None]


@dataclass(frozen=True, slots=True)
class Give:
    """A task or a wait of the chain that can give up to `most` working days of `whole`."""

    at: tuple[str, str]
    most: int
    whole: float
    change: Callable[[int], Remedy] = field(repr=False)
    is_estimated: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """So many working days in all, cut in several places; `after` is the schedule with the changes."""

    changes: tuple[Remedy, ...]
    amount: int
    whole: float
    after: Schedule
    is_estimated: bool


def spread(case: Case, try_out: TryOut, *, waits: bool) -> Spread | None:
    """Cuts in as few places as may be, in proportion to what each can give; but nowhere a day more than is needed.

    With `waits` the lags of links come first, else they are left alone. Where a second chain takes over when the first
    one gets shorter, its tasks come in, too.
    """
    chosen = _enough(case, try_out, waits=waits)
    if chosen is None or len(chosen) < 2:
        return None
    most = sum(give.most for give in chosen)
    tried: dict[Days, Schedule | None] = {}

    def suffice(days: Days) -> bool:
        if days not in tried:
            after = try_out(_cut(chosen, days))
            tried[days] = None if after is None or case.promise.is_broken(after) else after
        return tried[days] is not None

    amount = least(lambda amount: suffice(_in_proportion(chosen, amount)), guess(case.late, Unit.DAYS), most)
    if amount is None:
        return None
    days = _in_proportion(chosen, amount)
    with suppress(NoTrialsLeftError):
        for index in range(len(days)):
            days = _least_at(days, index, suffice)
    after = tried[days]
    assert after is not None
    whole, estimated = sum(give.whole for give in chosen), any(give.is_estimated for give in chosen)
    return Spread(_cut(chosen, days), sum(days), whole, after, estimated)


def _enough(case: Case, try_out: TryOut, *, waits: bool) -> list[Give] | None:
    """Places that suffice if each gives all it can, and of which none is dispensable."""
    chain, promise, schedule = case.chain, case.promise, case.schedule
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


def _lag_cut(link: Dependency, lag: Duration) -> Callable[[int], Remedy]:
    def change(days: int) -> Remedy:
        left = Duration(lag.amount - days, lag.unit)
        return WaitLess(link, (link._replace(lag=None if left.is_zero else left),))

    return change


def _duration_cut(task: str, duration: Duration) -> Callable[[int], Remedy]:
    return lambda days: Shorten(task, duration, Duration(round(duration.amount - days, 6), duration.unit))


def _without_dispensable(chosen: list[Give], promise: Promise, try_out: TryOut) -> list[Give]:
    for give in chosen[:-1]:
        others = [other for other in chosen if other is not give]
        after = try_out(_all(others))
        if after is not None and not promise.is_broken(after):
            chosen = others
    return chosen


def _all(gives: list[Give]) -> tuple[Remedy, ...]:
    return tuple(give.change(give.most) for give in gives)


def _cut(gives: list[Give], days: Days) -> tuple[Remedy, ...]:
    return tuple(give.change(count) for give, count in zip(gives, days, strict=True) if count)


def _in_proportion(gives: list[Give], amount: int) -> Days:
    """So many days in all, in proportion to what each place can give."""
    most, upto = sum(give.most for give in gives), [0, *accumulate(give.most for give in gives)]
    return tuple(amount * after // most - amount * before // most for before, after in pairwise(upto))


def _least_at(days: Days, index: int, suffice: Callable[[Days], bool]) -> Days:
    """The same, but at one place only as much as is needed: beside others, it may be less than its part."""

    def with_(count: int) -> Days:
        return (*days[:index], count, *days[index + 1 :])

    return with_(least(lambda count: suffice(with_(count)), days[index] - 1, days[index]) or days[index])
