"""Calendars as a plan describes them; floor 4 turns them into working time."""

from __future__ import annotations

from dataclasses import field

from dxplan.model.item import Item
from dxplan.model.moment import DateRange
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.value_class import value_class

VN = "vn"
CONTINUOUS = "continuous"
BUILT_IN_CALENDARS = (VN, CONTINUOUS)
MINUTES_A_DAY = 24 * 60
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""As a plan writes them, Monday first."""


@value_class(frozen=True, slots=True)
class Hours:
    """Working intervals of a day, in minutes after midnight, ordered and apart: ((480, 720), (780, 1020))."""

    intervals: tuple[tuple[int, int], ...]

    @property
    def minutes(self) -> int:
        """Working minutes of the day."""
        return sum(end - start for start, end in self.intervals)


class WeekBetween(NamedTuple):
    """Another week for some time: as under `week` of a calendar."""

    days: DateRange
    week: dict[int, Hours | None]


class HoursOn(NamedTuple):
    """Hours of their own on some days: a Saturday's morning, the eve of Tết."""

    days: DateRange
    hours: Hours


@value_class(frozen=True, slots=True, kw_only=True)
class Calendar(Item):
    """A working calendar: what it inherits from `base`, and what it says itself.

    `week` maps weekdays (0 is Monday) to hours; a day given without hours uses `hours`. None means inherited.
    `holidays` is a country code of the holidays package, or "none". `weeks` hold instead of the week between their
    days; holidays and the days said one by one go before them, and `hours_on` before all (of several the last).
    """

    base: str | None = None
    week: dict[int, Hours | None] | None = None
    hours: Hours | None = None
    holidays: str | None = None
    days_off: tuple[DateRange, ...] = field(default=())
    worked_days: tuple[DateRange, ...] = field(default=())
    weeks: tuple[WeekBetween, ...] = field(default=())
    hours_on: tuple[HoursOn, ...] = field(default=())
