"""Versions of a plan, in files and in git, and what differs between two."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from dxplan.api.findings import spent_by_year
from dxplan.api.plans import schedule_file, schedule_loaded
from dxplan.findings.plan_diff import PlanDiff
from dxplan.load.loader import load_bytes
from dxplan.load.revision import at_revision
from dxplan.network import network as networks
from dxplan.network.expand import expanded
from dxplan.scenario.differences.attribution import attribution
from dxplan.scenario.differences.comparing import differences
from dxplan.scenario.supposed.side_by_side import kept_promises, moves
from dxplan.schedule.scheduler import compute
from dxplan.text.phrase import Text

if TYPE_CHECKING:
    from dxplan.findings.review import Outcome

__all__ = ["NoVersionError", "PlanDiff", "diff_plans", "schedule_version"]


class NoVersionError(ValueError):
    """There is no such version of a file in git; `reason` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def schedule_version(name: str) -> Outcome:
    """Read and schedule a plan file, or one as it was in git: `HEAD~3:plans/hcm.yaml`, from the repository's root.

    A file of that name comes first.

    Raises:
        NoVersionError: there is no such file at that revision.
    """
    revision, colon, path = name.partition(":")
    if not colon or not revision or os.path.exists(name):  # noqa: PTH110  # what is no path at all does not exist
        return schedule_file(Path(name))
    here = Path("plan.yaml")
    content = at_revision(revision, path, here)
    if isinstance(content, Text) and path and not path.startswith("./"):
        beside = at_revision(revision, f"./{path}", here)
        content = content if isinstance(beside, Text) else beside
    if isinstance(content, Text):
        raise NoVersionError(content)
    return schedule_loaded(load_bytes(content, name), name)


def diff_plans(old: Outcome, new: Outcome) -> PlanDiff:
    """What differs between two versions of a plan that are scheduled, what moves, and because of what."""
    assert old.schedule is not None and new.schedule is not None  # noqa: PT018
    found = differences(old.schedule.plan.written, new.schedule.plan.written)
    before = old.schedule
    if found.old is not old.schedule.plan.written:
        before = compute(networks.build(expanded(found.old)))
    after = new.schedule
    return PlanDiff(
        old.file,
        new.file,
        found,
        attribution(found, before, after),
        moves(before, after),
        kept_promises(before, after),
        spent_by_year(before),
        spent_by_year(after),
    )
