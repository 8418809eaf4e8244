"""The schedule as CSV for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from dxplan.render.tables.rows import FIELDS, row
from dxplan.schedule.result import Schedule
from dxplan.text.display import visible
from dxplan.text.phrase import Language

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def schedule_csv(schedules: Sequence[tuple[Schedule, Language]]) -> str:
    """A line a task, all plans under each other, the plan's id first.

    A name that a spreadsheet would take for a formula is given an apostrophe in front.
    """
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(("plan", *FIELDS))
    for schedule, language in schedules:
        for task in schedule.plan.tasks.values():
            values = row(schedule, task, language)
            values["name"] = _harmless(visible(values["name"]))
            values["critical"] = "true" if values["critical"] else "false"
            writer.writerow((schedule.plan.id, *values.values()))
    return stream.getvalue()


def _harmless(name: str) -> str:
    return "'" + name if name.startswith(_FORMULA_STARTS) else name
