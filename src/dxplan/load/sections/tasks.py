"""The tasks, however deep: the part of the file that matters for speed."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import partial
from typing import Any

from dxplan.load.fields.dates import moment, pinned
from dxplan.load.fields.durations import duration, duration_range
from dxplan.load.fields.links import dependencies
from dxplan.load.fields.money import money
from dxplan.load.fields.numbers import priority, share
from dxplan.load.fields.text import (
    Choice,
    boolean,
    expect_mapping,
    key_identifier,
    leading_agency,
    one_or_more,
    prose,
    reference,
    references,
    single_identifier,
    words,
)
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence, is_nothing
from dxplan.load.repeated import duplicate_key
from dxplan.load.sections.amounts import quantities
from dxplan.load.sections.deliverables import deliverables, delivered, weighted
from dxplan.load.sections.roll_outs import units, waves
from dxplan.load.sections.shape import check_leaf, check_progress, check_range, check_summary
from dxplan.load.table import ITEM, Table, empty_mapping
from dxplan.model.constraint import BY_KEY
from dxplan.model.ids import is_id
from dxplan.model.kind import Kind
from dxplan.model.named import Code
from dxplan.model.task import DateConstraints, Progress, RollOut, Task
from dxplan.soundness.log import Log
from dxplan.text.phrase import Text, say

_KINDS = {kind.value: kind for kind in Kind}
_PROGRESS = {"progress": "complete"} | {
    n: n for n in ("actual_start", "actual_finish", "remaining", "suspended", "resumed", "actual_cost", "delivered")
}
_CONSTRAINTS: Table = {at.name: moment if at.name in BY_KEY else boolean for at in fields(DateConstraints)}


def _each(log: Log, node: Node) -> RollOut:
    return units(log, node, TASK)


TASK: Table = {
    **ITEM,
    "kind": Choice(_KINDS, Text("loại nhiệm vụ", "kind of task")),
    "system": one_or_more,
    "duration": duration,
    "range": duration_range,
    "calendar": reference,
    **_CONSTRAINTS,
    "lead": leading_agency,
    "support": references,
    "authority": single_identifier,
    "resources": quantities,
    "cost": money,
    "funding": prose,
    "deliverable": prose,
    "deliverables": deliverables,
    "kpis": references,
    "progress": share,
    "actual_start": moment,
    "actual_finish": moment,
    "remaining": duration,
    "suspended": moment,
    "resumed": moment,
    "actual_cost": money,
    "delivered": delivered,
    "tags": words,
    "pinned": pinned,
    "priority": priority,
    "each": _each,
    "waves": waves,
}
KEYS = dict.fromkeys((*TASK, "after", "tasks"))
_KNOWN = KEYS.keys()
_GROUPED = frozenset((*_CONSTRAINTS, *_PROGRESS))


class TaskReader:
    """Reads the `tasks` of a plan into one dictionary, summaries before what is inside them."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self.tasks: dict[str, Task] = {}
        self._keys: dict[str, Scalar] = {}

    def read(self, node: Node, parent: str | None = None) -> tuple[str, ...]:
        """Read the tasks of one level and of all levels below; their ids in file order."""
        log = self.log
        if isinstance(node, Sequence):
            listed = None
            if node.items:
                from dxplan.load.listed import tasks_listed  # only wanted once a mistake was made

                listed = tasks_listed(log, node, KEYS, parent)
            if listed is None:
                return ()
            node = listed
        section = expect_mapping(log, node, Text("các nhiệm vụ: mã và nội dung", "tasks: ids and what they are"))
        if section is None:
            return ()
        if not _KNOWN.isdisjoint(section.names):
            from dxplan.load.unknown import slipped_keys  # only wanted where a task is called as a key is

            slipped_keys(log, section, KEYS)
        ids: list[str] = []
        for key, value in zip(section.keys, section.values, strict=True):
            id_ = key_identifier(log, key)
            if id_ is None:
                continue
            first = self._keys.get(id_)
            if first is None:
                self._keys[id_] = key
                ids.append(id_)
                self._task(id_, key, value, parent)
            else:
                self._duplicate(id_, key, first, value, parent)
        return tuple(ids)

    def _duplicate(self, id_: str, key: Scalar, first: Scalar, value: Node, parent: str | None) -> None:
        """Report a second task of the same id; it is read for its mistakes and for what is inside it."""
        self.log.report(
            "DX021",
            key.at(),
            say(
                "mã {id} đã dùng ở dòng {line}",
                "the id {id} is already used on line {line}",
                id=Code(id_),
                line=first.line + 1,
            ),
            related=[(first.at(), Text("nhiệm vụ thứ nhất", "the first task"))],
            task=id_,
        )
        kept = self.tasks.get(id_)
        self._task(id_, key, value, parent)
        if kept is not None:
            self.tasks[id_] = kept

    def _task(self, id_: str, key_of_task: Scalar, content: Node, parent: str | None) -> None:
        log = self.log
        reported = len(log.diagnostics)
        if content.__class__ is Mapping:
            mapping: Mapping = content
        else:
            self._no_mapping(id_, content)
            mapping = empty_mapping(key_of_task)
        values: dict[str, Any] = {}
        constraints: dict[str, Any] | None = None
        progress: dict[str, Any] | None = None
        inside: Node | None = None
        unsaid: set[str] = set()
        meant: set[str] = set()
        places: dict[str, int] = {}  # of keys, where one is unknown
        names, nodes = mapping.names, mapping.values
        seen = set(names)
        if not seen <= _KNOWN:
            from dxplan.load.unknown import read_as_meant, unknown_key  # only wanted once a mistake was made

            read_as_meant(log, mapping, KEYS)
            seen = set(names)
        if len(seen) < len(names):
            names, nodes = _once_each(log, mapping)
        for name, node in zip(names, nodes, strict=True):
            reader = TASK.get(name)
            if reader is not None:
                value = reader(log, node)
                if value is None:
                    if node.__class__ is Scalar and node.is_empty:
                        unsaid.add(name)
                elif name not in _GROUPED:
                    values[name] = value
                elif name in _PROGRESS:
                    progress = progress or {}
                    progress[_PROGRESS[name]] = value
                else:
                    constraints = constraints or {}
                    constraints[name] = value
            elif name == "after":
                if node.__class__ is not Scalar or not node.is_empty:
                    values["predecessors"] = dependencies(log, node, id_)
            elif name == "tasks":
                if node.__class__ is not Scalar or not node.is_empty:
                    inside = node
            else:
                places = places or {name: index for index, name in reversed(list(enumerate(mapping.names)))}
                index = places[name]
                before = mapping.values[index - 1] if index else None
                meant.add(
                    unknown_key(log, mapping, key=mapping.key_at(index), node=node, before=before, table=KEYS) or ""
                )
        said = (seen - unsaid) | meant if unsaid or meant else seen
        if constraints is not None:
            values["constraints"] = DateConstraints(**constraints)
        if progress is not None:
            values["progress"] = Progress(**progress)
            check_progress(log, mapping, values["progress"])
            if "delivered" in progress:
                values["progress"] = weighted(log, mapping, values.get("deliverables", ()), values["progress"])
        if "each" in values or "waves" in values:
            values["roll_out"] = values.pop("each", RollOut({}))._replace(waves=values.pop("waves", None))
        if values.get("system").__class__ is tuple:
            _several_systems(values)
        if inside is not None:
            check_summary(log, id_, mapping, said, values)
        elif content.__class__ is Mapping or (isinstance(content, Scalar) and content.is_empty):
            check_leaf(log, id_, mapping, said, values)
        if "range" in values:
            check_range(log, mapping, values)
        if len(log.diagnostics) != reported:
            from dxplan.load.unfolded import advise_one_values  # only wanted once a mistake was made

            advise_one_values(log, reported, mapping, {**TASK, "after": partial(dependencies, task=id_)}, KEYS)
            self._name_the_task(reported, id_)
        self.tasks[id_] = Task(id=id_, parent=parent, places=mapping, **values)
        if inside is not None:
            children = self.read(inside, id_)
            self.tasks[id_] = replace(self.tasks[id_], children=children)
            if is_nothing(inside):
                log.report(
                    "DX043",
                    mapping.position("tasks"),
                    say("nhóm {id} chưa có nhiệm vụ nào", "the summary {id} has no tasks yet", id=Code(id_)),
                    task=id_,
                )

    def _no_mapping(self, id_: str, content: Node) -> None:
        what = say(
            "nội dung của nhiệm vụ {id} dạng khóa: giá trị", "what task {id} is, as keys and values", id=Code(id_)
        )
        expect_mapping(self.log, content, what, f"{id_}: {{{{name: {{name}}, duration: 10d}}}}" if is_id(id_) else "")

    def _name_the_task(self, before: int, id_: str) -> None:
        diagnostics = self.log.diagnostics
        diagnostics[before:] = [d._replace(task=id_) if d.task is None else d for d in diagnostics[before:]]


