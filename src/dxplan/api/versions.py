"""Versions of a plan, in files and in git, and what differs between two."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from dxplan.api.findings import spent_by_year
from dxplan.api.plans import schedule_file, schedule_loaded
from dxplan.checks.runner import examine
from dxplan.findings.baseline_diff import BaselineDiff, baseline_diff, baselines_diff
from dxplan.findings.plan_diff import PlanDiff
from dxplan.findings.review import Outcome
from dxplan.findings.what_if import missing_from
from dxplan.load.baseline import plan_beside
from dxplan.load.loader import load, load_bytes
from dxplan.load.revision import at_revision
from dxplan.model.named import Code
from dxplan.network import network as networks
from dxplan.network.expand import expanded
from dxplan.scenario.differences.attribution import attribution
from dxplan.scenario.differences.comparing import differences
from dxplan.scenario.supposed.side_by_side import kept_promises, moves
from dxplan.schedule.instant import BeyondDatesError
from dxplan.schedule.scheduler import compute
from dxplan.text.display import shown
from dxplan.text.phrase import NOTHING, Language, Text, say
from dxplan.text.voice import FILE
from dxplan.tracking.pinning import schedule_of
from dxplan.tracking.resolving import kept_baseline, resolve

if TYPE_CHECKING:
    from datetime import date

    from dxplan.model.baseline import Baseline
    from dxplan.schedule.result import Schedule
    from dxplan.source.diagnostic import Diagnostic

__all__ = [
    "BaselineDiff",
    "NoVersionError",
    "PlanDiff",
    "diff_baseline",
    "diff_baselines",
    "diff_plans",
    "plan_beside",
    "schedule_version",
    "version_of",
]


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


def version_of(name: str, beside: Path) -> Outcome | Baseline:
    """A version of the plan in the file `beside`: by the name of a baseline, a revision, or as in `schedule_version`.

    Raises:
        NoVersionError: there is none.
    """
    plan = load(beside).plan
    if (found := kept_baseline(name, plan, beside)) is not None:
        if found.baseline is not None:
            return found.baseline
        return Outcome(found.file, None, None, found.mistakes, found.data)
    if ":" in name or name.endswith((".yaml", ".yml")) or os.path.exists(name):  # noqa: PTH110  # as in schedule_version
        return schedule_version(name)
    content = at_revision(name, None, beside)
    if isinstance(content, Text):
        raise NoVersionError(resolve(name, plan, beside).reason or content)
    return schedule_loaded(load_bytes(content, f"{name}:{beside.name}"), f"{name}:{beside.name}")


def diff_baseline(baseline: Baseline, new: Outcome) -> BaselineDiff:
    """What has become of a baseline in a plan that is scheduled."""
    assert new.schedule is not None
    return baseline_diff(baseline, new.schedule, new.file)


def diff_baselines(old: Baseline, new: Baseline, language: Language) -> BaselineDiff:
    """What differs between two baselines of one plan; names are those of the plan that they lie beside, if it is there.

    Raises:
        NoVersionError: they are of two plans, or a date is beyond what can be reckoned with.
    """
    if old.plan != new.plan:
        raise NoVersionError(
            say(
                "hai kế hoạch gốc của hai kế hoạch: {old} và {new}",
                "these are baselines of two plans: {old} and {new}",
                old=Code(shown(old.plan)),
                new=Code(shown(new.plan)),
            )
        )
    beside = plan_beside(new.file)
    plan = None if beside is None or not beside.is_file() else load(beside).plan
    try:
        schedule = schedule_of(new, plan if plan is not None and plan.id == new.plan else None)
    except BeyondDatesError:
        raise NoVersionError(Text("ngày vượt ngoài các năm 1 đến 9999", "a date leaves the years 1 to 9999")) from None
    made = NOTHING if new.made is None else say(" ({made})", " ({made})", made=new.made)
    called = say("kế hoạch gốc {name}{made}", "baseline {name}{made}", name=Code(new.name), made=made)
    return baselines_diff(old, schedule, called.said(FILE[language]))


def diff_plans(old: Outcome, new: Outcome, today: date | None = None) -> PlanDiff:
    """What differs between two versions of a plan that are scheduled, what moves, and because of what.

    With `today` both are examined as of that day: which findings come and go.
    """
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
        *(() if today is None else _findings_between(before, after, today)),
    )


def _findings_between(
    before: Schedule, after: Schedule, today: date
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """The findings that come, and those that go."""
    old, new = examine(before, today).findings, examine(after, today).findings
    return missing_from(old, new), missing_from(new, old)
