"""CSV: the tasks as a table that spreadsheets and other programs open; nothing in it is run as a formula."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.exchange.incoming import Unkept
from dxplan.exchange.outgoing import Outgoing
from dxplan.exchange.tables.rows import keys_of, rows_of, title_of
from dxplan.exchange.unweighted import weights_unsaid
from dxplan.render.encoding import SPREADSHEET
from dxplan.render.tables.csv_text import csv_text
from dxplan.text.phrase import same

TITLE = same("CSV")
EXTENSION = ".csv"
NEEDS_REVIEW = False


def write(outgoing: Outgoing) -> bytes:
    """A line a task, under headings in the language; columns that no task fills are left out."""
    return SPREADSHEET.encoded(csv_text(_lines(outgoing)))


def left_out(outgoing: Outgoing) -> tuple[Unkept, ...]:
    """What the table has no column for."""
    return weights_unsaid(outgoing.schedule.plan)


def _lines(outgoing: Outgoing) -> Iterator[tuple[object, ...]]:
    rows = rows_of(outgoing)
    keys = keys_of(rows)
    yield tuple(title_of(key, outgoing) for key in keys)
    for row in rows:
        yield tuple(row.get(key) for key in keys)
