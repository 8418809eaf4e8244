"""An independent scheduler: slow, simple, and without anything of dxplan.schedule.

Each calendar is a row of minutes, worked or not. A date is found by trying: day by day, then hour by hour, then minute
by minute, until every link and every date that holds the task is kept. There are no hidden nodes, no passes and no
topological order: summaries are looked through wherever a link names one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from itertools import accumulate

from dateutil.relativedelta import relativedelta

from dxplan.model.dependency import Dependency
from dxplan.model.duration import Unit
from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.task import Task

DAY = 1440
FIRST_DAY = date(2021, 8, 1)
DAYS = 800
_OFF_VN = {date(2022, 1, 3), date(2022, 4, 11), date(2022, 5, 2), date(2022, 5, 3), date(2021, 9, 2), date(2021, 9, 3)}
_OFF_VN |= {date(2022, 1, 31) + timedelta(days) for days in range(5)}  # Tết of the year of the tiger
_OFF_VN |= {date(2022, 9, 1), date(2022, 9, 2)} | {date(2023, 1, 2)} | {date(2023, 5, day) for day in (1, 2, 3)}
_OFF_VN |= {date(2023, 1, 20)} | {date(2023, 1, 23) + timedelta(days) for days in range(4)}
_OFF_VN |= {date(2023, 9, 1), date(2023, 9, 4)}
_OFF_SATURDAYS = {date(2022, 1, 1), date(2022, 4, 30), date(2023, 1, 21), date(2023, 4, 29), date(2023, 9, 2)}

OFFICE = ((480, 720), (780, 1020))
SHORT = ((540, 600), (780, 810))

CALENDARS = {
    "short": {"week": "mon..sat", "hours": ["09:00-10:00", "13:00-13:30"], "holidays": "none"},
    "night": {"week": {"tue..thu": ["20:00-24:00"], "sun": ["22:00-24:00"]}, "holidays": "none"},
    "crew": {"base": "short", "days_off": ["2022-01-20..2022-01-26"], "worked_days": ["2022-01-23"]},
    "six": {"base": "vn", "week": "mon..sat", "worked_days": ["2022-02-03"]},
}
"""What a plan says; the same in minutes follows."""


def hours_on(calendar: str, day: date) -> tuple[tuple[int, int], ...]:
    """The working hours of a day, in minutes after midnight."""
    weekday = day.weekday()
    match calendar:
        case "continuous":
            return ((0, DAY),)
        case "vn":
            return OFFICE if weekday < 5 and day not in _OFF_VN else ()
        case "six":
            return OFFICE if day == date(2022, 2, 3) or (weekday < 6 and day not in _OFF_VN | _OFF_SATURDAYS) else ()
        case "short":
            return SHORT if weekday < 6 else ()
        case "crew":
            closed = date(2022, 1, 20) <= day <= date(2022, 1, 26) and day != date(2022, 1, 23)
            return SHORT if not closed and (weekday < 6 or day == date(2022, 1, 23)) else ()
        case "night":
            return {1: ((1200, DAY),), 2: ((1200, DAY),), 3: ((1200, DAY),), 6: ((1320, DAY),)}.get(weekday, ())
    raise AssertionError(calendar)


OPEN_AND_CLOSED = {
    "continuous": (0, DAY),
    "vn": (480, 1020),
    "six": (480, 1020),
    "short": (540, 810),
    "crew": (540, 810),
    "night": (1200, DAY),
}
A_DAY = {"continuous": DAY, "vn": 480, "six": 480, "short": 90, "crew": 90, "night": 240}


class OutOfHorizonError(Exception):
    """The plan leaves the days that the oracle knows."""


class Minutes:
    """A calendar as a row of minutes. `worked_before[t]` counts the worked minutes before instant t."""

    def __init__(self, id_: str) -> None:
        self.id = id_
        self.worked = bytearray(DAYS * DAY)
        for day in range(DAYS):
            for start, end in hours_on(id_, FIRST_DAY + timedelta(day)):
                self.worked[day * DAY + start : day * DAY + end] = b"\x01" * (end - start)
        self.worked_before = array("i", [0, *accumulate(self.worked)])

    def next_start(self, t: int) -> int:
        return inside(self.worked.find(1, inside(t)))

    def last_start(self, t: int) -> int:
        return inside(self.worked.rfind(1, 0, inside(t) + 1))

    def last_end(self, t: int) -> int:
        return inside(self.worked.rfind(1, 0, inside(t))) + 1

    def count(self, t: int) -> int:
        return self.worked_before[inside(t)]

    def opens(self, day: date) -> int:
        hours = hours_on(self.id, day)
        return midnight(day) + (hours[0][0] if hours else OPEN_AND_CLOSED[self.id][0])

    def closes(self, day: date) -> int:
        hours = hours_on(self.id, day)
        return midnight(day) + (hours[-1][1] if hours else OPEN_AND_CLOSED[self.id][1])


@cache
def minutes_of(calendar: str) -> Minutes:
    return Minutes(calendar)


@dataclass(frozen=True)
class Span:
    start: int
    finish: int


@dataclass(frozen=True)
class Answer:
    """What the oracle says of a task, as dxplan's instants and working minutes."""

    early_start: int
    early_finish: int
    late_start: int
    late_finish: int
    total_float: int
    free_float: int


