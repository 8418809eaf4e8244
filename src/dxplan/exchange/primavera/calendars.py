"""Calendars of P6: a week by weekdays, and days that differ from it, in a text of nested brackets.

`(0||DaysOfWeek()((0||2()((0||0(s|08:00|f|12:00)())…` is a Monday (1 is Sunday); exceptional days have numbers as in
Excel.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.values import clock, line, whole
from dxplan.exchange.new_ids import free, slug
from dxplan.exchange.primavera.tables import Row
from dxplan.exchange.weeks import Week, apart, folded, most_usual, runs
from dxplan.model.calendar import BUILT_IN_CALENDARS, MINUTES_A_DAY, Calendar, Hours, HoursOn
from dxplan.model.moment import YEARS
from dxplan.text.expression import expression
from dxplan.text.phrase import Text, same

_EIGHT_HOURS = Hours(((480, 720), (780, 1020)))
_USUAL_WEEK: Week = {day: _EIGHT_HOURS if day < 5 else Hours(()) for day in range(7)}
_EXCEL_EPOCH = date(1899, 12, 30).toordinal()
_PART = expression(r"\(\s*\d+\|\|(?P<name>[^()]*)\((?P<values>[^()]*)\)\s*\(|(?P<end>\))")
_CLOSING = 2
"""A part ends with two brackets: that of what is inside it, and its own."""
_DEEPEST = 12
_UNREAD = Text(
    "lịch không đọc được: dùng thứ Hai đến thứ Sáu, 8–12 và 13–17 giờ",
    "calendars that cannot be read: Monday to Friday, 8 to 12 and 13 to 17, stand in for them",
)
_NO_WORK = Text(
    "lịch không có giờ làm việc nào: thay bằng thứ Hai đến thứ Sáu, 8–12 và 13–17 giờ",
    "a calendar has no working time: Monday to Friday, 8 to 12 and 13 to 17, stand in for it",
)
_BAD_DAY = Text("ngày ngoại lệ ngoài các năm 1900 đến 2199 bị bỏ", "exceptional days outside 1900 to 2199 are left out")
_TWICE = Text("hai lịch cùng số: giữ lịch trước", "two calendars have one number: the first is kept")


class PlanCalendars:
    """The calendars of a plan, made of those of the file as they are asked for."""

    def __init__(self, rows: list[dict[str, str]], losses: Losses) -> None:
        self._losses = losses
        self._rows: dict[str, Row] = {}
        for row in rows:
            if self._rows.setdefault(row.get("clndr_id", ""), row) is not row:
                losses.note(_TWICE, line(row.get("clndr_name", "")))
        self._id_of: dict[str, str] = {}
        self.made: dict[str, Calendar] = {}

    def default(self) -> str:
        """The number of the calendar that is marked as the default, or else of the first."""
        marked = (number for number, row in self._rows.items() if row.get("default_flag") == "Y")
        return next(marked, next(iter(self._rows), ""))

    def knows(self, number: str) -> bool:
        """Whether the file has a calendar of this number."""
        return number in self._rows

    def id_of(self, number: str) -> str:
        """The id in the plan of the file's calendar with this number; P6's usual week where there is none."""
        known = self._id_of.get(number)
        if known is None:
            row = self._rows.get(number, {})
            name = line(row.get("clndr_name", ""))
            known = free(slug(name) or f"c{slug(number) or 0}", (*self.made, *BUILT_IN_CALENDARS))
            self._id_of[number] = known
            self.made[known] = self._calendar(known, name, row)
        return known

    def unused(self) -> list[str]:
        """The names of calendars that nothing asked for."""
        return [line(row.get("clndr_name", "")) for number, row in self._rows.items() if number not in self._id_of]

    def _calendar(self, id_: str, name: str, row: Row) -> Calendar:
        week, days = self._parsed(row.get("clndr_data", ""), name)
        if not any(hours.intervals for hours in week.values()):
            self._losses.note(_NO_WORK, name)
            week = _USUAL_WEEK
        hours = most_usual(week)
        calendar = Calendar(
            id=id_,
            name=same(name) if name and name != id_ else None,
            week=folded(week, hours),
            hours=hours,
            holidays="none",
        )
        off = [range_ for range_, said in runs(days) if said is not None and not said.intervals]
        other = [HoursOn(range_, said) for range_, said in runs(days) if said is not None and said.intervals]
        return replace(calendar, days_off=tuple(off), hours_on=tuple(other))

    def _parsed(self, text: str, name: str) -> tuple[Week, dict[int, Hours | None]]:
        week: Week = {}
        days: dict[int, Hours | None] = {}
        for path, values in _parts(text):
            if len(path) < 2:
                continue
            section = path[1]
            if section == "DaysOfWeek" and len(path) >= 3 and 1 <= whole(path[2]) <= 7:
                weekday = (whole(path[2]) - 2) % 7
                week[weekday] = _more(week.get(weekday), values)
            elif section == "Exceptions" and len(path) >= 3:
                number = _day_number(path[2])
                day = None if number is None else _EXCEL_EPOCH + number
                if day is None or not date(YEARS.start, 1, 1).toordinal() <= day < date(YEARS.stop, 1, 1).toordinal():
                    self._losses.note(_BAD_DAY, name)
                else:
                    days[day] = _more(days.get(day), values)
        if not week:
            self._losses.note(_UNREAD, name)
            week = dict(_USUAL_WEEK)
        return {weekday: week.get(weekday, Hours(())) for weekday in range(7)}, days


def _parts(text: str) -> Iterator[tuple[list[str], dict[str, str]]]:
    """Each bracketed part with the names of those around it, and its values: `s|08:00|f|12:00`.

    The part of an exceptional day is named by its value `d|42000`, as its name is a running number.
    """
    around: list[str] = []
    closed: list[int] = []
    for found in _PART.finditer(text.replace("\x7f", " ")):
        if found["end"] is not None:
            if closed:
                closed[-1] += 1
                if closed[-1] == _CLOSING:
                    around.pop()
                    closed.pop()
            continue
        pieces = found["values"].split("|")
        values = {key.strip(): value.strip() for key, value in zip(pieces[::2], pieces[1::2], strict=False)}
        around.append(f"d{values['d']}" if "d" in values else found["name"].strip())
        closed.append(0)
        yield around[:_DEEPEST], values


def _day_number(name: str) -> int | None:
    return int(name[1:]) if name.startswith("d") and name[1:].isdecimal() and len(name) < 9 else None


def _more(hours: Hours | None, values: dict[str, str]) -> Hours:
    """The hours with another interval, where the values say one; it may end at midnight, or after it."""
    known = [] if hours is None else list(hours.intervals)
    start, end = clock(values.get("s", "")), clock(values.get("f", ""))
    if start is None or end is None:
        return Hours(tuple(known))
    end = MINUTES_A_DAY if end == 0 else end
    if start < end:
        known.append((start, end))
    elif end < start:
        known += [(start, MINUTES_A_DAY), (0, end)] if start < MINUTES_A_DAY else [(0, end)]
    return Hours(apart(known))
