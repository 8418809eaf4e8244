"""Days and stretches of time as documents write them, in both languages."""

from __future__ import annotations

from datetime import date, timedelta

from dxplan.model.moment import Moment
from dxplan.text.numerals import roman
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date

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
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return Text(f"ngày {day.day:02} tháng {month} năm {day.year}", f"{day.day} {_MONTHS[day.month - 1]} {day.year}")


def moment(when: Moment) -> Text:
    """A date as the plan gives it: a day, 'tháng 9/2022', 'quý III/2022' or 'năm 2022'."""
    if when.first == when.last:
        return written_date(when.first)
    if (when.first.month, when.first.year) == (when.last.month, when.last.year):
        return _month(when.first)
    if (when.first.year, when.last.month - when.first.month) == (when.last.year, 2):
        return _quarter(when.first)
    return Text(f"năm {when.first.year}", str(when.first.year))


def stretch(first: date, last: date, *, exact: bool) -> Text:
    """The time of a task: days if it is short (or `exact`), months up to about half a year, else quarters."""
    if exact or last - first < _LONGEST_IN_DAYS:
        return written_date(first) if first == last else _from_to(written_date(first), written_date(last))
    if last - first < _LONGEST_IN_MONTHS:
        return _capitalized(_from_to(_month(first, with_year=first.year != last.year), _month(last)))
    return _capitalized(_from_to(_quarter(first, with_year=first.year != last.year), _quarter(last)))


def _from_to(first: Text, last: Text) -> Text:
    return Text(f"{first.vi} – {last.vi}", f"{first.en} – {last.en}")


def _month(day: date, *, with_year: bool = True) -> Text:
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    vi, en = f"tháng {month}", _MONTHS[day.month - 1]
    return Text(f"{vi}/{day.year}", f"{en} {day.year}") if with_year else Text(vi, en)


def _quarter(day: date, *, with_year: bool = True) -> Text:
    quarter = (day.month + 2) // 3
    vi, en = f"quý {roman(quarter)}", f"Q{quarter}"
    return Text(f"{vi}/{day.year}", f"{en} {day.year}") if with_year else Text(vi, en)


def _capitalized(text: Text) -> Text:
    return Text(text.vi[:1].upper() + text.vi[1:], text.en)
