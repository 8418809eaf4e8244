"""The ids that a plan file knows, for those who complete what people type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dxplan.load.loader import load

if TYPE_CHECKING:
    from pathlib import Path

    from dxplan.text.phrase import Text

__all__ = ["ids_in", "units_in"]


def ids_in(path: Path, section: str) -> dict[str, Text | None]:
    """The ids and names of a section (`tasks`, `agencies`, …) of the plan in a file; none of one beyond reading."""
    plan = load(path).plan
    return {} if plan is None else {id_: item.name for id_, item in getattr(plan, section).items()}


def units_in(path: Path, task: str) -> dict[str, Text]:
    """The units for which a task of the plan in a file is repeated; none if it is done once."""
    plan = load(path).plan
    if plan is None or task not in plan.tasks:
        return {}
    around = (plan.tasks[task], *plan.ancestors(plan.tasks[task]))
    return next((each.roll_out.units for each in around if each.roll_out is not None), {})
