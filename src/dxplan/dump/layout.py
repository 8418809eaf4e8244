"""Nodes into lines: braces and brackets where they fit the line, a line each where they do not."""

from __future__ import annotations

from typing import TypeAlias, Union

from dxplan.dump.scalars import block, can_fold, in_flow, is_plain, quoted
from dxplan.dump.unwritable import composed
from dxplan.text.named_tuple import NamedTuple

WIDTH = 120
_LEAST_ROOM = 60  # for the words of a line, however deep it stands
_STEP = "  "


class Words(NamedTuple):
    """Prose in one language. In braces all but plain words stand in quotes, and what is `always_quoted` anyway."""

    text: str
    always_quoted: bool = False


def words(text: str, *, always_quoted: bool = False) -> Words:
    """Prose as a file can hold it.

    Raises:
        UnwritableError: it cannot.
    """
    return Words(composed(text), always_quoted)


class Open(NamedTuple):
    """What never stands in braces or brackets: a section, a list of waivers."""

    inside: Inside


Inside: TypeAlias = Union["dict[str, Node]", "list[Node]"]
Node: TypeAlias = Union[str, Words, Open, "dict[str, Node]", "list[Node]"]
"""A `str` is a scalar as it is to be written, as are the keys of a mapping."""


def put(out: list[str], key: str, node: Node, depth: int) -> None:
    """Write an entry of a mapping that stands `depth` levels deep."""
    head = f"{_STEP * depth}{key}:"
    if node.__class__ is str:
        out.append(f"{head} {node}")
    elif node.__class__ is Words:
        _put_words(out, head, node.text, depth)
    else:
        _put_inside(out, head, node, depth)


def _put_words(out: list[str], head: str, text: str, depth: int) -> None:
    room = _room(depth)
    if len(head) + len(text) < room and is_plain(text):
        out.append(f"{head} {text}")
        return
    is_short = "\n" not in text and len(head) + len(text) + 3 <= room
    lines = None if is_short else block(text, room - len(_STEP) * (depth + 1))
    if lines is None or (len(lines) == 2 and not can_fold(text) and "\n" not in text):
        out.append(f"{head} {text if is_plain(text) else quoted(text)}")
        return
    pad = _STEP * (depth + 1)
    out.append(f"{head} {lines[0]}")
    out += [pad + line if line else "" for line in lines[1:]]


def _put_inside(out: list[str], head: str, node: Node, depth: int) -> None:
    room = _room(depth)
    flow = _flow(node, room - len(head) - 1)
    if flow is not None:
        out.append(f"{head} {flow}")
        return
    inside = node.inside if isinstance(node, Open) else node
    if isinstance(inside, dict):
        out.append(head)
        for key, value in inside.items():
            put(out, key, value, depth + 1)
        return
    assert isinstance(inside, list)
    items = None if isinstance(node, Open) else _short(inside)
    if items is None:
        out.append(head)
        for item in inside:
            _put_item(out, item, depth + 1)
        return
    line = f"{head} ["
    indent = " " * len(line)
    for number, item in enumerate(items):
        word = item + ("]" if number == len(items) - 1 else ",")
        if number and len(line) + 1 + len(word) > room:
            out.append(line)
            line = indent + word
        else:
            line += f" {word}" if number else word
    out.append(line)


def _put_item(out: list[str], item: Node, depth: int) -> None:
    """Write an item of a list that has a line for each."""
    pad = _STEP * depth
    flow = _flow(item, _room(depth) - len(pad) - 2)
    if flow is not None:
        out.append(f"{pad}- {flow}")
        return
    assert isinstance(item, dict), "lists hold words and mappings"
    lines: list[str] = []
    for key, value in item.items():
        put(lines, key, value, depth + 1)
    lines[0] = f"{pad}- {lines[0].lstrip()}"
    out += lines


def _flow(node: Node, room: int) -> str | None:
    """A node on one line, if it may stand there and fits `room` characters."""
    if isinstance(node, str):
        return node if len(node) <= room else None
    if isinstance(node, Words):
        text = node.text
        if "\n" in text:
            return None
        text = quoted(text) if node.always_quoted else in_flow(text)
        return text if len(text) <= room else None
    if isinstance(node, Open):
        return None if node.inside else "{}" if isinstance(node.inside, dict) else "[]"
    parts: list[str] = []
    is_mapping = isinstance(node, dict)
    room -= 2
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        part = _flow(value, room)
        if part is None:
            return None
        if is_mapping:
            part = f"{key}: {part}"
        room -= len(part) + (2 if parts else 0)
        if room < 0:
            return None
        parts.append(part)
    return f"{{{', '.join(parts)}}}" if is_mapping else f"[{', '.join(parts)}]"


def in_one_line(node: Node) -> str | None:
    """A node as it can stand inside braces, sections too; None of prose over several lines."""
    if isinstance(node, Open):
        node = node.inside
    if isinstance(node, dict):
        parts = {key: in_one_line(value) for key, value in node.items()}
        return None if None in parts.values() else f"{{{', '.join(f'{key}: {part}' for key, part in parts.items())}}}"
    if isinstance(node, list):
        items = [item for each in node if (item := in_one_line(each)) is not None]
        return f"[{', '.join(items)}]" if len(items) == len(node) else None
    return _flow(node, len(node.text if isinstance(node, Words) else node) * 4 + 4)


def _short(items: list[Node]) -> list[str] | None:
    """The items of a list of words that can be broken where a line is full."""
    short: list[str] = []
    for item in items:
        if not isinstance(item, (str, Words)):
            return None
        short.append(item if isinstance(item, str) else in_flow(item.text))
    return short


def _room(depth: int) -> int:
    return max(WIDTH, len(_STEP) * (depth + 1) + _LEAST_ROOM)


def height(node: Node) -> int:
    """How many levels of mappings and lists a node has."""
    if isinstance(node, Open):
        node = node.inside
    if isinstance(node, (str, Words)):
        return 0
    return 1 + max((height(inner) for inner in (node.values() if isinstance(node, dict) else node)), default=0)
