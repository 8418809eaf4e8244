"""The calendars of a file as those of a plan: weeks, exceptions, what is derived from what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.document import Row
from dxplan.exchange.msproject.recurring import occurrences, recurs
from dxplan.exchange.msproject.values import clock, days, flag, line, whole
from dxplan.exchange.new_ids import free, slug
from dxplan.exchange.weeks import Week, apart, folded, most_usual, runs
from dxplan.model.calendar import BUILT_IN_CALENDARS, MINUTES_A_DAY, Calendar, Hours, HoursOn, WeekBetween
from dxplan.model.moment import DateRange
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import same, say

OFFICE = Hours(((480, 720), (780, 1020)))
"""What Microsoft Project takes where a file says nothing: 8 to 12 and 13 to 17, Monday to Friday."""
_NO_WORK = Hours(())
_USUAL_WEEK: dict[int, Hours] = {day: OFFICE if day < 5 else _NO_WORK for day in range(7)}
_MOST_DAYS = 3_000_000
_NOBODY = frozenset(("", "-1", "0"))


class Exceptional(NamedTuple):
    """Some days that differ: with these hours, or (None) with those of their weekday."""

    days: Iterable[DateRange]
    hours: Hours | None


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A calendar as the file says it: its own days, its weeks for some time, its exceptions (the last ones count)."""

    uid: str
    name: str
    base: str
    week: Week
    weeks: tuple[tuple[DateRange, Week], ...]
    exceptions: tuple[Exceptional, ...]

    @property
    def says_nothing(self) -> bool:
        """Whether it is its base under another name."""
        return not (self.week or self.weeks or self.exceptions)


