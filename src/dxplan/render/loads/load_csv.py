"""Loads and money for spreadsheets: a line a month of a demand, a line a quarter of money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.findings.loading import Loading, months
from dxplan.render.encoding import SPREADSHEET
from dxplan.render.tables.csv_text import csv_text
from dxplan.schedule.spending import quarter_name
from dxplan.text.phrase import Language

ENCODING = SPREADSHEET
_FIELDS = ("plan", "of", "id", "name", "period", "peak", "capacity", "work", "available", "is_over", "amount")


def load_csv(loadings: Sequence[tuple[Loading, Language]]) -> str:
    """`of` is resource, agency (its resources together), lead (tasks led at once) or money.

    Work is unit-days, amounts are đồng.
    """
    return csv_text([_FIELDS, *_rows(loadings)])


def _rows(loadings: Sequence[tuple[Loading, Language]]) -> Iterator[tuple[object, ...]]:
    for loading, language in loadings:
        plan = loading.schedule.plan.id
        for demand in loading.demands:
            name = demand.id if demand.item.name is None else demand.item.name.in_language(language)
            for month in months(demand):
                period = month.first.isoformat()[:7]
                limits: tuple[object, ...] = (None, month.work, None, None)
                if demand.is_limited:
                    limits = (demand.capacity, month.work, month.available, "true" if month.is_over else "false")
                yield plan, demand.of.value, demand.id, name, period, month.peak, *limits, None
        for number, amount in loading.quarters.items():
            yield plan, "money", None, None, quarter_name(number), None, None, None, None, None, amount
