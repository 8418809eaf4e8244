"""Files of Microsoft Project of the tests' own making: a row is a mapping of what its elements say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.readers import msproject

NAMESPACE = "http://schemas.microsoft.com/project"
MONDAY = "2024-01-01T08:00:00"
DAY = [("08:00:00", "12:00:00"), ("13:00:00", "17:00:00")]
Fields = Mapping[str, Any]


def element(name: str, content: Any) -> str:
    """Texts as they are, mappings as children, lists as that many elements."""
    if isinstance(content, list):
        return "".join(element(name, each) for each in content)
    inner = (
        "".join(element(key, value) for key, value in content.items())
        if isinstance(content, Mapping)
        else escape(str(content))
    )
    return f"<{name}>{inner}</{name}>"


def working(times: Iterable[tuple[str, str]]) -> dict[str, Any]:
    return {"WorkingTime": [{"FromTime": start, "ToTime": end} for start, end in times]}


def weekday(number: int, times: Iterable[tuple[str, str]] = ()) -> dict[str, Any]:
    """Of a calendar: 1 is Sunday; without times a day off."""
    times = list(times)
    return {"DayType": number, "DayWorking": int(bool(times))} | ({"WorkingTimes": working(times)} if times else {})


STANDARD = {
    "UID": 1,
    "Name": "Standard",
    "IsBaseCalendar": 1,
    "BaseCalendarUID": -1,
    "WeekDays": {"WeekDay": [weekday(number, DAY if 2 <= number <= 6 else ()) for number in range(1, 8)]},
}


def period(first: str, last: str) -> dict[str, Any]:
    return {"FromDate": f"{first}T00:00:00", "ToDate": f"{last}T23:59:00"}


def task(uid: int, name: str = "", **fields: Any) -> dict[str, Any]:
    """A day's work, unless the fields say otherwise."""
    usual = {"UID": uid, "ID": uid, "Name": name or f"Task {uid}", "OutlineLevel": 1, "Duration": "PT8H0M0S"}
    return usual | {"DurationFormat": 7} | fields


def link(uid: int, type_: int = 1, lag: int = 0, shown: int = 7) -> dict[str, Any]:
    return {"PredecessorUID": uid, "Type": type_, "CrossProject": 0, "LinkLag": lag, "LagFormat": shown}


def mspdi(
    *tasks: Fields,
    calendars: Iterable[Fields] = (STANDARD,),
    resources: Iterable[Fields] = (),
    assignments: Iterable[Fields] = (),
    **head: Any,
) -> bytes:
    """A whole file."""
    start = {"Name": "plan", "StartDate": MONDAY, "CalendarUID": 1, "CurrencyCode": "VND"} | head
    content = "".join(element(key, value) for key, value in start.items())
    for section, name, rows in (
        ("Calendars", "Calendar", calendars),
        ("Tasks", "Task", tasks),
        ("Resources", "Resource", resources),
        ("Assignments", "Assignment", assignments),
    ):
        content += f"<{section}>{''.join(element(name, row) for row in rows)}</{section}>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="{NAMESPACE}">{content}</Project>'.encode()


def outcome(data: bytes, **wishes: Any) -> Imported | Refused:
    return msproject.read(Incoming(Path("plan.xml"), data), Wishes(**wishes))


def imported(data: bytes, **wishes: Any) -> Imported:
    result = outcome(data, **wishes)
    assert isinstance(result, Imported), result
    return result


def read(*tasks: Fields, **rest: Any) -> Imported:
    """What reading a file of these tasks gives."""
    return imported(mspdi(*tasks, **rest))


def unkept(result: Imported) -> dict[str, tuple[str, ...]]:
    """What was not kept, in English, and where."""
    return {each.what.en: each.where for each in result.unkept}
