"""The texts of MSPDI elements as values; what cannot be one is None, and the caller says so."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from math import isfinite

from dxplan.dump.unwritable import writable
from dxplan.model.moment import YEARS, DateRange, Moment
from dxplan.schedule.instant import Instant, at
from dxplan.text.expression import expression

_DATE = expression(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?)?"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_SPAN = expression(
    r"(?P<sign>-?)P(?:(?P<days>[0-9]{1,9})D)?"
    r"(?:T(?:(?P<hours>-?[0-9]{1,9})H)?(?:(?P<minutes>-?[0-9]{1,9})M)?(?:(?P<seconds>-?[0-9]{1,9}(?:[.,][0-9]+)?)S)?)?"
)
_CLOCK = expression(r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T)?([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?")
_MIDNIGHT = 24
_HALF_A_MINUTE = 30
_MOST = 2**53


@lru_cache(maxsize=1 << 15)
def when(text: str) -> datetime | None:
    """A date with its clock time to the minute; `24:00:00` is the next day's midnight. None outside 1900 to 2199."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    try:
        found = datetime(year, month, day, 0 if hour == _MIDNIGHT else hour, minute)
        if hour == _MIDNIGHT:
            found += timedelta(days=1)
        if second >= _HALF_A_MINUTE:
            found += timedelta(minutes=1)
    except (ValueError, OverflowError):
        return None
    return found if found.year in YEARS else None


def line(text: str) -> str:
    """A name, on one line."""
    return " ".join(writable(text).split())


def day(text: str) -> date | None:
    """The day of a date."""
    found = when(text)
    return None if found is None else found.date()


def moment(found: datetime) -> Moment:
    """A date with its clock time, as plans say it."""
    return Moment(found.date(), found.date(), found.time())


def instant(text: str) -> Instant | None:
    """A date as minutes."""
    found = when(text)
    return None if found is None else at(found.date(), found.time())


def clock(text: str) -> int | None:
    """Minutes after midnight; a clock time may come with a date before it."""
    match = _CLOCK.fullmatch(text)
    if match is None:
        return None
    minutes = int(match[1]) * 60 + int(match[2]) + (int(match[3] or 0) >= _HALF_A_MINUTE)
    return minutes if minutes <= _MIDNIGHT * 60 else None


@lru_cache(maxsize=1 << 12)
def minutes(text: str) -> float | None:
    """A length of time in minutes, with tenths where it has seconds: `PT8H0M0S`, `-PT8H0M0S`, `PT336H0M30S`."""
    match = _SPAN.fullmatch(text)
    if match is None or text.endswith(("P", "T")):
        return None
    amount = int(match["days"] or 0) * 1440 + int(match["hours"] or 0) * 60 + int(match["minutes"] or 0)
    total = amount + float((match["seconds"] or "0").replace(",", ".")) / 60
    return -total if match["sign"] else total


def number(text: str) -> float | None:
    """A finite number, with a decimal point or comma."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        return None
    return value if isfinite(value) else None


def whole(text: str, otherwise: int = 0) -> int:
    """A whole number; `otherwise` where nothing, or none that a program counts with, is said."""
    try:
        value = int(text)
    except ValueError:
        decimal = number(text)
        value = otherwise if decimal is None else int(decimal)
    return value if abs(value) <= _MOST else otherwise


def flag(text: str, *, otherwise: bool = False) -> bool:
    """1 or true."""
    return text.lower() in ("1", "true", "-1") if text else otherwise


def days(first: str, last: str) -> DateRange | None:
    """The days of a `TimePeriod`; what lies outside 1900 to 2199 is cut off. None where there are none."""
    start, end = _cut(first, date(YEARS.start, 1, 1)), _cut(last, date(YEARS.stop - 1, 12, 31))
    return None if start is None or end is None or end < start else DateRange(start, end)


def _cut(text: str, limit: date) -> date | None:
    found = day(text)
    if found is not None:
        return found
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year = int(match[1])
    return limit if (year < YEARS.start) == (limit.year == YEARS.start) and year not in YEARS else None
