"""What may stand at a place of a plan: the JSON Schema, walked by keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from dxplan.api.schemas import Draft, plan_schema
from dxplan.text.phrase import Language

Shape = dict[str, Any]


@cache
def _schema(language: Language) -> Shape:
    return plan_schema(Draft.DRAFT_2020_12, language)


def shapes_at(path: Iterable[str], language: Language) -> list[Shape]:
    """The shapes that the value under some keys may have; of a list those of its items. None where no such key is."""
    root = _schema(language)
    found = list(_alternatives(root, root))
    for key in path:
        found = [shape for outer in found for shape in _inside(outer, key, root)]
    return found


def key_meanings(shapes: Iterable[Shape]) -> dict[str, str]:
    """The keys that a mapping may have, and what each means."""
    keys: dict[str, str] = {}
    for shape in shapes:
        for key, inner in shape.get("properties", {}).items():
            keys.setdefault(key, inner.get("description", ""))
    return keys


def choices(shapes: Iterable[Shape]) -> list[str]:
    """The words of which one may stand; of yes and no the usual ones."""
    found: list[str] = []
    is_boolean = False
    for shape in shapes:
        is_boolean |= shape.get("type") == ["boolean", "null"]
        found += [str(word) for word in shape.get("enum", ()) if word is not None]
    return ["true", "false"] if is_boolean else list(dict.fromkeys(found))


def is_mapping_by_ids(shapes: Iterable[Shape]) -> bool:
    """Whether ids or the like may stand as keys."""
    return any(isinstance(shape.get("additionalProperties"), dict) for shape in shapes)


def _inside(shape: Shape, key: str, root: Shape) -> Iterator[Shape]:
    inner = shape.get("properties", {}).get(key, shape.get("additionalProperties"))
    if isinstance(inner, dict):
        yield from _alternatives(inner, root)


def _alternatives(shape: Shape, root: Shape) -> Iterator[Shape]:
    if "$ref" in shape:
        yield from _alternatives(root["$defs"][shape["$ref"].rpartition("/")[2]], root)
        return
    yield shape
    for inner in (*shape.get("allOf", ()), *shape.get("anyOf", ())):
        yield from _alternatives(inner, root)
    if isinstance(shape.get("items"), dict):
        yield from _alternatives(shape["items"], root)
