"""Trying out changes of a plan by scheduling it again, a bounded number of times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from dxplan.model.duration import Family, Unit
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.network.expand import expanded
from dxplan.scenario.remedy import Remedy, applied
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled


def scheduled_with(schedule: Schedule, remedies: Iterable[Remedy]) -> Schedule | None:
    """The plan of a schedule, scheduled again with some changes; None if there is no schedule then."""
    before, after = schedule.plan, changed(schedule.plan, remedies)
    if _has_same_dates(before, after):
        return replace(schedule, plan=after, network=schedule.network._replace(plan=after))
    return scheduled(after, schedule.calendars.of(after), schedule.network)


def changed(plan: Plan, remedies: Iterable[Remedy]) -> Plan:
    """A plan with some changes; tasks that have not changed are the same objects.

    What is to change at a task that is repeated for units changes for all of them, before anything of single units.
    """
    changes = tuple(remedies)
    if plan.unexpanded is not None:
        for_all = tuple(remedy for remedy in changes if _is_as_written(plan, remedy))
        if for_all:
            plan = expanded(applied(plan.unexpanded, for_all))
            changes = tuple(remedy for remedy in changes if remedy not in for_all)
    return applied(plan, changes)


_DATELESS, _DATELESS_OF_TASK = ("agencies", "resources"), ("lead", "support", "deliverable", "resources", "cost")
"""What remedies change in a plan and at its tasks that no date follows from."""


def _has_same_dates(before: Plan, after: Plan) -> bool:
    """Whether plans only differ in what no date follows from."""
    return (
        after.baseline is before.baseline
        and after.unexpanded is before.unexpanded
        and len(after.tasks) == len(before.tasks)
        and all(map(_is_dated_alike, before.tasks.values(), after.tasks.values()))
        and _with_same(after, before, ("tasks", *_DATELESS)) == before
    )


def _is_dated_alike(before: Task, after: Task) -> bool:
    return before is after or _with_same(after, before, _DATELESS_OF_TASK) == before


_Value = TypeVar("_Value", Plan, Task)


def _with_same(value: _Value, other: _Value, names: tuple[str, ...]) -> _Value:
    return replace(value, **{name: getattr(other, name) for name in names})


def _is_as_written(plan: Plan, remedy: Remedy) -> bool:
    """Whether a change names a task that only the plan as written has: what the tasks of all units are made of."""
    written = plan.written.tasks
    return any(id_ in written and id_ not in plan.tasks for id_ in _words(remedy))


def _words(value: object) -> Iterator[str]:
    """All texts in a change, ids among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Task):
        yield value.id
    elif isinstance(value, tuple):
        for each in value:
            yield from _words(each)
    elif isinstance(value, Remedy):
        for name in value.__dataclass_fields__:
            yield from _words(getattr(value, name))


_LINKS_OF_A_TASK = 3
_MONTHS = 6
"""How many tasks one is worth whose duration is in calendar months: on the late side its start is searched for."""
_IN_MONTHS = tuple(unit for unit in Unit if unit.family is Family.MONTHS)


def weight(schedule: Schedule) -> int:
    """How much work a schedule of its plan is: the number of its tasks, or what so many links are worth of tasks."""
    spans = [task.duration for task in schedule.plan.tasks.values()]
    months = sum([span is not None and span.unit in _IN_MONTHS for span in spans])
    tasks = len(schedule.plan.tasks) + (_MONTHS - 1) * months
    return max(tasks, sum(map(len, schedule.network.incoming)) // _LINKS_OF_A_TASK, 1)


class NoTrialsLeftError(Exception):
    """As many schedules as were allowed have been computed."""


class Trials:
    """Schedules of a plan with changes; at most `most` of them are computed."""

    def __init__(self, schedule: Schedule, most: int) -> None:
        self.schedule = schedule
        self.left = most
        self._last: tuple[tuple[Remedy, ...], Schedule | None] = (), schedule

    def after(self, changes: tuple[Remedy, ...]) -> Schedule | None:
        """The schedule with some changes; None if there is none. What was tried just before costs no trial.

        Raises:
            NoTrialsLeftError: that would be one too many.
        """
        if changes != self._last[0]:
            if self.left <= 0:
                raise NoTrialsLeftError
            self.left -= 1
            self._last = changes, scheduled_with(self.schedule, changes)
        return self._last[1]


def least(holds: Callable[[int], bool], guess: int, most: int) -> int | None:
    """The least whole number from 1 to `most` for which a condition holds; None if it does not hold for `most`.

    For conditions that hold from some number on. Whatever they do, with one less than the answer it does not hold. A
    good guess costs two tries, and so does finding out that nothing is enough.
    """
    if most < 1:
        return None
    guess = max(1, min(guess, most))
    if holds(guess):
        high, step = guess, 1
        while high > 1:
            probe = max(high - step, 1)
            if not holds(probe):
                return _between(holds, probe, high)
            high, step = probe, step * 2
        return high
    if guess == most or not holds(most):
        return None
    low, step = guess, 1
    while low < most:
        probe = min(low + step, most)
        if holds(probe):
            return _between(holds, low, probe)
        low, step = probe, step * 4
    return None


def _between(holds: Callable[[int], bool], low: int, high: int) -> int:
    """The least number above `low`, for which it does not hold, up to `high`, for which it does."""
    while high - low > 1:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle
    return high
