"""The units of a roll-out, with what single units say otherwise, and its waves."""

from __future__ import annotations

from typing import Any

from dxplan.load.fields.durations import duration
from dxplan.load.fields.text import boolean, by_id, expect_mapping, identifier, identifiers, prose
from dxplan.load.nodes import Mapping, Node
from dxplan.load.sections.amounts import whole_number
from dxplan.load.table import Table, is_said, read_fields, require
from dxplan.model.task import DateConstraints, Progress, RollOut, Variation, Waves
from dxplan.soundness.log import Log
from dxplan.text.phrase import LANGUAGES, Text, same

_CONSTRAINTS = frozenset(DateConstraints.__dataclass_fields__)
_PROGRESS = frozenset(Progress.__dataclass_fields__)
_FIXED = ("kind", "system", "each", "waves")
"""What all units have alike."""


def units(log: Log, node: Node, of_a_task: Table) -> RollOut:
    """The units: [q1, q3]; id to name; or id to name and what is otherwise: {name: Quận 1, lead: Q1, skip: true}.

    `of_a_task` reads what a task may say.
    """
    if not isinstance(node, Mapping):
        return RollOut({id_: same(id_) for id_ in identifiers(log, node)})
    of_a_task = {key: reader for key, reader in of_a_task.items() if key not in _FIXED} | {"skip": boolean}
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


_WAVES: Table = {"size": whole_number, "gap": duration, "after": identifier}


def waves(log: Log, node: Node) -> Waves | None:
    """Units in groups: {size: 6, gap: 10d, after: accepted}."""
    mapping = expect_mapping(log, node, Text("các đợt: {size: 6, gap: 10d}", "waves: {size: 6, gap: 10d}"))
    if mapping is None:
        return None
    values = read_fields(log, mapping, _WAVES)
    why = Text("không biết mỗi đợt có bao nhiêu đơn vị", "it is not known how many units a wave has")
    if not is_said(mapping, "size"):
        require(log, mapping, _WAVES, "size", why=why)
    return Waves(values["size"], values.get("gap"), values.get("after")) if "size" in values else None
