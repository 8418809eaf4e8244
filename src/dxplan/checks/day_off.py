"""Why nobody works on a day, the working days around it, and how much work some days hold."""

from __future__ import annotations

from datetime import date, timedelta

from dxplan.model.calendar import VN, Calendar
from dxplan.model.plan import Plan
from dxplan.schedule.calendars import Calendars
from dxplan.schedule.instant import at
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.phrase import Text, Voiced, say

_WEEKDAYS = (
    Text("thứ Hai", "a Monday"),
    Text("thứ Ba", "a Tuesday"),
    Text("thứ Tư", "a Wednesday"),
    Text("thứ Năm", "a Thursday"),
    Text("thứ Sáu", "a Friday"),
    Text("thứ Bảy", "a Saturday"),
    Text("Chủ nhật", "a Sunday"),
)
_TET = Text("ngày nghỉ Tết Nguyên đán", "the Tết holiday")
_HUNG_KINGS = Text("ngày nghỉ Giỗ Tổ Hùng Vương", "Hùng Kings' day")
_AROUND = (
    ((12, 30), (12, 31), Text("ngày nghỉ Tết Dương lịch", "the New Year holiday")),
    ((1, 1), (1, 3), Text("ngày nghỉ Tết Dương lịch", "the New Year holiday")),
    ((1, 15), (2, 28), _TET),
    ((3, 20), (4, 27), _HUNG_KINGS),
    ((4, 28), (5, 4), Text("ngày nghỉ lễ 30/4, 01/5", "the holiday of 30 April and 1 May")),
    ((8, 30), (9, 4), Text("ngày nghỉ lễ Quốc khánh", "the National Day holiday")),
    ((11, 22), (11, 27), Text("ngày nghỉ nhân Ngày Văn hóa Việt Nam", "Vietnam Culture Day")),
)
_ONE_DAY = timedelta(days=1)
_SOME_HOLIDAY = Text("ngày nghỉ lễ", "a public holiday")


def reason(plan: Plan, calendars: Calendars, calendar: str, day: date) -> Text:
    """What a day off of a calendar is: one the plan takes off itself, a weekday it never works, a public holiday."""
    own = _own_calendar(plan, calendar, day)
    if own is not None:
        off = say("ngày nghỉ riêng của lịch {calendar}", "a day off of the calendar {calendar}", calendar=own)
        if own.name is not None:
            return off
        return say(
            "{off}", "{off}", off=Voiced(off, Text("ngày nghỉ theo lịch riêng", "a day off in its own calendar"))
        )
    if not calendars[calendar].usually_works_on(day.weekday()):
        return _WEEKDAYS[day.weekday()]
    if not calendars.follows_vietnam(calendar):
        return _SOME_HOLIDAY
    return next(
        (name for first, last, name in _AROUND if first <= (day.month, day.day) <= last),
        _SOME_HOLIDAY,
    )


def working_days_around(time: WorkingTime, day: date) -> tuple[date, date]:
    """The nearest working days before and after a day off."""
    before, after = day, day
    while not time.is_worked(before):
        before -= _ONE_DAY
    while not time.is_worked(after):
        after += _ONE_DAY
    return before, after


def days_worked(time: WorkingTime, first: date, last: date) -> float:
    """How many working days lie from one day to another, both counted."""
    minutes = time.position(at(last + _ONE_DAY)) - time.position(at(first))
    return minutes / time.minutes_a_day


def first_day_off(time: WorkingTime, first: date, last: date) -> date | None:
    """The first of some days on which nobody works."""
    day = first
    while time.is_worked(day):
        day += _ONE_DAY
        if day > last:
            return None
    return day


def is_holiday_in(time: WorkingTime, first: date, last: date) -> bool:
    """Whether one of some days is off that is usually worked on."""
    days = (first + _ONE_DAY * nth for nth in range((last - first).days + 1))
    return any(time.usually_works_on(day.weekday()) and not time.is_worked(day) for day in days)


def _own_calendar(plan: Plan, calendar: str, day: date) -> Calendar | None:
    """The calendar of the plan whose `days_off` has the day."""
    id_: str | None = calendar
    while id_ is not None and id_ in plan.calendars:
        own = plan.calendars[id_]
        if any(days.first <= day <= days.last for days in own.days_off):
            return own
        id_ = own.base or VN
    return None
