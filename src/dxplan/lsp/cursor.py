"""Where in a plan somebody is typing, told from the text alone: it need not be YAML yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from dxplan.lsp.positions import Stretch
from dxplan.text.named_tuple import NamedTuple

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_KEY = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s:#{}\[\],&*!|>'"%@`-][^#{}\[\],]*?|-[\w-]+)[ \t]*:(?=[ \t]|$)"""
)
_WORD = re.compile(r"(?<![\w\u0300-\u036f-])[\u0300-\u036f]*(?P<word>(?:[\w-][\u0300-\u036f]*)*)\Z")
_REST = re.compile(r"(?:[\w-][\u0300-\u036f]*)*")
_BLOCK_SCALAR = re.compile(r"[|>][0-9+-]*[ \t]*(?:#.*)?\Z")
_ORDINARY = re.compile(r"""[^"'\\#{}\[\],:]+""")
_BEFORE_VALUE = re.compile(r"[ \t]*(?:[&!]\S*[ \t]+)*")


class Cursor(NamedTuple):
    """The keys that lead to the value being typed, outermost first, and the `word` before the cursor, at `typed`.

    `is_value` tells that it stands behind a key or in a list in brackets; else it may also become a key. `said` are
    the keys that stand there already, `before` what stands on the line (or in the brackets) before the word.
    `has_colon` tells that a colon follows. None of it in comments, prose and quotes: `is_prose`.
    """

    path: tuple[str, ...]
    word: str
    typed: Stretch
    is_value: bool = False
    said: frozenset[str] = frozenset()
    before: str = ""
    has_colon: bool = False
    is_prose: bool = False


@dataclass(slots=True)
class _Level:
    """A key of a block mapping: how far it is indented, and what stands beside it before it."""

    indent: int
    key: str
    said: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Frame:
    """An open bracket."""

    is_map: bool
    key: str | None = None
    said: set[str] = field(default_factory=set)
    typed: str = ""


@lru_cache(maxsize=2)
def cursor_at(text: str, offset: int) -> Cursor:
    """Where a cursor before the character `offset` stands. An editor asks several things of one place."""
    offset = min(max(offset, 0), len(text))
    word = _WORD.search(text, 0, offset)
    start = offset if word is None else word.start("word")
    rest = _REST.match(text, offset)
    end = offset if rest is None else rest.end()
    scanner = _Scanner(text, start)
    scanner.run()
    after = text[end : end + 2].lstrip(" \t")
    cursor = scanner.cursor(text[start:offset], Stretch(start, end))
    return cursor._replace(has_colon=after.startswith(":"))


