"""A plan before and after some suppositions: what moves, and which promises it breaks or keeps again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dxplan.network.cycles import cycle_diagnostics
from dxplan.network.expand import expanded
from dxplan.network.network import build
from dxplan.scenario.lateness import Lateness
from dxplan.scenario.promises import Promise, promises
from dxplan.scenario.supposed.applying import Supposed, applied_to
from dxplan.scenario.supposed.suppositions import NotSupposedError, Supposition
from dxplan.schedule.instant import BeyondDatesError, Instant, Minutes
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text


class Move(NamedTuple):
    """Something from one instant to another one, in the working time of a calendar."""

    before: Instant
    after: Instant
    time: WorkingTime

    @property
    def minutes(self) -> Minutes:
        """Working minutes; negative where it comes earlier."""
        return self.time.between(self.before, self.after)


class TaskMove(NamedTuple):
    """The start and the finish of a task in both schedules."""

    task: str
    start: Move
    finish: Move


@dataclass(frozen=True, slots=True)
class Kept:
    """How a promise is kept before and after; None where the plan does not make it."""

    promise: Promise
    before: Lateness | None
    after: Lateness | None
    was_broken: bool
    is_broken: bool

    @property
    def breaks(self) -> bool:
        """Whether it was kept, or not made, and is broken now."""
        return self.is_broken and not self.was_broken


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Both schedules: tasks that move, in file order, and promises that are kept otherwise."""

    before: Schedule
    after: Schedule
    suppositions: tuple[Supposition, ...]
    supposed: Supposed
    moved: tuple[TaskMove, ...]
    promises: tuple[Kept, ...]

    @property
    def finish(self) -> Move:
        """The plan's finish, in the working time of the plan."""
        return Move(self.before.finish, self.after.finish, self.before.plan_time)

    @property
    def breaks(self) -> tuple[Kept, ...]:
        """The promises that held, and do not any more."""
        return tuple(kept for kept in self.promises if kept.breaks)


def supposed(schedule: Schedule, suppositions: Iterable[Supposition]) -> SideBySide:
    """The plan of a schedule with suppositions, beside itself.

    Raises:
        NotSupposedError: one of them cannot be made, or together they leave no schedule.
    """
    asked = tuple(suppositions)
    wanted = applied_to(schedule, asked)
    after = _scheduled(schedule, wanted, asked)
    return SideBySide(schedule, after, asked, wanted, moves(schedule, after), kept_promises(schedule, after))


def moves(before: Schedule, after: Schedule) -> tuple[TaskMove, ...]:
    """The tasks and summaries of both schedules with another early start or finish."""
    found = []
    for id_, old in before.tasks.items():
        new = after.tasks.get(id_)
        if new is None or (old.early_start == new.early_start and old.early_finish == new.early_finish):
            continue
        time = before.working_time(id_)
        start, finish = Move(old.early_start, new.early_start, time), Move(old.early_finish, new.early_finish, time)
        found.append(TaskMove(id_, start, finish))
    return tuple(found)


def moved_milestones(before: Schedule, after: Schedule, moved: Iterable[TaskMove]) -> Iterator[TaskMove]:
    """Of what moves the milestones, which have a day and no hours: those on another day."""
    for move in moved:
        if after.plan.tasks[move.task].is_milestone:
            days = (days_of(schedule, move.task).finish for schedule in (before, after))
            if next(days) != next(days):
                yield move


def kept_promises(before: Schedule, after: Schedule) -> tuple[Kept, ...]:
    """The promises of either plan that are kept by another margin, or not at all; those of the plan come first."""
    found = []
    for promise in dict.fromkeys((*promises(before.plan), *promises(after.plan))):
        was = promise.lateness(before) if _speaks_of(promise, before) else None
        now = promise.lateness(after) if _speaks_of(promise, after) else None
        was_broken = was is not None and promise.is_broken(before)
        is_broken = now is not None and promise.is_broken(after)
        differ = (was is None) != (now is None) or (was and was[:2]) != (now and now[:2])
        if differ or was_broken != is_broken:
            found.append(Kept(promise, was, now, was_broken, is_broken))
    return tuple(found)


def _speaks_of(promise: Promise, schedule: Schedule) -> bool:
    return promise.task is None or promise.task in schedule.tasks


def _scheduled(schedule: Schedule, wanted: Supposed, asked: tuple[Supposition, ...]) -> Schedule:
    plan = expanded(wanted.plan)
    network = build(plan)
    typed = " ".join(supposition.typed for supposition in asked)
    if not network.is_acyclic:
        circle = cycle_diagnostics(network)[0]
        last = next((each.typed for each in asked if each.typed.startswith("--add")), typed)
        raise NotSupposedError(last, circle.message)
    try:
        return compute(network, calendars=schedule.calendars.of(plan))
    except BeyondDatesError:
        reason = Text("tiến độ vượt ra ngoài các năm 1 đến 9999", "the schedule leaves the years 1 to 9999")
        raise NotSupposedError(typed, reason) from None