def read_alone(log: Log, task: Task, mapping: Mapping) -> Task:
    """A task of a plan as another mapping says it; what is inside a summary is not read, and stays inside."""
    reader = TaskReader(log)
    key = mapping.key or Scalar(task.id, mapping.line, mapping.column, plain=True)
    if task.children:
        inside = mapping.names.index("tasks")
        values = [*mapping.values[:inside], empty_mapping(key), *mapping.values[inside + 1 :]]
        bare = Mapping(mapping.names, mapping.marks, values, mapping.line, mapping.column, flow=mapping.flow)
        bare.key = mapping.key
        reader._task(task.id, key, bare, task.parent)  # the same reader, for one task
    else:
        reader._task(task.id, key, mapping, task.parent)
    return replace(reader.tasks[task.id], children=task.children, places=mapping)


def _once_each(log: Log, mapping: Mapping) -> tuple[list[str], list[Node]]:
    """The keys of a task and their values, without those that stand a second time: these are reported."""
    first: dict[str, int] = {}
    for index, name in enumerate(mapping.names):
        if first.setdefault(name, index) != index:
            duplicate_key(log, mapping.key_at(index), mapping.key_at(first[name]))
    return list(first), [mapping.values[index] for index in first.values()]


def _several_systems(values: dict[str, Any]) -> None:
    """A list of systems: the first, and the others each once."""
    systems = dict.fromkeys(values.pop("system"))
    first = next(iter(systems), None)
    if first is not None:
        values["system"] = first
        values["other_systems"] = tuple(systems)[1:]
