"""Mappings read by a table of fields: unknown, repeated and missing keys are found here, for every section alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Mapping as MappingOf
from typing import Any

from dxplan.load.fields.words import boolean, expect_mapping, identifier, identifiers, prose
from dxplan.load.log import Log
from dxplan.load.nodes import Mapping, Node, Scalar
from dxplan.load.suggest import did_you_mean
from dxplan.source.text import Text

Reader = Callable[[Log, Node], Any]
Table = MappingOf[str, Reader]

_CUT_NUMBER = re.compile(r"\d+\s*\D{0,8}")


ITEM: Table = {"name": prose, "source": identifiers, "assumed": boolean, "note": prose}


def read_fields(log: Log, mapping: Mapping, table: Table, *, task: str | None = None) -> dict[str, Any]:
    """The typed values of a mapping by key; what is not said, or cannot be read, is left out."""
    values: dict[str, Any] = {}
    seen: set[str] = set()
    for key, node in zip(mapping.keys, mapping.values, strict=True):
        name = key.text
        reader = table.get(name)
        if reader is None:
            unknown_key(log, mapping, key, node, table, task)
            continue
        if name in seen:
            duplicate_key(log, mapping, key, task)
            continue
        seen.add(name)
        value = reader(log, node)
        if value is not None:
            values[name] = value
    return values


def unknown_key(
    log: Log, mapping: Mapping, key: Scalar, node: Node, table: MappingOf[str, object], task: str | None
) -> None:
    """Report a key that the format does not have; a number cut in two by its decimal comma is told apart."""
    empty = isinstance(node, Scalar) and node.is_empty
    if mapping.flow and empty and _CUT_NUMBER.fullmatch(key.text):
        index = mapping.keys.index(key)
        before = mapping.values[index - 1] if index else None
        if isinstance(before, Scalar) and before.text.isdigit():
            whole = f"{before.text},{key.text}"
            log.report(
                "DX020",
                before.at(),
                Text(
                    f"`{whole}` bị cắt thành `{before.text}` và một khóa `{key.text}`",
                    f"`{whole}` is cut into `{before.text}` and a key `{key.text}`",
                ),
                Text(
                    f'viết "{whole}" trong dấu nháy, hoặc {before.text}.{key.text}',
                    f'quote it, "{whole}", or write {before.text}.{key.text}',
                ),
                task=task,
            )
            return
    log.report(
        "DX011",
        key.at(),
        Text(f"không có khóa `{key.text}`", f"there is no key `{key.text}`"),
        did_you_mean(key.text, table) or Text("các khóa: " + ", ".join(table), "the keys are " + ", ".join(table)),
        task=task,
    )


def duplicate_key(log: Log, mapping: Mapping, key: Scalar, task: str | None = None) -> None:
    """Report a key that stands a second time, with the place of the first."""
    first = next(other for other in mapping.keys if other.text == key.text)
    log.report(
        "DX010",
        key.at(),
        Text(
            f"khóa `{key.text}` đã có ở dòng {first.line + 1}",
            f"the key `{key.text}` already stands on line {first.line + 1}",
        ),
        related=[(first.at(), Text("lần thứ nhất", "the first time"))],
        task=task,
    )


def entries(log: Log, node: Node, what: Text) -> Iterator[tuple[str, Mapping]]:
    """The entries of a register: id to mapping."""
    section = expect_mapping(
        log, node, Text(f"danh mục {what.vi}: mã và nội dung", f"a register of {what.en}: ids and what they are")
    )
    if section is None:
        return
    seen: set[str] = set()
    for key, value in zip(section.keys, section.values, strict=True):
        id_ = identifier(log, key)
        if id_ is None:
            continue
        if id_ in seen:
            duplicate_key(log, section, key)
            continue
        seen.add(id_)
        entry = expect_mapping(
            log, value, Text(f"nội dung của `{id_}` dạng khóa: giá trị", f"what `{id_}` is, as keys and values")
        )
        if entry is None:
            entry = Mapping([], [], key.line, key.column, flow=False)
            entry.key = key
        yield id_, entry


def require(log: Log, mapping: Mapping, values: MappingOf[str, object], *names: str) -> bool:
    """Whether all `names` have a value; a key that is not there is reported, one that cannot be read already was."""
    present = {key.text: node for key, node in zip(mapping.keys, mapping.values, strict=True)}
    for name in names:
        if name in values:
            continue
        node = present.get(name)
        if node is None or (isinstance(node, Scalar) and node.is_empty):
            log.report("DX012", mapping.at(), Text(f"thiếu khóa `{name}`", f"the key `{name}` is missing"))
    return all(name in values for name in names)
