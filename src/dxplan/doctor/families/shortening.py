"""Crashing, that is less time: a task of the chain, or the lag of one of its links, is cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor

from dxplan.doctor.amounts import finer, guess
from dxplan.doctor.candidates import Candidate, Case, Changes, Place
from dxplan.doctor.procedure import may_be_shortened
from dxplan.model.dependency import Dependency
from dxplan.model.duration import AVERAGE, MOST, Duration, Reckoning, Unit
from dxplan.model.task import Task
from dxplan.scenario.remedies.relink import WaitLess
from dxplan.scenario.remedies.shorten import Shorten

_SHARE_KEPT = 0.5
"""Of a task without an optimistic duration at least this share is kept."""


@dataclass(frozen=True, slots=True)
class Room:
    """How far a task (by its id), or the lag of a link, can be cut: by at most `most` units of its duration."""

    of: str | Dependency
    duration: Duration
    most: int
    is_estimated: bool = False

    @property
    def place(self) -> Place:
        """The same as a place of a candidate."""
        return Place(self.most, self.duration.amount, self._cut, self.is_estimated)

    def _cut(self, amount: int) -> Changes:
        left = Duration(round(self.duration.amount - amount, 6), self.duration.unit)
        if isinstance(self.of, str):
            return (Shorten(self.of, self.duration, left),)
        return (WaitLess(self.of, (self.of._replace(lag=None if left.is_zero else left),)),)


def cuts(case: Case) -> Iterator[Candidate]:
    """One task of the chain is shortened; those first that have most to give."""
    rooms = [room_of_task(task) for task in case.worked() if may_be_shortened(task)]
    rooms = [room for room in rooms if _may_suffice(case, room)]
    rooms.sort(key=lambda room: (room.is_estimated, -case.chain.work[str(room.of)].minutes, room.of))
    for room in rooms[: case.breadth]:
        yield _candidate(case, str(room.of), room)


def waits(case: Case) -> Iterator[Candidate]:
    """The lag of a link of the chain is reduced."""
    links = [(share.minutes, share.link) for share in case.chain.shares if share.link is not None]
    for minutes, link in sorted(links, key=lambda pair: (-pair[0], str(pair[1])))[: case.breadth]:
        if link.lag is not None and link.lag.amount >= 1 and not link.lag.unit.is_share and minutes > 0:
            yield _candidate(case, link.successor, room_of_lag(link, link.lag))


def room_of_task(task: Task) -> Room:
    """How far a task with a duration can be shortened: to its optimistic one if it has one."""
    assert task.duration is not None
    duration = finer(task.duration)
    kept, is_estimated = duration.amount * _SHARE_KEPT, True
    if task.range is not None:
        optimistic = finer(task.range.optimistic)
        if optimistic.unit is duration.unit:
            kept, is_estimated = optimistic.amount, False
    return Room(task.id, duration, max(floor(duration.amount - max(kept, 0.001) + 1e-9), 0), is_estimated)


def room_of_lag(link: Dependency, lag: Duration) -> Room:
    """How far the lag of a link can be cut: to nothing."""
    lag = finer(lag)
    return Room(link, lag, int(lag.amount))


def _candidate(case: Case, task: str, room: Room) -> Candidate:
    unit = room.duration.unit
    return Candidate(task, (room.place,), guess=guess(case.late, unit), moved=_minutes(case, unit))


def _may_suffice(case: Case, room: Room) -> bool:
    """Whether it is worth trying: in one calendar nothing is won that is not given."""
    if case.schedule.working_time(str(room.of)) is not case.late.time:
        return room.most > 0
    return room.most * _minutes(case, room.duration.unit, MOST) >= case.late.minutes and room.most > 0


def _minutes(case: Case, unit: Unit, reckoning: Reckoning = AVERAGE) -> int:
    """Working minutes of a unit of change: of time by the calendar about so many, or at most so many."""
    return int(Duration(1, unit).working_minutes(case.minutes_a_day, reckoning))
