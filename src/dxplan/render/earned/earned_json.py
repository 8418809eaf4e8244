"""Earned value for machines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from dxplan.text.phrase import Text
from dxplan.tracking.earned import Earned
from dxplan.tracking.measures import Figure

_DECIMALS = 6


def earned_json(plans: Sequence[Earned]) -> str:
    """All measures of each plan; one that is undefined is null, and `undefined` says why."""
    return json.dumps({"plans": [_plan(found) for found in plans]}, ensure_ascii=False, indent=2) + "\n"


def _plan(found: Earned) -> dict[str, Any]:
    baseline = found.baseline
    return {
        "plan": found.plan.id,
        "name": _both(found.plan.name),
        "file": found.plan.file,
        "status_date": found.status.isoformat(),
        "baseline": {
            "name": baseline.name,
            "made": None if baseline.made is None else baseline.made.isoformat(),
            "file": baseline.file,
        },
        "unit": "VND" if found.in_money else "working_minutes",
        "earned_share": round(found.share, _DECIMALS),
        "finish": {
            "baseline": found.planned_finish.isoformat(),
            "network": found.forecast.isoformat(),
            **{name: None if day is None else day.isoformat() for name, day in found.days.items()},
        },
        "measures": {name: rounded(value) for name, value in found.figures.items()},
        "undefined": {name: _both(value) for name, value in found.figures.items() if isinstance(value, Text)},
        "level_of_effort": {
            "share": round(found.level_of_effort, _DECIMALS),
            "SPI_with": rounded(found.spi_with_level_of_effort),
        },
        "techniques": {way.value: count for way, count in found.techniques.items()},
        "added": list(found.added),
        "dropped": list(found.dropped),
        "periods": [
            {
                "until": each.day.isoformat(),
                "PV": round(each.planned, _DECIMALS),
                "EV": None if each.earned is None else round(each.earned, _DECIMALS),
            }
            for each in found.periods
        ],
        "warnings": [_both(warning) for warning in found.warnings],
    }


def rounded(value: Figure) -> float | None:
    """A figure with six decimals; null where it is undefined."""
    return None if isinstance(value, Text) else round(value, _DECIMALS)


def _both(text: Text) -> dict[str, str]:
    return {"vi": text.vi, "en": text.en}
