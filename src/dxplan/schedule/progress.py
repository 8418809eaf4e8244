"""What has happened to a task, and what is left of it to be scheduled.

The status date is the close of its day. Of what is done the dates stand, and it has no float; of what runs the
remaining work is scheduled, from the status date on. Remaining work is nothing at 100 %, else what the plan says is
left, else the share of the duration that percent complete leaves.
"""

from __future__ import annotations

from datetime import timedelta

from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.schedule.bounds import earliest_start, finish_instant
from dxplan.schedule.instant import Instant, Minutes, at, finish_day_of
from dxplan.schedule.lengths import (
    ElapsedLength,
    Length,
    MonthsLength,
    ShareOfMonths,
    ToMinutes,
    WorkingLength,
    length_of,
)
from dxplan.schedule.result import State
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.named_tuple import NamedTuple


class Left(NamedTuple):
    """A task that has begun: its actual dates where they are known, and how long the rest of it takes.

    `length` is None where nothing is left: it is done. `worked` are the working minutes that are behind; before
    `resumes` suspended work does not go on.
    """

    start: Instant | None
    finish: Instant | None
    length: Length | None = None
    worked: Minutes = Minutes(0)
    resumes: Instant | None = None

    @property
    def state(self) -> State:
        """Running, or done."""
        return State.DONE if self.length is None else State.RUNNING


def status_instant(plan: Plan) -> Instant | None:
    """The close of the plan's status date."""
    return None if plan.status_date is None else at(plan.status_date + timedelta(days=1))


def left_of(task: Task, time: WorkingTime, whole: Length | None, to_minutes: ToMinutes) -> Left | None:
    """What is left of a task that has begun; None of one that has not. `whole` is its length, None of a milestone."""
    progress = task.progress
    if not progress.is_started:
        return None
    start = None if progress.actual_start is None else earliest_start(progress.actual_start, time)
    finish = None if progress.actual_finish is None else finish_instant(progress.actual_finish, time)
    if whole is None:
        return None if start is None and finish is None and not progress.is_finished else Left(start, finish)
    if progress.is_finished:
        return Left(start, finish)
    left = progress.remaining
    if left is not None and left.is_zero:
        return Left(start, None)
    rest = _rest(whole, progress.complete or 0.0, to_minutes) if left is None else length_of(left, time, to_minutes)
    worked = Minutes(0)
    if isinstance(whole, WorkingLength) and isinstance(rest, WorkingLength):
        worked = Minutes(max(whole.minutes - rest.minutes, 0))
    resumes = None if progress.resumed is None else earliest_start(progress.resumed, time)
    return Left(start, None, rest, worked, resumes)


def began(left: Left, whole: Length | None, time: WorkingTime, asked: Instant, status: Instant | None) -> Instant:
    """When a task began: as reported, else as its finish tells, else when it was `asked` to, but not after `status`."""
    if left.start is not None:
        return left.start
    if left.finish is not None:
        return left.finish if whole is None else whole.latest_start(time, left.finish)
    planned = time.next_start(asked)
    if status is None or planned < status:
        return planned
    return time.start_of(finish_day_of(time.last_finish(status)))


def ended(left: Left, whole: Length | None, time: WorkingTime, start: Instant, status: Instant | None) -> Instant:
    """When a task that began at `start` was done: as reported, else as planned, but not after `status`."""
    if left.finish is not None:
        return max(left.finish, start)
    planned = start if whole is None else whole.finish(time, start)
    return planned if status is None else max(min(planned, time.last_finish(status)), start)


def new_length(task: Task, time: WorkingTime, to_minutes: ToMinutes) -> Length | None:
    """The length of a task that has not begun, where what remains of it is estimated anew."""
    remaining = task.progress.remaining
    return None if remaining is None or remaining.is_zero else length_of(remaining, time, to_minutes)


def _rest(whole: Length, complete: float, to_minutes: ToMinutes) -> Length:
    """The part of a duration that percent complete leaves, linearly; at least a minute, for it is not done."""
    if not complete:
        return whole
    left = 1 - complete
    if isinstance(whole, ElapsedLength):
        return ElapsedLength(to_minutes(whole.minutes * left) or 1)
    if isinstance(whole, WorkingLength):
        return WorkingLength(to_minutes(whole.minutes * left) or 1)
    assert isinstance(whole, MonthsLength)
    return ShareOfMonths(whole.months, left)
