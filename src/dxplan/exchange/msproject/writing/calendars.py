"""Calendars as weeks and exceptional days: holidays of years, months of mornings and single days alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.exchange.msproject.writing.elements import Content, clock
from dxplan.model.calendar import BUILT_IN_CALENDARS, CONTINUOUS
from dxplan.schedule.instant import day_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.working_time import Intervals, WorkingTime
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Language, Text
from dxplan.text.voice import FILE

_LONGEST_NAME = 51
_YEARS_AFTER = 3
_NAMES = {
    True: Text("Lịch liên tục", "24 hours, 7 days"),
    False: Text("Lịch Việt Nam", "Vietnam"),
}
_OFF, _WORKED = Text("Ngày nghỉ", "Day off"), Text("Giờ làm việc riêng", "Own hours")


class Written(NamedTuple):
    """The calendars of a file, and their UIDs by the id in the plan."""

    rows: list[dict[str, Content]]
    uid_of: dict[str, int]


def base_calendars(schedule: Schedule, language: Language) -> Written:
    """The plan's own calendar first, then those of tasks and teams, each said in full.

    Exceptions reach from a year before the plan to some years after it.
    """
    plan = schedule.plan
    used = [plan.calendar, *schedule.calendar_of.values(), *(each.calendar for each in plan.resources.values())]
    uid_of: dict[str, int] = {}
    rows: list[dict[str, Content]] = []
    names: set[str] = set()
    first = date(max(schedule.first_day.year - 1, 1900), 1, 1)
    last = date(min(max(schedule.last_day, _latest(schedule)).year + _YEARS_AFTER, 2199), 12, 31)
    for id_ in dict.fromkeys(each for each in used if each is not None):
        uid_of[id_] = len(uid_of) + 1
        name = _free(_name(schedule, id_, language), names)
        rows.append(_calendar(uid_of[id_], name, schedule.calendars[id_], first, last, language))
    return Written(rows, uid_of)


def own_calendar(uid: int, name: str, base: int) -> dict[str, Content]:
    """The calendar that each resource has: its base under another name."""
    return {
        "UID": uid,
        "Name": name[:_LONGEST_NAME],
        "IsBaseCalendar": 0,
        "IsBaselineCalendar": 0,
        "BaseCalendarUID": base,
    }


def _latest(schedule: Schedule) -> date:
    return max(day_of(task.late_finish) for task in schedule.tasks.values())


def _name(schedule: Schedule, id_: str, language: Language) -> str:
    calendar = schedule.plan.calendars.get(id_)
    if calendar is None and id_ in BUILT_IN_CALENDARS:
        return _NAMES[id_ == CONTINUOUS].in_language(language)
    return id_ if calendar is None or calendar.name is None else calendar.name.said(FILE[language])


def _free(name: str, taken: set[str]) -> str:
    """A name that no calendar has yet; with more than 51 characters Microsoft Project refuses the file."""
    name = " ".join(name.split()) or "?"
    found, number = name[:_LONGEST_NAME], 2
    while found.casefold() in taken:
        tail = f" {number}"
        found, number = name[: _LONGEST_NAME - len(tail)] + tail, number + 1
    taken.add(found.casefold())
    return found


def _calendar(
    uid: int, name: str, time: WorkingTime, first: date, last: date, language: Language
) -> dict[str, Content]:
    week: list[dict[str, Content]] = [
        {"DayType": (day + 1) % 7 + 1, **_working(time.week[day])} for day in (6, 0, 1, 2, 3, 4, 5)
    ]
    exceptional = list(_exceptional(time, first, last))
    exceptions: list[dict[str, Content]] = [
        {
            "EnteredByOccurrences": 0,
            "TimePeriod": _period(start, end),
            "Occurrences": (end - start).days + 1,
            "Name": (_WORKED if hours else _OFF).in_language(language),
            "Type": 1,
            **_working(hours),
        }
        for start, end, hours in exceptional
    ]
    # older programs read these, and only these; newer ones the others
    days: list[dict[str, Content]] = [
        {"DayType": 0, "TimePeriod": _period(start, end), **_working(hours)} for start, end, hours in exceptional
    ]
    row: dict[str, Content] = {
        "UID": uid,
        "Name": name,
        "IsBaseCalendar": 1,
        "IsBaselineCalendar": 0,
        "BaseCalendarUID": -1,
        "WeekDays": {"WeekDay": [*week, *days]},
    }
    return row | ({"Exceptions": {"Exception": exceptions}} if exceptions else {})


def _exceptional(time: WorkingTime, first: date, last: date) -> Iterator[tuple[date, date, Intervals]]:
    """Days that differ from their weekday, in their order; those one after another with the same hours as one range."""
    start: date | None = None
    hours: Intervals = ()
    day = first
    while day <= last:
        own = time.intervals_of(day)
        differs = own != time.week[day.weekday()]
        if start is not None and (not differs or own != hours):
            yield start, day - timedelta(days=1), hours
            start = None
        if differs and start is None:
            start, hours = day, own
        day += timedelta(days=1)
    if start is not None:
        yield start, last, hours


def _working(hours: Intervals) -> dict[str, Content]:
    if not hours:
        return {"DayWorking": 0}
    times: list[dict[str, Content]] = [{"FromTime": clock(start), "ToTime": clock(end)} for start, end in hours]
    return {"DayWorking": 1, "WorkingTimes": {"WorkingTime": times}}


def _period(first: date, last: date) -> dict[str, Content]:
    return {"FromDate": f"{first}T00:00:00", "ToDate": f"{last}T23:59:00"}