class PlanCalendars:
    """The calendars of a plan, made of those of the file as they are asked for; `until` bounds what recurs for ever."""

    def __init__(self, rows: list[Row], losses: Losses, until: date) -> None:
        self._losses = losses
        self._until = until
        self._left = _MOST_DAYS
        self._rows: dict[str, CalendarRow] = {}
        for row in rows:
            if row.text("UID") in self._rows:
                self._lose(
                    "hai lịch cùng UID: giữ lịch trước",
                    "two calendars have one UID: the first is kept",
                    row.text("Name"),
                )
                continue
            self._rows[row.text("UID")] = self._read(row)
        self._id_of: dict[str, str] = {}
        self.made: dict[str, Calendar] = {}

    def meant(self, uid: str) -> str | None:
        """The UID of the calendar that a number stands for, past those that say nothing of their own; None: no such."""
        seen = set()
        while uid in self._rows and uid not in seen:
            seen.add(uid)
            row = self._rows[uid]
            if not row.says_nothing or row.base not in self._rows:
                return uid
            uid = row.base
        return None

    def id_of(self, uid: str) -> str:
        """The id in the plan of a calendar that is `meant`."""
        known = self._id_of.get(uid)
        if known is not None:
            return known
        line = [uid]
        base = self.meant(self._rows[uid].base)
        while base is not None and base not in self._id_of and base not in line:
            line.append(base)
            base = self.meant(self._rows[base].base)
        for each in reversed(line):
            self._make(self._rows[each])
        return self._id_of[uid]

    def usual(self) -> str:
        """The id of a calendar for a file that has none: Microsoft Project's own standard."""
        row = CalendarRow("", "Standard", "", {}, (), ())
        if "" not in self._id_of:
            self._make(row)
        return self._id_of[""]

    def unused(self) -> list[str]:
        """The names of base calendars that nothing asked for."""
        return [
            row.name for uid, row in self._rows.items() if uid not in self._id_of and not row.says_nothing and row.name
        ]

    def week_of(self, uid: str | None) -> Week:
        """The whole week of a calendar, with what it inherits."""
        week: Week = {}
        seen: set[str] = set()
        while uid is not None and uid in self._rows and uid not in seen:
            seen.add(uid)
            week = {**self._rows[uid].week, **week}
            uid = self._rows[uid].base
        return {**_USUAL_WEEK, **week}

    def _make(self, row: CalendarRow) -> None:
        id_ = free(slug(row.name) or f"c{slug(row.uid) or 0}", (*self.made, *BUILT_IN_CALENDARS))
        base = self.meant(row.base)
        base_id = self._id_of.get(base) if base is not None else None
        week = self.week_of(row.uid)
        if not any(hours.intervals for hours in week.values()):
            self._lose(
                "lịch không có giờ làm việc nào: thay bằng thứ Hai đến thứ Sáu, 8–12 và 13–17 giờ",
                "a calendar has no working time: Monday to Friday, 8 to 12 and 13 to 17, stand in for it",
                row.name,
            )
            week = _USUAL_WEEK
        calendar = Calendar(id=id_, name=same(row.name) if row.name and row.name != id_ else None)
        if base_id is None:
            calendar = replace(calendar, holidays="none")
        if base_id is None or row.week:
            hours = most_usual(week)
            calendar = replace(calendar, week=folded(week, hours), hours=hours)
        self._id_of[row.uid] = id_
        calendar = replace(
            calendar,
            base=base_id,
            weeks=tuple(WeekBetween(days_, folded({**week, **own}, calendar.hours)) for days_, own in row.weeks),
        )
        self.made[id_] = self._with_special(calendar, row)

    def _with_special(self, calendar: Calendar, row: CalendarRow) -> Calendar:
        """The exceptions apart from one another: days off, days worked, days with hours of their own."""
        said: dict[int, Hours | None] = {}
        for exception in row.exceptions:
            for range_ in exception.days:
                self._left -= (range_.last - range_.first).days + 1
                if self._left < 0:
                    self._lose(
                        "quá nhiều ngày ngoại lệ trong các lịch: bỏ bớt",
                        "calendars have too many exceptional days: the rest is left out",
                        row.name,
                    )
                    break
                said.update(
                    dict.fromkeys(range(range_.first.toordinal(), range_.last.toordinal() + 1), exception.hours)
                )
        off, worked, other = [], [], []
        for range_, hours in runs(said):
            if hours is None:
                worked.append(range_)
            elif hours.intervals:
                other.append(HoursOn(range_, hours))
            else:
                off.append(range_)
        return replace(calendar, days_off=tuple(off), worked_days=tuple(worked), hours_on=tuple(other))

    def _read(self, row: Row) -> CalendarRow:
        base = row.text("BaseCalendarUID")
        is_base = flag(row.text("IsBaseCalendar"), otherwise=base in _NOBODY)
        weekdays = row.rows("WeekDays", "WeekDay")
        exceptions = row.rows("Exceptions", "Exception")
        if not exceptions:  # newer files say them twice
            exceptions = [day for day in weekdays if whole(day.text("DayType"), -1) == 0]
        return CalendarRow(
            uid=row.text("UID"),
            name=line(row.text("Name")),
            base="" if is_base and base in _NOBODY else base,
            week=self._week(weekdays, is_base=is_base),
            weeks=tuple(self._weeks(row)),
            exceptions=tuple(self._exceptions(exceptions, row.text("Name"))),
        )

    def _week(self, weekdays: list[Row], *, is_base: bool) -> Week:
        week: Week = {}
        for day in weekdays:
            number = whole(day.text("DayType"), -1)
            if 1 <= number <= 7:
                hours = _hours(day)
                if hours is not None:
                    week[(number - 2) % 7] = hours
                elif is_base:
                    week[(number - 2) % 7] = OFFICE
        return week

    def _weeks(self, row: Row) -> Iterable[tuple[DateRange, Week]]:
        for week in row.rows("WorkWeeks", "WorkWeek"):
            range_ = _period(week)
            own = self._week(week.rows("WeekDays", "WeekDay"), is_base=False)
            if range_ is None:
                self._lose(
                    "tuần làm việc không có ngày dùng được",
                    "a working week has no days that can be used",
                    row.text("Name"),
                )
            elif own:
                yield range_, own

    def _exceptions(self, rows: list[Row], name: str) -> Iterable[Exceptional]:
        """Those that recur first, then ranges, the longest first: of several over a day the closest counts."""
        found: list[tuple[int, Exceptional]] = []
        for row in rows:
            range_ = _period(row)
            if range_ is None:
                self._lose(
                    "ngoại lệ của lịch không có ngày dùng được",
                    "an exception of a calendar has no days that can be used",
                    name,
                )
                continue
            hours = _hours(row)
            if recurs(row):
                if range_.last > self._until:
                    self._lose(
                        "ngoại lệ lặp lại của lịch chỉ được ghi tới {until}",
                        "recurring exceptions of a calendar are written up to {until} only",
                        name,
                        until=self._until,
                    )
                single = [DateRange(day, day) for day in occurrences(row, range_, self._until)]
                found.append((1 << 20, Exceptional(single, hours)))
            else:
                found.append(((range_.last - range_.first).days, Exceptional((range_,), hours)))
        return [exception for _, exception in sorted(found, key=lambda one: -one[0])]

    def _lose(self, vi: str, en: str, name: str, **parts: date) -> None:
        self._losses.note(say(vi, en, **parts), line(name))


def _period(row: Row) -> DateRange | None:
    period = row.rows("TimePeriod")
    return days(period[0].text("FromDate"), period[0].text("ToDate")) if period else None


def _hours(row: Row) -> Hours | None:
    """The hours of a day: none of a day off; None of a worked day that does not say them."""
    times = row.rows("WorkingTimes", "WorkingTime")
    if not flag(row.text("DayWorking"), otherwise=bool(times)):
        return _NO_WORK
    intervals: list[tuple[int, int]] = []
    for time in times:
        start, end = clock(time.text("FromTime")), clock(time.text("ToTime"))
        if start is None or end is None:
            continue
        end = MINUTES_A_DAY if end == 0 else end
        if start < end:
            intervals.append((start, end))
        elif end < start:  # past midnight: what lies after it belongs to this day all the same
            intervals += [(start, MINUTES_A_DAY), (0, end)] if start < MINUTES_A_DAY else [(0, end)]
    return Hours(apart(intervals)) if intervals else None
