"""Constraints as other programs write them, a type and a date: the key that says the same."""

from __future__ import annotations

from dataclasses import fields

from dxplan.load.fields.dates import moment
from dxplan.load.fields.dates_in_words import moments_meant
from dxplan.load.key_words import key_meant
from dxplan.load.nodes import Mapping, Node, Scalar
from dxplan.model.named import Code, entry
from dxplan.model.task import DateConstraints
from dxplan.soundness.log import Log
from dxplan.soundness.placeholders import is_placeholder
from dxplan.text.lookalikes import bare
from dxplan.text.phrase import Text, say

_KEYS = frozenset(each.name for each in fields(DateConstraints))
_ALAP = "as_late_as_possible"
_TYPES = frozenset(map(bare, ("constraint", "constraint type", "ràng buộc", "loại ràng buộc")))
_DATES = frozenset(map(bare, ("constraint date", "ngày ràng buộc")))
_ASAP = frozenset(map(bare, ("asap", "as soon as possible", "càng sớm càng tốt", "sớm nhất có thể", "0")))
_LONGEST = 60


def constraint_meant(mapping: Mapping, word: str, value: Node) -> Text | None:
    """What to write for a key that gives a constraint, its type or its date; None if that is unclear."""
    if bare(word) not in _TYPES | _DATES:
        return None
    parts = list(_texts(value))
    if isinstance(value, Scalar):
        pairs = zip(mapping.names, mapping.values, strict=True)
        parts = [text for name, node in pairs if bare(name) in _TYPES | _DATES for text in _texts(node)]
    key = next((found for part in parts if (found := key_meant(part, _KEYS)) is not None), None)
    if any(bare(part) in _ASAP or is_placeholder(part) for part in parts):
        return say(
            "bỏ {key}: bắt đầu sớm nhất có thể là mặc định",
            "leave out {key}: tasks start as soon as they can",
            key=Code(word),
        )
    if key == _ALAP:
        return say("viết {entry}", "write {entry}", entry=entry(key, "true"))
    date = next((day for part in parts if (day := _date(part)) is not None), None)
    return None if key is None or date is None else say("viết {entry}", "write {entry}", entry=entry(key, date))


def _texts(node: Node) -> list[str]:
    if isinstance(node, Scalar):
        return [node.text[:_LONGEST]]
    if not isinstance(node, Mapping):
        return []
    return [text for name, value in zip(node.names, node.values, strict=True) for text in (name, *_texts(value))]


def _date(text: str) -> str | None:
    log = Log("")
    if moment(log, Scalar(text, 0, 0, plain=True)) is not None:
        return text
    return next(iter(moments_meant(text)), None)
