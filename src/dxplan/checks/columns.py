"""What most rules look at of every task, side by side: to go through such columns touches no other part of a task."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from operator import sub
from typing import cast

from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.schedule.instant import Instant
from dxplan.schedule.result import Schedule
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.named_tuple import NamedTuple


class Columns(NamedTuple):
    """Of all tasks and milestones, in file order: instants of the early dates, total floats in working minutes.

    Of very many tasks it is the way to memory that takes the time, and most of what a rule goes through is of no
    interest to it.
    """

    tasks: tuple[Task, ...]
    kinds: list[Kind | None]
    milestones: list[bool]
    starts: Sequence[Instant]
    finishes: Sequence[Instant]
    floats: Sequence[int]
    times: list[WorkingTime]


def lengths_of(columns: Columns) -> Sequence[int]:
    """The working minutes from start to finish of each task, in its calendar."""
    if len(set(columns.times)) == 1:
        position = columns.times[0].position
        starts, finishes = map(position, columns.starts), map(position, columns.finishes)
        return array("q", map(sub, finishes, starts))
    each = zip(columns.times, columns.starts, columns.finishes, strict=True)
    return array("q", [time.position(finish) - time.position(start) for time, start, finish in each])


def columns_of(schedule: Schedule, leaves: Iterable[Task]) -> Columns:
    """The columns of some tasks, none of which is a summary."""
    tasks = tuple(leaves)
    dates = [schedule.tasks[task.id] for task in tasks]
    calendars = [schedule.calendar_of[task.id] for task in tasks]
    times = {calendar: schedule.calendars[calendar] for calendar in dict.fromkeys(calendars)}
    return Columns(
        tasks,
        [task.kind for task in tasks],
        [task.is_milestone for task in tasks],
        cast("Sequence[Instant]", array("q", [each.early_start for each in dates])),
        cast("Sequence[Instant]", array("q", [each.early_finish for each in dates])),
        array("q", [each.total_float for each in dates]),
        [times[calendar] for calendar in calendars],
    )
