"""Loads and money as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from dxplan.findings.loading import Demand, Loading, Of, known, months, peak, too_much
from dxplan.schedule.instant import clock_of
from dxplan.schedule.spending import quarter_name
from dxplan.text.phrase import Language


def load_json(loadings: Sequence[tuple[Loading, Language]], *, as_list: bool) -> str:
    """A plan as an object, or with `as_list` a list of such objects; money is đồng, work unit-days, days ISO dates."""
    documents = [_plan(loading, language) for loading, language in loadings]
    return json.dumps(documents if as_list else documents[0], ensure_ascii=False, indent=2) + "\n"


def _plan(loading: Loading, language: Language) -> dict[str, Any]:
    schedule = loading.schedule
    together = known(loading.demands, Of.AGENCY)
    found: dict[str, Any] = {
        "plan": schedule.plan.id,
        "start": clock_of(schedule.start).isoformat(timespec="minutes"),
        "finish": clock_of(schedule.finish).isoformat(timespec="minutes"),
        "resources": [_limited(each, loading, language) for each in known(loading.demands, Of.RESOURCE)],
        "agencies": [_agency(each, together, loading, language) for each in known(loading.demands, Of.LEAD)],
    }
    if loading.has_money:
        years = sorted({number // 4 for number in loading.quarters} | set(loading.budget))
        spent = {year: sum(a for number, a in loading.quarters.items() if number // 4 == year) for year in years}
        found["money"] = {
            "quarters": [
                {"quarter": quarter_name(number), "amount": amount} for number, amount in loading.quarters.items()
            ],
            "years": [{"year": year, "amount": spent[year], "budget": loading.budget.get(year)} for year in years],
        }
    return found


def _limited(demand: Demand, loading: Loading, language: Language) -> dict[str, Any]:
    return {
        **_head(demand, language),
        **({"agency": getattr(demand.item, "agency", None)} if demand.of is Of.RESOURCE else {}),
        "capacity": demand.capacity,
        "peak": peak(demand),
        "overloads": [
            {
                "start": each.first.isoformat(),
                "finish": each.last.isoformat(),
                "demand": each.overload.demand,
                "days": each.overload.days,
                "tasks": [{"task": task, "units": units} for task, units in each.tasks],
            }
            for each in too_much(demand, loading.schedule)
        ],
        "months": [
            {
                "month": month.first.isoformat()[:7],
                "peak": month.peak,
                "work": month.work,
                "available": month.available,
                "is_over": month.is_over,
            }
            for month in months(demand)
        ],
    }


def _agency(lead: Demand, together: Sequence[Demand], loading: Loading, language: Language) -> dict[str, Any]:
    """What an agency leads, and what its resources are asked for together if it brings several."""
    own = next((demand for demand in together if demand.id == lead.id), None)
    return {
        **_head(lead, language),
        "resources": list(lead.resources),
        "together": None if own is None else _limited(own, loading, language),
        "leads_at_once": peak(lead),
        "months": [{"month": m.first.isoformat()[:7], "leads_at_once": m.peak} for m in months(lead)],
    }


def _head(demand: Demand, language: Language) -> dict[str, Any]:
    name = demand.item.name
    return {"id": demand.id, "name": demand.id if name is None else name.in_language(language)}
