"""Working hours, leaves and shifts of a file as calendars of a plan."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from dxplan.exchange.juggler.amounts import hours_in, spans_in
from dxplan.exchange.juggler.statements import Statement
from dxplan.exchange.losses import Losses
from dxplan.exchange.new_ids import free, slug
from dxplan.exchange.weeks import Week, folded, most_usual, runs
from dxplan.model.calendar import BUILT_IN_CALENDARS, MINUTES_A_DAY, Calendar, Hours, HoursOn
from dxplan.text.phrase import Text, same

_USUAL = Hours(((540, 1020),))
"""TaskJuggler's own: 9 to 17, Monday to Friday (tj3 3.7.1; its manual has a break at noon)."""
USUAL_WEEK: Week = {day: _USUAL if day < 5 else Hours(()) for day in range(7)}
_MOST_DAYS = 200_000
_NO_WORK = Text(
    "lịch không có giờ làm việc nào: dùng giờ mặc định của TaskJuggler",
    "a calendar has no working time: TaskJuggler's usual hours stand in for it",
)
_TOO_MANY = Text("quá nhiều ngày nghỉ: bỏ bớt", "too many days of leave: the rest is left out")
LEAVES = ("leaves", "vacation")


def week_of(block: Iterable[Statement], base: Week) -> Week:
    """The week that `workinghours` of a block say, on top of another."""
    week = dict(base)
    for statement in block:
        if statement.keyword == "workinghours":
            week |= hours_in(statement.tokens)
    return week


def leaves_of(block: Iterable[Statement]) -> list[tuple[datetime, datetime]]:
    """The times off that a block says."""
    return [span for statement in block if statement.keyword in LEAVES for span in spans_in(statement.tokens)]


class PlanCalendars:
    """Makes the calendars of a plan."""

    def __init__(self, losses: Losses) -> None:
        self._losses = losses
        self._left = _MOST_DAYS
        self.made: dict[str, Calendar] = {}

    def add(self, name: str, week: Week, leaves: list[tuple[datetime, datetime]]) -> str:
        """The id of a calendar with this week and these times off."""
        id_ = free(slug(name) or "c", (*self.made, *BUILT_IN_CALENDARS))
        if not any(hours.intervals for hours in week.values()):
            self._losses.note(_NO_WORK, name)
            week = USUAL_WEEK
        hours = most_usual(week)
        days = self._days(week, leaves, name)
        self.made[id_] = Calendar(
            id=id_,
            name=same(name) if name and name != id_ else None,
            week=folded(week, hours),
            hours=hours,
            holidays="none",
            days_off=tuple(range_ for range_, said in runs(days) if said is not None and not said.intervals),
            hours_on=tuple(HoursOn(range_, said) for range_, said in runs(days) if said is not None and said.intervals),
        )
        return id_

    def _days(self, week: Week, leaves: list[tuple[datetime, datetime]], name: str) -> dict[int, Hours | None]:
        days: dict[int, Hours | None] = {}
        for start, end in leaves:
            day = start.date()
            while datetime(day.year, day.month, day.day) < end:
                self._left -= 1
                if self._left < 0:
                    self._losses.note(_TOO_MANY, name)
                    return days
                midnight = datetime(day.year, day.month, day.day)
                from_ = max(int((start - midnight).total_seconds() // 60), 0)
                to = min(int((end - midnight).total_seconds() // 60), MINUTES_A_DAY)
                known = days.get(day.toordinal()) or week.get(day.weekday(), Hours(()))
                days[day.toordinal()] = _without(known, from_, to)
                day += timedelta(days=1)
        usual = {ordinal: week.get((ordinal - 1) % 7, Hours(())) for ordinal in days}
        return {ordinal: hours for ordinal, hours in days.items() if hours != usual[ordinal]}


def _without(hours: Hours, from_: int, to: int) -> Hours:
    kept: list[tuple[int, int]] = []
    for start, end in hours.intervals:
        kept += [(a, b) for a, b in ((start, min(end, from_)), (max(start, to), end)) if a < b]
    return Hours(tuple(kept))
