"""Writes what a remedy advises into the text of a plan file, where it changes what single tasks say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dxplan.dump.amounts import link as link_text
from dxplan.dump.layout import Node as Written
from dxplan.dump.layout import put
from dxplan.dump.tasks import task_said
from dxplan.dump.unwritable import UnwritableError
from dxplan.edit.cuts import NotSafeError
from dxplan.edit.supposing import with_entries
from dxplan.load.composer import Composer
from dxplan.load.nodes import Mapping, Node, Sequence
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.scenario.remedy import Remedy, applied
from dxplan.scenario.supposed.applying import Entry
from dxplan.soundness.log import Log
from dxplan.source.diagnostic import Diagnostic
from dxplan.text.phrase import Text

_NOT_A_TASKS = Text("phải sửa tay: không chỉ một nhiệm vụ đổi", "to be done by hand: more than a task changes")


def advised(data: bytes, mistakes: Iterable[Diagnostic], plan: Plan, remedy: Remedy) -> bytes:
    """The file of a plan as its file says it, with a remedy; read again it says the plan with it.

    Raises:
        NotSafeError: it cannot be written for certain, or is not a matter of what tasks say.
    """
    wanted = applied(plan, [remedy])
    if replace(wanted, tasks={}) != replace(plan, tasks={}) or list(wanted.tasks) != list(plan.tasks):
        raise NotSafeError(_NOT_A_TASKS)
    try:
        entries = [
            entry
            for id_, task in wanted.tasks.items()
            if task != plan.tasks[id_]
            for entry in _of(plan.tasks[id_], task)
        ]
    except UnwritableError:
        raise NotSafeError(_NOT_A_TASKS) from None
    if not entries:
        raise NotSafeError(_NOT_A_TASKS)
    return with_entries(data, mistakes, plan, wanted, entries)


def _of(old: Task, new: Task) -> Iterator[Entry]:
    """What the entry of a task says otherwise."""
    kept = set(new.predecessors)
    dropped = tuple(link.nth for link in old.predecessors if link not in kept)
    there = set(old.predecessors)
    added = tuple(link_text(link) for link in new.predecessors if link not in there)
    if dropped or added:
        node: Node | None = Sequence([], 0, 0) if added else None
        yield Entry("tasks", old.id, "after", node, added, dropped)
    before, after = task_said(old), task_said(new)
    for key in dict.fromkeys((*before, *after)):
        if key != "after" and before.get(key) != after.get(key):
            yield Entry("tasks", old.id, key, _read(key, after[key]) if key in after else None)


def _read(key: str, written: Written) -> Node:
    """A value as it would be read from a file."""
    out: list[str] = []
    put(out, key, written, 0)
    root = Composer("\n".join(out).encode(), Log("")).document()
    value = root.get(key) if isinstance(root, Mapping) else None
    assert value is not None
    return value
