"""The lines of a plan file in the order and spacing of the house.

Whole lines move, with the comments above and beside them; what is written is not written anew. So texts keep their
quotes and folds, and what is laid out in an unusual way stays as it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from dxplan.edit.arranging.places import PLAN, Place
from dxplan.edit.arranging.spaces import tidy
from dxplan.load.outline import Outline, Part
from dxplan.source.excerpt import BYTE_ORDER_MARK

_STEP = 2


@dataclass(slots=True)
class _Entry:
    """A key with its value: the comments above it, its own line, and what stands below."""

    key: str
    is_apart: bool
    lead: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    @property
    def is_short(self) -> bool:
        return len(self.lines) == 1 and not self.lead


def arranged(data: bytes) -> bytes:
    """The text of a plan file in the order and spacing of the house.

    It has to be YAML that can be read. What has no keys at its top stays as it is.
    """
    whole = data.decode()
    text = whole.removeprefix(BYTE_ORDER_MARK)
    end = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    arranging = _Arranging(tidy(text.replace("\r\n", "\n")))
    lines = arranging.plan()
    return data if lines is None else (whole[: len(whole) - len(text)] + end.join(lines) + end).encode()


class _Arranging:
    def __init__(self, text: str) -> None:
        self._text = text
        self._root = Outline(text.encode()).root
        self._lines = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines[:-1])]

    def plan(self) -> list[str] | None:
        """The lines of the whole file; None if it is no mapping of keys."""
        root = self._root
        if root.is_flow or root.is_list or not root.parts:
            return None
        first = self._line(root.parts[0].entry_start)
        head = _one_blank(self._lines[:first])
        if head and not self._lines[first - 1].strip():
            head.append("")
        return [*head, *self._mapping(root, PLAN, first, len(self._lines), 0)]

    def _line(self, offset: int) -> int:
        """The line of a character, from 0."""
        return bisect_right(self._starts, offset) - 1

    def _mapping(self, part: Part, place: Place, begin: int, end: int, column: int) -> list[str]:
        """The lines of a mapping that stand from line `begin` up to `end`, its keys at a column."""
        found = self._column(part)
        entries = [
            self._entry(inner, place, start, stop, found, column)
            for inner, start, stop in self._spans(part, begin, end, found)
        ]
        tail = self._tail(part, end, found, column)
        if place.order:
            entries = _in_order(entries, place.order)
        return [*_joined(entries, place), *tail]

    def _column(self, part: Part) -> int:
        start = part.parts[0].entry_start
        return start - self._starts[self._line(start)]

    def _spans(self, part: Part, begin: int, end: int, column: int) -> Iterator[tuple[Part, int, int]]:
        """The entries with the lines from their comments on up to those of the next one."""
        starts = [begin, *(self._lead_of(inner, column) for inner in part.parts[1:])]
        stop = self._end_of(part, end, column)
        yield from zip(part.parts, starts, [*starts[1:], stop], strict=True)

    def _lead_of(self, part: Part, column: int) -> int:
        """The first line of what belongs to an entry: comments above it that are not indented further than its key."""
        line = self._line(part.entry_start)
        assert part.around is not None
        least = self._line(part.around.parts[part.nth - 1].end - 1)
        first = line
        while first - 1 > least and self._belongs(self._lines[first - 1], column):
            first -= 1
        return first

    def _end_of(self, part: Part, end: int, column: int) -> int:
        """The line after the last entry with the comments that are indented further than its key."""
        line = self._line(part.parts[-1].end - 1) + 1
        while line < end and not (self._lines[line].strip() and self._belongs(self._lines[line], column)):
            line += 1
        return line

    @staticmethod
    def _belongs(line: str, column: int) -> bool:
        stripped = line.lstrip(" ")
        return not stripped or (stripped.startswith("#") and len(line) - len(stripped) <= column)

    def _tail(self, part: Part, end: int, column: int, wanted: int) -> list[str]:
        """Comments after the last entry, at the column of the keys, and the empty line before them if there is one."""
        begin = self._end_of(part, end, column)
        lines = _one_blank([_shifted(line, wanted - column) for line in self._lines[begin:end]])
        return ["", *lines] if lines and not self._lines[begin - 1].strip() else lines

    def _entry(self, part: Part, place: Place, start: int, stop: int, column: int, wanted: int) -> _Entry:
        assert part.key is not None
        key = self._text[part.key.start : part.key.end].strip("\"'")
        line = self._line(part.key.start)
        shift = wanted - column
        lead = [_shifted(text, shift) for text in self._lines[start:line]]
        blank = bool(lead) and not lead[0].strip()
        entry = _Entry(key, blank, lead=[text for text in lead if text.strip()])
        own = [_shifted(self._lines[line], shift)]
        begins = self._line(part.start)
        if part.is_flow or part.is_list or not part.parts or begins <= line or part.anchor is not None:
            entry.lines = own + [_shifted(text, shift) for text in self._stripped(line + 1, stop)]
            return entry
        inside = self._mapping(part, place.of(key), line + 1, stop, wanted + _STEP)
        entry.lines = own + (inside[1:] if not inside[0] else inside)
        return entry

    def _stripped(self, begin: int, end: int) -> list[str]:
        while end > begin and not self._lines[end - 1].strip():
            end -= 1
        return self._lines[begin:end]


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return ""
    if by >= 0:
        return " " * by + line
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]


def _in_order(entries: list[_Entry], order: Sequence[str]) -> list[_Entry]:
    """Entries in an order; one that it does not know stays behind the one that it stands behind."""
    rank = {key: number for number, key in enumerate(order)}
    numbered: list[tuple[int, _Entry]] = []
    before = -1
    for entry in entries:
        before = rank.get(entry.key, before)
        numbered.append((before, entry))
    return [entry for _, entry in sorted(numbered, key=lambda pair: pair[0])]


def _joined(entries: list[_Entry], place: Place) -> list[str]:
    lines: list[str] = []
    before: _Entry | None = None
    for entry in entries:
        if before is not None and _is_apart(before, entry, place):
            lines.append("")
        lines += [*entry.lead, *entry.lines]
        before = entry
    return lines


def _is_apart(before: _Entry, entry: _Entry, place: Place) -> bool:
    """Whether a line is empty between two entries: where the place asks for it, or somebody left one."""
    if place.all_apart:
        return entry.is_apart or not (before.is_short and entry.is_short)
    if place.apart:
        return entry.key in place.apart or (entry.is_apart and entry.key not in PLAN.order)
    return entry.is_apart and not place.order


def _one_blank(lines: Sequence[str]) -> list[str]:
    """Lines without empty ones at their ends, and of several empty ones together one."""
    kept: list[str] = []
    for line in lines:
        if line.strip() or (kept and kept[-1]):
            kept.append(line.rstrip() if not line.strip() else line)
    while kept and not kept[-1]:
        kept.pop()
    return kept
