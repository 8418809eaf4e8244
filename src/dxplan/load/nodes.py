"""The nodes of a YAML file: text with places, not yet typed.

Scalars stay the text that was typed, so `no`, `2022` and `1e3` are what the planner wrote; the fields type them.
"""

from __future__ import annotations

from typing import Protocol, TypeAlias

from dxplan.source.span import KeyOf, Position
from dxplan.text.display import shown

_MANY = 40  # keys, above which looking one up goes by an index
EMPTY_WORDS = frozenset({"", "~", "null"})


class Scalar:
    """A piece of text; line and column count from 0, as YAML's parser does."""

    __slots__ = ("column", "line", "plain", "text")

    def __init__(self, text: str, line: int, column: int, plain: bool) -> None:
        self.text = text
        self.line = line
        self.column = column
        self.plain = plain

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said: `key:` alone, `~` or `null`."""
        return self.plain and self.text in EMPTY_WORDS

    @property
    def shown(self) -> str:
        """The text as a message quotes it: harmless and short."""
        return shown(self.text)

    def at(self) -> Position:
        """Where it stands, quotes included."""
        first, newline, _ = self.text.partition("\n")
        return Position(self.line + 1, self.column + 1, max(len(first) + (0 if self.plain or newline else 2), 1))


class Sequence:
    """A list."""

    __slots__ = ("column", "items", "line")

    def __init__(self, items: list[Node], line: int, column: int) -> None:
        self.items = items
        self.line = line
        self.column = column

    def at(self) -> Position:
        """Where it begins."""
        return Position(self.line + 1, self.column + 1)


class Mark(Protocol):
    """Where the parser found something; line and column count from 0."""

    line: int
    column: int


class Mapping:
    """Keys and values in file order; `key` is the key it stands under. It serves as the `Places` of its item.

    Of a key its text is kept in `names` and its place in `marks` (a whole scalar where it is not plain): files have as
    many keys as values, and hardly any is ever asked for its place.
    """

    __slots__ = ("column", "flow", "index", "key", "line", "marks", "names", "values")

    def __init__(
        self, names: list[str], marks: list[Mark], values: list[Node], line: int, column: int, *, flow: bool
    ) -> None:
        self.names = names
        self.marks = marks
        self.values = values
        self.line = line
        self.column = column
        self.flow = flow
        self.key: Scalar | None = None
        self.index: dict[str, Node] | None = None

    def key_at(self, index: int) -> Scalar:
        """The key with a number, in file order."""
        mark = self.marks[index]
        return mark if isinstance(mark, Scalar) else Scalar(self.names[index], mark.line, mark.column, plain=True)

    @property
    def keys(self) -> list[Scalar]:
        """The keys as scalars, in file order."""
        return [self.key_at(index) for index in range(len(self.names))]

    def at(self) -> Position:
        """Where its key stands, or where it begins."""
        return self.key.at() if self.key is not None else Position(self.line + 1, self.column + 1)

    def get(self, name: str) -> Node | None:
        """The value under a key."""
        if len(self.names) > _MANY:
            if self.index is None:
                self.index = dict(reversed(list(zip(self.names, self.values, strict=True))))
            return self.index.get(name)
        return self.values[self.names.index(name)] if name in self.names else None

    def position(self, *path: str | int) -> Position:
        """The position of the value under `path`, or of the nearest part that exists; words are also found in lists."""
        node: Node = self
        for step in path:
            inner: Node | None = None
            if isinstance(node, Mapping) and isinstance(step, str):
                if isinstance(step, KeyOf) and step in node.names:
                    return node.key_at(node.names.index(step)).at()
                inner = node.get(step)
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                inner = node.items[step]
            elif isinstance(node, Sequence) and isinstance(step, str):
                inner = next((item for item in node.items if isinstance(item, Scalar) and item.text == step), None)
                if inner is None and node.items and isinstance(first := node.items[0], Mapping):
                    inner = first.get(step)
            if inner is None:
                break
            node = inner
        return node.at()


Node: TypeAlias = Scalar | Sequence | Mapping


def is_nothing(node: Node) -> bool:
    """Whether a node says nothing: an empty scalar, list or mapping."""
    if isinstance(node, Scalar):
        return node.is_empty
    return not (node.names if isinstance(node, Mapping) else node.items)
