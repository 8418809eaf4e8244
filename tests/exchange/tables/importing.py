"""Tables written as text, read as plans."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.readers import csv
from dxplan.model.plan import Plan
from dxplan.network.network import build
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute

TODAY = date(2026, 1, 5)


def read(text: str | bytes, name: str = "bang.csv", wishes: Wishes | None = None) -> Imported | Refused:
    """What reading a CSV file gives."""
    data = text.encode() if isinstance(text, str) else text
    return csv.read_on(Incoming(Path(name), data), wishes or Wishes(), TODAY)


def imported(text: str | bytes, name: str = "bang.csv", wishes: Wishes | None = None) -> Imported:
    """The same where a plan is expected."""
    found = read(text, name, wishes)
    assert isinstance(found, Imported), found
    scheduled(found.plan)
    return found


def scheduled(plan: Plan) -> Schedule:
    """The plan's dates: that it has some shows that it is sound."""
    network = build(plan)
    assert network.is_acyclic
    return compute(network)


def outline(plan: Plan) -> str:
    """The names of the tasks, indented."""
    return "\n".join(
        "  " * len(list(plan.ancestors(task))) + (task.name.vi if task.name else "") for task in plan.tasks.values()
    )


def said(found: Imported) -> dict[str, tuple[str, ...]]:
    """The report: statements in English, with their places."""
    return {each.what.en: each.where for each in found.unkept}


def dates(found: Imported) -> dict[str, str]:
    """By the name of each task what it says of its time."""
    lines = {}
    for task in found.plan.leaves():
        assert task.name is not None
        parts = [str(task.duration), *(f"{kind.key}={moment}" for kind, moment in task.constraints.said())]
        lines[task.name.vi] = " ".join((*parts, *(["assumed"] if task.assumed else [])))
    return lines
