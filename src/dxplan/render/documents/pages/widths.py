"""How wide the columns of a table on a page are, so that words stay whole and rows are low."""

from __future__ import annotations

from math import sqrt

from dxplan.render.documents.pages.blocks import Table, text_of
from dxplan.render.documents.pages.unbroken import tokens

_CHARACTER, _BOLD = 0.5, 0.64
"""Of the type's size is a character wide, on the average of Times New Roman, in text and in headings."""
_POINT_MM = 25.4 / 72
_CELL_MARGIN_MM = 4.0
_LONGEST_WORD = 16
"""Characters: longer words are broken."""
_LEAST_MM = 13.0
_WORDS = 12
"""Characters that a column of text has at the least: it is never one of single syllables."""


def column_widths(table: Table, room: float, size: float) -> list[float]:
    """The widths in millimetres of a table's columns, `room` in all, of a type of `size` points.

    Headings take two lines where there is room for that, else a line a word.
    """
    character = size * _CHARACTER * _POINT_MM
    columns = [[text_of(row[n]) for row in table.rows if n < len(row)] for n in range(len(table.aligned))]
    wanted = [_wanted(texts) * character * 1.08 + _CELL_MARGIN_MM for texts in columns]
    for lines in (2, 0):
        least = [max(_LEAST_MM, _floor(texts, lines) * character * 1.08 + _CELL_MARGIN_MM) for texts in columns]
        left = room - sum(least)
        if left > 0:
            break
    else:
        return [width * room / sum(least) for width in least]
    extra = [max(want - width, 0) for want, width in zip(wanted, least, strict=True)]
    whole = sum(extra)
    if whole == 0:
        return [width + left / len(least) for width in least]
    return [width + left * more / whole for width, more in zip(least, extra, strict=True)]


def _wanted(texts: list[str]) -> float:
    """How many characters wide a column would like to be: between what its cells have on the average and at most."""
    longest = max(map(len, texts), default=1)
    return sqrt(max(_mean(texts), 1) * max(min(longest, 400), 1))


def _floor(texts: list[str], lines: int) -> float:
    """How many characters wide a column has to be, with its heading in so many lines at most; 0 is as many as words."""
    longest_word = max((len(word) for text in texts for word in tokens(text)), default=1)
    longest = max(map(len, texts), default=1)
    return max(
        _narrowest(texts[0], lines) * _BOLD / _CHARACTER if texts else 1,
        min(longest_word, _LONGEST_WORD),
        min(longest, _WORDS) if _mean(texts) > _WORDS / 2 else 0,
    )


def _mean(texts: list[str]) -> float:
    told = [text for text in texts[1:] if text] or texts
    return max(sum(map(len, told)) / max(len(told), 1), len(texts[0]) / 2 if texts else 0)


def _narrowest(heading: str, lines: int) -> int:
    """The longest line of a heading that is broken as evenly as it can be."""
    words = heading.split()
    if lines and len(words) > 1:
        return min(max(len(" ".join(words[:nth])), len(" ".join(words[nth:]))) for nth in range(1, len(words)))
    return max(map(len, words), default=1)
