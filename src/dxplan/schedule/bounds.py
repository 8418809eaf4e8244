"""The dates that a task is held to, as instants."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxplan.model.constraint import LOWER_FINISHES, LOWER_STARTS, UPPER_FINISHES, UPPER_STARTS, ConstraintKind
from dxplan.model.moment import Moment
from dxplan.model.task import Task
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, at, day_of, finish_day_of
from dxplan.schedule.normal_form import runs_by_clock
from dxplan.schedule.result import Driver, DriverKind
from dxplan.schedule.working_time import WorkingTime

Bounds = Iterator[tuple[Instant, ConstraintKind]]


def lower_start_bounds(task: Task, time: WorkingTime) -> Bounds:
    """The instants before which a task may not start, with the kinds of the constraints."""
    return _bounds(task, LOWER_STARTS, lambda _, moment: earliest_start(moment, time))


def lower_finish_bounds(task: Task, time: WorkingTime) -> Bounds:
    """The instants before which a task may not finish, with the kinds of the constraints.

    Work that is not to be over before Sunday is over on Friday: no more of it is done in between.
    """

    def instant(_: ConstraintKind, moment: Moment) -> Instant:
        bound = finish_instant(moment, time)
        stays = task.is_milestone or runs_by_clock(task) or time.next_start(bound) == bound
        return bound if stays else time.last_finish(bound)

    return _bounds(task, LOWER_FINISHES, instant)


def upper_start_bounds(task: Task, time: WorkingTime) -> Bounds:
    """The instants after which a task should not start, with the kinds of the constraints."""
    return _bounds(task, UPPER_STARTS, lambda kind, moment: latest_start(task, kind, moment, time))


def upper_finish_bounds(task: Task, time: WorkingTime) -> Bounds:
    """The instants after which a task should not finish, with the kinds of the constraints."""
    return _bounds(task, UPPER_FINISHES, lambda _, moment: finish_instant(moment, time))


def constraint_driver(kind: ConstraintKind, task: Task) -> Driver:
    """The driver for a constraint date of a task."""
    return Driver(DriverKind.CONSTRAINT, constraint=kind, of=task.id)


def earliest_start(moment: Moment, time: WorkingTime) -> Instant:
    """The first instant of a start on a date: when work begins on the day, or the first day of the month or quarter."""
    return time.start_of(moment.first) if moment.time is None else at(moment.first, moment.time)


def latest_start(task: Task, kind: ConstraintKind, moment: Moment, time: WorkingTime) -> Instant:
    """The last instant of a start on a date: when work begins on the day, or on a quarter's or month's last workday.

    What must start on a day off may start on the next working day, to which the date also pushes it; what may not start
    after it has to on the working day before. A milestone may stand on the day off itself.
    """
    if kind.is_lower and not task.is_milestone:
        pushed_to = time.next_start(earliest_start(moment, time))
        if moment.time is not None or (not time.is_worked(moment.first) and moment.first == moment.last):
            return pushed_to
    if moment.time is not None:
        return _in_the_break(at(moment.first, moment.time), time)
    if moment.first == moment.last and (task.is_milestone or time.is_worked(moment.last)):
        return time.start_of(moment.last)
    return time.start_of(finish_day_of(time.last_finish(Instant(at(moment.last) + MINUTES_A_DAY))))


def finish_instant(moment: Moment, time: WorkingTime) -> Instant:
    """A date as the instant of a finish: when work ends on a day; the last work of a month or quarter."""
    if moment.time is not None:
        return at(moment.first, moment.time)
    if moment.first == moment.last:
        return time.end_of(moment.last)
    return time.last_finish(Instant(at(moment.last) + MINUTES_A_DAY))


def _in_the_break(instant: Instant, time: WorkingTime) -> Instant:
    """At noon, work may also start when it goes on in the afternoon; other instants stay."""
    goes_on = time.next_start(instant)
    return goes_on if day_of(goes_on) == finish_day_of(time.last_finish(instant)) else instant


def _bounds(
    task: Task, kinds: tuple[ConstraintKind, ...], instant: Callable[[ConstraintKind, Moment], Instant]
) -> Bounds:
    for kind in kinds:
        moment = task.constraints.of(kind)
        if moment is not None:
            yield instant(kind, moment), kind
