"""Dates as people and other programs write them: 31/03/2022, quý I năm 2022, cuối tháng 3/2022, Mon 31/01/22, 44651."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from dxplan.model.moment import YEARS
from dxplan.text.expression import expression
from dxplan.text.lookalikes import bare, typed

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_VIETNAMESE = ("mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai")
_BEFORE = expression(
    r"^(?:truoc|den|het|vao|tu|ngay|muon nhat|cham nhat|trong|du kien|khoang|han|by|before|until|on|from|the|in|of|"
    r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)) "
)
_CLOCK = expression(
    r"[T ]+(?:lúc )?(?P<hour>[01]?[0-9]|2[0-3])[:hg](?P<minute>[0-5][0-9])(?::[0-9]{2}(?:[.,][0-9]+)?)?"
    r" ?(?P<zone>Z|UTC|GMT|[+-](?P<hours>[01][0-9]):?(?P<minutes>[0-5][0-9]))?$"
)
_VIETNAM = timedelta(hours=7)
"""What its clocks are ahead of UTC."""
_DAY_FIRST = expression(r"([0-9]{1,2}) (?:thang )?([0-9]{1,2}) (?:nam )?([0-9]{4}|[0-9]{2})")
_YEAR_FIRST = expression(r"([0-9]{4}) ([0-9]{1,2}) ([0-9]{1,2})")
_DIGITS = expression(r"([12][0-9]{3})([01][0-9])([0-3][0-9])")
_DAY_AND_NAME = expression(r"([0-9]{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]* ([0-9]{4}|[0-9]{2})")
_NAME_AND_DAY = expression(r"([a-z]{3})[a-z]* ([0-9]{1,2})(?:st|nd|rd|th)? ([0-9]{4})")
_PART = r"(?:(?P<end>cuoi|het|ket thuc|end of|end)|(?P<begin>dau|beginning of|start of|early)|(?P<middle>giua|mid))? ?"
_MONTH = expression(_PART + r"(?:thang |t)?([0-9]{1,2}) (?:nam )?([0-9]{4})")
_MONTH_IN_WORDS = expression(_PART + r"thang ([a-z]+(?: [a-z]+)??) (?:nam )?([0-9]{4})")
_MONTH_NAME = expression(_PART + r"([a-z]{3})[a-z]* ([0-9]{4})")
_QUARTER = expression(_PART + r"(?:quy|qui|q|quarter) ?(iv|i{1,3}|[1-4]) (?:nam )?([0-9]{4})")
_QUARTER_ALONE = expression(_PART + r"(iv|i{2,3}|i) ([0-9]{4})")
_QUARTER_LAST = expression(
    r"(?P<year>[0-9]{4}) ?(?:q|quy) ?(?P<quarter>iv|i{1,3}|[1-4])|(?P<first>[1-4])q ?(?P<then>[0-9]{4})"
)
_HALF_YEAR = expression(r"(?:6|sau) thang (dau|cuoi) (?:nam )?([0-9]{4})|(?:h([12])) ([0-9]{4})")
_WEEK = expression(r"([0-9]{4}) ?w ?([0-9]{1,2})|(?:w|week|tuan|cw|kw) ?([0-9]{1,2}) (?:nam )?([0-9]{4})")
_YEAR = expression(_PART + r"(?:nam )?([0-9]{4})")
_SERIAL = expression(r"[3-6][0-9]{4}(?: 0+)?")
_EXCEL_BEGINS = date(1899, 12, 30)
_THIS_CENTURY = 70
_LONGEST = 80


def moments_meant(text: str, *, one_day: bool = False, year_alone: bool = False) -> tuple[str, ...]:
    """What a text could mean, as a plan writes dates: a day, a month, a quarter; a year where it may stand alone.

    Where `one_day` is wanted, of a month, quarter or year its first and its last day.
    """
    if len(text) > _LONGEST:
        return ()
    plain = typed(text)
    clock = _CLOCK.search(plain)
    said = bare(plain if clock is None else plain[: clock.start()])
    while (shorter := _BEFORE.sub("", said)) != said:
        said = shorter
    try:
        found = next(_read(said), None)
    except (ValueError, OverflowError):  # a day that does not exist, or lies after the year 9999
        return ()
    if found is None or found[0].year not in YEARS:
        return ()
    first, last, short = found
    if clock is not None and clock["zone"] and first == last:
        first, hour = _in_vietnam(first, clock)
        return (str(first) if one_day or hour == "00:00" else f"{first}T{hour}",)
    if len(short) == _OF_WEEK:
        return (str(first), str(last))
    if first == last:
        hour = "" if clock is None or one_day else f"T{int(clock['hour']):02}:{clock['minute']}"
        return (f"{first}{hour}" if hour != "T00:00" else str(first),)
    if one_day:
        return (str(first), str(last))
    if len(short) == _YEAR_ONLY and not year_alone:
        return (str(last),)
    return (short,)


_YEAR_ONLY = 4
_OF_WEEK = 0


def no_such_day(text: str) -> str | None:
    """The day that a text names, as 2022-02-30, where there is none such in the month."""
    if len(text) > _LONGEST:
        return None
    said = bare(typed(text))
    while (shorter := _BEFORE.sub("", said)) != said:
        said = shorter
    if match := _YEAR_FIRST.fullmatch(said):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif match := _DAY_FIRST.fullmatch(said):
        year, month, day = _year(match[3]), int(match[2]), int(match[1])
    else:
        return None
    exists = not 1 <= month <= 12 or year not in YEARS or day <= monthrange(year, month)[1]
    return None if exists else f"{year}-{month:02}-{day:02}"


def _in_vietnam(day: date, clock: re.Match[str]) -> tuple[date, str]:
    """The day and the clock time in Vietnam of a clock time with the zone that it is in."""
    ahead = timedelta(hours=int(clock["hours"] or 0), minutes=int(clock["minutes"] or 0))
    if clock["zone"].startswith("-"):
        ahead = -ahead
    there = datetime(day.year, day.month, day.day, int(clock["hour"]), int(clock["minute"]))
    here = there - ahead + _VIETNAM
    return here.date(), f"{here:%H:%M}"


def _read(said: str) -> Iterator[tuple[date, date, str]]:
    """First day, last day, and how it is written in short."""
    if match := _YEAR_FIRST.fullmatch(said) or _DIGITS.fullmatch(said):
        yield _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.fullmatch(said):
        day, month, year = int(match[1]), int(match[2]), _year(match[3])
        yield _day(year, day, month) if month > 12 >= day else _day(year, month, day)
    if (match := _DAY_AND_NAME.fullmatch(said)) and match[2] in _ENGLISH:
        yield _day(_year(match[3]), _ENGLISH.index(match[2]) + 1, int(match[1]))
    if (match := _NAME_AND_DAY.fullmatch(said)) and match[1] in _ENGLISH:
        yield _day(int(match[3]), _ENGLISH.index(match[1]) + 1, int(match[2]))
    if (match := _MONTH.fullmatch(said)) and 1 <= int(match[4]) <= 12:
        yield _part(match, int(match[5]), int(match[4]), 1)
    if (match := _MONTH_IN_WORDS.fullmatch(said)) and match[4] in _VIETNAMESE:
        yield _part(match, int(match[5]), _VIETNAMESE.index(match[4]) + 1, 1)
    if (match := _MONTH_NAME.fullmatch(said)) and match[4] in _ENGLISH:
        yield _part(match, int(match[5]), _ENGLISH.index(match[4]) + 1, 1)
    if match := _QUARTER.fullmatch(said) or _QUARTER_ALONE.fullmatch(said):
        yield _part(match, int(match[5]), 3 * _quarter(match[4]) - 2, 3)
    if match := _QUARTER_LAST.fullmatch(said):
        yield _span(int(match["year"] or match["then"]), 3 * _quarter(match["quarter"] or match["first"]) - 2, 3)
    if match := _HALF_YEAR.fullmatch(said):
        is_first = match[1] == "dau" or match[3] == "1"
        last = _span(int(match[2] or match[4]), 4 if is_first else 10, 3)[1]
        yield last, last, str(last)
    if (match := _WEEK.fullmatch(said)) and (week := int(match[2] or match[3])):
        monday = date.fromisocalendar(int(match[1] or match[4]), week, 1)
        yield monday, monday + timedelta(days=6), ""
    if match := _YEAR.fullmatch(said):
        yield _part(match, int(match[4]), 1, 12)
    if _SERIAL.fullmatch(said):
        day_ = _EXCEL_BEGINS + timedelta(days=int(said.split()[0]))
        yield day_, day_, str(day_)


def _part(match: re.Match[str], year: int, month: int, months: int) -> tuple[date, date, str]:
    """A month, quarter or year, or the day that its beginning, middle or end is."""
    first, last, short = _span(year, month, months)
    if match["begin"]:
        return first, first, str(first)
    if match["middle"]:
        middle = first + (last - first) // 2
        return middle, middle, str(middle)
    return (last, last, str(last)) if match["end"] and months != 1 else (first, last, short)


def _span(year: int, month: int, months: int) -> tuple[date, date, str]:
    end = month + months - 1
    first, last = date(year, month, 1), date(year, end, monthrange(year, end)[1])
    short = {1: f"{year}-{month:02}", 3: f"{year}-Q{end // 3}"}.get(months, str(year))
    return first, last, short


def _day(year: int, month: int, day: int) -> tuple[date, date, str]:
    found = date(year, month, day)
    return found, found, str(found)


def _quarter(text: str) -> int:
    return _ROMAN.get(text) or int(text)


def _year(text: str) -> int:
    if len(text) == _YEAR_ONLY:
        return int(text)
    return int(text) + (2000 if int(text) < _THIS_CENTURY else 1900)
