"""The links of a plan, for the rules about links: each asks `examination.kept(…)` for what it goes through."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.model.dependency import Dependency, LinkType

USUAL = Dependency("", "", LinkType.FINISH_START)
"""What most links are: what holds for one of them by its type and lag holds for all of them."""
_TYPE = USUAL.type


def unusual(examination: Examination) -> tuple[Dependency, ...]:
    """Those with another type, or with a lag or a lead, in file order."""
    return tuple([link for link in examination.links if link.type is not _TYPE or link.lag is not None])


def unusual_assessed(examination: Examination) -> tuple[Dependency, ...]:
    """The same among the links that count where a plan is assessed."""
    return tuple([link for link in examination.assessed_links if link.type is not _TYPE or link.lag is not None])


def lagged(examination: Examination) -> tuple[Dependency, ...]:
    """Those with a lag or a lead, in file order."""
    return tuple(link for link in examination.kept(unusual) if link.lag is not None)


def twice_linked(examination: Examination) -> frozenset[str]:
    """The tasks and summaries that name a predecessor more than once."""
    several = [task for task in examination.plan.tasks.values() if len(task.predecessors) > 1]
    return frozenset(
        task.id for task in several if len({link.predecessor for link in task.predecessors}) < len(task.predecessors)
    )
