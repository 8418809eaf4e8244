"""Crashing in several places: a cut that no single one can bear, spread over tasks and waits of the chain."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.doctor.amounts import finer, guess
from dxplan.doctor.candidates import Candidate, Case, Changes
from dxplan.doctor.families.shortening import Room, room_of_lag, room_of_task
from dxplan.doctor.procedure import may_be_shortened
from dxplan.doctor.repairs import RepairKind
from dxplan.doctor.shares import Chain, chain_of
from dxplan.model.duration import Unit
from dxplan.schedule.drivers import last_to_finish
from dxplan.schedule.result import Schedule

MOST_PLACES = 5
"""Cuts spread over more places than these are no advice."""
_ENOUGH_CUTS = 2
"""Where so many single cuts suffice, none is spread."""


def spreads(case: Case) -> Iterator[Candidate]:
    """Cuts in as few places as may be, in whole working days: of tasks alone, and of waits before tasks.

    Where a second chain takes over when the first one gets shorter, its tasks come in, too.
    """
    if sum(repair.kind is RepairKind.SHORTEN for repair in case.found) >= _ENOUGH_CUTS:
        return
    for waits in (False, True):
        rooms = _enough(case, waits=waits)
        if rooms is not None and len(rooms) > 1:
            places = tuple(room.place for room in rooms)
            yield Candidate(None, places, guess=guess(case.late, Unit.DAYS), moved=case.minutes_a_day)


def _enough(case: Case, *, waits: bool) -> list[Room] | None:
    """Rooms that suffice if each gives all it can, and of which none is dispensable."""
    chain, promise, schedule = case.chain, case.promise, case.schedule
    chosen: list[Room] = []
    while True:
        taken = {room.of for room in chosen}
        rooms = [room for room in _rooms(chain, schedule, waits=waits) if room.of not in taken]
        if not rooms or len(chosen) >= MOST_PLACES:
            return None
        for room in rooms[: MOST_PLACES - len(chosen)]:
            chosen.append(room)
            after = case.trials.after(_all(chosen))
            if after is None:
                return None
            schedule = after
            if not promise.is_broken(schedule):
                return _without_dispensable(case, chosen)
        chain = chain_of(schedule, promise.task or last_to_finish(schedule), of_start=promise.of_start)


def _rooms(chain: Chain, schedule: Schedule, *, waits: bool) -> list[Room]:
    """What a chain can give, in whole working days: the waits first if they count, then what has most to give."""
    lags: list[Room] = []
    for share in chain.shares:
        link = share.link
        if link is not None and link.lag is not None and waits and share.minutes > 0:
            lag = finer(link.lag)
            if lag.unit is Unit.DAYS and lag.amount >= 1:
                lags.append(room_of_lag(link, lag))
    worked = [schedule.plan.tasks[id_] for id_ in chain.ids if chain.work[id_].minutes > 0]
    cuts = [room_of_task(task) for task in worked if may_be_shortened(task)]
    cuts = [room for room in cuts if room.most > 0 and room.duration.unit is Unit.DAYS]
    return [*sorted(lags, key=_most_first), *sorted(cuts, key=_most_first)]


def _most_first(room: Room) -> tuple[int, str, str]:
    return (-room.most, str(room.of), "" if isinstance(room.of, str) else room.of.successor)


def _without_dispensable(case: Case, chosen: list[Room]) -> list[Room]:
    for room in chosen[:-1]:
        others = [other for other in chosen if other is not room]
        if case.kept_by(_all(others)) is not None:
            chosen = others
    return chosen


def _all(rooms: list[Room]) -> Changes:
    return tuple(change for room in rooms for change in room.place.change(room.most))
