"""What a plan has promised: dates by which something starts or is finished, and how the computed dates keep them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from dxplan.model.constraint import BY_KEY, UPPER_FINISHES, UPPER_STARTS, ConstraintKind
from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.task import NO_CONSTRAINTS
from dxplan.scenario.lateness import Lateness
from dxplan.schedule.bounds import finish_instant, latest_start
from dxplan.schedule.instant import Instant, clock_of, day_of, finish_day_of
from dxplan.schedule.normal_form import days_of, runs_by_clock
from dxplan.schedule.result import DriverKind, Schedule
from dxplan.text.named_tuple import NamedTuple

DEADLINE, FINISH_BY, ENDS = ConstraintKind.DEADLINE.key, "finish_by", "ends"
PROMISED = (*UPPER_FINISHES, *UPPER_STARTS)
"""The dates of a task that are promises, in the order in which they are told."""


class Promise(NamedTuple):
    """A date that something has to keep: the key under which it stands, at a task or (`task` None) at the plan.

    `ends` is the end of the cooperation agreement, by which everything but operation is finished; with a task, by which
    that task is.
    """

    key: str
    task: str | None = None

    @property
    def kind(self) -> ConstraintKind | None:
        """Which of a task's dates it is; None for `finish_by` and `ends`."""
        return BY_KEY.get(self.key)

    @property
    def of_start(self) -> bool:
        """Whether it is a start that was promised."""
        return self.kind is not None and self.kind.of_start

    def date(self, plan: Plan) -> Moment | None:
        """What the plan says for it."""
        if self.key == FINISH_BY:
            return plan.due
        if self.key == ENDS:
            day = None if plan.agreement is None else plan.agreement.ends
        elif self.kind is None or self.task is None or self.task not in plan.tasks:
            return None
        else:
            return plan.tasks[self.task].constraints.of(self.kind)
        return None if day is None else Moment(day, day)

    def lateness(self, schedule: Schedule) -> Lateness | None:
        """How late the computed dates are against it; None if the plan does not say it."""
        moment = self.date(schedule.plan)
        if moment is None:
            return None
        if self.key in (FINISH_BY, ENDS):
            time = schedule.plan_time
            return Lateness(finish_instant(moment, time), self._reached(schedule), time)
        assert self.task is not None
        dates, time = schedule.tasks[self.task], schedule.working_time(self.task)
        if self.of_start:
            return Lateness(latest_start(moment, time), dates.early_start, time)
        return Lateness(finish_instant(moment, time), dates.early_finish, time)

    def reached_on(self, schedule: Schedule) -> datetime.date:
        """The day on which what was promised starts, or is finished."""
        if self.task is not None:
            days = days_of(schedule, self.task)
            return days.start if self.of_start else days.finish
        return finish_day_of(self._reached(schedule))

    def reached_at(self, schedule: Schedule) -> Moment:
        """That day; with the hour where it is the promised day itself that is too late."""
        day, late = self.reached_on(schedule), self.lateness(schedule)
        if late is None or not late.is_late:
            return Moment(day, day)
        allowed = day_of(late.allowed) if self.of_start else finish_day_of(late.allowed)
        clock = clock_of(late.reached)
        return Moment(day, day, clock.time()) if day == allowed and day == clock.date() else Moment(day, day)

    def kept_by(self, schedule: Schedule) -> Moment:
        """The date that would be kept: that day; with the hour of a start after its first, or if it runs by the clock.

        To finish on a Saturday at the end of work could make what runs by the clock start on Monday.
        """
        day, late = self.reached_on(schedule), self.lateness(schedule)
        moment = Moment(day, day)
        if late is None or self.task is None:
            return moment
        if self.of_start:
            fits = latest_start(moment, late.time) >= late.reached
        else:
            fits = self.kind is not ConstraintKind.MUST_FINISH_ON or not runs_by_clock(schedule.plan.tasks[self.task])
        clock = clock_of(late.reached)
        return moment if fits else Moment(clock.date(), clock.date(), clock.time())

    def is_broken(self, schedule: Schedule) -> bool:
        """Whether the computed dates do not keep it; a date that only pushes promises nothing."""
        late = self.lateness(schedule)
        if late is None or (self.kind is not None and not self.kind.is_upper):
            return False
        return late.is_late

    def broken_by(self, schedule: Schedule) -> Iterator[str]:
        """The tasks of which a date of their own breaks it: nothing that is done before them mends that."""
        late = self.lateness(schedule)
        if late is None or self.of_start:
            return
        for id_ in self._bound(schedule):
            dates = schedule.tasks[id_]
            held = dates.driver is not None and (dates.driver.kind, dates.driver.of) == (DriverKind.CONSTRAINT, id_)
            if held and late._replace(reached=dates.early_finish).is_late:
                yield id_

    def _reached(self, schedule: Schedule) -> Instant:
        if self.task is not None:
            return schedule.tasks[self.task].early_finish
        if self.key == FINISH_BY:
            return schedule.finish
        return max((schedule.tasks[id_].early_finish for id_ in self._bound(schedule)), default=schedule.start)

    def _bound(self, schedule: Schedule) -> Iterator[str]:
        """The tasks that have to be finished by its date."""
        if self.task is not None:
            yield self.task
            return
        for task in schedule.plan.leaves():
            if self.key == FINISH_BY or task.kind is not Kind.OPS:
                yield task.id


def promises(plan: Plan) -> Iterator[Promise]:
    """All that a plan has promised: of the plan as a whole first, then task by task."""
    if plan.finish_by is not None:
        yield Promise(FINISH_BY)
    if plan.agreement is not None and plan.agreement.ends is not None:
        yield Promise(ENDS)
    for task in plan.tasks.values():
        if task.constraints is not NO_CONSTRAINTS:
            for kind in PROMISED:
                if task.constraints.of(kind) is not None:
                    yield Promise(kind.key, task.id)


class Effect(NamedTuple):
    """What a change of the plan does to one promise: whether it is broken before and after, and how late then."""

    promise: Promise
    was_broken: bool
    is_broken: bool
    late: Lateness | None

    @property
    def is_mended(self) -> bool:
        """Whether it is broken now, and kept with the change."""
        return self.was_broken and not self.is_broken


def effects(before: Schedule, after: Schedule) -> tuple[Effect, ...]:
    """What a change does to every promise that is broken before or after it."""
    found = []
    for promise in promises(before.plan):
        was, now = promise.is_broken(before), promise.is_broken(after)
        if was or now:
            found.append(Effect(promise, was, now, promise.lateness(after) if now else None))
    return tuple(found)
