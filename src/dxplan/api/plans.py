"""From a file to a schedule: load, expand, build the network, schedule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dxplan.findings.review import Outcome
from dxplan.load.loader import LoadResult, load
from dxplan.network import network as networks
from dxplan.network.expand import expanded
from dxplan.schedule.instant import BeyondDatesError
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.soundness.log import Log
from dxplan.source.diagnostic import Diagnostic, Severity
from dxplan.text.phrase import Text

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dxplan.model.baseline import Baseline

__all__ = [
    "Diagnostic",
    "Outcome",
    "Schedule",
    "Severity",
    "schedule_file",
    "schedule_guessed",
    "schedule_loaded",
    "schedule_to_freeze",
    "with_baseline",
]

_UNUSABLE_BASELINE = "DX056"


def schedule_file(path: Path, baseline: Baseline | None = None) -> Outcome:
    """Read and schedule the plan in a file. All mistakes come back as diagnostics.

    With a `baseline`, that counts instead of the plan's own.
    """
    return schedule_loaded(with_baseline(load(path), baseline), str(path))


def schedule_guessed(path: Path, today: date, baseline: Baseline | None = None) -> Outcome:
    """Read and schedule the plan in a file as it would be if its tasks said what their names tell."""
    from dxplan.scenario.guessed import guessed

    loaded, marks = guessed(with_baseline(load(path), baseline), today)
    return replace(schedule_loaded(loaded, str(path)), guessed=marks)


def schedule_loaded(loaded: LoadResult, file: str) -> Outcome:
    """Schedule what was read, if it can be."""
    if loaded.plan is None:
        return Outcome(file, None, None, loaded.diagnostics, loaded.data)
    plan = expanded(loaded.plan) if loaded.is_usable else loaded.plan
    network = networks.build(plan)
    diagnostics = loaded.diagnostics
    if not network.is_acyclic:
        from dxplan.network.cycles import cycle_diagnostics

        as_written = networks.build(loaded.plan)  # a circle of every unit is one there, in the words of the file
        diagnostics += cycle_diagnostics(network if as_written.is_acyclic else as_written)
    if not loaded.is_usable or not network.is_acyclic:
        return Outcome(file, loaded.plan, None, diagnostics, loaded.data)
    try:
        return Outcome(file, plan, compute(network), diagnostics, loaded.data)
    except BeyondDatesError:
        log = Log(file)
        log.report(
            "DX039",
            loaded.plan.places.position("tasks"),
            Text("tiến độ vượt ra ngoài các năm 1 đến 9999", "the schedule leaves the years 1 to 9999"),
        )
        return Outcome(file, loaded.plan, None, (*diagnostics, *log.diagnostics), loaded.data)


def schedule_to_freeze(path: Path) -> Outcome:
    """Read and schedule the plan in a file, whatever its baselines are."""
    loaded = load(path)
    return schedule_loaded(loaded if loaded.plan is None else _free_of_its_own(loaded, None), str(path))


def with_baseline(loaded: LoadResult, baseline: Baseline | None) -> LoadResult:
    """What was read, with another baseline than the plan's own, if one is given."""
    return loaded if baseline is None or loaded.plan is None else _free_of_its_own(loaded, baseline)


def _free_of_its_own(loaded: LoadResult, baseline: Baseline | None) -> LoadResult:
    """What was read with another baseline than its own, or none: what is wrong with that does not matter then."""
    assert loaded.plan is not None
    mistakes = tuple(mistake for mistake in loaded.diagnostics if mistake.code != _UNUSABLE_BASELINE)
    return replace(loaded, plan=replace(loaded.plan, baseline=baseline), diagnostics=mistakes)
