"""What one plan says otherwise than another, as changes of keys, values and items in the first one's file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dxplan.dump.layout import Node, Open
from dxplan.dump.tasks import ORDER, task_said
from dxplan.dump.unwritable import UnwritableError
from dxplan.dump.whole import SECTIONS, frame_said
from dxplan.edit.cuts import NotSafeError
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text

_BY_HAND = Text("phải sửa tay: đổi quá nhiều chỗ", "to be done by hand: too much changes")
_FRAME = tuple(key for group in SECTIONS for key in group)

Path = tuple[str | int, ...]
"""Keys, and numbers in lists, from the whole file inwards."""


class Difference(NamedTuple):
    """At a path the file says `after` (None: nothing any more) where it said `before`; None: nothing so far.

    A new key belongs in the `order` of its kind, or before the key `ahead_of`.
    """

    path: Path
    before: Node | None
    after: Node | None
    order: tuple[str, ...] = ()
    ahead_of: str | None = None


def differences(plan: Plan, wanted: Plan) -> list[Difference]:
    """What the file of a plan has to say otherwise to be another plan.

    Raises:
        NotSafeError: tasks go or change places, or something cannot be written.
    """
    if [id_ for id_ in wanted.tasks if id_ in plan.tasks] != list(plan.tasks):
        raise NotSafeError(_BY_HAND)
    try:
        found = list(_of_mapping((), frame_said(plan), frame_said(wanted), _FRAME))
        for id_, old in plan.tasks.items():
            if old != wanted.tasks[id_]:
                found += _of_mapping(_path(plan, old), task_said(old), task_said(wanted.tasks[id_]), ORDER)
        found += _new_tasks(plan, wanted)
    except UnwritableError:
        raise NotSafeError(_BY_HAND) from None
    return found


def _new_tasks(plan: Plan, wanted: Plan) -> Iterator[Difference]:
    ids = list(wanted.tasks)
    for n, id_ in enumerate(ids):
        new = wanted.tasks[id_]
        if id_ in plan.tasks:
            continue
        if new.children:
            raise NotSafeError(_BY_HAND)
        following = (wanted.tasks[other] for other in ids[n + 1 :])
        beside = next((each.id for each in following if each.id in plan.tasks and each.parent == new.parent), None)
        yield Difference(_path(wanted, new), None, task_said(new), ahead_of=beside)


def _path(plan: Plan, task: Task) -> Path:
    path: Path = ("tasks", task.id)
    while task.parent is not None:
        task = plan.tasks[task.parent]
        path = ("tasks", task.id, *path)
    return path


def _of_mapping(
    path: Path, before: Mapping[str, Node], after: Mapping[str, Node], order: tuple[str, ...] = ()
) -> Iterator[Difference]:
    for key in dict.fromkeys((*after, *before)):  # a mapping never is empty in between
        old, new = before.get(key), after.get(key)
        if old != new:
            yield from _of_node((*path, key), old, new, order)


def _of_node(path: Path, old: Node | None, new: Node | None, order: tuple[str, ...]) -> Iterator[Difference]:
    inside, into = (node.inside if isinstance(node, Open) else node for node in (old, new))
    if isinstance(inside, dict) and isinstance(into, dict) and into:
        yield from _of_mapping(path, inside, into)
    elif isinstance(inside, list) and isinstance(into, list) and into:
        yield from _of_list(path, inside, into)
    else:
        yield Difference(path, old, new, order)


def _of_list(path: Path, before: list[Node], after: list[Node]) -> Iterator[Difference]:
    """Items that are other ones; or those that come at the end, then those that go, so that it never is empty."""
    if len(before) == len(after):
        for n, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                yield Difference((*path, n), old, new)
        return
    kept = 0
    gone: list[int] = []
    for n, old in enumerate(before):
        if kept < len(after) and after[kept] == old:
            kept += 1
        else:
            gone.append(n)
    for n, new in enumerate(after[kept:], len(before)):
        yield Difference((*path, n), None, new)
    for n in reversed(gone):
        yield Difference((*path, n), before[n], None)
