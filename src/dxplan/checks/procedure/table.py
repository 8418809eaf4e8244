"""The procedure as one table: all rows, in the order of a system's life."""

from __future__ import annotations

from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.rows import data, delivery, preparation, selection, use

TABLE: tuple[Row, ...] = (*preparation.ROWS, *selection.ROWS, *data.ROWS, *delivery.ROWS, *use.ROWS)


def rows(code: str) -> tuple[Row, ...]:
    """The rows that make up a rule."""
    return tuple(row for row in TABLE if row.code == code)
