"""Fast-tracking: a task begins before the one before it is finished, or does not wait for it at all."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.doctor.amounts import guess
from dxplan.doctor.candidates import Candidate, Case, Changes, Place
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


def overlap_place(link: Dependency, days: int) -> Place:
    """A link where the second task may begin up to half of `days`, the length of the first one, before that ends."""

    def change(amount: int) -> Changes:
        """The second task begins so many days before the end of the first one, and is still not finished before it."""
        left = days - amount
        start = link._replace(type=LinkType.START_START, lag=Duration(left, Unit.DAYS) if left else None)
        return (Overlap(link, (start, link._replace(type=LinkType.FINISH_FINISH, lag=None))),)

    return Place(int(days * _MOST_OVERLAP), days, change)


def _overlap(case: Case, link: Dependency, days: int) -> Candidate:
    place = overlap_place(link, days)
    return Candidate(link.successor, (place,), guess=guess(case.late, Unit.DAYS), moved=case.minutes_a_day)


def _drop(case: Case, link: Dependency) -> Candidate:
    place = Place(1, 1, lambda _: (Parallel(link, ()),))
    moved = max(case.days_before(link), 1) * case.minutes_a_day
    return Candidate(link.successor, (place,), guess=1, moved=moved)


def _is_preference(case: Case, link: Dependency) -> bool:
    plan = case.plan
    first, second = plan.tasks[link.predecessor], plan.tasks[link.successor]
    one, other = plan.systems_of(first), plan.systems_of(second)
    if one == other or not set(one).isdisjoint(other):
        return False
    waits_for_others = any(other != link and other.type.to_start for other in second.predecessors)
    return waits_for_others and case.is_waited_for_by_others(link)
