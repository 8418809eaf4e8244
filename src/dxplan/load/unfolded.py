"""Keys and values where the format has one value: the one form that says the same is told."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from functools import partial

from dxplan.load.curly_quotes import as_value
from dxplan.load.fields.durations import duration
from dxplan.load.fields.text import ONE_VALUE
from dxplan.load.key_words import key_meant
from dxplan.load.links_meant import links_meant
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.model.named import Code, Entry, as_written, entries, entry
from dxplan.soundness.log import Log
from dxplan.soundness.placeholders import is_placeholder, left_out
from dxplan.text.lists import Listed
from dxplan.text.phrase import Text, say

Read = Callable[[Log, Node], object]
_LONGEST = 60
_MOST = 8
_ESTIMATES = 3
_OF_ANYTHING = frozenset({"name", "source", "note", "assumed"})
_VALUES = ("id", "value", "amount", "date")


def advise_one_values(
    log: Log, since: int, mapping: Mapping, readers: MappingOf[str, Read], table: MappingOf[str, object]
) -> None:
    """What is to be written for each list or mapping that stands inside `mapping` in place of a value.

    `since` so many mistakes it was read.
    """
    for key, node in zip(mapping.names, mapping.values, strict=True):
        read = readers.get(key)
        if read is None:
            continue
        _advise_placeholders(log, since, key, node)
        if isinstance(node, Scalar):
            continue
        log.advise(since, node.at(), ONE_VALUE, partial(_as_written, key, node, read, table))
        for item in node.items if isinstance(node, Sequence) else ():
            if not isinstance(item, Scalar):
                log.advise(since, item.at(), ONE_VALUE, partial(_as_item, key, item, read))


def _advise_placeholders(log: Log, since: int, key: str, node: Node) -> None:
    """To leave out a key whose value stands for nothing yet."""
    for item in node.items[:_MOST] if isinstance(node, Sequence) else (node,):
        if isinstance(item, Scalar) and is_placeholder(item.text) and (hint := left_out(key)) is not None:
            log.advise_anew(since, item.at(), hint)


def keys_beside(mapping: Mapping, table: MappingOf[str, object]) -> Text | None:
    """To write keys that the format has one level higher, where all of them are such and none is said twice."""
    said = _parts(mapping)
    meant = [name if name in table else key_meant(name, table) for name, _ in said]
    if not said or None in meant or len(set(meant)) < len(meant):
        return None
    return say(
        "ghi thẳng, không gộp dưới khóa khác: {entries}",
        "write them one level higher: {entries}",
        entries=Listed(tuple(entry(str(key), as_value(value)) for key, (_, value) in zip(meant, said, strict=True))),
    )


def _as_written(key: str, node: Mapping | Sequence, read: Read, table: MappingOf[str, object]) -> Text | None:
    if key == "after":
        return _links(node)
    if isinstance(node, Sequence):
        return _one_of(key, node, read)
    parts = _parts(node)
    if any(name in table and name not in _OF_ANYTHING for name, _ in parts) and (hint := keys_beside(node, table)):
        return hint
    found = _values(key, parts, read)
    return say("viết {entries}", "write {entries}", entries=Listed(found)) if found else _meant_together(parts, read)


def _links(node: Mapping | Sequence) -> Text | None:
    links = links_meant(node)
    if not links:
        return None
    written = entry("after", links[0]) if len(links) == 1 else entries("after", links)
    return say("viết {entry}", "write {entry}", entry=written)


def _as_item(key: str, item: Mapping | Sequence, read: Read) -> Text | None:
    """The values that are to stand in the list."""
    if key == "after":
        links = links_meant(item)
        return say("viết {links}", "write {links}", links=Listed(tuple(map(Code, links)))) if links else None
    found = _values(key, _parts(item), read) if isinstance(item, Mapping) else ()
    values = Listed(tuple(Code(as_written(value)) for each in found for value in each.values))
    return say("viết {values}", "write {values}", values=values) if found else None


def _one_of(key: str, node: Sequence, read: Read) -> Text | None:
    """The one value of a list, or the choice between those that can be read."""
    texts = [item.text for item in node.items[:_MOST] if isinstance(item, Scalar) and _is_short(item)]
    found = tuple(entry(key, as_value(text)) for text in texts if _reads(read, text))
    if not found or len(found) != len(node.items):
        return None
    return say("viết {entries}", "write {entries}", entries=Listed(found, word=("hoặc", "or")))


def _meant_together(parts: list[tuple[str, str]], read: Read) -> Text | None:
    """What the reader itself advises for all parts together: `5` and `days`."""
    log = Log("")
    if len(parts) > 1 and sum(text[0].isdigit() for _, text in parts) == 1:
        read(log, Scalar(" ".join(text for _, text in parts), 0, 0, plain=True))
    return log.diagnostics[0].hint if log.diagnostics else None


def _parts(mapping: Mapping) -> list[tuple[str, str]]:
    """The keys with their texts; none where one is no short text."""
    values = mapping.values
    if len(values) > _MOST or not all(isinstance(value, Scalar) and _is_short(value) for value in values):
        return []
    return [(name, value.text) for name, value in zip(mapping.names, values, strict=True) if isinstance(value, Scalar)]


def _is_short(value: Scalar) -> bool:
    return not value.is_empty and 0 < len(value.text) <= _LONGEST and value.text.isprintable()


def _values(key: str, parts: list[tuple[str, str]], read: Read) -> tuple[Entry, ...]:
    """The parts as three estimates of a duration, the one that is a value of `key`, or all: `5` and `d`."""
    readable = [(name, text) for name, text in parts if _reads(read, text)]
    if key == "duration" and len(readable) == len(parts) == _ESTIMATES:
        return _estimates([text for _, text in parts])
    named = [part for part in readable if part[0] in (key, *_VALUES)]
    if len(readable) == 1 or named:
        return (entry(key, as_value((named or readable)[0][1])),)
    together = ("".join(text for _, text in parts), " ".join(text for _, text in parts))
    if readable or len(parts) == 1:
        return ()
    return tuple(entry(key, as_value(text)) for text in together if _reads(read, text))[:1]


def _estimates(texts: list[str]) -> tuple[Entry, ...]:
    """The shortest, the likely and the longest, in whatever order they stand; all in one unit."""
    lengths = [duration(Log(""), Scalar(text, 0, 0, plain=True)) for text in texts]
    found = sorted((length.size, text) for length, text in zip(lengths, texts, strict=True) if length is not None)
    if len({length and length.unit for length in lengths}) > 1 or len(found) < len(texts):
        return ()
    (_, low), (_, likely), (_, high) = found
    return entry("duration", likely), entry("range", f"{low}..{high}")


def _reads(read: Read, text: str) -> bool:
    log = Log("")
    return read(log, Scalar(text, 0, 0, plain=True)) is not None and not log.diagnostics
