"""The normal form of what stands where nobody works: a start, a finish and a milestone, early and late; and its day.

All instants of a night, a weekend or Tết are one to a calendar. Of these

- a *start* is the last one, early and late: work follows at once;
- a *finish* is the first one: work has just ended. Early, it stays where a link puts it (`FF`, `SF`), or a date with a
  clock time at which work begins, for what follows counts from there: Thursday, 08:00, is Thursday;
- a *milestone* stands, early, at the finish that drives it, or where a date puts it, worked or not. Late, it stands at
  the end of work, as a finish does;
- whatever is *late* at the instants at which it is early, is late at the early instant itself: it has no float.

So a float is none if, and only if, the early and the late form are the same; and a day more moves both by a day.

A task that runs by the clock (elapsed days) ends where it ends: only its start has a form.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from dxplan.model.duration import Family
from dxplan.model.kind import AFTER_AGREEMENT
from dxplan.model.task import Task
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, Minutes, day_of, finish_day_of
from dxplan.schedule.result import Days, Driver, DriverKind, Schedule
from dxplan.schedule.working_time import WorkingTime

_LEAST = Minutes(-1)
_on = cache(date.fromordinal)  # the tasks of a plan share its days


def is_later(reached: Instant, allowed: Instant, time: WorkingTime) -> bool:
    """Whether a finish lies after the one that was allowed: by any work, or (where no work lies between) by a day.

    What is due on a day may end in its evening; and what is due on Sunday, on Sunday.
    """
    return reached > allowed and (
        time.position(reached) > time.position(allowed) or finish_day_of(reached) > finish_day_of(allowed)
    )


def kept_bound(bound: Instant, early: Instant, time: WorkingTime) -> Instant:
    """The latest finish that a bound allows, where the early one keeps it by being no day later: that one."""
    return early if bound < early and not is_later(early, bound, time) else bound


def late_form(late: Instant, early: Instant, time: WorkingTime) -> Instant:
    """A late finish, or milestone, in its normal form: the end of work; or the early instant, if it is no later."""
    if late == early:
        return early
    position = time.position(late)
    if late > early and position == time.position(early):
        return early
    return time.finish_at(position)


def slack(early: Instant, late: Instant, time: WorkingTime) -> Minutes:
    """Working minutes from an early date to its late one; -1 where the late one has passed, but nobody has worked."""
    minutes = time.position(late) - time.position(early)
    return _LEAST if not minutes and late < early else Minutes(minutes)


def margin(schedule: Schedule, id_: str, due: Instant) -> Minutes:
    """Working minutes from a task's finish to when it is due, negative if late; of a milestone, from its day's end."""
    day = days_of(schedule, id_).finish if schedule.plan.tasks[id_].is_milestone else None
    return _margin(schedule.tasks[id_].early_finish, day, due, schedule.working_time(id_))


def agreed_finish(schedule: Schedule) -> Instant:
    """When the last work is done that an agreement's end limits; the plan's finish where there is none."""
    tasks = schedule.plan.tasks
    return max(
        (
            dates.early_finish
            for id_, dates in schedule.tasks.items()
            if not tasks[id_].children and tasks[id_].kind not in AFTER_AGREEMENT
        ),
        default=schedule.finish,
    )


def plan_margin(schedule: Schedule, due: Instant, finish: Instant | None = None) -> Minutes:
    """Working minutes from a finish, the plan's, to when it is due, negative if late; from its day's end without work.

    That is where milestones alone finish last, as one on a set date does at 08:00.
    """
    if finish is None:
        finish = schedule.finish
    tasks = schedule.plan.tasks
    last = [tasks[id_] for id_, dates in schedule.tasks.items() if dates.early_finish == finish]
    ends = [task for task in last if not task.children]
    day = finish_day_of(finish) if ends and all(task.is_milestone for task in ends) else None
    return _margin(finish, day, due, schedule.plan_time)


def _margin(reached: Instant, milestone_on: date | None, due: Instant, time: WorkingTime) -> Minutes:
    if is_later(reached, due, time):
        return slack(reached, due, time)
    if milestone_on is not None:
        reached = max(reached, time.end_of(milestone_on))
    return max(time.between(reached, due), Minutes(0))


def runs_by_clock(task: Task) -> bool:
    """Whether a task takes elapsed time, so that it ends when it does, worked or not."""
    return task.duration is not None and task.duration.unit.family is Family.ELAPSED_MINUTES and not task.is_milestone


def days_of(schedule: Schedule, id_: str) -> Days:
    """The days of a task, milestone or summary: a finish at midnight belongs to the day before, a start to its own.

    A milestone has one day, that of the finish that drives it; of a start (the plan's, or a link's or date's that is
    one) at midnight, that of the start.
    """
    known = schedule.days.get(id_)
    if known is None:
        known = schedule.days[id_] = _days(schedule, id_)
    return known


def _days(schedule: Schedule, id_: str) -> Days:
    dates = schedule.tasks[id_]
    if not schedule.plan.tasks[id_].is_milestone:
        _, start, finish, late_start, late_finish, *_ = dates
        return Days(  # as `day_of` and `finish_day_of`, which take longer: it is asked for of very many
            _on(start // MINUTES_A_DAY),
            _on((finish - 1) // MINUTES_A_DAY),
            _on(late_start // MINUTES_A_DAY),
            _on((late_finish - 1) // MINUTES_A_DAY),
        )
    early = day_of(dates.early_finish) if _is_start(dates.driver) else finish_day_of(dates.early_finish)
    late = early if dates.late_finish == dates.early_finish else finish_day_of(dates.late_finish)
    return Days(early, early, late, late)


def _is_start(driver: Driver | None) -> bool:
    if driver is None:
        return False
    if driver.kind is DriverKind.LINK and driver.link is not None:
        return driver.link.type.from_start
    return driver.kind is DriverKind.PLAN_START or (driver.constraint is not None and driver.constraint.of_start)
