"""Which tasks to move, and to which day, so that a resource is no longer overbooked: tried out by scheduling anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dxplan.scenario.remedies.delay import Delay
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy
from dxplan.scenario.trials import NoTrialsLeftError, Trials, weight
from dxplan.schedule.demand import Overload, overloads, users, uses
from dxplan.schedule.instant import at, day_of, finish_day_of
from dxplan.schedule.result import Schedule

_MOST_MOVES = 5  # tasks; more are a new plan, not a piece of advice
_MOST_TRIALS = 12
_WORK_IN_ALL = 20_000
_MOST_WORK = 1000  # tasks scheduled again: in larger plans fewer trials, then none


def most_relieved(schedule: Schedule) -> int:
    """For how many resources of a plan relief is looked for."""
    return max(_WORK_IN_ALL // (weight(schedule) * _MOST_TRIALS), 1)


def relief(schedule: Schedule, resource: str) -> Remedy | None:
    """Moves within the tasks' total float after which a resource is nowhere overbooked; None if none were found.

    They make no other resource worse, keep the plan's finish and break no date. Large plans are not tried out.
    """
    trials = Trials(schedule, min(_MOST_TRIALS, _MOST_WORK // len(schedule.tasks)))
    if trials.left == 0:
        return None
    try:
        moves = _moves(_State(schedule), resource, trials)
    except NoTrialsLeftError:
        return None
    return moves[0] if len(moves) == 1 else Together(moves) if moves else None


def _moves(state: _State, resource: str, trials: Trials) -> tuple[Delay, ...]:
    days: dict[str, date] = {}
    while state.excess.get(resource):
        for task, day in _candidates(state, resource):
            moved = {**days, task: day}
            if len(moved) > _MOST_MOVES:
                continue
            schedule = trials.after(_delays(moved))
            after = None if schedule is None else _State(schedule)
            if after is not None and after.is_better_than(state, resource):
                state, days = after, moved
                break
        else:
            return ()
    return _delays(days)


def _delays(days: dict[str, date]) -> tuple[Delay, ...]:
    return tuple(Delay((task,), day) for task, day in days.items())


class _State:
    """A schedule with what counts in comparing it: its finish, its negative float, how much is overbooked."""

    def __init__(self, schedule: Schedule) -> None:
        self.schedule = schedule
        self.asked = uses(schedule)
        self.late = -sum(min(task.total_float, 0) for task in schedule.tasks.values())
        self.excess: dict[str, float] = {}
        """By resource: units too many times minutes by the clock."""
        for id_, of in schedule.plan.resources.items():
            amount = sum((o.demand - of.capacity) * (o.finish - o.start) for o in self.overloads(id_))
            if amount:
                self.excess[id_] = amount

    def overloads(self, resource: str) -> Iterator[Overload]:
        """When too much is asked of a resource, in order of time."""
        of = self.schedule.plan.resources[resource]
        own = None if of.calendar is None else self.schedule.calendars[of.calendar]
        return overloads(self.asked.get(resource, ()), of.capacity, own)

    def is_better_than(self, before: _State, resource: str) -> bool:
        """Whether a resource is less overbooked, and nothing else has become worse."""
        others = self.excess.keys() - {resource}
        return (
            self.excess.get(resource, 0) < before.excess.get(resource, 0)
            and all(self.excess[other] <= before.excess.get(other, 0) for other in others)
            and self.schedule.finish <= before.schedule.finish
            and self.late <= before.late
        )


def _candidates(state: _State, resource: str) -> Iterator[tuple[str, date]]:
    """Tasks that can begin after the first overload within their float, and when.

    First come those that free enough, by float.
    """
    schedule, overload = state.schedule, next(state.overloads(resource))
    excess = overload.demand - schedule.plan.resources[resource].capacity
    after = finish_day_of(overload.finish) + timedelta(1)
    asked = users(state.asked[resource], overload)
    asked.sort(key=lambda use: (use.units < excess, -schedule.tasks[use.task].total_float, use.task))
    for use in asked:
        task, dates = schedule.plan.tasks[use.task], schedule.tasks[use.task]
        start = use.time.next_start(at(after))
        if not task.progress.is_started and use.time.between(dates.early_start, start) <= dates.total_float:
            yield task.id, day_of(start)
