"""The pipeline: load, build the network, schedule, check, render."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dxplan.load.loader import LoadResult, load
from dxplan.load.log import Log
from dxplan.network import network as networks
from dxplan.schedule.instant import BeyondDatesError
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.source.diagnostic import Diagnostic
from dxplan.source.text import Text


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a plan file: a schedule, or the mistakes because of which there is none (or both)."""

    file: str
    schedule: Schedule | None
    diagnostics: tuple[Diagnostic, ...]


def schedule_file(path: Path) -> Outcome:
    """Read and schedule the plan in a file. All mistakes come back as diagnostics."""
    return schedule_loaded(load(path), str(path))


def schedule_loaded(loaded: LoadResult, file: str) -> Outcome:
    """Schedule what was read, if it can be."""
    if loaded.plan is None:
        return Outcome(file, None, loaded.diagnostics)
    network = networks.build(loaded.plan)
    diagnostics = loaded.diagnostics
    if not network.is_acyclic:
        from dxplan.network.cycles import cycle_diagnostics

        diagnostics += cycle_diagnostics(network)
    if not loaded.is_usable or not network.is_acyclic:
        return Outcome(file, None, diagnostics)
    try:
        return Outcome(file, compute(network), diagnostics)
    except BeyondDatesError:
        log = Log(file)
        log.report(
            "DX039",
            loaded.plan.places.position("tasks"),
            Text("tiến độ vượt ra ngoài các năm 1 đến 9999", "the schedule leaves the years 1 to 9999"),
        )
        return Outcome(file, None, (*diagnostics, *log.diagnostics))
