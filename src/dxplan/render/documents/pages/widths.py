"""How wide the columns of a table on a page are, so that words stay whole and rows are low."""

from __future__ import annotations

from math import sqrt

from dxplan.render.documents.pages.blocks import Table, text_of

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
    """The widths in millimetres of a table's columns, `room` in all, of a type of `size` points."""
    character = size * _CHARACTER * _POINT_MM
    least, wanted = [], []
    for column in range(len(table.aligned)):
        texts = [text_of(row[column]) for row in table.rows if column < len(row)]
        told = [text for text in texts[1:] if text] or texts
        longest_word = max((len(word) for text in texts for word in text.split()), default=1)
        longest = max(map(len, texts), default=1)
        mean = max(sum(map(len, told)) / max(len(told), 1), len(texts[0]) / 2 if texts else 0)
        heading = max((len(word) for word in texts[0].split()), default=1) if texts else 1
        floor = max(
            heading * _BOLD / _CHARACTER,
            min(longest_word, _LONGEST_WORD),
            min(longest, _WORDS) if mean > _WORDS / 2 else 0,
        )
        least.append(max(_LEAST_MM, floor * character * 1.08 + _CELL_MARGIN_MM))
        wanted.append(sqrt(max(mean, 1) * max(min(longest, 400), 1)))
    left = room - sum(least)
    if left <= 0:
        return [width * room / sum(least) for width in least]
    extra = [
        max(want * character * 1.08 + _CELL_MARGIN_MM - width, 0) for want, width in zip(wanted, least, strict=True)
    ]
    whole = sum(extra)
    if whole == 0:
        return [width + left / len(least) for width in least]
    return [width + left * more / whole for width, more in zip(least, extra, strict=True)]
