"""Calendars: weeks, hours and days."""

from __future__ import annotations

from dxplan.dump.amounts import days
from dxplan.dump.layout import Node
from dxplan.dump.parts import NAME, REST, Table
from dxplan.dump.scalars import word
from dxplan.dump.unwritable import UnwritableError
from dxplan.model.calendar import MINUTES_A_DAY, WEEKDAYS, Hours, HoursOn, WeekBetween
from dxplan.model.moment import DateRange


def hours(value: Hours) -> Node:
    """Working intervals of a day: `["08:00-12:00", "13:00-17:00"]`, or `none`."""
    before = 0
    for start, end in value.intervals:
        if not before <= start < end <= MINUTES_A_DAY:
            raise UnwritableError(f"{value.intervals} are not intervals of a day in their order")
        before = end
    return [f'"{_clock(start)}-{_clock(end)}"' for start, end in value.intervals] or "none"


def week(value: dict[int, Hours | None]) -> Node:
    """`mon..fri`, a list of days, or days with their hours; those in a row that work alike stand together."""
    if not value.keys() <= set(range(7)):
        raise UnwritableError(f"{sorted(value)} are not days of the week")
    spans: list[tuple[int, int]] = []
    for day in sorted(value):
        if spans and spans[-1][1] == day - 1 and value[spans[-1][0]] == value[day]:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    if any(value[first] is not None for first, _ in spans):
        return {_span(first, last): _of_day(value[first]) for first, last in spans}
    named: list[Node] = [_span(first, last) for first, last in spans]
    return named[0] if len(named) == 1 else named


def _of_day(value: Hours | None) -> Node:
    return "~" if value is None else hours(value)


def _span(first: int, last: int) -> str:
    return WEEKDAYS[first] if first == last else f"{WEEKDAYS[first]}..{WEEKDAYS[last]}"


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _ranges(values: tuple[DateRange, ...]) -> Node | None:
    found: list[Node] = [days(value) for value in values]
    return found or None


def _weeks(values: tuple[WeekBetween, ...]) -> Node | None:
    return _of_the_last({days(value.days): week(value.week)} for value in values)


def _hours_on(values: tuple[HoursOn, ...]) -> Node | None:
    return _of_the_last({days(value.days): hours(value.hours)} for value in values)


def _of_the_last(entries: object) -> Node | None:
    """Of several for the same days the last holds: it stands where it stood."""
    found: dict[str, Node] = {}
    for entry in entries:  # type: ignore[attr-defined]
        for key, node in entry.items():
            found.pop(key, None)
            found[key] = node
    return found or None


CALENDAR: Table = {
    **NAME,
    "base": ("base", word),
    "week": ("week", week),
    "hours": ("hours", hours),
    "holidays": ("holidays", word),
    "days_off": ("days_off", _ranges),
    "worked_days": ("worked_days", _ranges),
    "weeks": ("weeks", _weeks),
    "hours_on": ("hours_on", _hours_on),
    **REST,
}