def inside(t: int) -> int:
    if not 0 <= t < DAYS * DAY - DAY:
        raise OutOfHorizonError
    return t


def midnight(day: date) -> int:
    return (day - FIRST_DAY).days * DAY


def _shift_months(t: int, months: int) -> int:
    moved = datetime(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day) + timedelta(minutes=t)
    moved += relativedelta(months=months)
    return int((moved - datetime(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day)).total_seconds()) // 60


def _first(ok: Callable[[int], bool], t: int) -> int:
    """The first instant from t on that is ok, where all later ones are ok too."""
    if ok(t):
        return t
    for step in (DAY, 60, 1):
        while not ok(inside(t + step)):
            t += step
    return t + 1


def _last(ok: Callable[[int], bool], t: int) -> int:
    """The last instant that is ok, looking both ways from t, where all earlier ones are ok too."""
    if ok(t):
        for step in (DAY, 60, 1):
            while ok(inside(t + step)):
                t += step
        return t
    for step in (DAY, 60, 1):
        while not ok(inside(t - step)):
            t -= step
    return t - 1


def _months_over(t: int, months: int) -> int:
    """Day by day: the last day's end where the month has no such day."""
    first = FIRST_DAY + timedelta(minutes=t)
    month = first.month - 1 + months
    year, month = first.year + month // 12, month % 12 + 1
    try:
        return midnight(date(year, month, first.day)) + t % DAY
    except ValueError:
        return midnight(date(year + month // 12, month % 12 + 1, 1))


def _shift_months_at_most(t: int, months: int) -> int:
    """The latest that any instant up to t leads to: 31 January, 08:00, leads to less than 28 January, 17:00, does."""
    days = [t, *(t // DAY * DAY - 1 - DAY * days for days in range(3))]
    return max(_shift_months(day, months) for day in days)


_MONTHS = {Unit.MONTHS: 1, Unit.QUARTERS: 3, Unit.YEARS: 12}
_ELAPSED = {Unit.ELAPSED_DAYS: DAY, Unit.ELAPSED_WEEKS: 7 * DAY}


class Oracle:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.links = [link for task in plan.tasks.values() for link in task.predecessors]
        self.early = cache(self._early)
        self.late = cache(self._late)
        self.final = cache(self._final)
        self.end = cache(self._end)
        self.late_end = cache(self._late_end)
        self.lag_minutes = cache(self._lag_minutes)
        self.start = midnight(plan.start)
        if plan.status_date is not None:
            self.start = max(self.start, midnight(plan.status_date) + DAY)
        self.finish = max(self.end(id_) for id_ in plan.tasks)
        self.cap = self.finish
        if plan.finish_by is not None:
            due = minutes_of(plan.calendar).closes(plan.finish_by)
            if not self._is_same_evening(minutes_of(plan.calendar), due, self.finish):
                self.cap = min(self.cap, due)

    # the tree

    def task(self, id_: str) -> Task:
        return self.plan.tasks[id_]

    def around(self, id_: str) -> list[str]:
        """A task and the summaries around it, innermost first."""
        around = [id_]
        while (parent := self.task(around[-1]).parent) is not None:
            around.append(parent)
        return around

    def leaves(self, id_: str) -> list[str]:
        children = self.task(id_).children
        return [leaf for child in children for leaf in self.leaves(child)] if children else [id_]

    def calendar(self, id_: str) -> Minutes:
        said = (self.task(around).calendar for around in self.around(id_))
        return minutes_of(next((calendar for calendar in said if calendar), self.plan.calendar))

    def into(self, id_: str, *, to_start: bool) -> Iterator[Dependency]:
        return (link for link in self.links if link.successor == id_ and link.type.to_start == to_start)

    def out_of(self, id_: str, *, from_start: bool) -> Iterator[Dependency]:
        links = (link for link in self.links if link.predecessor == id_ and link.type.from_start == from_start)
        return (link for link in links if self.is_tied(link))

    # links, dates and lengths

    def _lag_minutes(self, link: Dependency) -> int:
        """Working minutes of a lag that is not in months and not elapsed."""
        lag, calendar = link.lag, self.calendar(link.successor)
        assert lag is not None
        if lag.unit is Unit.PERCENT:
            own = self.calendar(link.predecessor)
            begin = min(self.early(leaf).start for leaf in self.leaves(link.predecessor))
            return round(lag.amount * (own.count(self.end(link.predecessor)) - own.count(begin)) / 100)
        return round(lag.amount * {"h": 60, "d": A_DAY[calendar.id], "w": 5 * A_DAY[calendar.id]}[lag.unit.value])

    def keeps(self, link: Dependency, before: int, after: int, *, early: bool = False) -> bool:
        """Whether a link is kept when its ends stand at these two instants.

        Looking for late dates, that is asked of all instants up to `before`, but for those before the early date.
        """
        lag = link.lag
        if lag is None:
            return before <= after
        if lag.unit in _MONTHS:
            months = int(lag.amount) * _MONTHS[lag.unit]
            if early:
                return _shift_months(before, months) <= after
            if before <= self.value(link) and _shift_months(self.value(link), months) <= after:
                return True
            return _shift_months_at_most(before, months) <= after
        if lag.unit in _ELAPSED:
            return before + round(lag.amount * _ELAPSED[lag.unit]) <= after
        minutes, calendar = self.lag_minutes(link), self.calendar(link.successor)
        if minutes == 0:
            return before <= after
        return calendar.count(before) + minutes <= calendar.count(after)

    def start_date(self, id_: str, name: str, *, latest: bool = False) -> int | None:
        moment: Moment | None = getattr(self.task(id_).constraints, name)
        if moment is None:
            return None
        calendar = self.calendar(id_)
        if moment.time is not None:
            t = midnight(moment.first) + moment.time.hour * 60 + moment.time.minute
        elif latest and moment.first != moment.last:
            done = calendar.last_end(midnight(moment.last) + DAY)
            t = calendar.opens(FIRST_DAY + timedelta(days=(done - 1) // DAY))
        else:
            t = calendar.opens(moment.first)
        return calendar.next_start(t) if latest else t

    def finish_date(self, id_: str, name: str) -> int | None:
        moment: Moment | None = getattr(self.task(id_).constraints, name)
        if moment is None:
            return None
        if moment.time is not None:
            return midnight(moment.first) + moment.time.hour * 60 + moment.time.minute
        if moment.first == moment.last:
            return self.calendar(id_).closes(moment.first)
        return self.calendar(id_).last_end(midnight(moment.last) + DAY)

    def lower_finish_date(self, id_: str, name: str) -> int | None:
        """Where nobody works, the work before it is enough; but not of what ends by the clock, or stands there."""
        bound, duration, calendar = self.finish_date(id_, name), self.task(id_).duration, self.calendar(id_)
        if bound is None or self.milestone(id_) or (duration is not None and duration.unit in _ELAPSED):
            return bound
        return bound if calendar.worked[bound] else calendar.last_end(bound)

    def is_kept(self, id_: str, name: str, t: int) -> bool:
        """Whether a finish at t keeps a date; the early one does on the same day, if no work lies in between."""
        bound = self.finish_date(id_, name)
        if bound is None or t <= bound:
            return True
        return t <= self.end(id_) and self._is_same_evening(self.calendar(id_), bound, self.end(id_))

    def _is_same_evening(self, calendar: Minutes, bound: int, t: int) -> bool:
        return calendar.count(t) <= calendar.count(bound) and (t - 1) // DAY <= (bound - 1) // DAY

    def milestone(self, id_: str) -> bool:
        task = self.task(id_)
        if task.children:
            return False
        return task.kind is Kind.MILESTONE or (task.duration is not None and task.duration.amount == 0)

    def natural_finish(self, id_: str, start: int) -> int:
        """Where a task that starts at `start` finishes, if nothing else holds it."""
        duration, calendar = self.task(id_).duration, self.calendar(id_)
        assert duration is not None
        if duration.unit in _ELAPSED:
            return start + round(duration.amount * _ELAPSED[duration.unit])
        if duration.unit in _MONTHS:
            end = inside(_months_over(start, int(duration.amount) * _MONTHS[duration.unit]))
            return max(calendar.last_end(end), start + 1)
        unit = {"h": 60, "d": A_DAY[calendar.id], "w": 5 * A_DAY[calendar.id]}[duration.unit.value]
        wanted = calendar.count(start) + round(duration.amount * unit)
        return inside(bisect_left(calendar.worked_before, wanted))

    def latest_finish(self, id_: str, start: int) -> int:
        """The last instant at which it still counts as finished then: before work would go on."""
        finish, calendar = self.natural_finish(id_, start), self.calendar(id_)
        duration = self.task(id_).duration
        assert duration is not None
        if duration.unit in _ELAPSED:
            return finish
        return inside(bisect_right(calendar.worked_before, calendar.count(finish)) - 1)

    # early dates

    def _may_start(self, id_: str, t: int) -> bool:
        for around in self.around(id_):
            for name in ("start_no_earlier_than", "must_start_on"):
                bound = self.start_date(around, name)
                if bound is not None and t < bound:
                    return False
            for link in self.into(around, to_start=True):
                if not self.keeps(link, self.value(link), t, early=True):
                    return False
        return True

    def _dates_ask_for(self, id_: str, t: int) -> bool:
        """Whether it is a date and no link that keeps a task from starting before t."""
        links = [link for around in self.around(id_) for link in self.into(around, to_start=True)]
        return all(self.keeps(link, self.value(link), t - 1, early=True) for link in links)

    def _may_finish(self, id_: str, t: int) -> bool:
        """Only what is said of the task or summary itself."""
        for name in ("finish_no_earlier_than", "must_finish_on"):
            bound = self.lower_finish_date(id_, name)
            if bound is not None and t < bound:
                return False
        return all(self.keeps(link, self.value(link), t, early=True) for link in self.into(id_, to_start=False))

    def begins_at(self, id_: str) -> int:
        """The early start, or that of what is left."""
        return self.early(id_).start

    def is_tied(self, link: Dependency) -> bool:
        """Whether a link still binds the late dates of its predecessor."""
        return True

    def value(self, link: Dependency) -> int:
        """The early date of the end of a link's predecessor."""
        if link.type.from_start:
            return min(self.early(leaf).start for leaf in self.leaves(link.predecessor))
        return self.end(link.predecessor)

    def _end(self, id_: str) -> int:
        children = self.task(id_).children
        if not children:
            return self.early(id_).finish
        return _first(lambda t: self._may_finish(id_, t), max(self.end(child) for child in children))

    def _early(self, id_: str) -> Span:
        calendar, floor = self.calendar(id_), self.start
        if self.milestone(id_):
            t = _first(lambda t: self._may_start(id_, t), floor)
            if self._may_start(id_, floor - 1) or not self._dates_ask_for(id_, t):
                t = max(t, calendar.next_start(floor))
            t = _first(lambda t: self._may_finish(id_, t), t)
            return Span(t, t)

        def ok(t: int) -> bool:
            start = calendar.next_start(t)
            return self._may_start(id_, start) and self._may_finish(id_, self.latest_finish(id_, start))

        start = calendar.next_start(_first(ok, floor))
        return Span(start, _first(lambda t: self._may_finish(id_, t), self.natural_finish(id_, start)))

    # late dates

    def begins(self, parent: str, id_: str) -> bool:
        """Whether a child of a summary is one of those that begin first."""
        first, own = ([self.early(leaf).start for leaf in self.leaves(inside)] for inside in (parent, id_))
        return min(first) == min(own)

    def _in_time_start(self, id_: str, t: int) -> bool:
        for name in ("start_no_later_than", "must_start_on"):
            bound = self.start_date(id_, name, latest=True)
            if bound is not None and t > bound:
                return False
        if not all(self.keeps(link, t, self._late_value(link)) for link in self.out_of(id_, from_start=True)):
            return False
        parent = self.task(id_).parent
        return parent is None or not self.begins(parent, id_) or self._in_time_start(parent, t)

    def _in_time_finish(self, id_: str, t: int) -> bool:
        for name in ("deadline", "finish_no_later_than", "must_finish_on"):
            if not self.is_kept(id_, name, t):
                return False
        if t > self.cap:
            return False
        if not all(self.keeps(link, t, self._late_value(link)) for link in self.out_of(id_, from_start=False)):
            return False
        parent = self.task(id_).parent
        return parent is None or self._in_time_finish(parent, t)

    def _late_value(self, link: Dependency) -> int:
        if link.type.to_start:
            return min(self.late(leaf).start for leaf in self.leaves(link.successor))
        return self.late_end(link.successor)

    def _late_end(self, id_: str) -> int:
        last = _last(lambda t: self._in_time_finish(id_, t), self.cap)
        if self.task(id_).children:
            return last
        late, calendar, duration = self.late(id_), self.calendar(id_), self.task(id_).duration
        if self.milestone(id_) or (duration is not None and duration.unit in _ELAPSED):
            return late.finish
        return min(last, bisect_right(calendar.worked_before, calendar.count(late.finish)) - 1)

    def _latest(self, id_: str, start_ok: Callable[[int], bool], finish_ok: Callable[[int], bool], near: int) -> Span:
        """The latest start and its finish that are both ok."""
        calendar = self.calendar(id_)
        if self.milestone(id_):
            t = _last(lambda t: start_ok(t) and finish_ok(t), near)
            return Span(t, t)

        def ok(t: int) -> bool:
            start = calendar.last_start(t)
            if not start_ok(start):
                return False
            early = self.begins_at(id_)
            if start <= early and finish_ok(self.natural_finish(id_, early)):
                return True
            return finish_ok(self.natural_finish(id_, start))

        start = calendar.last_start(_last(ok, near))
        return Span(start, self.natural_finish(id_, start))

    def _late(self, id_: str) -> Span:
        early = self.early(id_)
        begins = self.begins_at(id_)
        late = self._latest(id_, lambda t: self._in_time_start(id_, t), lambda t: self._in_time_finish(id_, t), begins)
        if late.start >= begins and late.finish < early.finish and self._in_time_finish(id_, early.finish):
            return Span(late.start, early.finish)  # put where no work is done, it may stay there
        return late

    # floats, and what is as late as possible

    def _free_start(self, id_: str, t: int) -> bool:
        if not all(self.keeps(link, t, self._final_value(link)) for link in self.out_of(id_, from_start=True)):
            return False
        parent = self.task(id_).parent
        return parent is None or not self.begins(parent, id_) or self._free_start(parent, t)

    def _free_finish(self, id_: str, t: int) -> bool:
        if not all(self.keeps(link, t, self._final_value(link)) for link in self.out_of(id_, from_start=False)):
            return False
        parent = self.task(id_).parent
        return parent is None or self._free_finish(parent, t)

    def _final_value(self, link: Dependency) -> int:
        if link.type.to_start:
            return min(self.final(leaf).start for leaf in self.leaves(link.successor))
        if self.task(link.successor).children:
            return self.end(link.successor)
        return self.final(link.successor).finish

    def _is_followed(self, id_: str) -> bool:
        if any(True for around in self.around(id_) for _ in self.out_of(around, from_start=False)):
            return True
        around: str | None = id_
        while around is not None:
            if any(True for _ in self.out_of(around, from_start=True)):
                return True
            parent = self.task(around).parent
            around = parent if parent is not None and self.begins(parent, around) else None
        return False

    def _final(self, id_: str) -> Span:
        """The early dates after what is to be as late as possible has been moved."""
        early = self.early(id_)
        if not any(self.task(around).constraints.as_late_as_possible for around in self.around(id_)):
            return early
        late = self.late(id_)
        moved = self._latest(
            id_,
            lambda t: t <= late.start and self._free_start(id_, t),
            lambda t: t <= late.finish and self._free_finish(id_, t),
            early.start,
        )
        if self.milestone(id_):
            t = self.late_form(id_, early.start, moved.start)
            moved = Span(t, t)
        return Span(moved.start, max(moved.finish, early.finish)) if moved.start > early.start else early

    def late_form(self, id_: str, early: int, late: int) -> int:
        """Late at the end of work; or when it is early, if no work lies in between."""
        calendar = self.calendar(id_)
        if early <= late and calendar.count(early) == calendar.count(late):
            return early
        return calendar.last_end(late)

    def _late_milestone(self, id_: str) -> Span:
        early, late = self.final(id_).start, self.late(id_).start
        own = [self.start_date(id_, name, latest=True) for name in ("start_no_later_than", "must_start_on")]
        form = self.late_form(id_, early, late)
        late = late if late in own and form != early else form
        return Span(late, late)

    def _slack(self, id_: str, early: Span, late: Span, least: int = 0) -> int:
        """Working minutes; `least` where the late date has passed, but no work lies in between."""
        calendar, duration = self.calendar(id_), self.task(id_).duration
        pairs = [(early.start, late.start), (early.finish, late.finish)]
        if duration is not None and duration.unit in _ELAPSED and not self.milestone(id_):
            pairs.pop()
        return min(calendar.count(b) - calendar.count(a) or (least if b < a else 0) for a, b in pairs)

    def answer(self, id_: str) -> Answer:
        if self.task(id_).children:
            return self._summary(id_)
        early, late = self.final(id_), self.late(id_)
        total = free = self._slack(id_, early, late, -1)
        if self.milestone(id_):
            late = self._late_milestone(id_)
        if self._is_followed(id_):
            latest = self._latest(
                id_, lambda t: self._free_start(id_, t), lambda t: self._free_finish(id_, t), early.start
            )
            free = min(free, self._slack(id_, early, latest))
        return self._answer(early, late, total, free)

    def _summary(self, id_: str) -> Answer:
        leaves, calendar = self.leaves(id_), self.calendar(id_)
        inside = max(self._end_of_child(child) for child in self.task(id_).children)
        early = Span(min(self.final(leaf).start for leaf in leaves), self._end_of_child(id_))
        late_finish = max(self._late_end_of_child(child) for child in self.task(id_).children)
        if early.finish > inside:
            end = self.late_end(id_)
            late_finish = max(late_finish, self.late_form(id_, early.finish, end))
        late = Span(min(self._shown_late(leaf).start for leaf in leaves), late_finish)
        total = free = self._slack(id_, early, late, -1)
        if any(True for _ in self.out_of(id_, from_start=True)) or self._begins_outer(id_):
            t = _last(lambda t: self._free_start(id_, t), early.start)
            free = min(free, calendar.count(t) - calendar.count(early.start))
        if any(True for around in self.around(id_) for _ in self.out_of(around, from_start=False)):
            t = _last(lambda t: self._free_finish(id_, t), early.finish)
            free = min(free, calendar.count(t) - calendar.count(early.finish))
        return self._answer(early, late, total, free)

    def _shown_late(self, leaf: str) -> Span:
        return self._late_milestone(leaf) if self.milestone(leaf) else self.late(leaf)

    def _begins_outer(self, id_: str) -> bool:
        parent = self.task(id_).parent
        if parent is None or not self.begins(parent, id_):
            return False
        return any(True for _ in self.out_of(parent, from_start=True)) or self._begins_outer(parent)

    def _end_of_child(self, id_: str) -> int:
        children = self.task(id_).children
        if not children:
            return self.final(id_).finish
        return max(self.end(id_), *(self._end_of_child(child) for child in children))

    def _late_end_of_child(self, id_: str) -> int:
        if not self.task(id_).children:
            return self._shown_late(id_).finish
        return self._summary(id_).late_finish - FIRST_DAY.toordinal() * DAY

    def _answer(self, early: Span, late: Span, total: int, free: int) -> Answer:
        origin = FIRST_DAY.toordinal() * DAY
        return Answer(
            origin + early.start,
            origin + early.finish,
            origin + late.start,
            origin + late.finish,
            total,
            free,
        )
