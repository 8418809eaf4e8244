"""Where lines of plain text may end: never before a dash, nor inside a range of numbers."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.text.expression import expression

_WORD = expression(r"\s*\S+\s*")
_TOGETHER = expression(r"(?:(?<!\s)\s+)?(?:\S*\d(?: ?[-–—] ?\d\S*)+(?: [-–—](?!\S))*|\S+(?: [-–—](?!\S))*)\s*")
"""A range (2021 - 2025, 2021 –2025), or a word, each with the dash behind it, as numbers and names have it."""
_LONGEST = 20
"""Characters that even a narrow page has room for in a line of a heading."""


def words(text: str) -> Iterator[tuple[int, int]]:
    """The words of a text with the blanks around them, from where to where; what stays together is one."""
    return (match.span() for match in _TOGETHER.finditer(text))


def single_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words of a part of a text, ranges apart: where there is no room for them."""
    return (match.span() for match in _WORD.finditer(text, start, end))


def whole_pieces(text: str) -> Iterator[tuple[str, bool]]:
    """A text for a page that breaks lines itself, in pieces, each with whether it is to stay on a line."""
    done = 0
    for start, end in words(text):
        piece = text[start:end].strip()
        if len(piece) <= _LONGEST and len(piece.split()) > 1:
            begin = text.index(piece, start)
            yield text[done:begin], False
            yield piece, True
            done = begin + len(piece)
    yield text[done:], False
