"""Prose, ids, choices and truth values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Mapping as MappingOf
from typing import TypeVar

from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.load.repeated import duplicate_key, report_repeated_ids
from dxplan.model.named import Code, Key
from dxplan.soundness.log import Log
from dxplan.soundness.suggest import did_you_mean
from dxplan.text.phrase import LANGUAGES, Text, same, say

T = TypeVar("T")

_ID = re.compile(r"[\w-]{1,100}")
_SEVERAL = re.compile(r"[\w-]+(?:\s*[,;]\s*[\w-]+)+")
_TRUE = frozenset({"true", "yes", "on", "đúng", "có"})
_FALSE = frozenset({"false", "no", "off", "sai", "không"})


def expect_scalar(log: Log, node: Node, what: Text) -> Scalar | None:
    """The node as a scalar with content, or a report that `what` was wanted."""
    if isinstance(node, Scalar):
        return None if node.is_empty else node
    found = Text("một danh sách", "a list") if isinstance(node, Sequence) else Text("một nhóm khóa", "a mapping")
    log.report(
        "DX013",
        node.at(),
        say("cần {what}, ở đây lại là {found}", "{what} is wanted here, not {found}", what=what, found=found),
        Text("viết một giá trị, không có [ ] hay { }", "write one value, without [ ] or { }"),
    )
    return None


def expect_mapping(log: Log, node: Node, what: Text) -> Mapping | None:
    """The node as a mapping, or a report that `what` was wanted; nothing at all is no mistake."""
    if isinstance(node, Mapping):
        return node
    if isinstance(node, Scalar) and node.is_empty:
        return None
    if isinstance(node, Scalar) and "\u00a0" in node.text:
        hint = Text(
            "có dấu cách lạ (thường do chép từ Word): gõ lại dòng này", "it holds an odd space, as Word has: retype it"
        )
    else:
        hint = Text(
            "viết {khóa: giá trị}, hoặc mỗi khóa một dòng, thụt vào",
            "write {key: value}, or one key a line, indented",
        )
    log.report("DX013", node.at(), say("cần {what}", "{what} is wanted here", what=what), hint)
    return None


def prose(log: Log, node: Node) -> Text | None:
    """Text in one language, or `{vi: …, en: …}`; a language left out reads as the other one."""
    if node.__class__ is Scalar:
        text = node.text
        return None if not text or text.isspace() or node.is_empty else Text(text, text)
    if isinstance(node, Mapping):
        return _prose_by_language(log, node)
    expect_scalar(log, node, Text("một đoạn chữ hoặc {vi: …, en: …}", "text, or {vi: …, en: …}"))
    return None


def _prose_by_language(log: Log, mapping: Mapping) -> Text | None:
    said: dict[str, str] = {}
    first_keys: dict[str, Scalar] = {}
    for key, value in zip(mapping.keys, mapping.values, strict=True):
        language = key.text
        if language not in LANGUAGES:
            log.report(
                "DX011",
                key.at(),
                say("không có ngôn ngữ {key}", "there is no language {key}", key=Code(key.shown)),
                say(
                    "dùng {vi} và {en}; giá trị có dấu phẩy phải đặt trong nháy",
                    "use {vi} and {en}; quote a value that holds a comma",
                    vi=Key("vi"),
                    en=Key("en"),
                ),
            )
        elif language in said:
            duplicate_key(log, key, first_keys[language])
        elif value.__class__ is Scalar:
            if not value.is_empty:
                said[language] = value.text
                first_keys[language] = key
        else:
            expect_scalar(log, value, Text("một đoạn chữ", "text"))
    if not said:
        return None
    first = said.get("vi") or said.get("en", "")
    return Text(first, said.get("en", first))


def plain_text(log: Log, node: Node) -> str | None:
    """Text that is the same in every language: an address, a code."""
    scalar = expect_scalar(log, node, Text("một đoạn chữ", "text"))
    return None if scalar is None else scalar.text


def identifier(log: Log, node: Node) -> str | None:
    """An id, as typed: `no` and `2022` are ids like others."""
    if node.__class__ is Scalar:
        text: str = node.text
        if text in log.ids:
            return text
        if _ID.fullmatch(text):
            log.ids.add(text)
            return text
    scalar = expect_scalar(log, node, Text("một mã", "an id"))
    if scalar is not None:
        _bad_id(log, scalar)
    return None


def key_identifier(log: Log, key: Scalar) -> str | None:
    """The id that a key is: something must stand there."""
    if _ID.fullmatch(key.text):
        log.ids.add(key.text)
        return key.text
    _bad_id(log, key)
    return None


def by_id(log: Log, mapping: Mapping) -> Iterator[tuple[Scalar, Node]]:
    """The keys that are ids, with their values; what is no id, or stands a second time, is reported and passed over."""
    seen: dict[str, Scalar] = {}
    for key, value in zip(mapping.keys, mapping.values, strict=True):
        id_ = key_identifier(log, key)
        if id_ is None:
            continue
        if id_ in seen:
            duplicate_key(log, key, seen[id_])
            continue
        seen[id_] = key
        yield key, value


def _bad_id(log: Log, scalar: Scalar) -> None:
    log.report(
        "DX018", scalar.at(), say("{scalar} không phải là mã", "{scalar} is not an id", scalar=Code(scalar.shown))
    )


def identifiers(log: Log, node: Node) -> tuple[str, ...]:
    """A list of ids, or one id alone; an id that stands in it twice is reported."""
    if node.__class__ is Scalar and not _ID.fullmatch(node.text) and _SEVERAL.fullmatch(node.text):
        log.report(
            "DX018",
            node.at(),
            say("{node} là nhiều mã trong một chuỗi", "{node} are several ids in one text", node=Code(node.shown)),
            say("viết danh sách: [{node}]", "write a list: [{node}]", node=node.shown),
        )
        return ()
    items = node.items if isinstance(node, Sequence) else [node]
    ids = [id_ for item in items if (id_ := identifier(log, item)) is not None]
    if len(ids) > 1 and len(set(ids)) < len(ids):
        report_repeated_ids(log, [item for item in items if isinstance(item, Scalar)])
        return tuple(dict.fromkeys(ids))
    return tuple(ids)


def single_identifier(log: Log, node: Node) -> str | None:
    """Exactly one agency: a list of several is a mistake of its own."""
    if node.__class__ is Scalar and node.text in log.ids:
        return node.text
    count = 1
    if isinstance(node, Sequence):
        count = len(node.items)
        if count == 0:
            return None
    elif isinstance(node, Scalar) and not _ID.fullmatch(node.text) and _SEVERAL.fullmatch(node.text):
        count = 1 + node.text.count(",") + node.text.count(";")
    if count > 1:
        log.report(
            "DX029",
            node.at(),
            say("ở đây kể ra {count} cơ quan", "{count} agencies are named here, not one", count=count),
        )
        return None
    return identifier(log, node.items[0] if isinstance(node, Sequence) else node)


def words(log: Log, node: Node) -> tuple[str, ...]:
    """A list of free words, or one alone."""
    items = node.items if isinstance(node, Sequence) else [node]
    read = (plain_text(log, item) for item in items)
    return tuple(word for word in read if word is not None)


def boolean(log: Log, node: Node) -> bool:
    """True or false; nothing said is false."""
    scalar = expect_scalar(log, node, Text("true hoặc false", "true or false"))
    if scalar is None:
        return False
    word = scalar.text.lower()
    if word not in _TRUE and word not in _FALSE:
        log.report(
            "DX013",
            scalar.at(),
            say(
                "cần true hoặc false, không phải {scalar}",
                "true or false is wanted, not {scalar}",
                scalar=Code(scalar.shown),
            ),
            Text("viết true hoặc false", "write true or false"),
        )
    return word in _TRUE


def choice(values: MappingOf[str, T], what: Text) -> Callable[[Log, Node], T | None]:
    """A reader of one word out of `values`."""

    def read(log: Log, node: Node) -> T | None:
        if node.__class__ is Scalar:
            value = values.get(node.text)
            if value is not None:
                return value
        scalar = expect_scalar(log, node, what)
        if scalar is not None:
            choices = ", ".join(values)
            log.report(
                "DX019",
                scalar.at(),
                say("{scalar} không phải {what}", "{scalar} is no {what}", scalar=Code(scalar.shown), what=what),
                did_you_mean(scalar.text, values) or same(choices),
            )
        return None

    return read
