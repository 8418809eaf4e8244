"""The schedule as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from dxplan.model.dependency import Dependency
from dxplan.model.task import Task
from dxplan.render.tables.rows import iso, planned, row
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language

_STEP = "  "


def schedule_json(schedules: Sequence[tuple[Schedule, Language]], *, as_list: bool) -> str:
    """A plan as an object `{"plan", "start", "finish", "tasks": […]}`; `as_list` makes a list of such objects.

    The layout is that of `json.dumps` with an indent of 2, which runs in Python: here the rows are encoded in C.
    """
    documents = [_document(schedule, language, depth=int(as_list)) for schedule, language in schedules]
    return (_bracketed(documents, depth=0) if as_list else documents[0]) + "\n"


def _document(schedule: Schedule, language: Language, *, depth: int) -> str:
    head = {"plan": schedule.plan.id, "start": iso(schedule.start), "finish": iso(schedule.finish)}
    rows = [_row(schedule, task, language, depth=depth + 2) for task in schedule.plan.tasks.values()]
    return _with_list(_object(head, depth=depth), "tasks", rows, depth=depth)


def _row(schedule: Schedule, task: Task, language: Language, *, depth: int) -> str:
    links = [_link(link, depth=depth + 2) for link in task.predecessors]
    scalars = row(schedule, task, language) | planned(schedule, task)
    return _with_list(_object(scalars, depth=depth), "links", links, depth=depth)


def _link(link: Dependency, *, depth: int) -> str:
    """There are more links than tasks, and most are alike but for the task: only that is encoded for each."""
    predecessor = f"{link.predecessor}@{link.unit}" if link.unit else link.predecessor
    before, after = _around_predecessor(link.type.value, None if link.lag is None else str(link.lag), depth)
    return before + _encoder(depth).encode(predecessor) + after


@lru_cache(maxsize=4096)
def _around_predecessor(type_: str, lag: str | None, depth: int) -> tuple[str, str]:
    before, _, after = _object({"predecessor": "", "type": type_, "lag": lag}, depth=depth).partition('""')
    return before, after


def _with_list(written: str, key: str, items: Sequence[str], *, depth: int) -> str:
    """An object with a list as its last member."""
    margin = "\n" + _STEP * depth
    return (
        written.removesuffix(margin + "}") + f',{margin}{_STEP}"{key}": {_bracketed(items, depth=depth + 1)}{margin}}}'
    )


def _object(values: dict[str, Any], *, depth: int) -> str:
    """A member a line; no value holds others."""
    margin = "\n" + _STEP * depth
    return f"{{{margin}{_STEP}{_encoder(depth).encode(values)[1:-1]}{margin}}}"


def _bracketed(items: Sequence[str], *, depth: int) -> str:
    if not items:
        return "[]"
    margin = "\n" + _STEP * depth
    return "[" + ",".join(f"{margin}{_STEP}{item}" for item in items) + margin + "]"


@cache
def _encoder(depth: int) -> json.JSONEncoder:
    """It puts each member of an object on a line of its own."""
    return json.JSONEncoder(ensure_ascii=False, separators=(",\n" + _STEP * (depth + 1), ": "))