class _Scanner:
    """Reads lines up to the beginning of the word that is being typed."""

    def __init__(self, text: str, end: int) -> None:
        self._text = text
        self._end = end
        self._levels: list[_Level] = []
        self._frames: list[_Frame] = []
        self._quote = ""
        self._scalar_indent = -1  # of the key of a block scalar, while in one
        self._indent = 0
        self._is_value = False
        self._is_prose = False
        self._before = ""
        self._plain = ""  # what a line says outside brackets

    def run(self) -> None:
        start = 0
        for found in _BREAK.finditer(self._text, 0, self._end):
            self._line(self._text[start : found.start()])
            start = found.end()
        self._line(self._text[start : self._end], is_last=True)

    def _line(self, line: str, *, is_last: bool = False) -> None:
        if line.startswith("\ufeff"):
            line = line[1:]
        bare = line.lstrip(" ")
        indent = len(line) - len(bare)
        self._is_value = self._is_prose = False
        self._before = bare
        if self._scalar_indent >= 0:
            if not bare or indent > self._scalar_indent:
                self._is_prose = True
                if not is_last or indent > self._scalar_indent:
                    return
            self._scalar_indent = -1
            self._is_prose = False
        if self._frames or self._quote:
            self._flow(line)
            return
        if bare.startswith("#"):
            self._is_prose = True
            return
        if not bare.strip() and not is_last:
            return
        while bare.startswith("- ") or (bare == "-" and is_last):
            inner = bare[1:].lstrip(" ")
            self._close(indent + 1)  # what the list belongs to may stand as far to the left as its dash
            indent += len(bare) - len(inner)
            bare = inner
            self._indent = indent
            self._drop_inside(indent)
        self._indent = indent
        found = _KEY.match(bare)
        if found is None:
            if is_last:
                self._close(indent)
            self._plain = ""
            self._flow(bare)
            return
        key = _unquoted(found[1])
        said = self._close(indent)
        self._levels.append(_Level(indent, key, {*said, key}))
        value = bare[found.end() :]
        value = value[_BEFORE_VALUE.match(value).end() :]  # type: ignore[union-attr]  # it matches anything
        self._is_value = True
        self._before = value
        if _BLOCK_SCALAR.match(value) and not is_last:
            self._scalar_indent = indent
        elif _BLOCK_SCALAR.match(value):
            self._is_prose = True
        else:
            self._plain = ""
            self._flow(value)

    def _close(self, indent: int) -> set[str]:
        """Leave what is indented as far or farther; the keys that stand at this indentation."""
        said: set[str] = set()
        while self._levels and self._levels[-1].indent >= indent:
            level = self._levels.pop()
            said = level.said if level.indent == indent else set()
        return said

    def _drop_inside(self, indent: int) -> None:
        """A new item of a list: the keys of the one before are not beside it."""
        while self._levels and self._levels[-1].indent >= indent:
            self._levels.pop()

    def _flow(self, line: str) -> None:
        """Brackets, quotes and comments of a line or of the rest of one."""
        index = 0
        while index < len(line):
            ordinary = _ORDINARY.match(line, index)
            if ordinary is not None:
                self._type(ordinary[0])
                index = ordinary.end()
                continue
            character = line[index]
            if self._quote:
                if (character == "\\" and self._quote == '"') or (line.startswith("''", index) and self._quote == "'"):
                    index += 2
                    continue
                self._type(character)
                if character == self._quote:
                    self._quote = ""
            elif character == "#" and (index == 0 or line[index - 1] in " \t"):
                self._is_prose = True
                return
            elif character in "\"'" and self._begins_word():
                self._quote = character
                self._type(character)
            elif character in "{[" and (self._frames or self._begins_word()):
                self._open(character)
            elif self._frames:
                self._inside(character, line[index + 1 : index + 2])
            else:
                self._plain += character
            index += 1

    def _begins_word(self) -> bool:
        if self._frames:
            return not self._frames[-1].typed.strip()
        return not self._plain.strip()

    def _type(self, character: str) -> None:
        if self._frames:
            self._frames[-1].typed += character
        else:
            self._plain += character

    def _open(self, character: str) -> None:
        self._plain = ""
        self._frames.append(_Frame(character == "{"))

    def _inside(self, character: str, following: str) -> None:
        frame = self._frames[-1]
        if character in "}]":
            self._frames.pop()
            if self._frames:
                self._frames[-1].typed += "x"  # something stands there
            else:
                self._plain = "x"
        elif character == ",":
            frame.key, frame.typed = None, ""
        elif character == ":" and frame.is_map and frame.key is None and following in ("", " ", "\t", "[", "{"):
            frame.key, frame.typed = _unquoted(frame.typed.strip()), ""
            frame.said.add(frame.key)
        else:
            frame.typed += character

    def cursor(self, word: str, typed: Stretch) -> Cursor:
        """Where the end is."""
        path = [level.key for level in self._levels]
        path += [frame.key for frame in self._frames if frame.key is not None]
        prose = self._is_prose or bool(self._quote)
        if self._frames:
            frame = self._frames[-1]
            is_value = not frame.is_map or frame.key is not None
            said = frozenset(frame.said) if frame.is_map else frozenset[str]()
            return Cursor(tuple(path), word, typed, is_value, said, frame.typed.lstrip(), is_prose=prose)
        if self._is_value:
            return Cursor(tuple(path), word, typed, True, frozenset(), self._before.lstrip(), is_prose=prose)
        return Cursor(tuple(path), word, typed, False, self._siblings(), self._before.lstrip("- "), is_prose=prose)

    def _siblings(self) -> frozenset[str]:
        """The keys of the mapping on whose line the end is: those around it at the same indentation."""
        line_start = max((m.end() for m in _BREAK.finditer(self._text, 0, self._end)), default=0)
        above, below = self._text[:line_start], self._text[self._end :]
        return frozenset(
            (*self._beside(reversed(_BREAK.split(above)), up=True), *self._beside(_BREAK.split(below)[1:], up=False))
        )

    def _beside(self, lines: Iterable[str], *, up: bool) -> Iterator[str]:
        """The keys of lines, from the cursor on, until those of another mapping come."""
        for line in lines:
            bare = line.lstrip(" ")
            if not bare or bare.startswith("#"):
                continue
            indent = len(line) - len(bare)
            is_item = bare.startswith("- ")
            if is_item:
                inner = bare[1:].lstrip(" ")
                indent, bare = indent + len(bare) - len(inner), inner
            if indent < self._indent or (is_item and indent == self._indent and not up):
                return
            if indent == self._indent and (key := _KEY.match(bare)) is not None:
                yield _unquoted(key[1])
            if is_item and indent == self._indent:
                return


def _unquoted(key: str) -> str:
    return key[1:-1] if len(key) > 1 and key[0] in "\"'" and key[-1] == key[0] else key
