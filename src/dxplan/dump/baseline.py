"""A baseline as the text of its file."""

from __future__ import annotations

from datetime import datetime

from dxplan.dump.amounts import day, money
from dxplan.dump.layout import Node, Open, put, words
from dxplan.dump.scalars import in_flow, word
from dxplan.dump.unwritable import UnwritableError
from dxplan.model.baseline import Baseline, BaselineTask

_HEAD = "# Frozen by `dxplan baseline`: what was agreed. It is not edited; a new agreement is a new baseline."


def baseline_text(baseline: Baseline) -> str:
    """The file of a baseline.

    Raises:
        UnwritableError: a value that no such file can hold.
    """
    if baseline.made is None or not baseline.reason.strip():
        raise UnwritableError("a baseline says when it was made, and why")
    head: dict[str, Node | None] = {
        "dxplan_baseline": "1",
        "name": word(baseline.name),
        "plan": word(baseline.plan),
        "made": day(baseline.made),
        "by": None if baseline.by is None else words(baseline.by),
        "reason": words(baseline.reason),
        "start": clock(baseline.start),
        "finish": clock(baseline.finish),
        "budget": None if baseline.budget is None else money(baseline.budget),
        "seal": f'"{baseline.seal}"',
        "tasks": Open({in_flow(id_): _task(task) for id_, task in baseline.tasks.items()}),
    }
    out = [_HEAD]
    for key, node in head.items():
        if node is not None:
            put(out, key, node, 0)
    return "\n".join([*out, ""])


def clock(moment: datetime) -> str:
    """A date and clock time: 2022-03-01T08:00."""
    return f"{moment:%Y-%m-%dT%H:%M}" if moment.year > 999 else f"{moment.year:04}-{moment:%m-%dT%H:%M}"


def _task(task: BaselineTask) -> Node:
    said: dict[str, Node] = {"start": clock(task.start), "finish": clock(task.finish)}
    if task.minutes:
        said["minutes"] = str(task.minutes)
    if task.cost:
        said["cost"] = money(task.cost)
    return said
