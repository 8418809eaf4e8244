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

_MILESTONE = Kind.MILESTONE


class Columns(NamedTuple):
    """Of all tasks and milestones, in file order: instants of the early dates, total floats in working minutes.

    Of very many tasks it is the way to memory that takes the time, and most of what a rule goes through is of no
    interest to it.
    """

    tasks: tuple[Task, ...]
    ids: list[str]
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
    ids = [task.id for task in tasks]
    kinds = [task.kind for task in tasks]
    spans = [task.duration for task in tasks]
    dates = list(map(schedule.tasks.__getitem__, ids))
    calendars = list(map(schedule.calendar_of.__getitem__, ids))
    times = {calendar: schedule.calendars[calendar] for calendar in dict.fromkeys(calendars)}
    return Columns(
        tasks,
        ids,
        kinds,
        [
            kind is _MILESTONE or (span is not None and not span.amount)  # as `is_milestone`, which takes longer
            for kind, span in zip(kinds, spans, strict=True)
        ],
        cast("Sequence[Instant]", array("q", [each.early_start for each in dates])),
        cast("Sequence[Instant]", array("q", [each.early_finish for each in dates])),
        array("q", [each.total_float for each in dates]),
        list(map(times.__getitem__, calendars)),
    )
