"""How wide the columns of a table on a page are, so that words stay whole and rows are low."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import sqrt

from dxplan.render.documents.pages.blocks import Table, text_of
from dxplan.render.documents.pages.times import ems
from dxplan.render.documents.pages.unbroken import tokens

_SMALL = 0.47
"""Of the type's size letters are wide on the average."""
_SPARE = 1.04
"""Fonts that stand in for it are a little wider."""
_POINT_MM = 25.4 / 72
_CELL_MARGIN_MM = 4.0
_LONGEST_WORD, _LONGEST = 18, 200.0
"""Characters of a word, longer ones are broken; and ems of a text from which on it wants no more room."""
_SHORT, _ALIKE = 12.0, 0.8
"""Ems of a short cell; and how near the average is to the longest where all are about as long."""
_LEAST_MM = 13.0
_SHARE = 0.12
"""Of the room is left for long texts before headings are given another line."""
_MOST_PARTED = 12
"""Words of a heading: longer ones take a line a word."""
_NOTHING = frozenset({"", "–", "-", "[…]", "…"})
"""What stands in a cell that tells nothing: how wide a column is, is for the others to say."""
_WORDS = 12
"""Letters that a column of text has at the least: it is never one of single syllables."""


def column_widths(table: Table, room: float, size: float) -> list[float]:
    """The widths in millimetres of a table's columns, `room` in all, of a type of `size` points.

    Headings take two lines where that leaves room for long texts, else three, else a line a word. Short cells that are
    all alike take one line where there is room.
    """
    em = size * _POINT_MM * _SPARE
    columns = [[text_of(row[n]) for row in table.rows if n < len(row)] for n in range(len(table.aligned))]
    wanted = [_wanted(texts) * em + _CELL_MARGIN_MM for texts in columns]
    for lines, share, whole_cells in ((2, _SHARE, True), (2, _SHARE, False), (3, 0, False), (0, 0, False)):
        floors = (max(_floor(texts, lines), _alike(texts) if whole_cells else 0) for texts in columns)
        least = [max(_LEAST_MM, floor * em + _CELL_MARGIN_MM) for floor in floors]
        left = room - sum(least)
        if left > room * share:
            break
    else:
        return [width * room / sum(least) for width in least]
    extra = [max(want - width, 0) for want, width in zip(wanted, least, strict=True)]
    whole = sum(extra)
    if whole == 0:
        return [width + left / len(least) for width in least]
    return [width + left * more / whole for width, more in zip(least, extra, strict=True)]


def _wanted(texts: list[str]) -> float:
    """How many ems wide a column would like to be: between what its cells have on the average and at most."""
    longest = max(map(ems, texts[1:] or texts), default=1)
    return sqrt(max(_mean(texts), 1) * max(min(longest, _LONGEST), 1))


def _floor(texts: list[str], lines: int) -> float:
    """How many ems wide a column has to be, with its heading in so many lines at most; 0 is as many as words."""
    words = (token[:_LONGEST_WORD] for text in texts for token in tokens(text))
    longest = max(map(ems, texts[1:]), default=1)
    return max(
        _narrowest(texts[0], lines) if texts else 1,
        max(map(ems, words), default=1),
        min(longest, _WORDS * _SMALL) if _mean(texts) > _WORDS * _SMALL / 2 else 0,
    )


def _alike(texts: list[str]) -> float:
    """How many ems wide cells are that are all about as long: a little less room would give each another line."""
    longest = max(map(ems, texts[1:]), default=0)
    return longest if longest <= _SHORT and _mean(texts) > _ALIKE * longest else 0


def _mean(texts: list[str]) -> float:
    told = [text for text in texts[1:] if text.strip() not in _NOTHING] or texts
    return sum(map(ems, told)) / max(len(told), 1)


def _narrowest(heading: str, lines: int) -> float:
    """The longest line of a heading that is broken as evenly as it can be."""
    words = tokens(heading)
    if 1 < lines < len(words) <= _MOST_PARTED:
        ends = ((0, *cuts, len(words)) for cuts in combinations(range(1, len(words)), lines - 1))
        return min(max(ems(" ".join(words[a:b]), bold=True) for a, b in pairwise(cuts)) for cuts in ends)
    return max((ems(word, bold=True) for word in words), default=1)
