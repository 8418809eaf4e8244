"""Numbers, money, durations, dates and links as the format writes them: exactly, whatever was computed."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import Decimal
from functools import lru_cache
from math import isfinite

from dxplan.dump.scalars import word
from dxplan.dump.unwritable import UnwritableError
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.duration import Duration, DurationRange, Family
from dxplan.model.moment import YEARS, DateRange, Moment
from dxplan.soundness.limits import MOST_DECIMALS, MOST_DIGITS, MOST_PERCENT, MOST_YEARS
from dxplan.text.expression import expression
from dxplan.text.wording import BILLION, Money

_TWO_MEANINGS = expression(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}")
_LIKE_A_NUMBER = expression(r"[+-]?[0-9][0-9.,\s]*")


def number(value: float) -> str:
    """A number; three decimals get a fourth, so that they are not taken for thousands."""
    text = _decimal(value)
    whole, _, decimals = text.lstrip("-").partition(".")
    if len(whole) > MOST_DIGITS or len(decimals) > MOST_DECIMALS:
        raise UnwritableError(f"{value!r} has more digits than are read")
    return f"{text}0" if _TWO_MEANINGS.fullmatch(text) else text


def positive(value: float) -> str:
    """A number greater than zero."""
    if not value > 0:
        raise UnwritableError(f"{value!r} is not greater than zero")
    return number(value)


def reads_as_number(text: str) -> bool:
    """Whether a text stands where a number may, and would be read as one."""
    return _LIKE_A_NUMBER.fullmatch(text) is not None


def share(value: float) -> str:
    """A share from 0 to 1 as a percentage: `30 %`."""
    if not 0 <= value <= 1:
        raise UnwritableError(f"{value!r} is no share from 0 to 1")
    text = _plain(Decimal(repr(float(value))) * 100)
    if len(text.partition(".")[2]) > MOST_DECIMALS:
        raise UnwritableError(f"{value!r} has more digits than are read")
    return f"{text} %"


@lru_cache(maxsize=4096)
def money(amount: int) -> str:
    """Whole đồng: `1.5 tỷ`, `38184 triệu`, `1200`."""
    if amount < 0:
        raise UnwritableError(f"the amount {amount} is negative")
    if amount < 10**MOST_DIGITS:
        return Money(amount).written
    whole, rest = divmod(amount, BILLION)
    decimals = f"{rest:09}".rstrip("0")
    if len(str(whole)) > MOST_DIGITS:
        raise UnwritableError(f"{amount} has more digits than are read")
    return f"{whole}.{decimals} tỷ" if decimals else f"{whole} tỷ"


@lru_cache(maxsize=4096)
def duration(value: Duration) -> str:
    """A length of time: `60d`."""
    if value.unit.is_share:
        raise UnwritableError(f"{value} is no duration")
    if value.amount < 0:
        raise UnwritableError(f"the duration {value} is negative")
    return _length(value)


def duration_range(between: DurationRange) -> str:
    """Optimistic..pessimistic: `45d..100d`."""
    return f"{duration(between.optimistic)}..{duration(between.pessimistic)}"


@lru_cache(maxsize=4096)
def _length(value: Duration) -> str:
    unit = value.unit
    if unit.family is Family.MONTHS and value.amount != int(value.amount):
        raise UnwritableError(f"{value}: calendar months come in whole numbers")
    if abs(value.amount) > (MOST_PERCENT if unit.is_share else MOST_YEARS * unit.in_a_year):
        raise UnwritableError(f"{value} is longer than is read")
    return f"{_decimal(value.amount)}{unit.value}"


def _decimal(value: float) -> str:
    if not isfinite(value):
        raise UnwritableError(f"{value!r} is no number")
    if value == int(value):
        return str(int(value))
    return _plain(Decimal(repr(float(value))))


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def link(dependency: Dependency) -> str:
    """An entry of `after`: `A`, `A SS+5d`, `A@q1 FS-2d`."""
    type_, lag = dependency.type, dependency.lag
    id_ = dependency.predecessor
    if lag is not None and lag.amount == 0:
        lag = None  # as it is read
    if dependency.unit is None and lag is None and type_ is LinkType.FINISH_START:
        return word(id_)
    for name in (id_, dependency.unit):
        if name is not None:
            word(name)  # none but ids
    text = id_ if dependency.unit is None else f"{id_}@{dependency.unit}"
    if lag is not None:
        text += f" {type_.value}{'' if lag.amount < 0 else '+'}{_length(lag)}"
    elif type_ is not LinkType.FINISH_START:
        text += f" {type_.value}"
    return f'"{text}"' if text.startswith("-") else text


def day(value: date) -> str:
    """A day: `2022-03-31`."""
    if value.year not in YEARS:
        raise UnwritableError(f"the year {value.year} is not read")
    return value.isoformat()


def days(between: DateRange) -> str:
    """A day, or several in a row: `2021-07-09..2021-09-30`."""
    if between.last < between.first:
        raise UnwritableError(f"{between.last} comes before {between.first}")
    return day(between.first) if between.first == between.last else f"{day(between.first)}..{day(between.last)}"


def moment(value: Moment) -> str:
    """A day with or without a clock time, a month, a quarter."""
    return _moment(value, with_year=False)


def rough_date(value: Moment) -> str:
    """As `moment`, or a year."""
    return _moment(value, with_year=True)


def day_with_clock(value: date, clock: time | None) -> str:
    """A day, with its clock time if there is one."""
    return moment(Moment(value, value, clock))


def _moment(value: Moment, *, with_year: bool) -> str:
    first, last, clock = value.first, value.last, value.time
    day(first), day(last)
    if clock is not None and (first != last or clock.second or clock.microsecond):
        raise UnwritableError(f"{first}..{last} {clock} is no day with hours and minutes")
    text = str(value)
    if first != last and not _is_whole(first, last, text, with_year=with_year):
        raise UnwritableError(f"{first}..{last} is no month and no quarter" + (", nor a year" if with_year else ""))
    return text


def _is_whole(first: date, last: date, text: str, *, with_year: bool) -> bool:
    """Whether the days are those of the month, quarter or year that `text` names."""
    after = last + timedelta(days=1)
    if first.day != 1 or after.day != 1:
        return False
    months = (after.year - first.year) * 12 + after.month - first.month
    if re.fullmatch(r"\d{4}", text):
        return with_year and months == 12 and first.month == 1
    return months == 1 or (months == 3 and first.month % 3 == 1)
