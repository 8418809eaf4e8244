"""Prose, ids, choices and truth values."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from typing import TypeVar

from dxplan.load.log import Log
from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.load.suggest import did_you_mean
from dxplan.source.text import LANGUAGES, Text, same

T = TypeVar("T")

_ID = re.compile(r"[\w-]+")
_TRUE = frozenset({"true", "yes", "on", "đúng", "có"})
_FALSE = frozenset({"false", "no", "off", "sai", "không"})


def expect_scalar(log: Log, node: Node, what: Text) -> Scalar | None:
    """The node as a scalar with content, or a report that `what` was wanted."""
    if isinstance(node, Scalar):
        return None if node.is_empty else node
    found = Text("một danh sách", "a list") if isinstance(node, Sequence) else Text("một nhóm khóa", "a mapping")
    log.report(
        "DX013", node.at(), Text(f"cần {what.vi}, ở đây lại là {found.vi}", f"{what.en} is wanted here, not {found.en}")
    )
    return None


def expect_mapping(log: Log, node: Node, what: Text) -> Mapping | None:
    """The node as a mapping, or a report that `what` was wanted; nothing at all is no mistake."""
    if isinstance(node, Mapping):
        return node
    if isinstance(node, Scalar) and node.is_empty:
        return None
    log.report("DX013", node.at(), Text(f"cần {what.vi}", f"{what.en} is wanted here"))
    return None


def prose(log: Log, node: Node) -> Text | None:
    """Text in one language, or `{vi: …, en: …}`; a language left out reads as the other one."""
    if node.__class__ is Scalar:
        text = node.text
        return None if node.is_empty else Text(text, text)
    if isinstance(node, Mapping):
        said: dict[str, str] = {}
        for key, value in zip(node.keys, node.values, strict=True):
            if key.text not in LANGUAGES:
                log.report(
                    "DX011",
                    key.at(),
                    Text(f"không có ngôn ngữ `{key.text}`", f"there is no language `{key.text}`"),
                    Text(
                        "dùng `vi` và `en`; giá trị có dấu phẩy phải đặt trong nháy",
                        "use `vi` and `en`; quote a value that holds a comma",
                    ),
                )
            elif isinstance(value, Scalar) and not value.is_empty:
                said[key.text] = value.text
        if said:
            first = said.get("vi") or said["en"]
            return Text(first, said.get("en", first))
        return None
    expect_scalar(log, node, Text("một đoạn chữ hoặc {vi: …, en: …}", "text, or {vi: …, en: …}"))
    return None


def plain_text(log: Log, node: Node) -> str | None:
    """Text that is the same in every language: an address, a code."""
    scalar = expect_scalar(log, node, Text("một đoạn chữ", "text"))
    return None if scalar is None else scalar.text


def identifier(log: Log, node: Node) -> str | None:
    """An id, as typed: `no` and `2022` are ids like others."""
    if node.__class__ is Scalar:
        text: str = node.text
        if _ID.fullmatch(text):
            return text
    scalar = expect_scalar(log, node, Text("một mã", "an id"))
    if scalar is not None:
        log.report("DX018", scalar.at(), Text(f"`{scalar.text}` không phải là mã", f"`{scalar.text}` is not an id"))
    return None


def identifiers(log: Log, node: Node) -> tuple[str, ...]:
    """A list of ids, or one id alone."""
    items = node.items if isinstance(node, Sequence) else [node]
    read = (identifier(log, item) for item in items)
    return tuple(id_ for id_ in read if id_ is not None)


def single_identifier(log: Log, node: Node) -> str | None:
    """Exactly one agency: a list of several is a mistake of its own."""
    if isinstance(node, Sequence):
        if len(node.items) != 1:
            log.report(
                "DX029",
                node.at(),
                Text(f"`lead` kể ra {len(node.items)} cơ quan", f"`lead` names {len(node.items)} agencies"),
            )
            return None
        node = node.items[0]
    return identifier(log, node)


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
            Text(f"cần true hoặc false, không phải `{scalar.text}`", f"true or false is wanted, not `{scalar.text}`"),
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
                Text(f"`{scalar.text}` không phải {what.vi}", f"`{scalar.text}` is no {what.en}"),
                did_you_mean(scalar.text, values) or same(choices),
            )
        return None

    return read
