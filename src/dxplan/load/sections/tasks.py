"""The tasks, however deep: the part of the file that matters for speed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dxplan.load.fields.links import dependencies
from dxplan.load.fields.numbers import money, positive_number, share
from dxplan.load.fields.time import duration, duration_range, moment
from dxplan.load.fields.words import (
    boolean,
    choice,
    expect_mapping,
    identifier,
    identifiers,
    prose,
    single_identifier,
    words,
)
from dxplan.load.log import Log
from dxplan.load.nodes import Mapping, Node, Scalar
from dxplan.load.table import ITEM, Table, duplicate_key, read_fields, unknown_key
from dxplan.model.kind import Kind
from dxplan.model.task import CONSTRAINT_NAMES, DateConstraints, Progress, RollOut, Task, Waves
from dxplan.source.text import Text, same

_KINDS = {kind.value: kind for kind in Kind}
_ONLY_FOR_LEAVES = ("duration", "range", "progress", "actual_start", "actual_finish", "remaining")
_ONLY_FOR_SUMMARIES = ("each", "waves")
_PROGRESS = {"progress": "complete"} | {n: n for n in ("actual_start", "actual_finish", "remaining", "actual_cost")}


def quantities(log: Log, node: Node) -> dict[str, float]:
    """Units of resources: {vnpt_exp: 2}; a list or a single id means one unit of each."""
    if isinstance(node, Mapping):
        units: dict[str, float] = {}
        for key, value in zip(node.keys, node.values, strict=True):
            id_ = identifier(log, key)
            if id_ in units:
                duplicate_key(log, node, key)
            amount = positive_number(log, value)
            if id_ is not None and amount is not None:
                units[id_] = amount
        return units
    return dict.fromkeys(identifiers(log, node), 1.0)


def units(log: Log, node: Node) -> dict[str, Text]:
    """The units of a roll-out: [q1, q3], or a mapping id to name."""
    if isinstance(node, Mapping):
        named: dict[str, Text] = {}
        for key, value in zip(node.keys, node.values, strict=True):
            id_ = identifier(log, key)
            if id_ is not None:
                named[id_] = prose(log, value) or same(id_)
        return named
    return {id_: same(id_) for id_ in identifiers(log, node)}


def waves(log: Log, node: Node) -> Waves | None:
    """Units in groups: {size: 6, gap: 10d}."""
    mapping = expect_mapping(log, node, Text("các đợt: {size: 6, gap: 10d}", "waves: {size: 6, gap: 10d}"))
    if mapping is None:
        return None
    values = read_fields(log, mapping, {"size": positive_number, "gap": duration})
    size = values.get("size")
    if size is None or size != int(size):
        log.report(
            "DX012", mapping.at(), Text("`waves` cần `size` là số nguyên", "`waves` needs a whole number as `size`")
        )
        return None
    return Waves(int(size), values.get("gap"))


TASK: Table = {
    **ITEM,
    "kind": choice(_KINDS, Text("loại nhiệm vụ", "kind of task")),
    "system": identifier,
    "duration": duration,
    "range": duration_range,
    "calendar": identifier,
    "deadline": moment,
    "start_no_earlier_than": moment,
    "start_no_later_than": moment,
    "finish_no_earlier_than": moment,
    "finish_no_later_than": moment,
    "must_start_on": moment,
    "must_finish_on": moment,
    "as_late_as_possible": boolean,
    "lead": single_identifier,
    "support": identifiers,
    "resources": quantities,
    "cost": money,
    "funding": prose,
    "deliverable": prose,
    "kpis": identifiers,
    "progress": share,
    "actual_start": moment,
    "actual_finish": moment,
    "remaining": duration,
    "actual_cost": money,
    "tags": words,
    "each": units,
    "waves": waves,
}
KEYS = (*TASK, "after", "tasks")
_CONSTRAINTS = frozenset(CONSTRAINT_NAMES)


class TaskReader:
    """Reads the `tasks` of a plan into one dictionary, summaries before what is inside them."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self.tasks: dict[str, Task] = {}
        self._keys: dict[str, Scalar] = {}

    def read(self, node: Node, parent: str | None = None) -> tuple[str, ...]:
        """Read the tasks of one level and of all levels below; their ids in file order."""
        log = self.log
        section = expect_mapping(log, node, Text("các nhiệm vụ: mã và nội dung", "tasks: ids and what they are"))
        if section is None:
            return ()
        ids: list[str] = []
        for key, value in zip(section.keys, section.values, strict=True):
            id_ = identifier(log, key)
            if id_ is None:
                continue
            first = self._keys.get(id_)
            if first is not None:
                log.report(
                    "DX021",
                    key.at(),
                    Text(
                        f"mã `{id_}` đã dùng ở dòng {first.line + 1}",
                        f"the id `{id_}` is already used on line {first.line + 1}",
                    ),
                    related=[(first.at(), Text("nhiệm vụ thứ nhất", "the first task"))],
                    task=id_,
                )
                continue
            self._keys[id_] = key
            if value.__class__ is not Mapping:
                mapping = expect_mapping(
                    log,
                    value,
                    Text(
                        f"nội dung của nhiệm vụ `{id_}` dạng khóa: giá trị", f"what task `{id_}` is, as keys and values"
                    ),
                )
                if mapping is None:
                    mapping = Mapping([], [], key.line, key.column, flow=False)
                    mapping.key = key
                value = mapping
            ids.append(id_)
            self._task(id_, value, parent)
        return tuple(ids)

    def _task(self, id_: str, mapping: Mapping, parent: str | None) -> None:
        log = self.log
        before = len(log.diagnostics)
        values: dict[str, Any] = {}
        constraints: dict[str, Any] | None = None
        progress: dict[str, Any] | None = None
        inside: Node | None = None
        seen: set[str] = set()
        for key, node in zip(mapping.keys, mapping.values, strict=True):
            name = key.text
            if name in seen:
                duplicate_key(log, mapping, key, id_)
                continue
            seen.add(name)
            reader = TASK.get(name)
            if reader is not None:
                value = reader(log, node)
                if value is None:
                    continue
                if name in _CONSTRAINTS:
                    constraints = constraints or {}
                    constraints[name] = value
                elif name in _PROGRESS:
                    progress = progress or {}
                    progress[_PROGRESS[name]] = value
                else:
                    values[name] = value
            elif name == "after":
                if node.__class__ is not Scalar or not node.is_empty:
                    values["predecessors"] = dependencies(log, node, id_, mapping)
            elif name == "tasks":
                inside = node
            else:
                unknown_key(log, mapping, key, node, dict.fromkeys(KEYS), id_)
        if constraints is not None:
            values["constraints"] = DateConstraints(**constraints)
        if progress is not None:
            values["progress"] = Progress(**progress)
        is_summary = inside is not None and not (isinstance(inside, Scalar) and inside.is_empty)
        if "each" in values or "waves" in values:
            values["roll_out"] = RollOut(values.pop("each", {}), values.pop("waves", None))
        self._check_shape(id_, mapping, seen, values, is_summary=is_summary)
        if len(log.diagnostics) != before:
            self._name_the_task(before, id_)
        if inside is not None and is_summary:
            self.tasks[id_] = Task(id=id_, parent=parent, places=mapping)  # keeps the summary before its children
            children = self.read(inside, id_)
            self.tasks[id_] = Task(id=id_, parent=parent, children=children, places=mapping, **values)
        else:
            self.tasks[id_] = Task(id=id_, parent=parent, places=mapping, **values)

    def _check_shape(
        self, id_: str, mapping: Mapping, seen: set[str], values: dict[str, Any], *, is_summary: bool
    ) -> None:
        log = self.log
        if is_summary:
            for name in _ONLY_FOR_LEAVES:
                if name in seen:
                    log.report(
                        "DX034",
                        mapping.position(name),
                        Text(
                            f"`{id_}` có nhiệm vụ bên trong nên không có `{name}` riêng",
                            f"`{id_}` has tasks inside, so it has no `{name}` of its own",
                        ),
                    )
                    values.pop(name, None)
            return
        for name in _ONLY_FOR_SUMMARIES:
            if name in seen:
                log.report(
                    "DX034",
                    mapping.position(name),
                    Text(
                        f"`{name}` chỉ dùng cho nhóm có nhiệm vụ bên trong",
                        f"`{name}` is for a summary with tasks inside",
                    ),
                    Text("đặt các nhiệm vụ cần lặp lại vào `tasks`", "put the tasks to be repeated under `tasks`"),
                )
        if values.get("kind") is not Kind.MILESTONE and _is_empty(mapping, "duration"):
            log.report(
                "DX037", mapping.at(), Text(f"nhiệm vụ `{id_}` không có `duration`", f"task `{id_}` has no `duration`")
            )

    def _name_the_task(self, before: int, id_: str) -> None:
        diagnostics = self.log.diagnostics
        diagnostics[before:] = [replace(d, task=id_) if d.task is None else d for d in diagnostics[before:]]


def _is_empty(mapping: Mapping, name: str) -> bool:
    node = mapping.get(name)
    return node is None or (isinstance(node, Scalar) and node.is_empty)
