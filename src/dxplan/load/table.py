"""Mappings read by a table of fields: unknown, repeated and missing keys are found here, for every section alike."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from typing import Any

from dxplan.load.fields.text import boolean, by_id, expect_mapping, prose, references
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.load.repeated import duplicate_key
from dxplan.model.ids import is_id
from dxplan.model.named import Code, entry
from dxplan.soundness.first_lines import first_lines
from dxplan.soundness.log import Log
from dxplan.soundness.suggest import closest
from dxplan.text.phrase import Text, say

Reader = Callable[[Log, Node], Any]
Table = MappingOf[str, Reader]

_EXAMPLES = {
    "code": entry("code", "DX407"),
    "reason": entry("reason", "đã báo cáo tại cuộc họp"),
    "size": entry("size", 5),
}
ITEM: Table = {"name": prose, "source": references, "assumed": boolean, "note": prose}


def read_fields(log: Log, mapping: Mapping, table: Table) -> dict[str, Any]:
    """The typed values of a mapping by key; what is not said, or cannot be read, is left out."""
    values: dict[str, Any] = {}
    seen: dict[str, int] = {}
    before: Node | None = None
    reported = len(log.diagnostics)
    if not table.keys() >= set(mapping.names):
        from dxplan.load.unknown import read_as_meant, unknown_key  # only wanted once a mistake was made

        read_as_meant(log, mapping, table)
    for index, (name, node) in enumerate(zip(mapping.names, mapping.values, strict=True)):
        reader = table.get(name)
        if reader is None:
            unknown_key(log, mapping, key=mapping.key_at(index), node=node, before=before, table=table)
        elif name in seen:
            duplicate_key(log, mapping.key_at(index), mapping.key_at(seen[name]))
        else:
            seen[name] = index
            value = reader(log, node)
            if value is not None:
                values[name] = value
        before = node
    if len(log.diagnostics) != reported:
        from dxplan.load.unfolded import advise_one_values  # only wanted once a mistake was made

        advise_one_values(log, reported, mapping, table, table)
    return values


def entries(log: Log, node: Node, what: Text, table: Table) -> dict[str, Mapping] | None:
    """The entries of a register, id to mapping read by a table; None if it is no register at all."""
    register = say("danh mục {what}: mã và nội dung", "a register of {what}: ids and what they are", what=what)
    if isinstance(node, Sequence) and node.items:
        from dxplan.load.listed import entries_listed  # only wanted once a mistake was made

        node = entries_listed(log, node, say("cần {what}", "{what} is wanted here", what=register), table)
        if not node.names:
            return None
    section = expect_mapping(log, node, register)
    if section is None:
        return None
    found: dict[str, Mapping] = {}
    for key, value in by_id(log, section):
        entry = expect_mapping(
            log,
            value,
            say("nội dung của {key} dạng khóa: giá trị", "what {key} is, as keys and values", key=Code(key.shown)),
            f"{key.shown}: {{{{name: {{name}}}}}}" if is_id(key.text) else "",
        )
        found[key.text] = entry if entry is not None else empty_mapping(key)
    return found


def empty_mapping(key: Scalar) -> Mapping:
    """Stands in for what should be under a key."""
    mapping = Mapping([], [], [], key.line, key.column, flow=False)
    mapping.key = key
    return mapping


def require(log: Log, mapping: Mapping, table: Table, *names: str, why: Text | None = None) -> bool:
    """Whether all `names` are said; a key that is not there is reported, unless it is there misspelt."""
    missing = [name for name in names if not is_said(mapping, name)]
    if missing:
        misspelt = misspelt_keys(mapping, table)
        for name in missing:
            if name not in misspelt:
                log.report(
                    "DX012",
                    mapping.at(),
                    say("thiếu khóa {name}", "the key {name} is missing", name=Code(name)),
                    _to_add(name, log.file),
                    why=why,
                )
    return not missing


def _to_add(name: str, file: str) -> Text | None:
    """The line to add; what only a register says, its catalogue tells."""
    line = first_lines(file).get(name) or _EXAMPLES.get(name)
    return None if line is None else say("thêm {line}", "add {line}", line=line)


def is_said(mapping: Mapping, name: str) -> bool:
    """Whether there is something under a key."""
    node = mapping.get(name)
    return node is not None and not (isinstance(node, Scalar) and node.is_empty)


def misspelt_keys(mapping: Mapping, table: MappingOf[str, object]) -> set[str]:
    """The keys that were probably meant where the format has no such key."""
    unknown = [name for name in mapping.names if name not in table]
    return {meant for word in unknown[:100] if (meant := closest(word, table)) is not None}
