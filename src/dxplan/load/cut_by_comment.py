"""Prose that ends where a `#` turned the rest of its line into a comment: `name: Họp #3 với VNPT` is “Họp”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from dxplan.load.nodes import Mapping, Node, Scalar, Sequence
from dxplan.model.named import Code
from dxplan.soundness.log import Log
from dxplan.source.excerpt import BYTE_ORDER_MARK, lines_of
from dxplan.text.display import shown
from dxplan.text.expression import expression
from dxplan.text.phrase import LANGUAGES, Text, say

_PROSE = frozenset(("name", "note", "deliverable", "funding", "title", "response", "reason", "province", *LANGUAGES))
_CUT = expression(r"(?<=[ \t])#(?=[^\W_])(?!(?:todo|fixme|xxx|note|hack|noqa)\b)", re.IGNORECASE)
_AS_COMMENT = "  "
"""What stands before a comment that is meant as one: two blanks, where it begins with a letter."""


def report_cut_prose(log: Log, root: Mapping, data: bytes) -> None:
    """Report values of prose after which a `#` stands that nobody would have meant as a comment.

    A comment has a blank after its `#`, or at least two before it.
    """
    if b" #" not in data and b"\t#" not in data:
        return
    lines = _lines_with_a_cut(data)
    if not lines:
        return
    for scalar in _prose_in(root):
        line = lines.get(scalar.line)
        if line is not None:
            _report(log, scalar, line)


def _lines_with_a_cut(data: bytes) -> dict[int, str]:
    """The lines in which a `#` may have cut something, by their numbers from 0."""
    text = data.decode("utf-8", "replace").removeprefix(BYTE_ORDER_MARK)
    if _CUT.search(text) is None:
        return {}
    return {number: line for number, line in enumerate(lines_of(text)) if _CUT.search(line)}


def _prose_in(node: Node) -> Iterator[Scalar]:
    """The plain scalars under keys of prose, each once."""
    seen: set[int] = set()
    waiting: list[Node] = [node]
    while waiting:
        inner = waiting.pop()
        if id(inner) in seen or isinstance(inner, Scalar):
            continue
        seen.add(id(inner))
        if isinstance(inner, Sequence):
            waiting += inner.items
            continue
        for name, value in zip(inner.names, inner.values, strict=True):
            if not isinstance(value, Scalar):
                waiting.append(value)
            elif value.plain and name in _PROSE and id(value) not in seen:
                seen.add(id(value))
                yield value


def _report(log: Log, scalar: Scalar, line: str) -> None:
    for found in _CUT.finditer(line, scalar.column):
        value = line[scalar.column : found.start()]
        if normalize("NFC", value.strip()) != scalar.text:
            continue
        rest = line[found.start() :].strip()
        if value.endswith(_AS_COMMENT) and not rest[1].isdigit():
            return
        whole = f"{value.strip()} {rest}".strip()
        log.report(
            "DX055",
            scalar.at(),
            say(
                "dấu # cắt giá trị này: {left}, phần {rest} bị coi là ghi chú",
                "a # cuts this value: {left}, and {rest} is taken for a comment",
                left=_left(scalar),
                rest=Code(shown(rest)),
            ),
            say(
                "đặt cả giá trị trong nháy: {whole}; nếu đúng là ghi chú thì thêm dấu cách sau dấu #",
                "put the whole value in quotes: {whole}; if it is a comment, write a blank after the #",
                whole=Code(f'"{shown(whole)}"'),
            ),
        )
        return


def _left(scalar: Scalar) -> Text:
    if not scalar.text:
        return Text("không còn gì", "nothing is left")
    return say("chỉ còn {value}", "{value} is left", value=Code(scalar.shown))
