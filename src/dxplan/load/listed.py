"""A list where ids are wanted as keys: told once, with the ids that stand in it, and read as if they were keys."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import count

from dxplan.load.key_words import key_meant
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.model.ids import is_id, proposed_id
from dxplan.model.named import Code, entry
from dxplan.soundness.log import Log
from dxplan.text.display import shown
from dxplan.text.lists import Listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

_ID = frozenset({"id"})
_NAME = frozenset({"name"})
_WORDS_OF_IDS = frozenset({"id", "key", "code", "ref"})
_LONGEST_NAME = 200
_MOST_NAMES = 5
_NO_QUOTES = re.compile(r"[\w “”’()./-]+")


class _Entry(NamedTuple):
    """One entry of a list: its id, what it is, and the key under which the id or else the name stood."""

    id: Scalar
    content: Node
    said: str = ""


def tasks_listed(log: Log, node: Sequence, table: Container[str], parent: str | None = None) -> Mapping | None:
    """The tasks of a list by their ids; None if only their names stand in it. The list is reported.

    Tasks without ids are numbered after their `parent`.
    """
    message = Text("các nhiệm vụ viết thành danh sách", "the tasks are a list")
    before = "T" if parent is None else f"{parent}-"
    names = [item.text for item in node.items if isinstance(item, Scalar) and not item.is_empty]
    if names and len(names) == len(node.items):
        lines = (
            f"{before}{n}: {{name: {_quoted(name)}, duration: 10d}}" for n, name in enumerate(names[:_MOST_NAMES], 1)
        )
        written = Listed(tuple(Code(shown(line, _LONGEST_NAME)) for line in lines))
        log.report("DX013", node.at(), message, say("viết {lines}", "write {lines}", lines=written))
        return None
    return _by_id(log, node, message, table, before)


def entries_listed(log: Log, node: Sequence, message: Text, table: Container[str]) -> Mapping:
    """The entries of a list by their ids, which are made of the names where they have none. The list is reported."""
    return _by_id(log, node, message, table)


def _by_id(log: Log, node: Sequence, message: Text, table: Container[str], before: str = "") -> Mapping:
    found = [_own_id(item, table) for item in node.items]
    taken = {entry_.id.text for entries in found for entry_ in entries}
    numbers = (f"{before}{n}" for n in count(1)) if before else None
    entries: list[_Entry] = []
    for item, own in zip(node.items, found, strict=True):
        entries += own or _with_new_id(item, taken, numbers)
    log.report("DX013", node.at(), message, _hint(entries))
    mapping = Mapping(
        [each.id.text for each in entries],
        [each.id for each in entries],
        [each.content for each in entries],
        node.line,
        node.column,
        flow=False,
    )
    for each in entries:
        if isinstance(each.content, Mapping):
            each.content.key = each.id
    node.items[:] = [mapping]  # where places are looked for
    return mapping


def _own_id(item: Node, table: Container[str]) -> list[_Entry]:
    """What a list says under an id: under `id`, as the key of it all, or as the first key, with nothing behind it."""
    if isinstance(item, Scalar) and is_id(item.text) and not item.is_empty:
        return [_Entry(item, Mapping([], [], [], item.line, item.column, flow=False))]
    if not isinstance(item, Mapping):
        return []
    unknown = [name not in table and key_meant(name, table) is None for name in item.names]
    if item.names and all(unknown) and not any(isinstance(value, Sequence) for value in item.values):
        names = [name in _WORDS_OF_IDS for name in item.names]
        if not any(names):
            return [_Entry(key, value) for key, value in zip(item.keys, item.values, strict=True)]
    for index, (name, value) in enumerate(zip(item.names, item.values, strict=True)):
        if not isinstance(value, Scalar):
            continue
        if value.is_empty and index == 0 and unknown[0] and is_id(name):
            return [_Entry(item.key_at(0), _without(item, 0))]
        if not value.is_empty and (name in _WORDS_OF_IDS or key_meant(name, _ID) is not None):
            return [_Entry(value, _without(item, index), name)]
    return []


def _without(item: Mapping, index: int) -> Mapping:
    names, marks, values = ([*part[:index], *part[index + 1 :]] for part in (item.names, item.marks, item.values))
    return Mapping(names, marks, values, item.line, item.column, flow=item.flow)


def _with_new_id(item: Node, taken: set[str], numbers: Iterator[str] | None) -> list[_Entry]:
    """An entry without an id: numbered, or called by the initials of its name."""
    if not isinstance(item, Mapping):
        return []
    keys = [name for name in item.names if name == "name" or key_meant(name, _NAME) is not None]
    named = item.get(keys[0]) if keys else None
    name = named.text[:_LONGEST_NAME] if isinstance(named, Scalar) else ""
    id_ = next(id_ for id_ in numbers if id_ not in taken) if numbers is not None else _short_id(name, taken)
    if not id_:
        return []
    taken.add(id_)
    return [_Entry(Scalar(id_, item.line, item.column, plain=True), item, keys[0] if name else "")]


def _short_id(name: str, taken: set[str]) -> str:
    """Made of a name; where many have the same name, with the first free number from how many ids there are."""
    id_ = proposed_id(name, ())
    if not id_ or id_ not in taken:
        return id_
    return next(free for n in count(len(taken) + 1) if (free := f"{id_}-{n}") not in taken)


def _hint(entries: list[_Entry]) -> Text | None:
    """How the first entry is written."""
    if not entries:
        return None
    first = entries[0]
    id_, said = first.id.text, first.said
    if isinstance(first.content, Scalar) and not first.content.is_empty:
        line = Code(shown(f"{id_}: {{name: {_quoted(first.content.text)}}}", _LONGEST_NAME))
        return say("viết mã làm khóa: {line}", "write the ids as keys: {line}", line=line)
    if isinstance(first.content, Mapping) and not first.content.names:
        line = Code(shown(f"{id_}: {{name: …}}"))
        return say("viết mã làm khóa: {line}", "write the ids as keys: {line}", line=line)
    key = Code(shown(f"{id_}:"))
    named = first.content.get(said) if isinstance(first.content, Mapping) and said else None
    if isinstance(named, Scalar):
        return say(
            "viết mã làm khóa, nội dung thụt vào bên dưới, không có dấu gạch: {key} rồi {name}",
            "write the ids as keys with the content indented under them, without dashes: {key}, then {name}",
            key=key,
            name=entry("name", shown(named.text)),
        )
    if said:
        return say(
            "viết mã làm khóa, nội dung thụt vào bên dưới, không có dấu gạch: {key} thay cho {said}",
            "write the ids as keys with the content indented under them, without dashes: {key} in place of {said}",
            key=key,
            said=Code(shown(f"{said}: {id_}")),
        )
    return say(
        "bỏ dấu gạch, để {key} làm khóa, nội dung thụt vào bên dưới",
        "leave out the dashes: {key} is the key, with the content indented under it",
        key=key,
    )


def _quoted(name: str) -> str:
    return name if _NO_QUOTES.fullmatch(name) or '"' in name else f'"{name}"'
