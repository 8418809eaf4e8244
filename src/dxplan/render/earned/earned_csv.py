"""Earned value for spreadsheets: a line a measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.render.earned.earned_json import rounded
from dxplan.render.encoding import SPREADSHEET
from dxplan.render.tables.csv_text import csv_text
from dxplan.text.phrase import Language, Text
from dxplan.tracking.earned import Earned

ENCODING = SPREADSHEET


def earned_csv(plans: Sequence[tuple[Earned, Language]]) -> str:
    """Plan, status date, baseline, measure, value, finish date of a forecast, and why a value is missing."""
    return csv_text([("plan", "status_date", "baseline", "measure", "value", "finish", "undefined"), *_rows(plans)])


def _rows(plans: Sequence[tuple[Earned, Language]]) -> Iterator[tuple[object, ...]]:
    for found, language in plans:
        for name, value in found.figures.items():
            day = found.days.get(name)
            why = value.in_language(language) if isinstance(value, Text) else None
            yield (
                found.plan.id,
                found.status.isoformat(),
                found.baseline.name,
                name,
                rounded(value),
                None if day is None else day.isoformat(),
                why,
            )
