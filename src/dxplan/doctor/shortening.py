"""Crashing, that is less time: a task of the chain, or the lag of one of its links, is cut."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.doctor.amounts import Room, finer, guess, room
from dxplan.doctor.candidates import Candidate, Case
from dxplan.doctor.procedure import may_be_shortened
from dxplan.doctor.repairs import RepairKind
from dxplan.model.dependency import Dependency
from dxplan.model.duration import AVERAGE, MOST, Duration, Reckoning, Unit
from dxplan.scenario.remedies.relink import WaitLess
from dxplan.scenario.remedies.shorten import Shorten


def cuts(case: Case) -> Iterator[Candidate]:
    """One task of the chain is shortened; those first that have most to give."""
    rooms = [room(task) for task in case.worked() if may_be_shortened(task)]
    rooms = [r for r in rooms if _may_suffice(case, r)]
    rooms.sort(key=lambda r: (r.is_estimated, -case.chain.work[r.task].minutes, r.task))
    for r in rooms[: case.breadth]:
        yield _cut(case, r)


def waits(case: Case) -> Iterator[Candidate]:
    """The lag of a link of the chain is reduced."""
    links = [(share.minutes, share.link) for share in case.chain.shares if share.link is not None]
    for minutes, link in sorted(links, key=lambda pair: (-pair[0], str(pair[1])))[: case.breadth]:
        if link.lag is not None and link.lag.amount >= 1 and not link.lag.unit.is_share and minutes > 0:
            yield _wait(case, link, finer(link.lag))


def _cut(case: Case, r: Room) -> Candidate:
    return Candidate(
        kind=RepairKind.SHORTEN,
        task=r.task,
        most=r.most,
        guess=guess(case.late, r.duration.unit),
        make=lambda amount: (Shorten(r.task, r.duration, r.shortened(amount)),),
        moved=_minutes(case, r.duration.unit),
        whole=r.duration.amount,
        is_estimated=r.is_estimated,
    )


def _wait(case: Case, link: Dependency, lag: Duration) -> Candidate:
    return Candidate(
        kind=RepairKind.WAIT_LESS,
        task=link.successor,
        most=int(lag.amount),
        guess=guess(case.late, lag.unit),
        make=lambda amount: (_with_lag(link, lag.amount - amount, lag.unit),),
        moved=_minutes(case, lag.unit),
        whole=lag.amount,
    )


def _with_lag(link: Dependency, amount: float, unit: Unit) -> WaitLess:
    return WaitLess(link, (link._replace(lag=Duration(amount, unit) if amount else None),))


def _may_suffice(case: Case, r: Room) -> bool:
    """Whether it is worth trying: in one calendar nothing is won that is not given."""
    if case.schedule.working_time(r.task) is not case.late.time:
        return r.most > 0
    return r.most * _minutes(case, r.duration.unit, MOST) >= case.late.minutes and r.most > 0


def _minutes(case: Case, unit: Unit, reckoning: Reckoning = AVERAGE) -> int:
    """Working minutes of a unit of change: of time by the calendar about so many, or at most so many."""
    return int(Duration(1, unit).working_minutes(case.minutes_a_day, reckoning))
