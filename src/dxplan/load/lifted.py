"""A whole plan under a key of its own (`project:`), or behind a dash: told once, and read as if it stood alone."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf

from dxplan.load.key_words import key_meant
from dxplan.load.nodes import Mapping, Node, Sequence
from dxplan.load.unfolded import keys_beside
from dxplan.model.named import Code
from dxplan.soundness.log import Log
from dxplan.text.phrase import Text, say

_OF_A_PLAN = frozenset({"dxplan", "id", "name", "start", "finish_by", "status_date", "tasks"})
_MANY = 2


def behind_a_dash(log: Log, root: Sequence, table: MappingOf[str, object]) -> Node:
    """The plan in a list of one, which is reported; the list where it is none."""
    plan = root.items[0]
    if not isinstance(plan, Mapping) or not _is_plan(plan, table):
        return root
    log.report(
        "DX013",
        root.at(),
        Text("kế hoạch viết thành danh sách", "the plan is a list"),
        Text("bỏ dấu gạch đầu dòng, đưa mọi dòng ra sát lề", "leave out the dash, and move all lines to the left"),
    )
    return plan


def lift_plan(log: Log, root: Mapping, table: MappingOf[str, object]) -> None:
    """Report the keys under which the keys of a plan stand, and put these in their place."""
    inside = [_lifted(log, root, index, table) for index in range(len(root.names))]
    if not any(inside):
        return
    keys = [key for index, found in enumerate(inside) for key in found or [(root, index)]]
    parts = [(mapping.names[index], mapping.marks[index], mapping.values[index]) for mapping, index in keys]
    root.names[:], root.marks[:], root.values[:] = (list(each) for each in zip(*parts, strict=True))
    root.index = None


def _lifted(log: Log, root: Mapping, index: int, table: MappingOf[str, object]) -> list[tuple[Mapping, int]]:
    """The keys of a plan under a key, which is reported; none if it is another one."""
    name, value = root.names[index], root.values[index]
    if name in table or not isinstance(value, Mapping) or not _is_plan(value, table):
        return []
    key = root.key_at(index)
    log.report(
        "DX011",
        key.at(),
        say("không có khóa {key}", "there is no key {key}", key=Code(key.shown)),
        keys_beside(value, table)
        or say(
            "bỏ dòng {key}, đưa mọi khóa bên trong ra ngoài một cấp",
            "leave out the line {key}, and write all that is under it one level higher",
            key=Code(f"{key.shown}:"),
        ),
    )
    return [(value, number) for number in range(len(value.names))]


def _is_plan(mapping: Mapping, table: MappingOf[str, object]) -> bool:
    """Whether keys of a plan stand in it, two at least, and few that are none."""
    known = [name if name in table else key_meant(name, table) for name in mapping.names]
    return len(_OF_A_PLAN.intersection(known)) >= _MANY and known.count(None) * _MANY <= len(known)
