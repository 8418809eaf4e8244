"""Styled lines of prose, wrapped between words: for long lists, where laying each out by rich would take too long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from dxplan.text.display import display_width

_WORDS = re.compile(r"\s*\S+\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """Parts of a line, each with its style in rich's words; a line that does not wrap is cut at the width."""

    parts: tuple[tuple[str, str], ...]
    indent: int = 0
    wraps: bool = True


def line(text: str, style: str = "", indent: int = 0) -> Line:
    """A line of one style."""
    return Line(((text, style),), indent)


def laid_out(lines: Iterable[Line], width: int, *, color: bool) -> str:
    """The lines at a width, without blanks at their ends."""
    return "".join(f"{row}\n" for each in lines for row in _rows(each, width, color=color))


def _rows(each: Line, width: int, *, color: bool) -> Iterator[str]:
    text = "".join(part for part, _ in each.parts)
    margin = " " * each.indent
    for start, end in _breaks(text, width - each.indent, each.wraps):
        row = _colored(each.parts, start, end) if color else text[start:end]
        yield (margin + row) if row else ""


def _colored(parts: tuple[tuple[str, str], ...], start: int, end: int) -> str:
    """What stands between two places of the joined parts, with the codes that colour it."""
    row, position = "", 0
    for text, style in parts:
        piece = text[max(start - position, 0) : max(end - position, 0)]
        position += len(text)
        if piece:
            before, after = _codes(style)
            row += f"{before}{piece}{after}"
    return row


@lru_cache(maxsize=64)
def _codes(style: str) -> tuple[str, str]:
    """The escape codes before and after text of a style."""
    if not style:
        return "", ""
    from rich.color import ColorSystem
    from rich.style import Style

    before, _, after = Style.parse(style).render("\0", color_system=ColorSystem.STANDARD).partition("\0")
    return before, after


@lru_cache(maxsize=4096)
def _breaks(text: str, width: int, wraps: bool) -> tuple[tuple[int, int], ...]:
    """Where each row of a text begins and ends; a word that is too long for a row is cut."""
    if display_width(text) <= width:
        return ((0, len(text.rstrip())),)
    if not wraps:
        return ((0, len(text[: _fitting(text, width)].rstrip())),)
    starts, used = [0], 0
    for word in _WORDS.finditer(text):
        start, long = word.start(), display_width(word[0].rstrip())
        if used + long > width and long <= width:
            starts.append(start)
            used = 0
        elif long > width:
            if used:
                starts.append(start)
            while display_width(text[start : word.end()].rstrip()) > width:
                start += max(_fitting(text[start : word.end()], width), 1)
                starts.append(start)
            used = 0
        used += display_width(text[start : word.end()])
    ends = [*starts[1:], len(text)]
    return tuple((a, a + len(text[a:b].rstrip())) for a, b in zip(starts, ends, strict=True))


def _fitting(text: str, width: int) -> int:
    """How many characters from the beginning fit into `width` cells."""
    end = min(len(text), width)
    while display_width(text[:end]) > width:
        end -= 1
    while end < len(text) and display_width(text[: end + 1]) <= width:  # combining marks take no cell
        end += 1
    return end
