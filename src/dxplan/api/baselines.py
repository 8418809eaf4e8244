"""What was agreed: baselines made, listed, and found by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.load.baseline import BaselineResult, file_of, names_beside, read_baseline
from dxplan.load.loader import load
from dxplan.model.baseline import Baseline
from dxplan.tracking.making import NewBaseline, new_baseline
from dxplan.tracking.resolving import Resolved, resolve

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dxplan.schedule.result import Schedule

__all__ = ["Baseline", "BaselineResult", "NewBaseline", "Resolved", "baselines_of", "make_baseline", "resolve_baseline"]


def resolve_baseline(meant: str, path: Path) -> Resolved:
    """The baseline that a name beside the plan in a file, a file, or a git revision means."""
    return resolve(meant, load(path).plan, path)


def make_baseline(schedule: Schedule, name: str, today: date, reason: str, by: str | None = None) -> NewBaseline:
    """Freeze a schedule as planned under a name: the file to be written, or why there can be none."""
    return new_baseline(schedule, name, today, reason, by)


def baselines_of(path: Path) -> tuple[BaselineResult, ...]:
    """The baselines beside the plan in a file, as they were read, the oldest first."""
    return tuple(read_baseline(file_of(path, name)) for name in names_beside(path))
