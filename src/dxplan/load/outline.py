"""Where every part of a plan file begins and ends, for those who change a part of its text and nothing around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import yaml

from dxplan.source.excerpt import BYTE_ORDER_MARK

_CParser: Callable[[bytes], Any] = yaml.cyaml.CParser  # type: ignore[attr-defined]  # stubs leave it out
_BLOCK_SCALARS = ("|", ">")


class Part:
    """A value, or an item of a list, as it is written: from character `start` up to `end`, with its anchor and tag.

    It is number `nth` of the `parts` of the list or mapping `around` it, and stands there under `key`. What is inside
    begins at `opening`, after the bracket or brace if it `is_flow`. `anchor` is its anchor.
    """

    __slots__ = ("anchor", "around", "end", "is_flow", "is_list", "key", "nth", "opening", "parts", "start")

    def __init__(self, event: Any) -> None:
        self.start: int = event.start_mark.index
        self.opening: int = event.end_mark.index
        self.end = self.opening
        self.anchor: str | None = event.anchor
        self.is_list = event.__class__ is yaml.SequenceStartEvent
        self.is_flow = False
        self.around: Part | None = None
        self.key: Part | None = None
        self.nth = 0
        self.parts: list[Part] = []

    @property
    def entry_start(self) -> int:
        """Where its key begins, or in a list it itself."""
        return self.start if self.key is None else self.key.start

    def holders(self) -> Iterator[Part]:
        """The lists and mappings around it, innermost first."""
        around = self.around
        while around is not None:
            yield around
            around = around.around

    def contents(self) -> Iterator[Part]:
        """It itself with its key, and everything inside it."""
        yield self
        if self.key is not None:
            yield self.key
        for part in self.parts:
            yield from part.contents()


class Outline:
    """The parts of a file that can be read as YAML, by the place where they begin.

    Offsets count the characters of `text`, the file without the byte order `mark` it may have. `root` is the
    whole of it. `reused` are the anchors that an alias points to.
    """

    def __init__(self, data: bytes) -> None:
        whole = data.decode()
        self.text = whole.removeprefix(BYTE_ORDER_MARK)
        self.mark = whole[: len(whole) - len(self.text)]
        self.reused: set[str] = set()
        self._parts: dict[int, Part] = {}
        self._by_key: dict[int, Part] = {}
        self._lines: dict[int, int] = {}
        self._get: Callable[[], Any] = _CParser(data).get_event
        self._get()  # the stream's start
        self._get()  # the document's start
        first = self._get()
        if first is None:
            raise yaml.YAMLError("there is nothing in it")
        self.root = self._read(first)

    def at(self, offset: int) -> Part | None:
        """The value or item that begins at a character."""
        return self._parts.get(offset)

    def entry_at(self, offset: int) -> Part | None:
        """The value whose key begins at a character, or else that begins there itself.

        Where a list or mapping stands, the plan's places are those of its key.
        """
        return self._by_key.get(offset) or self._parts.get(offset)

    def offset(self, line: int, column: int) -> int:
        """The character at a line and column, both from 1; -1 if nothing begins on the line."""
        return self._lines[line] + column - 1 if line in self._lines else -1

    def _read(self, event: Any) -> Part:
        part = Part(event)
        kind, mark = event.__class__, event.start_mark
        self._lines[mark.line + 1] = mark.index - mark.column
        if kind is yaml.AliasEvent:
            self.reused.add(event.anchor)
        elif kind is yaml.ScalarEvent:
            if event.style in _BLOCK_SCALARS:  # the parser counts the empty lines after it in
                part.end = part.start + len(self.text[part.start : part.end].rstrip())
        else:
            part.is_flow = bool(event.flow_style)
            self._fill(part)
        return part

    def _fill(self, whole: Part) -> None:
        event = self._get()
        while not _is_end(event):
            key = None if whole.is_list else self._read(event)
            part = self._read(event if key is None else self._get())
            part.around, part.key, part.nth = whole, key, len(whole.parts)
            whole.parts.append(part)
            self._parts[part.start] = part
            if key is not None:
                self._by_key[key.start] = part
            event = self._get()
        if whole.is_flow:
            whole.end = event.end_mark.index
        elif whole.parts:  # the parser finds its end only at what follows
            whole.end = whole.parts[-1].end


@lru_cache(maxsize=2)
def outline_of(data: bytes) -> Outline | None:
    """The parts of a file; None if it cannot be read as YAML. Each remedy of a plan asks for those of its file."""
    try:
        return Outline(data)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return None


def _is_end(event: Any) -> bool:
    kind = event.__class__
    return kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent
