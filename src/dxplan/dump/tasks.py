"""Tasks, however deep, in the order of the house: what it is, how long, after what, by whom, for what, why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dxplan.dump.amounts import duration, duration_range, link, moment, money, positive, share
from dxplan.dump.layout import Node, height, put, words
from dxplan.dump.parts import NAME, REST, Table, by_id, entry, ids, key_of, prose, true
from dxplan.dump.scalars import word
from dxplan.dump.unwritable import UnwritableError
from dxplan.model.constraint import ConstraintKind
from dxplan.model.dependency import Dependency
from dxplan.model.plan import Plan
from dxplan.model.task import (
    HIGHEST_PRIORITY,
    NO_CONSTRAINTS,
    NO_PROGRESS,
    Deliverable,
    Pinned,
    Progress,
    RollOut,
    Task,
    Variation,
    Waves,
)
from dxplan.soundness.limits import MOST_LEVELS
from dxplan.text.phrase import Text

_PRIORITIES = range(HIGHEST_PRIORITY + 1)


def _links(values: tuple[Dependency, ...]) -> Node | None:
    return [link(value) for value in values] or None


def _pinned(value: Pinned) -> str:
    start, finish = value
    same_day = start.first == finish.first
    if start.first != start.last or finish.first != finish.last:
        raise UnwritableError(f"{value} is not from one day to another")
    if finish.first < start.first or (same_day and start.time and finish.time and finish.time < start.time):
        raise UnwritableError(f"{finish} comes before {start}")
    return f"{moment(start)}..{moment(finish)}"


def _priority(value: int) -> str:
    if value not in _PRIORITIES:
        raise UnwritableError(f"{value} is no priority from 0 to {HIGHEST_PRIORITY}")
    return str(value)


def _words(values: tuple[str, ...]) -> Node | None:
    return [words(value, always_quoted=not value) for value in values] or None


def _deliverables(values: tuple[Deliverable, ...]) -> Node | None:
    if len({each.id for each in values}) < len(values):
        raise UnwritableError("a deliverable stands there twice")
    return by_id({each.id: each for each in values}, _deliverable)


def _deliverable(value: Deliverable) -> Node:
    weight = positive(value.weight)
    return weight if value.name is None else {"name": prose(value.name), "weight": weight}


def _delivered(values: tuple[tuple[str, float], ...]) -> Node | None:
    if len(dict(values)) < len(values):
        raise UnwritableError("a deliverable stands there twice")
    return by_id(dict(values), share)


_FIRST: Table = {**NAME, "kind": ("kind", lambda kind: kind.value)}
_SPAN: Table = {
    "duration": ("duration", duration),
    "range": ("range", duration_range),
    "calendar": ("calendar", word),
    "after": ("predecessors", _links),
    "pinned": ("pinned", _pinned),
    "priority": ("priority", _priority),
}
_DATES: Table = {
    **{kind.key: (kind.key, moment) for kind in sorted(ConstraintKind, key=lambda kind: not kind.of_start)},
    "as_late_as_possible": ("as_late_as_possible", true),
}
_PEOPLE: Table = {
    "lead": ("lead", word),
    "support": ("support", ids),
    "authority": ("authority", word),
    "resources": ("resources", lambda units: by_id(units, positive)),
    "deliverable": ("deliverable", prose),
    "deliverables": ("deliverables", _deliverables),
    "cost": ("cost", money),
    "funding": ("funding", prose),
    "kpis": ("kpis", ids),
}
PROGRESS: Table = {
    "progress": ("complete", share),
    "actual_start": ("actual_start", moment),
    "actual_finish": ("actual_finish", moment),
    "remaining": ("remaining", duration),
    "suspended": ("suspended", moment),
    "resumed": ("resumed", moment),
    "actual_cost": ("actual_cost", money),
    "delivered": ("delivered", _delivered),
}
_LAST: Table = {"tags": ("tags", _words), **REST}
_VARIED: Table = {key: made for key, made in {**NAME, **_SPAN, **_PEOPLE, **_LAST}.items() if key != "after"}
"""What a unit may say for itself, besides its dates and its progress."""
UNIT_ORDER = ("name", "skip", *(key for key in _VARIED if key != "name"), *_DATES, *PROGRESS, "tasks")
"""The keys of a unit of a roll-out, or of a task of it, in the order of the house."""


ORDER = (*_FIRST, "system", *_SPAN, *_DATES, *_PEOPLE, *PROGRESS, "each", "waves", *_LAST, "tasks")
"""The keys of a task in the order of the house."""


def task_said(task: Task) -> dict[str, Node]:
    """What the entry of a task says, by key; the tasks inside it aside."""
    said = entry(task, _FIRST)
    if task.other_systems:
        if task.system is None:
            raise UnwritableError("there are other systems, but no first one")
        said["system"] = ids((task.system, *task.other_systems)) or []
    elif task.system is not None:
        said["system"] = word(task.system)
    said |= entry(task, _SPAN)
    if task.constraints is not NO_CONSTRAINTS:
        said |= entry(task.constraints, _DATES)
    said |= entry(task, _PEOPLE)
    if task.progress is not NO_PROGRESS:
        said |= entry(_written_progress(task), PROGRESS)
    if task.roll_out is not None:
        said |= _roll_out(task.roll_out)
    return said | entry(task, _LAST)


def _written_progress(task: Task) -> Progress:
    """Progress without a share that is only what the deliverables come to."""
    progress = task.progress
    if not progress.delivered:
        return progress
    if any(id_ not in {each.id for each in task.deliverables} for id_, _ in progress.delivered):
        raise UnwritableError("something is delivered that is no deliverable")
    if progress.complete is None:
        raise UnwritableError("deliverables say how much is done, and the task does not")
    return replace(progress, complete=task.said_complete)


def _roll_out(value: RollOut) -> dict[str, Node]:
    units = value.units
    names_itself = all(name.vi == id_ == name.en for id_, name in units.items())
    if names_itself and not value.variations:
        said: dict[str, Node] = {"each": [word(id_) for id_ in units]}
    else:
        said = {
            "each": by_id({id_: (id_, name) for id_, name in units.items()}, lambda unit: _unit(value, *unit)) or {}
        }
    if value.waves is not None:
        said["waves"] = _waves(value.waves)
    return said


def _unit(roll_out: RollOut, id_: str, name: Text) -> Node:
    """A unit's name, or that and what the unit says otherwise."""
    variation = roll_out.variations.get(id_)
    if variation is None:
        return prose(name)
    return {"name": prose(name)} | _variation(variation)


