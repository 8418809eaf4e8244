"""Public holidays and the days worked in exchange for them."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pkgutil import get_data  # importlib.resources loads archives, temporary files and more: 3 ms
from typing import Any

from dxplan.text.named_tuple import NamedTuple

VIETNAM = "VN"
EXPECTED_DAYS = "vn_expected_holidays.json"
LAST_KNOWN_YEAR = 2100  # farther out nobody can say anything about holidays
_SATURDAY = 5


class HolidayYear(NamedTuple):
    """The weekdays off, the weekend days worked in exchange, and the holidays on weekends, as ordinals of days.

    The last matter only to calendars that work on weekends.
    """

    days_off: frozenset[int]
    worked_days: frozenset[int]
    weekend_days_off: frozenset[int]


_NOTHING = HolidayYear(frozenset(), frozenset(), frozenset())


@cache
def _announced() -> dict[str, dict[str, list[str]]]:
    years: dict[str, dict[str, list[str]]] = _years_in("vn_holidays.json")
    return years


@cache
def _expected() -> dict[str, list[str]]:
    years: dict[str, list[str]] = _years_in(EXPECTED_DAYS)
    return years


def _years_in(table: str) -> Any:
    return json.loads(get_data("dxplan.data", table) or b"")["years"]


def last_announced_year() -> int:
    """The last year whose days off in Vietnam are announced."""
    return max(map(int, _announced()))


@cache
def holiday_year(country: str, year: int) -> HolidayYear:
    """The holidays of a country (a code of the holidays package) in a year.

    Vietnam's announced years come from a dated table with its sources; all others from the holidays package, which
    computes Tết and Hùng Kings' day from the lunar calendar and knows nothing of days not yet decided. What it says of
    Vietnam's years to come is kept in a table as well: to import the package takes as long as to read 10,000 tasks.
    """
    if country == VIETNAM:
        announced = _announced().get(str(year))
        if announced is not None:
            return HolidayYear(
                _ordinals(announced["days_off"]),
                _ordinals(announced["worked_days"]),
                _ordinals(announced["weekend_days_off"]),
            )
        expected = _expected().get(str(year))
        if expected is not None:
            return _of_days([date.fromisoformat(f"{year}-{day}") for day in expected])
    if not 1900 <= year <= LAST_KNOWN_YEAR:
        return _NOTHING
    return computed_year(country, year)


def computed_year(country: str, year: int) -> HolidayYear:
    """What the holidays package says of a year."""
    from holidays import country_holidays  # slow to import, and seldom needed

    known = country_holidays(country, years=year)
    worked = frozenset(day.toordinal() for day in getattr(known, "weekend_workdays", ()) if day.year == year)
    return _of_days([day for day in known if day.year == year])._replace(worked_days=worked)


def _of_days(days: list[date]) -> HolidayYear:
    return HolidayYear(
        days_off=frozenset(day.toordinal() for day in days if day.weekday() < _SATURDAY),
        worked_days=frozenset(),
        weekend_days_off=frozenset(day.toordinal() for day in days if day.weekday() >= _SATURDAY),
    )


def _ordinals(days: list[str]) -> frozenset[int]:
    return frozenset(date.fromisoformat(day).toordinal() for day in days)
