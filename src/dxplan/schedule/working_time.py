"""A calendar as working time: between clock instants and counts of working minutes."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, cached_property, partial
from itertools import accumulate, islice
from typing import TypeVar

from dxplan.model.moment import YEARS
from dxplan.schedule.instant import FIRST_INSTANT, LAST_INSTANT, MINUTES_A_DAY, BeyondDatesError, Instant, Minutes

Intervals = tuple[tuple[int, int], ...]
Week = tuple[Intervals, Intervals, Intervals, Intervals, Intervals, Intervals, Intervals]
YearExceptions = Callable[[int], Mapping[int, Intervals]]

_FIRST_DAY = FIRST_INSTANT // MINUTES_A_DAY
_LAST_DAY = LAST_INSTANT // MINUTES_A_DAY
_DOUBLE_BEFORE, _DOUBLE_AFTER = date(1950, 1, 1).toordinal(), date(2100, 1, 1).toordinal()
_A_WEEK, _MOST_WEEKS_OF_A_YEAR = 7, 54
_REGULAR_BEFORE = date(YEARS.start, 1, 1).toordinal() // _A_WEEK * _A_WEEK + 1
_REGULAR_FROM = date(YEARS.stop, 1, 1).toordinal() // _A_WEEK * _A_WEEK + 1 + _A_WEEK
"""Mondays: no plan can name a day before the one or after the other, so that all weeks there are alike."""

_Asked = TypeVar("_Asked", bound=int)
_Answer = TypeVar("_Answer", bound=int)


def _remembered(
    work_out: Callable[[WorkingTime, _Asked], _Answer],
) -> cached_property[Callable[[_Asked], _Answer]]:
    """A method whose answers are kept: tasks meet at the same instants, and each is asked of ten times."""
    return cached_property(lambda self: cache(partial(work_out, self)))


class WorkingTime:
    """A weekly pattern of working intervals (minutes after midnight) and the days that differ from it.

    A *position* is the number of working minutes since some fixed day. Many instants share one position: all of a
    night, a weekend, Tết. Of these, a start is the last one (work follows at once), a finish the first one (work has
    just ended). Days are worked out as far as they are asked for.

    The innermost answers are not wrapped into `Instant` and `Minutes`, as that costs a call each: hence the ignores.
    """

    def __init__(self, id_: str, week: Week, exceptions_in: YearExceptions, around: date) -> None:
        self.id = id_
        self._week = week
        self._exceptions_in = exceptions_in
        lengths = Counter(minutes for minutes in map(minutes_of, week) if minutes)
        self.minutes_a_day = max(lengths, key=lambda minutes: (lengths[minutes], minutes))
        """Working minutes of an ordinary working day: what `1d` stands for."""
        ordinary = next(day for day in week if minutes_of(day) == self.minutes_a_day)
        self.opens, self.closes = ordinary[0][0], ordinary[-1][1]
        self.week_minutes = tuple(map(minutes_of, week))
        """Working minutes of each day of an ordinary week, Monday first."""
        self._week_before = [0, *accumulate(map(minutes_of, week))]
        """Working minutes of a regular week before each of its days, and of the whole week at the end."""
        self._first_day = date(min(max(around.year, YEARS.start), YEARS.stop - 1), 1, 1).toordinal()
        self._days: list[Intervals] = []
        self._before = array("q", [0])  # working minutes before each day, and one more at the end
        self._extend_later(self._first_day + 365)

    @property
    def week(self) -> Week:
        """The working intervals of an ordinary week, Monday first."""
        return self._week

    @_remembered
    def position(self, instant: Instant) -> int:
        """Working minutes from the fixed day to `instant` (negative before it)."""
        day, minute = divmod(instant, MINUTES_A_DAY)
        index = day - self._first_day
        if not 0 <= index < len(self._days):
            if not self._cover(day):
                return self._regular_position(day, minute)
            index = day - self._first_day
        worked = self._before[index]
        for start, end in self._days[index]:
            if minute <= start:
                break
            worked += (minute if minute < end else end) - start
        return worked

    @_remembered
    def start_at(self, position: int) -> Instant:
        """The last instant with this position: work follows at once."""
        before = self._before
        while position >= before[-1]:
            if not self._cover(self._first_day + len(self._days)):
                return self._regular_start(position, _REGULAR_FROM, before[-1])
            before = self._before
        while position < before[0]:
            if not self._cover(self._first_day - 1):
                return self._regular_start(position, _REGULAR_BEFORE, before[0])
            before = self._before
        index = bisect_right(before, position) - 1
        rest = position - before[index]
        for start, end in self._days[index]:
            if rest < end - start:
                return (self._first_day + index) * MINUTES_A_DAY + start + rest  # type: ignore[return-value]
            rest -= end - start
        raise AssertionError("the day holds the position")

    @_remembered
    def finish_at(self, position: int) -> Instant:
        """The first instant with this position: work has just ended."""
        before = self._before
        while position > before[-1]:
            if not self._cover(self._first_day + len(self._days)):
                return self._regular_finish(position, _REGULAR_FROM, before[-1])
            before = self._before
        while position <= before[0]:
            if not self._cover(self._first_day - 1):
                return self._regular_finish(position, _REGULAR_BEFORE, before[0])
            before = self._before
        index = bisect_left(before, position) - 1
        rest = position - before[index]
        for start, end in self._days[index]:
            if rest <= end - start:
                return (self._first_day + index) * MINUTES_A_DAY + start + rest  # type: ignore[return-value]
            rest -= end - start
        raise AssertionError("the day holds the position")

    def next_start(self, instant: Instant) -> Instant:
        """The first instant not before `instant` at which work begins or goes on."""
        return self.start_at(self.position(instant))

    def last_finish(self, instant: Instant) -> Instant:
        """The last instant not after `instant` at which work ends or goes on."""
        return self.finish_at(self.position(instant))

    def between(self, earlier: Instant, later: Instant) -> Minutes:
        """Working minutes from one instant to another; negative if `later` lies before `earlier`."""
        return self.position(later) - self.position(earlier)  # type: ignore[return-value]

    def intervals_of(self, day: date) -> Intervals:
        """The working intervals of a day."""
        ordinal = day.toordinal()
        if not 0 <= ordinal - self._first_day < len(self._days) and not self._cover(ordinal):
            return self._week[(ordinal - 1) % _A_WEEK]
        return self._days[ordinal - self._first_day]

    def is_worked(self, day: date) -> bool:
        """Whether there is any work on a day."""
        return bool(self.intervals_of(day))

    def usually_works_on(self, weekday: int) -> bool:
        """Whether a day of the week (0 is Monday) is a working day, if nothing else is said for the date."""
        return bool(self._week[weekday])

    def start_of(self, day: date) -> Instant:
        """When work begins on a day; on a day off, when it would begin."""
        intervals = self.intervals_of(day)
        return Instant(day.toordinal() * MINUTES_A_DAY + (intervals[0][0] if intervals else self.opens))

    def end_of(self, day: date) -> Instant:
        """When work ends on a day; on a day off, when it would end."""
        intervals = self.intervals_of(day)
        return Instant(day.toordinal() * MINUTES_A_DAY + (intervals[-1][1] if intervals else self.closes))

    def _cover(self, day: int) -> bool:
        """Work days out up to `day`; False where all weeks are alike: the days up to there are worked out then."""
        if not _FIRST_DAY <= day <= _LAST_DAY:
            raise BeyondDatesError
        if not _REGULAR_BEFORE <= day < _REGULAR_FROM:
            edge = _REGULAR_BEFORE if day < _REGULAR_BEFORE else _REGULAR_FROM - 1
            if not 0 <= edge - self._first_day < len(self._days):
                self._cover(edge)
            return False
        far_out = not _DOUBLE_BEFORE <= day <= _DOUBLE_AFTER
        reach = len(self._days) if far_out else 366  # year by year where holidays are; then doubling, for speed
        if day < self._first_day:
            self._extend_earlier(max(min(day, self._first_day - reach), _REGULAR_BEFORE))
        else:
            self._extend_later(min(max(day, self._first_day + len(self._days) + reach), _REGULAR_FROM - 1))
        return True

    def _regular_position(self, day: int, minute: int) -> int:
        monday, base = (
            (_REGULAR_BEFORE, self._before[0]) if day < _REGULAR_BEFORE else (_REGULAR_FROM, self._before[-1])
        )
        weeks, weekday = divmod(day - monday, _A_WEEK)
        worked = base + weeks * self._week_before[-1] + self._week_before[weekday]
        return worked + sum(max(min(minute, end) - start, 0) for start, end in self._week[weekday])

    def _regular_start(self, position: int, monday: int, base: int) -> Instant:
        weeks, rest = divmod(position - base, self._week_before[-1])
        weekday = bisect_right(self._week_before, rest) - 1
        return self._regular_instant(
            monday + weeks * _A_WEEK + weekday, rest - self._week_before[weekday], at_end=False
        )

    def _regular_finish(self, position: int, monday: int, base: int) -> Instant:
        weeks, rest = divmod(position - base - 1, self._week_before[-1])
        weekday = bisect_left(self._week_before, rest + 1) - 1
        rest += 1 - self._week_before[weekday]
        return self._regular_instant(monday + weeks * _A_WEEK + weekday, rest, at_end=True)

    def _regular_instant(self, day: int, rest: int, *, at_end: bool) -> Instant:
        """When so many minutes of a day are worked: where work goes on, or `at_end` where it has just ended."""
        if not _FIRST_DAY <= day <= _LAST_DAY:
            raise BeyondDatesError
        for start, end in self._week[(day - 1) % _A_WEEK]:
            if rest < end - start or (at_end and rest == end - start):
                return Instant(day * MINUTES_A_DAY + start + rest)
            rest -= end - start
        raise AssertionError("the day holds the position")

    def _extend_later(self, last_day: int) -> None:
        added, worked = self._days_between(self._first_day + len(self._days), last_day)
        self._before.extend(islice(accumulate(worked, initial=self._before[-1]), 1, None))
        self._days += added

    def _extend_earlier(self, first_day: int) -> None:
        added, worked = self._days_between(first_day, self._first_day - 1)
        before = array("q", accumulate(worked, initial=self._before[0] - sum(worked)))
        self._before = before[:-1] + self._before
        self._days = added + self._days
        self._first_day = first_day

    def _days_between(self, first_day: int, last_day: int) -> tuple[list[Intervals], list[int]]:
        """The intervals of each day from one to another, and their minutes: usual weeks, and what differs from them."""
        days: list[Intervals] = []
        minutes: list[int] = []
        day = first_day
        while day <= last_day:
            year = date.fromordinal(day).year
            year_end = min(date(year, 12, 31).toordinal(), last_day)
            of_the_year = slice((day - 1) % _A_WEEK, (day - 1) % _A_WEEK + year_end + 1 - day)
            days += (self._week * _MOST_WEEKS_OF_A_YEAR)[of_the_year]
            minutes += (self.week_minutes * _MOST_WEEKS_OF_A_YEAR)[of_the_year]
            for different, intervals in self._exceptions_in(year).items():
                if day <= different <= year_end:
                    days[different - first_day] = intervals
                    minutes[different - first_day] = minutes_of(intervals)
            day = year_end + 1
        return days, minutes


@cache
def minutes_of(intervals: Intervals) -> int:
    """Working minutes of a day's intervals."""
    return sum(end - start for start, end in intervals)
