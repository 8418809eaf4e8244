"""The schedule as CSV for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.render.encoding import SPREADSHEET
from dxplan.render.tables.csv_text import csv_text
from dxplan.render.tables.rows import FIELDS, row
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language

ENCODING = SPREADSHEET


def schedule_csv(schedules: Sequence[tuple[Schedule, Language]]) -> str:
    """A line a task, all plans under each other, the plan's id first."""
    return csv_text([("plan", *FIELDS), *_rows(schedules)])


def _rows(schedules: Sequence[tuple[Schedule, Language]]) -> Iterator[tuple[object, ...]]:
    for schedule, language in schedules:
        for task in schedule.plan.tasks.values():
            values = row(schedule, task, language)
            values["critical"] = "true" if values["critical"] else "false"
            yield schedule.plan.id, *values.values()
