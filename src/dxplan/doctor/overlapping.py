"""Fast-tracking: a task begins before the one before it is finished, or does not wait for it at all."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.doctor.amounts import guess
from dxplan.doctor.candidates import Candidate, Case
from dxplan.doctor.repairs import RepairKind
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, Unit
from dxplan.scenario.remedies.relink import Overlap, Parallel

_MOST_OVERLAP = 0.5


def overlaps(case: Case) -> Iterator[Candidate]:
    """A task of the chain begins before the one before it is finished; the longest first."""
    links = sorted(case.plain_links(), key=lambda link: (-case.days_before(link), link.successor))
    for link in links[: case.breadth]:
        yield _overlap(case, link, case.days_before(link))


def in_parallel(case: Case) -> Iterator[Candidate]:
    """A link of the chain is dropped that no procedure asks for, between tasks on different systems.

    Only where neither end is left open by it.
    """
    links = [link for link in case.plain_links() if _is_preference(case, link)]
    for link in links[: case.breadth]:
        yield _drop(case, link)


def _overlap(case: Case, link: Dependency, days: int) -> Candidate:
    return Candidate(
        kind=RepairKind.OVERLAP,
        task=link.successor,
        most=int(days * _MOST_OVERLAP),
        guess=guess(case.late, Unit.DAYS),
        make=lambda amount: (_overlapped(link, days - amount),),
        moved=case.minutes_a_day,
        whole=days,
    )


def _overlapped(link: Dependency, days: int) -> Overlap:
    """The second task begins so many days after the first one, and is still not finished before it."""
    start = link._replace(type=LinkType.START_START, lag=Duration(days, Unit.DAYS) if days else None)
    return Overlap(link, (start, link._replace(type=LinkType.FINISH_FINISH, lag=None)))


def _drop(case: Case, link: Dependency) -> Candidate:
    moved = max(case.days_before(link), 1) * case.minutes_a_day
    return Candidate(
        kind=RepairKind.PARALLEL,
        task=link.successor,
        most=1,
        guess=1,
        make=lambda _: (Parallel(link, ()),),
        moved=moved,
        whole=1,
    )


def _is_preference(case: Case, link: Dependency) -> bool:
    plan = case.plan
    first, second = plan.tasks[link.predecessor], plan.tasks[link.successor]
    if plan.inherited(first, "system") == plan.inherited(second, "system"):
        return False
    waits_for_others = any(other != link and other.type.to_start for other in second.predecessors)
    return waits_for_others and case.is_waited_for_by_others(link)
