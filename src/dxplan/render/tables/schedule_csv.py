"""The schedule as CSV for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.render.encoding import SPREADSHEET
from dxplan.render.tables.csv_text import csv_text
from dxplan.render.tables.rows import FIELDS, PLANNED, planned, row, slack_in_days
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language

ENCODING = SPREADSHEET
_FLOATS = ("total_float", "free_float")


def schedule_csv(schedules: Sequence[tuple[Schedule, Language]]) -> str:
    """A line a task, all plans under each other, the plan's id first; floats in working days, links as in `after`."""
    return csv_text([("plan", *FIELDS, *PLANNED, "links"), *_rows(schedules)])


def _rows(schedules: Sequence[tuple[Schedule, Language]]) -> Iterator[tuple[object, ...]]:
    for schedule, language in schedules:
        for task in schedule.plan.tasks.values():
            values = row(schedule, task, language)
            for key in _FLOATS:
                values[key] = None if values[key] is None else slack_in_days(schedule, task.id, values[key])
            values["critical"] = "true" if values["critical"] else "false"
            links = "; ".join(map(str, task.predecessors)) or None
            yield schedule.plan.id, *values.values(), *planned(schedule, task).values(), links