def _variation(value: Variation) -> dict[str, Node]:
    said: dict[str, Node] = {"skip": "true"} if value.skip else {}
    parts: tuple[tuple[dict[str, Any], Table], ...] = (
        (value.values, _VARIED),
        (value.constraints, _DATES),
        (value.progress, PROGRESS),
    )
    for fields, table in parts:
        unknown = fields.keys() - {field for field, _ in table.values()}
        if unknown:
            raise UnwritableError(f"no unit says {min(unknown)} for itself")
        said |= entry(_Fields(fields), table)
    tasks = by_id(value.tasks, _variation)
    return said if tasks is None else said | {"tasks": tasks}


class _Fields:
    """Values by their names; None for those that are not there."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values

    def __getattr__(self, name: str) -> Any:
        return self._values.get(name)


def _waves(value: Waves) -> Node:
    if value.size < 1:
        raise UnwritableError(f"{value.size} units are no wave")
    said: dict[str, Node] = {"size": str(value.size)}
    if value.gap is not None:
        said["gap"] = duration(value.gap)
    if value.after is not None:
        said["after"] = word(value.after)
    return said


def put_tasks(out: list[str], plan: Plan) -> None:
    """Write the tasks of a plan, a summary before what is inside it, an empty line between those of one level."""
    written = 0
    waiting: list[tuple[str, str | None, int, bool]] = []

    def wait(ids: tuple[str, ...], parent: str | None, depth: int) -> None:
        waiting.extend((id_, parent, depth, id_ == ids[0]) for id_ in reversed(ids))

    wait(plan.roots, None, 1)
    while waiting:
        id_, parent, depth, is_first = waiting.pop()
        task = plan.tasks.get(id_)
        try:
            if task is None:
                raise UnwritableError("there is no such task")
            if task.parent != parent or any(link.successor != id_ for link in task.predecessors):
                raise UnwritableError("it belongs elsewhere, or has a link of another task")
            said = task_said(task)
            if depth + 2 + max(map(height, said.values()), default=0) > MOST_LEVELS:
                raise UnwritableError(f"it stands deeper than the {MOST_LEVELS} levels that a plan file may have")
            key = key_of(id_, task)
            if not is_first:
                out.append("")
            pad = "  " * depth
            if not said and not task.children:
                out.append(f"{pad}{key}: {{}}")
            else:
                out.append(f"{pad}{key}:")
            for name, node in said.items():
                put(out, name, node, depth + 1)
        except UnwritableError as error:
            raise error.within(f"tasks.{id_}") from None
        written += 1
        if task.children:
            out.append(f"{pad}  tasks:")
            wait(task.children, id_, depth + 2)
    if written != len(plan.tasks):
        raise UnwritableError("there are tasks that stand under no summary and not at the top", "tasks")
