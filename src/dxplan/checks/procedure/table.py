"""The procedure as one table: all rows, in the order of a system's life."""

from __future__ import annotations

from functools import cache

from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.rows import data, delivery, preparation, selection, use
from dxplan.checks.procedure.step import Step

TABLE: tuple[Row, ...] = (*preparation.ROWS, *selection.ROWS, *data.ROWS, *delivery.ROWS, *use.ROWS)


@cache
def steps_before(step: Step) -> tuple[Step, ...]:
    """The steps that a row puts right before a step."""
    return tuple(dict.fromkeys(first for row in TABLE if step in row.after for first in row.before))


def rows(code: str) -> tuple[Row, ...]:
    """The rows that make up a rule."""
    return tuple(row for row in TABLE if row.code == code)
