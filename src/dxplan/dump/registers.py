"""The registers and the frame of a plan, as tables of keys."""

from __future__ import annotations

from dxplan.dump.amounts import day, duration, duration_range, moment, money, number, positive, rough_date, share
from dxplan.dump.layout import Node, Open, words
from dxplan.dump.parts import NAME, REST, Table, by_id, entry, ids, measure, prose, true
from dxplan.dump.scalars import label, word
from dxplan.dump.unwritable import UnwritableError
from dxplan.model.duration import ZERO, Duration
from dxplan.model.people import RATE_UNITS, Rate
from dxplan.model.settings import Forecast, Profile, Waiver

_LEVELS = range(1, 6)


def _rate(value: Rate) -> str:
    if value.per not in RATE_UNITS:
        raise UnwritableError(f"no rate is by {value.per.value}")
    return f"{money(value.amount)}/{value.per.value}"


def _capacity(value: float) -> str | None:
    return None if value == 1 else positive(value)


def _level(value: int) -> str:
    if value not in _LEVELS:
        raise UnwritableError(f"{value} is no security level")
    return str(value)


def _measure(value: object) -> Node:
    return measure(value, number)  # type: ignore[arg-type]


AGENCY: Table = {
    **NAME,
    "kind": ("kind", lambda kind: kind.value),
    "valid_from": ("valid_from", day),
    "valid_to": ("valid_to", day),
    "successor": ("successor", word),
    **REST,
}
RESOURCE: Table = {
    **NAME,
    "agency": ("agency", word),
    "capacity": ("capacity", _capacity),
    "rate": ("rate", _rate),
    "calendar": ("calendar", word),
    **REST,
}
SYSTEM: Table = {
    **NAME,
    "security_level": ("security_level", _level),
    "personal_data": ("personal_data", true),
    "route": ("route", lambda route: route.value),
    "needs": ("needs", ids),
    **REST,
}
KPI: Table = {
    **NAME,
    "baseline": ("baseline", _measure),
    "target": ("target", _measure),
    "unit": ("unit", prose),
    "by": ("by", moment),
    **REST,
}
CIRCUMSTANCE: Table = {**NAME, "date": ("date", rough_date), **REST}
RISK: Table = {
    **NAME,
    "probability": ("probability", share),
    "delays": ("delays", lambda delays: by_id(delays, duration_range)),
    "response": ("response", prose),
    "owner": ("owner", word),
    **REST,
}
REFERENCE: Table = {"title": ("name", prose), "date": ("date", rough_date), "url": ("url", words), **REST}
AGREEMENT: Table = {
    **NAME,
    "parties": ("parties", ids),
    "signed": ("signed", day),
    "ends": ("ends", day),
    **REST,
}


def _by_year(amounts: dict[int, int]) -> Node | None:
    if any(not 1000 <= year < 3000 for year in amounts):
        raise UnwritableError(f"{sorted(amounts)} are not all years")
    return {str(year): money(amount) for year, amount in amounts.items()} or None


BUDGET: Table = {"total": ("total", money), "by_year": ("by_year", _by_year), **REST}


def _working(value: Duration) -> str | None:
    if not value.unit.family.is_working:
        raise UnwritableError(f"{value} is not working time")
    return None if value == ZERO else duration(value)


SCHEDULING: Table = {
    "critical_float": ("critical_float", _working),
    "out_of_sequence": ("out_of_sequence", lambda mode: None if mode is None else mode.value),
    "forecast": ("forecast", lambda forecast: None if forecast is Forecast.PLAN else forecast.value),
    "baseline": ("baseline", word),
}


def _thresholds(values: dict[str, dict[str, str]]) -> Node | None:
    return {
        word(code): {label(name): words(limit, always_quoted=not limit) for name, limit in limits.items()}
        for code, limits in values.items()
    } or None


_WAIVER: Table = {
    "code": ("code", word),
    "task": ("task", word),
    "reason": ("reason", prose),
    "until": ("until", day),
}


def _waivers(values: tuple[Waiver, ...]) -> Node | None:
    return Open([entry(waiver, _WAIVER) for waiver in values]) if values else None


CHECKS: Table = {
    "profile": ("profile", lambda profile: None if profile is Profile.PROVINCE else profile.value),
    "thresholds": ("thresholds", _thresholds),
    "waive": ("waivers", _waivers),
}
