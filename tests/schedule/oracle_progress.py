"""The oracle learns what has happened: minute by minute, from the statements of docs/format.md, "Progress".

What is done stands where it was. The rest of what runs is found by trying, from the status date on, or where it
stopped, as the mode has it; what has not begun is found as in any plan, from the status date on.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from dxplan.model.dependency import Dependency
from dxplan.model.duration import Duration, Unit
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.settings import OutOfSequenceMode
from dxplan.model.task import Progress, Task
from tests.schedule.oracle import A_DAY, DAY, FIRST_DAY, Answer, Oracle, Span, inside, midnight

_WORKING = ("h", "d", "w", "min")


@dataclass(frozen=True)
class Rest:
    """What is left of a task: minutes of work or by the clock, or a share of calendar months."""

    minutes: int
    by_clock: bool = False
    months: Duration | None = None
    share: float = 1.0


class ProgressOracle(Oracle):
    """Of a plan in any of the four modes; without pinned tasks."""

    def __init__(self, plan: Plan) -> None:
        self.reported: dict[str, Progress] = {id_: task.progress for id_, task in plan.tasks.items()}
        self.plan_start = midnight(plan.start)
        self.status = None if plan.status_date is None else midnight(plan.status_date) + DAY
        self.mode = plan.scheduling.out_of_sequence or OutOfSequenceMode.RETAINED_LOGIC
        self.waits = self.mode in (OutOfSequenceMode.RETAINED_LOGIC, OutOfSequenceMode.SPLIT)
        self.rest_span = cache(self._rest_span)
        super().__init__(replace(plan, tasks={id_: _estimated_anew(task) for id_, task in plan.tasks.items()}))

    # what has happened

    def has_begun(self, id_: str) -> bool:
        said = self.reported[id_]
        return said.actual_start is not None or self.is_over(id_) or (said.complete or 0) > 0

    def is_over(self, id_: str) -> bool:
        said = self.reported[id_]
        if self.milestone(id_) and (said.actual_start or said.actual_finish):
            return True
        return said.actual_finish is not None or said.complete == 1

    def is_running(self, id_: str) -> bool:
        return not self.task(id_).children and self.has_begun(id_) and not self.is_over(id_) and not self.milestone(id_)

    def is_done(self, id_: str) -> bool:
        return all(self.is_over(leaf) for leaf in self.leaves(id_))

    # where it was

    def _opening(self, id_: str, moment: Moment) -> int:
        if moment.time is not None:
            return midnight(moment.first) + moment.time.hour * 60 + moment.time.minute
        return self.calendar(id_).opens(moment.first)

    def _closing(self, id_: str, moment: Moment) -> int:
        if moment.time is not None:
            return midnight(moment.first) + moment.time.hour * 60 + moment.time.minute
        return self.calendar(id_).closes(moment.last)

    def asked(self, id_: str) -> int | None:
        """From when links let it start: of the task and of the summaries around it; None where there are none."""
        links = [link for around in self.around(id_) for link in self.into(around, to_start=True)]
        return max(map(self._bound, links), default=None)

    def _bound(self, link: Dependency) -> int:
        """The first instant that keeps a link, tried from far before."""
        value = self.value(link)
        high = inside(value + 120 * DAY)
        low = max(value - 120 * DAY, 0)
        while low < high:  # what keeps it is kept by all that is later
            middle = (low + high) // 2
            if self.keeps(link, value, middle, early=True):
                high = middle
            else:
                low = middle + 1
        return low

    def _began(self, id_: str) -> int:
        said, calendar = self.reported[id_], self.calendar(id_)
        if said.actual_start is not None:
            return self._opening(id_, said.actual_start)
        if said.actual_finish is not None:
            t = self._closing(id_, said.actual_finish)
            if self.milestone(id_):
                return t
            start = calendar.last_start(t)
            for step in (DAY, 60, 1):  # the last start from which it is done by then
                while not self.natural_finish_of_whole(id_, calendar.last_start(start)) <= t:
                    start -= step
                if step > 1:
                    start += step
                    while self.natural_finish_of_whole(id_, calendar.last_start(start)) <= t:
                        start += step
            return calendar.last_start(start)
        dates = [self.start_date(id_, name) for name in ("start_no_earlier_than", "must_start_on")]
        asked = max(self.plan_start, self.asked(id_) or 0, *(t for t in dates if t is not None))
        planned = calendar.next_start(asked)
        if self.status is None or planned < self.status:
            return planned
        last = calendar.last_end(self.status)
        return calendar.opens(FIRST_DAY + timedelta(days=(last - 1) // DAY))

    def natural_finish_of_whole(self, id_: str, start: int) -> int:
        return super().natural_finish(id_, start)

    def _early(self, id_: str) -> Span:
        if self.task(id_).children or not self.has_begun(id_) or (self.milestone(id_) and not self.is_over(id_)):
            return super()._early(id_)
        start = self._began(id_)
        if not self.is_over(id_):
            return Span(start, self.rest_span(id_).finish)
        said = self.reported[id_]
        if said.actual_finish is not None:
            return Span(start, max(self._closing(id_, said.actual_finish), start))
        planned = start if self.milestone(id_) else self.natural_finish_of_whole(id_, start)
        if self.status is not None:
            planned = min(planned, self.calendar(id_).last_end(self.status))
        return Span(start, max(planned, start))

    # what is left

    def rest(self, id_: str) -> Rest:
        said, whole = self.reported[id_], self.task(id_).duration
        assert whole is not None
        calendar = self.calendar(id_)
        if said.remaining is not None:
            return Rest(_minutes(said.remaining, calendar.id), said.remaining.unit.value in ("ed", "ew"))
        left = 1 - (said.complete or 0.0)
        if whole.unit in (Unit.MONTHS, Unit.QUARTERS, Unit.YEARS):
            return Rest(0, months=whole, share=left)
        return Rest(max(round(_minutes(whole, calendar.id) * left), 1), whole.unit.value in ("ed", "ew"))

    def natural_finish(self, id_: str, start: int) -> int:
        if not self.is_running(id_):
            return super().natural_finish(id_, start)
        rest, calendar = self.rest(id_), self.calendar(id_)
        if rest.by_clock:
            return start + rest.minutes
        minutes = rest.minutes
        if rest.months is not None:
            end = super().natural_finish(id_, start)
            if rest.share == 1:
                return end
            minutes = max(round((calendar.count(end) - calendar.count(start)) * rest.share), 1)
        return inside(_where(calendar.worked_before, calendar.count(start) + minutes))

    def _rest_span(self, id_: str) -> Span:
        said, calendar = self.reported[id_], self.calendar(id_)
        whole = self.task(id_).duration
        assert whole is not None
        start, rest = self._began(id_), self.rest(id_)
        stopped = start
        if whole.unit.value in _WORKING and not rest.by_clock:
            worked = max(_minutes(whole, calendar.id) - rest.minutes, 0)
            if worked:
                stopped = _where(calendar.worked_before, calendar.count(start) + worked)
        since = stopped
        if (
            self.mode in (OutOfSequenceMode.RETAINED_LOGIC, OutOfSequenceMode.PROGRESS_OVERRIDE)
            and self.status is not None
        ):
            since = self.status
        asked = self.asked(id_) if self.waits else None
        if asked is not None:
            since = max(since, asked)
        if said.resumed is not None:
            since = max(since, self._opening(id_, said.resumed))
        begin = calendar.next_start(since)
        finish = self.natural_finish(id_, begin)
        if self.waits:
            bound = 0
            for link in self.into(id_, to_start=False):
                bound = max(bound, self._bound(link))
            if bound > finish:
                while calendar.next_start(begin + 1) and self.latest_rest_finish(id_, begin) < bound:
                    begin = calendar.next_start(begin + 1)
                finish = max(self.natural_finish(id_, begin), bound)
        return Span(begin, finish)

    def latest_rest_finish(self, id_: str, start: int) -> int:
        """The last instant at which the rest still counts as finished: before work would go on."""
        finish, calendar = self.natural_finish(id_, start), self.calendar(id_)
        return finish if self.rest(id_).by_clock else calendar.next_start(finish)

    # late dates

    def begins_at(self, id_: str) -> int:
        return self.rest_span(id_).start if self.is_running(id_) else self.early(id_).start

    def is_tied(self, link: Dependency) -> bool:
        if link.type.from_start and not self.task(link.predecessor).children and self.has_begun(link.predecessor):
            return False
        if link.type.to_start:
            return any(self._still_waits(leaf) for leaf in self.leaves(link.successor))
        successor = link.successor
        return bool(self.task(successor).children) or self._still_waits(successor)

    def _still_waits(self, id_: str) -> bool:
        """Whether what a task waits for binds it: not what is done, nor what runs where its rest waits for nothing."""
        if self.milestone(id_):
            return not self.is_over(id_)
        return not self.has_begun(id_) or (self.is_running(id_) and self.waits)

    def _late_value(self, link: Dependency) -> int:
        if link.type.to_start:
            return min(self.late(leaf).start for leaf in self.leaves(link.successor) if self._still_waits(leaf))
        return self.late_end(link.successor)

    def _in_time_start(self, id_: str, t: int) -> bool:
        return self.is_running(id_) or super()._in_time_start(id_, t)

    def _late(self, id_: str) -> Span:
        return self.early(id_) if self.is_over(id_) else super()._late(id_)

    def found(self, id_: str) -> Answer:
        """Dates and total float of a task or milestone; what is done has none. Free float is left to the laws."""
        early, late = self.early(id_), self.late(id_)
        origin = FIRST_DAY.toordinal() * DAY
        total = 0
        if not self.is_over(id_):
            rest = self.rest_span(id_) if self.is_running(id_) else early
            total = self._slack(id_, rest, late, -1)
        late_start = late.start
        if self.is_running(id_):
            late_start = early.start
        elif self.milestone(id_) and not self.is_over(id_):
            late = self._late_milestone(id_)
            late_start = late.start
        return Answer(origin + early.start, origin + early.finish, origin + late_start, origin + late.finish, total, 0)

    def _slack(self, id_: str, early: Span, late: Span, least: int = 0) -> int:
        if not self.is_running(id_) or not self.rest(id_).by_clock:
            whole = self.task(id_).duration
            if self.is_running(id_) and whole is not None and whole.unit.value in ("ed", "ew"):
                calendar = self.calendar(id_)  # what is left is said in working time
                pairs = [(early.start, late.start), (early.finish, late.finish)]
                return min(calendar.count(b) - calendar.count(a) or (least if b < a else 0) for a, b in pairs)
            return super()._slack(id_, early, late, least)
        calendar = self.calendar(id_)
        return calendar.count(late.start) - calendar.count(early.start) or (least if late.start < early.start else 0)


def _estimated_anew(task: Task) -> Task:
    """A task that has not begun takes what is said to remain."""
    said = task.progress
    if said.remaining is None or said.is_started:
        return task
    return replace(task, duration=said.remaining)


def _minutes(duration: Duration, calendar: str) -> int:
    unit = duration.unit.value
    size = {"h": 60, "min": 1, "d": A_DAY[calendar], "w": 5 * A_DAY[calendar], "ed": DAY, "ew": 7 * DAY}[unit]
    return round(duration.amount * size)


def _where(worked_before: array[int], count: int) -> int:
    return bisect_left(worked_before, count)
