"""The dates that a task is held to, as instants."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxplan.model.constraint import LOWER_FINISHES, LOWER_STARTS, UPPER_FINISHES, UPPER_STARTS, ConstraintKind
from dxplan.model.moment import Moment
from dxplan.model.task import Pinned, Task
from dxplan.schedule.instant import MINUTES_A_DAY, Instant, at, finish_day_of
from dxplan.schedule.normal_form import runs_by_clock
from dxplan.schedule.result import Driver, DriverKind
from dxplan.schedule.working_time import WorkingTime

Bounds = Iterator[tuple[Instant, ConstraintKind]]


def lower_start_bounds(task: Task, time: WorkingTime) -> Bounds:
    """The instants before which a task may not start, with the kinds of the constraints."""
    return _bounds(task, LOWER_STARTS, lambda moment: earliest_start(moment, time))


def lower_finish_bounds(task: Task, time: WorkingTime) -> Bounds:
    """The instants before which a task may not finish, with the kinds of the constraints.

    Work that is not to be over before Sunday is over on Friday: no more of it is done in between.
    """

    def instant(moment: Moment) -> Instant:
        bound = finish_instant(moment, time)
        stays = task.is_milestone or runs_by_clock(task) or time.next_start(bound) == bound
        return bound if stays else time.last_finish(bound)

    return _bounds(task, LOWER_FINISHES, instant)


def upper_start_bounds(task: Task, time: WorkingTime) -> Bounds:
    """The instants after which a task should not start, with the kinds of the constraints."""
    return _bounds(task, UPPER_STARTS, lambda moment: latest_start(moment, time))


def upper_finish_bounds(task: Task, time: WorkingTime) -> Bounds:
    """The instants after which a task should not finish, with the kinds of the constraints."""
    return _bounds(task, UPPER_FINISHES, lambda moment: finish_instant(moment, time))


def pinned_dates(pinned: Pinned, time: WorkingTime) -> tuple[Instant, Instant]:
    """The start and the finish of a pinned task: where no hour is said, when work begins and ends on these days."""
    return earliest_start(pinned.start, time), finish_instant(pinned.finish, time)


def constraint_driver(kind: ConstraintKind, task: Task) -> Driver:
    """The driver for a constraint date of a task."""
    return Driver(DriverKind.CONSTRAINT, constraint=kind, of=task.id)


def earliest_start(moment: Moment, time: WorkingTime) -> Instant:
    """The first instant of a start on a date: when work begins on the day, or the first day of the month or quarter."""
    return time.start_of(moment.first) if moment.time is None else at(moment.first, moment.time)


def latest_start(moment: Moment, time: WorkingTime) -> Instant:
    """The last instant of a start on a date: when work begins on the day, or on a quarter's or month's last workday.

    Where nobody works that is the next work, to which a date also pushes a start: between the two lies no time to lose.
    """
    if moment.time is None and moment.first != moment.last:
        return time.start_of(finish_day_of(finish_instant(moment, time)))
    return time.next_start(earliest_start(moment, time))


def finish_instant(moment: Moment, time: WorkingTime) -> Instant:
    """A date as the instant of a finish: when work ends on a day; the last work of a month or quarter."""
    if moment.time is not None:
        return at(moment.first, moment.time)
    if moment.first == moment.last:
        return time.end_of(moment.last)
    return time.last_finish(Instant(at(moment.last) + MINUTES_A_DAY))


def _bounds(task: Task, kinds: tuple[ConstraintKind, ...], instant: Callable[[Moment], Instant]) -> Bounds:
    for kind in kinds:
        moment = task.constraints.of(kind)
        if moment is not None:
            yield instant(moment), kind
