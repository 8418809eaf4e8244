"""Rows as CSV that a spreadsheet opens without running anything."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from dxplan.text.display import visible

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""Also the wide forms, which some spreadsheets take for the narrow ones."""


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    """A line a row. A text that would be taken for a formula gets an apostrophe in front; None is an empty cell."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return stream.getvalue()


def _harmless(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    text = visible(cell)
    return f"'{text}" if cell.startswith(FORMULA_STARTS) else text
