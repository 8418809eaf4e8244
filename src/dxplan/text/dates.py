"""Days, months, quarters and stretches of time as documents write them, in both languages."""

from __future__ import annotations

from datetime import date, timedelta

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
_LONGEST_IN_DAYS = timedelta(days=31)
_LONGEST_IN_MONTHS = timedelta(days=200)


def letter_date(day: date) -> Text:
    """The date in the head of a document: 'ngày 05 tháng 02 năm 2026' (Decree 30/2020), '5 February 2026'."""
    return say(
        "ngày {padded} tháng {month} năm {year}",
        "{day} {name} {year}",
        padded=f"{day.day:02}",
        month=_padded(day),
        day=day.day,
        name=_MONTHS[day.month - 1],
        year=day.year,
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
