"""The links of a plan, for the rules about links: each asks `examination.kept(…)` for what it goes through."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.model.dependency import Dependency


def lagged(examination: Examination) -> tuple[Dependency, ...]:
    """Those with a lag or a lead, in file order."""
    return tuple(link for link in examination.unusual_links if link.lag is not None)


def twice_linked(examination: Examination) -> frozenset[str]:
    """The tasks and summaries that name a predecessor more than once."""
    several = [task for task in examination.plan.tasks.values() if len(task.predecessors) > 1]
    return frozenset(
        task.id for task in several if len({link.predecessor for link in task.predecessors}) < len(task.predecessors)
    )
