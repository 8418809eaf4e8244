"""Days, months, quarters and stretches of time as documents write them, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.text.expression import expression
from dxplan.text.numerals import roman
from dxplan.text.phrase import Text, say
from dxplan.text.sentences import capitalized
from dxplan.text.voice import FILE

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT = 3
_DAY = expression(
    rf"\b(?:(\d{{2}})/(\d{{2}})/(\d{{4}})|(\d{{4}})-(\d{{2}})-(\d{{2}})|(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}}))\b"
)
_ISO_DAY = expression(r"(?<![\w/.-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])")
_LONGEST_IN_DAYS = timedelta(days=31)
_LONGEST_IN_MONTHS = timedelta(days=200)


def english_date(day: date, *, short: bool = False) -> str:
    """A day as an English paper writes it: '5 February 2026', in narrow columns '5 Feb 2026'."""
    name = _MONTHS[day.month - 1]
    return f"{day.day} {name[:_SHORT] if short else name} {day.year}"


def with_english_dates(text: str) -> str:
    """English prose with its days (2026-02-05) as an English paper writes them; addresses on the web keep theirs."""
    return _ISO_DAY.sub(_in_english, text)


def _in_english(match: re.Match[str]) -> str:
    day = _day(*match.groups())
    return match[0] if day is None else english_date(day)


def days_written(text: str) -> Iterator[date]:
    """The days that a text names, as files or papers write them in either language."""
    for found in _DAY.finditer(text):
        days, months, years = found.group(1, 6, 7), found.group(2, 5, 8), found.group(3, 4, 9)
        day, month, year = (next(filter(None, each)) for each in (days, months, years))
        named = _day(year, month if month.isdigit() else str(_MONTHS.index(month) + 1), day)
        if named is not None:
            yield named


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:  # 31 February, in somebody's prose
        return None


def letter_date(day: date) -> Text:
    """The date in the head of a document: 'ngày 05 tháng 02 năm 2026' (Decree 30/2020), '5 February 2026'."""
    return say(
        "ngày {padded} tháng {month} năm {year}",
        "{english}",
        padded=f"{day.day:02}",
        month=_padded(day),
        year=day.year,
        english=english_date(day),
    )


def month(day: date, *, with_year: bool = True) -> Text:
    """Tháng 9/2022, September 2022."""
    alone = say("tháng {number}", "{name}", number=_padded(day), name=_MONTHS[day.month - 1])
    return say("{month}/{year}", "{month} {year}", month=alone, year=day.year) if with_year else alone


def quarter(day: date, *, with_year: bool = True) -> Text:
    """Quý III/2022, Q3 2022."""
    number = (day.month + 2) // 3
    alone = say("quý {roman}", "Q{number}", roman=roman(number), number=number)
    return say("{quarter}/{year}", "{quarter} {year}", quarter=alone, year=day.year) if with_year else alone


def year(day: date) -> Text:
    """Năm 2022, 2022."""
    return say("năm {year}", "{year}", year=day.year)


def stretch(first: date, last: date, *, exact: bool) -> Text:
    """The time of a task: days if it is short (or `exact`), months up to about half a year, else quarters."""
    if exact or last - first < _LONGEST_IN_DAYS:
        if first == last:
            return say("{day}", "{day}", day=first)
        return say("{first} – {last}", "{first} – {last}", first=first, last=last)
    unit = month if last - first < _LONGEST_IN_MONTHS else quarter
    whole = say(
        "{first} – {last}", "{first} – {last}", first=unit(first, with_year=first.year != last.year), last=unit(last)
    )
    return Text(capitalized(whole.said(FILE["vi"])), whole.said(FILE["en"]))


def _padded(day: date) -> str:
    """January and February with a zero, as Decree 30/2020 asks for."""
    return f"{day.month:02}" if day.month < 3 else str(day.month)
