"""Styled lines: the one place that wraps, cuts and colours what terminals show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dxplan.text.breaking import single_words, words
from dxplan.text.display import display_width, is_narrow
from dxplan.text.named_tuple import NamedTuple

_CODES = {
    "bold": 1,
    "dim": 2,
    "reverse": 7,
    "red": 31,
    "green": 32,
    "yellow": 33,
    "magenta": 35,
    "cyan": 36,
    "bright_red": 91,
    "bright_green": 92,
}
"""The words of styles, as ANSI's SGR numbers them: colours on whatever background the terminal has."""
_OF_256 = {"red": 160, "green": 28, "yellow": 136, "magenta": 133, "cyan": 31} | {
    "bright_red": 167,
    "bright_green": 65,
}
"""The same colours of the 256 that no terminal's theme changes: told apart from black and from white (3:1 and more)."""
_MANY_FOR_FEW = {str(_CODES[word]): f"38;5;{number}" for word, number in _OF_256.items()}
_COLORED = re.compile(r"\x1b\[((?:[127];)*)(3[1-6]|9[12])m")

_END = "\x1b[0m"


class Part(NamedTuple):
    """A piece of a line in one style: words such as `bold red`, or none."""

    text: str
    style: str = ""


class Line(NamedTuple):
    """A line and how far it is indented; one that does not wrap is cut at the width."""

    parts: tuple[Part, ...]
    indent: int = 0
    wraps: bool = True


def line(text: str, style: str = "", indent: int = 0) -> Line:
    """A line of one style."""
    return Line((Part(text, style),), indent)


def laid_out(lines: Iterable[Line], width: int, *, color: bool, many_colors: bool = False) -> str:
    """The lines at a width, without blanks at their ends; with `many_colors` in those of a terminal that has 256."""
    return "".join(f"{row}\n" for each in lines for row in _rows(each, width, color=color, many_colors=many_colors))


def colored(parts: Iterable[Part], *, many_colors: bool = False) -> str:
    """Pieces one after the other, with the codes that colour them."""
    pieces: list[str] = []
    before = ""
    for text, style in parts:
        if not text:
            continue
        if style != before:
            pieces.append(_END if before else "")
            pieces.append(_beginning(style, many_colors) if style else "")
            before = style
        pieces.append(text)
    pieces.append(_END if before else "")
    return "".join(pieces)


def in_many_colors(text: str) -> str:
    """What is coloured with the colours of a terminal's theme, in those of one that has 256; the rest stays."""
    return _COLORED.sub(lambda found: f"\x1b[{found[1]}{_MANY_FOR_FEW.get(found[2], found[2])}m", text)


def folded_rows(text: str, width: int) -> list[str]:
    """A text wrapped between words, each row at most `width` cells wide."""
    return [text[start:end] for start, end in _breaks(text, width)]


def fitting(text: str, width: int) -> int:
    """How many characters from the beginning fit into `width` cells."""
    end = min(len(text), width)
    while display_width(text[:end]) > width:
        end -= 1
    while end < len(text) and display_width(text[: end + 1]) <= width:  # combining marks take no cell
        end += 1
    return end


def between(parts: Iterable[Part], start: int, end: int) -> Iterator[Part]:
    """What stands between two places of the joined parts."""
    position = 0
    for part in parts:
        after = position + len(part.text)
        if start <= position and after <= end:
            yield part
        elif start < after and position < end:
            yield Part(part.text[max(start - position, 0) : end - position], part.style)
        position = after


def _rows(each: Line, width: int, *, color: bool, many_colors: bool) -> Iterator[str]:
    text = "".join([part.text for part in each.parts])
    margin = " " * each.indent
    for start, end in _breaks(text, width - each.indent) if each.wraps else _cut(text, width - each.indent):
        pieces = _until(each.parts, len(text) - end) if start == 0 else between(each.parts, start, end)
        row = colored(pieces, many_colors=many_colors) if color else text[start:end]
        yield (margin + row) if row else ""


def _until(parts: tuple[Part, ...], cut: int) -> Iterable[Part]:
    """The parts without so many characters at the end."""
    if not cut:
        return parts
    kept = list(parts)
    while cut and cut >= len(kept[-1].text):
        cut -= len(kept.pop().text)
    if cut:
        kept[-1] = Part(kept[-1].text[:-cut], kept[-1].style)
    return kept


@lru_cache(maxsize=64)
def _beginning(style: str, many_colors: bool) -> str:
    """The sequence that begins a style."""
    words = sorted(style.split(), key=_CODES.__getitem__)
    codes = (f"38;5;{_OF_256[word]}" if many_colors and word in _OF_256 else str(_CODES[word]) for word in words)
    return f"\x1b[{';'.join(codes)}m"


def _cut(text: str, width: int) -> tuple[tuple[int, int]]:
    """The one row of a text that does not wrap. A row has a cell at least."""
    width = max(width, 1)
    end = len(text) if display_width(text) <= width else fitting(text, width)
    return ((0, len(text[:end].rstrip())),)


@lru_cache(maxsize=512)
def _breaks(text: str, width: int) -> tuple[tuple[int, int], ...]:
    """Where each row of a text begins and ends; a word too long for a row is cut. A row has a cell at least."""
    width = max(width, 1)
    if display_width(text) <= width:
        return ((0, len(text.rstrip())),)
    starts, used = [0], 0
    width_of = len if is_narrow(text) else display_width  # as most are; then no word has to be looked at
    for first, last in words(text):
        fits = width_of(text[first:last].rstrip()) <= width
        for start, end in [(first, last)] if fits else single_words(text, first, last):
            long = width_of(text[start:end].rstrip())
            if used + long > width and long <= width:
                starts.append(start)
                used = 0
            elif long > width:
                if used:
                    starts.append(start)
                while width_of(text[start:end].rstrip()) > width:
                    start += max(fitting(text[start:end], width), 1)
                    starts.append(start)
                used = 0
            used += width_of(text[start:end])
    ends = [*starts[1:], len(text)]
    return tuple((a, a + len(text[a:b].rstrip())) for a, b in zip(starts, ends, strict=True))
