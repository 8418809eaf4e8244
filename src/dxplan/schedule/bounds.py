"""The dates that a task is held to, as instants."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxplan.model.moment import Moment
from dxplan.model.task import DateConstraints, Task
from dxplan.schedule.instant import MINUTES_A_DAY, at, finish_day_of
from dxplan.schedule.result import Driver, DriverKind
from dxplan.schedule.working_time import WorkingTime

_LOWER_START = ("start_no_earlier_than", "must_start_on")
_LOWER_FINISH = ("finish_no_earlier_than", "must_finish_on")
_UPPER_START = ("start_no_later_than", "must_start_on")
_UPPER_FINISH = ("deadline", "finish_no_later_than", "must_finish_on")


def lower_start_bounds(constraints: DateConstraints, time: WorkingTime) -> Iterator[tuple[int, str]]:
    """The instants before which a task may not start, with the names of the constraints."""
    return _bounds(constraints, _LOWER_START, earliest_start, time)


def lower_finish_bounds(constraints: DateConstraints, time: WorkingTime) -> Iterator[tuple[int, str]]:
    """The instants before which a task may not finish, with the names of the constraints."""
    return _bounds(constraints, _LOWER_FINISH, finish_instant, time)


def upper_start_bounds(constraints: DateConstraints, time: WorkingTime) -> Iterator[tuple[int, str]]:
    """The instants after which a task should not start, with the names of the constraints."""
    return _bounds(constraints, _UPPER_START, latest_start, time)


def upper_finish_bounds(constraints: DateConstraints, time: WorkingTime) -> Iterator[tuple[int, str]]:
    """The instants after which a task should not finish, with the names of the constraints."""
    return _bounds(constraints, _UPPER_FINISH, finish_instant, time)


def constraint_driver(name: str, task: Task) -> Driver:
    """The driver for a constraint date of a task."""
    return Driver(DriverKind.CONSTRAINT, constraint=name, of=task.id)


def earliest_start(moment: Moment, time: WorkingTime) -> int:
    """The first instant of a start on a date: when work begins on the day, or the first day of the month or quarter."""
    return time.start_of(moment.first) if moment.time is None else at(moment.first, moment.time)


def latest_start(moment: Moment, time: WorkingTime) -> int:
    """The last instant of a start on a date: when work begins on the day, or on a quarter's or month's last workday."""
    if moment.time is not None:
        return at(moment.first, moment.time)
    if moment.first == moment.last:
        return time.start_of(moment.last)
    return time.start_of(finish_day_of(finish_instant(moment, time)))


def finish_instant(moment: Moment, time: WorkingTime) -> int:
    """A date as the instant of a finish: when work ends on a day; the last work of a month or quarter."""
    if moment.time is not None:
        return at(moment.first, moment.time)
    if moment.first == moment.last:
        return time.end_of(moment.last)
    return time.last_finish(at(moment.last) + MINUTES_A_DAY)


def _bounds(
    constraints: DateConstraints,
    names: tuple[str, ...],
    instant: Callable[[Moment, WorkingTime], int],
    time: WorkingTime,
) -> Iterator[tuple[int, str]]:
    for name in names:
        moment: Moment | None = getattr(constraints, name)
        if moment is not None:
            yield instant(moment, time), name
