"""The dates that a task is held to, as instants."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxplan.model.constraint import LOWER_FINISHES, LOWER_STARTS, UPPER_FINISHES, UPPER_STARTS, ConstraintKind
from dxplan.model.moment import Moment
from dxplan.model.task import DateConstraints, Task
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, at, finish_day_of
from dxplan.schedule.result import Driver, DriverKind
from dxplan.schedule.working_time import WorkingTime


def lower_start_bounds(constraints: DateConstraints, time: WorkingTime) -> Iterator[tuple[Instant, ConstraintKind]]:
    """The instants before which a task may not start, with the kinds of the constraints."""
    return _bounds(constraints, LOWER_STARTS, earliest_start, time)


def lower_finish_bounds(constraints: DateConstraints, time: WorkingTime) -> Iterator[tuple[Instant, ConstraintKind]]:
    """The instants before which a task may not finish, with the kinds of the constraints."""
    return _bounds(constraints, LOWER_FINISHES, finish_instant, time)


def upper_start_bounds(constraints: DateConstraints, time: WorkingTime) -> Iterator[tuple[Instant, ConstraintKind]]:
    """The instants after which a task should not start, with the kinds of the constraints."""
    return _bounds(constraints, UPPER_STARTS, latest_start, time)


def upper_finish_bounds(constraints: DateConstraints, time: WorkingTime) -> Iterator[tuple[Instant, ConstraintKind]]:
    """The instants after which a task should not finish, with the kinds of the constraints."""
    return _bounds(constraints, UPPER_FINISHES, finish_instant, time)


def constraint_driver(kind: ConstraintKind, task: Task) -> Driver:
    """The driver for a constraint date of a task."""
    return Driver(DriverKind.CONSTRAINT, constraint=kind, of=task.id)


def earliest_start(moment: Moment, time: WorkingTime) -> Instant:
    """The first instant of a start on a date: when work begins on the day, or the first day of the month or quarter."""
    return time.start_of(moment.first) if moment.time is None else at(moment.first, moment.time)


def latest_start(moment: Moment, time: WorkingTime) -> Instant:
    """The last instant of a start on a date: when work begins on the day, or on a quarter's or month's last workday."""
    if moment.time is not None:
        return at(moment.first, moment.time)
    if moment.first == moment.last:
        return time.start_of(moment.last)
    return time.start_of(finish_day_of(finish_instant(moment, time)))


def finish_instant(moment: Moment, time: WorkingTime) -> Instant:
    """A date as the instant of a finish: when work ends on a day; the last work of a month or quarter."""
    if moment.time is not None:
        return at(moment.first, moment.time)
    if moment.first == moment.last:
        return time.end_of(moment.last)
    return time.last_finish(Instant(at(moment.last) + MINUTES_A_DAY))


def _bounds(
    constraints: DateConstraints,
    kinds: tuple[ConstraintKind, ...],
    instant: Callable[[Moment, WorkingTime], Instant],
    time: WorkingTime,
) -> Iterator[tuple[Instant, ConstraintKind]]:
    for kind in kinds:
        moment = constraints.of(kind)
        if moment is not None:
            yield instant(moment, time), kind
