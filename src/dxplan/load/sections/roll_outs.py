"""The units of a roll-out, with what single units say otherwise, and its waves."""

from __future__ import annotations

from typing import Any

from dxplan.load.fields.durations import duration
from dxplan.load.fields.numbers import whole_number
from dxplan.load.fields.text import boolean, by_id, expect_mapping, identifier, identifiers, prose
from dxplan.load.nodes import Mapping, Node, Scalar, is_nothing
from dxplan.load.table import Table, is_said, read_fields, require
from dxplan.model.named import Code, Key
from dxplan.model.task import DateConstraints, Progress, RollOut, Variation, Waves
from dxplan.soundness.log import Log
from dxplan.text.phrase import LANGUAGES, Text, same, say

_CONSTRAINTS = frozenset(DateConstraints.__dataclass_fields__)
_PROGRESS = frozenset(Progress.__dataclass_fields__)
FIXED = ("kind", "system", "each", "waves")
"""What all units have alike."""


_NAME_UNITS = say(
    "kể các đơn vị ở {each}, hoặc xóa {each} để nhóm chỉ làm một lần",
    "name the units under {each}, or delete {each}: then the tasks are done once",
    each=Key("each"),
)


def units(log: Log, node: Node, of_a_task: Table) -> RollOut:
    """The units: [q1, q3]; id to name; or id to name and what is otherwise: {name: Quận 1, lead: Q1, skip: true}.

    `of_a_task` reads what a task may say.
    """
    if is_nothing(node) and not isinstance(node, Scalar):
        log.report(
            "DX043", node.at(), say("{each} chưa kể đơn vị nào", "{each} names no unit", each=Key("each")), _NAME_UNITS
        )
    if not isinstance(node, Mapping):
        return RollOut({id_: same(id_) for id_ in identifiers(log, node)})
    of_a_task = {key: reader for key, reader in of_a_task.items() if key not in FIXED} | {"skip": boolean}
    named: dict[str, Text] = {}
    variations: dict[str, Variation] = {}
    for key, value in by_id(log, node):
        if not isinstance(value, Mapping) or set(value.names) <= {*LANGUAGES}:
            named[key.text] = prose(log, value) or same(key.text)
            continue
        variation = _of_unit(log, value, of_a_task)
        name: Text | None = variation.values.pop("name", None)
        named[key.text] = name or same(key.text)
        variations[key.text] = variation
    return RollOut(named, None, variations)


def _of_unit(log: Log, mapping: Mapping, of_a_task: Table) -> Variation:
    mapping = _without_tasks(log, mapping, of_a_task)

    def tasks(log: Log, node: Node) -> dict[str, Variation]:
        section = expect_mapping(
            log, node, Text("các nhiệm vụ của đơn vị: mã và điều khác", "tasks of the unit: ids and what is otherwise")
        )
        if section is None:
            return {}
        what = Text("điều khác, dạng khóa: giá trị", "what is otherwise, as keys and values")
        told = ((key.text, expect_mapping(log, value, what)) for key, value in by_id(log, section, refers=True))
        return {id_: _variation(inner, read_fields(log, inner, of_a_task)) for id_, inner in told if inner is not None}

    return _variation(mapping, read_fields(log, mapping, {**of_a_task, "tasks": tasks}))


def _without_tasks(log: Log, mapping: Mapping, of_a_task: Table) -> Mapping:
    """What a unit says, without what looks like its tasks, which is reported: these stand under `tasks`."""
    known = [
        index
        for index, (name, value) in enumerate(zip(mapping.names, mapping.values, strict=True))
        if name in of_a_task or name == "tasks" or not isinstance(value, Mapping)
    ]
    if len(known) == len(mapping.names):
        return mapping
    for index in sorted(set(range(len(mapping.names))) - set(known)):
        key = mapping.key_at(index)
        log.report(
            "DX011",
            key.at(),
            say("đơn vị không có khóa {key}", "a unit has no key {key}", key=Code(key.shown)),
            say(
                "nếu là nhiệm vụ của đơn vị thì viết {written}",
                "if it is a task of the unit, write {written}",
                written=Code(f"tasks: {{{key.shown}: …}}"),
            ),
        )
    rest = Mapping(
        [mapping.names[index] for index in known],
        [mapping.marks[index] for index in known],
        [mapping.values[index] for index in known],
        mapping.line,
        mapping.column,
        flow=mapping.flow,
    )
    rest.key = mapping.key
    return rest


def _variation(mapping: Mapping, values: dict[str, Any]) -> Variation:
    constraints = {key: values.pop(key) for key in _CONSTRAINTS & values.keys()}
    if "progress" in values:
        values["complete"] = values.pop("progress")
    progress = {key: values.pop(key) for key in _PROGRESS & values.keys()}
    return Variation(
        skip=values.pop("skip", False),
        tasks=values.pop("tasks", {}),
        values=values,
        constraints=constraints,
        progress=progress,
        places=mapping,
    )


WAVES: Table = {"size": whole_number, "gap": duration, "after": identifier}


def waves(log: Log, node: Node) -> Waves | None:
    """Units in groups: {size: 6, gap: 10d, after: accepted}."""
    mapping = expect_mapping(log, node, Text("các đợt: {size: 6, gap: 10d}", "waves: {size: 6, gap: 10d}"))
    if mapping is None:
        return None
    values = read_fields(log, mapping, WAVES)
    why = Text("không biết mỗi đợt có bao nhiêu đơn vị", "it is not known how many units a wave has")
    if not is_said(mapping, "size"):
        require(log, mapping, WAVES, "size", why=why)
    return Waves(values["size"], values.get("gap"), values.get("after")) if "size" in values else None
