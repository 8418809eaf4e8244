"""Which tables stay on one page: the small ones, which two pages would tear apart for nothing."""

from __future__ import annotations

from math import ceil

from dxplan.render.documents.pages.blocks import Table, text_of
from dxplan.render.documents.pages.times import ems

_POINT_MM = 25.4 / 72
_CELL_MARGIN_MM = 4.0
_MOST_ROWS, _MOST_LINES = 10, 24
"""Rows below the heading, and lines in all: half a page."""


def stays_whole(table: Table, widths: list[float], size: float) -> bool:
    """Whether a table of columns so wide (millimetres), of a type of `size` points, has a page to itself if need be."""
    if len(table.rows) - 1 > _MOST_ROWS:
        return False
    em = size * _POINT_MM
    lines = sum(
        max(
            (
                ceil(ems(text_of(runs)) * em / max(width - _CELL_MARGIN_MM, em))
                for runs, width in zip(row, widths, strict=False)
            ),
            default=1,
        )
        for row in table.rows
    )
    return lines <= _MOST_LINES
