"""Lines of a source file as they may be shown on a terminal."""

from __future__ import annotations

from array import array
from functools import lru_cache

from dxplan.text.display import display_width, visible
from dxplan.text.expression import expression

_LINE_BREAK = expression("\r\n|[\r\n\x85\u2028\u2029]")
BYTE_ORDER_MARK = "\ufeff"


@lru_cache(maxsize=2)
def lines_of(source: str) -> tuple[str, ...]:
    """The lines of a source without their breaks, and without a byte order mark: as YAML's parser counts them."""
    return tuple(_LINE_BREAK.split(source.removeprefix(BYTE_ORDER_MARK)))  # not the breaks of str.splitlines


def line_at(source: str, line: int) -> str:
    """Line `line` (from 1) of `source` without its line break; empty past the end."""
    starts, ends = _places_of_lines(source)
    return source[starts[line - 1] : ends[line - 1]] if 0 < line <= len(starts) else ""


@lru_cache(maxsize=2)
def _places_of_lines(source: str) -> tuple[array[int], array[int]]:
    """Where each line begins and ends: of a large file its lines would take ten times as much."""
    starts, ends = array("I", (len(BYTE_ORDER_MARK) if source.startswith(BYTE_ORDER_MARK) else 0,)), array("I")
    for found in _LINE_BREAK.finditer(source):
        start, end = found.span()
        ends.append(start)
        starts.append(end)
    ends.append(len(source))
    return starts, ends


def excerpt(source: str, line: int, column: int, length: int, width: int = 100) -> tuple[str, str]:
    """The line and a line of carets under it, both cut to `width` cells around the place.

    `column` counts characters from 1, `length` characters. Long lines (a whole plan in one flow mapping) are cut on
    both sides with an ellipsis.
    """
    text = line_at(source, line)
    room = max(width - 2, 20)
    start, end = column - 1, column - 1 + length
    before = visible(text[max(start - room - 1, 0) : start])
    marked = visible(text[start : min(end, start + room)]) or " "
    after = visible(text[end : end + room + 1])
    if display_width(marked) > room * 2 // 3:
        marked, after = _first(marked, room * 2 // 3), "…"
    keep_before = room - display_width(marked) - min(display_width(after), room // 3)
    if display_width(before) > keep_before:
        before = "…" + _last(before, max(keep_before - 1, 1))
    rest = room - display_width(before) - display_width(marked)
    if display_width(after) > rest:
        after = _first(after, max(rest - 1, 0)) + "…"
    carets = " " * display_width(before) + "^" * max(display_width(marked), 1)
    return before + marked + after, carets


def _first(text: str, width: int) -> str:
    """As many characters from the beginning as fit into `width` cells."""
    while display_width(text) > width:
        text = text[: min(width, len(text) - 1)]
    return text


def _last(text: str, width: int) -> str:
    """As many characters from the end as fit into `width` cells."""
    while display_width(text) > width:
        text = text[-min(width, len(text) - 1) :] if width and len(text) > 1 else ""
    return text
