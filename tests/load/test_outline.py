"""Every part of a file has its place, in characters, wherever they come from."""

from __future__ import annotations

import pytest

from dxplan.load.composer import Composer
from dxplan.load.nodes import Mapping, Node, Sequence
from dxplan.load.outline import Outline, Part
from dxplan.soundness.log import Log

FILE = """\
# Đề án 𝒜\u0301
a: &x "𝒜é" # c
b:
  - T1 # why
  - *x
c: [T1, 'T2',
 T3 # x
]
d:
e: |
  hé
  lo

# com
f: {a, b: , c: 3, g: !!str 4, h: &y [ 5 ]}
i:
- - x
- k: 1
  l: {}
"""


def texts(part: Part, text: str) -> object:
    """A part's text, or those of what is inside it with the keys."""
    if not part.parts:
        return text[part.start : part.end]
    inside = [texts(inner, text) for inner in part.parts]
    if part.is_list:
        return inside
    keys = [text[inner.key.start : inner.key.end] for inner in part.parts if inner.key is not None]
    return dict(zip(keys, inside, strict=True))


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_part_is_found_with_its_text(line_break: str, mark: str) -> None:
    text = FILE.replace("\n", line_break)
    outline = Outline((mark + text).encode())
    assert (outline.mark, outline.text) == (mark, text)
    first = outline.at(outline.offset(2, 4))
    assert first is not None
    root = list(first.holders())[-1]
    block = line_break.join(("|", "  hé", "  lo"))
    assert texts(root, text) == {
        "a": '&x "𝒜é"',
        "b": ["T1", "*x"],
        "c": ["T1", "'T2'", "T3"],
        "d": "",
        "e": block,
        "f": {"a": "", "b": "", "c": "3", "g": "!!str 4", "h": ["5"]},
        "i": [["x"], {"k": "1", "l": "{}"}],
    }
    assert outline.reused == {"x"}
    assert {part.anchor for part in root.contents()} == {None, "x", "y"} | {"x"}
    assert [text[part.start : part.end][-1] for part in root.parts if part.is_flow] == ["]", "}"]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\x85", "\u2028"])
def test_the_places_are_those_of_the_nodes(line_break: str) -> None:
    data = FILE.replace("*x", "T2").replace("\n", line_break).encode()
    outline = Outline(data)
    root = Composer(data, Log("plan.yaml")).document()
    assert root is not None
    for node in _values(root):
        at = (node.line + 1, node.column + 1)
        assert outline.at(outline.offset(*at)) is not None


def test_nothing_begins_elsewhere() -> None:
    outline = Outline(b"a: [x, y]\n")
    assert outline.at(outline.offset(1, 1)) is None
    assert outline.at(outline.offset(1, 6)) is None
    assert outline.offset(7, 1) == -1


def _values(node: Node) -> list[Node]:
    inside = node.values if isinstance(node, Mapping) else node.items if isinstance(node, Sequence) else []
    return [value for inner in inside for value in (inner, *_values(inner))]
