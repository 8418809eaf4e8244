"""Money over time: what tasks cost, counted once, and in which years and quarters it is spent. Whole đồng."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dxplan.model.plan import Plan
from dxplan.schedule.instant import Instant, at, day_of, finish_day_of
from dxplan.schedule.working_time import WorkingTime


def own_costs(plan: Plan) -> dict[str, int]:
    """What each task adds to the cost of the plan, by id, in the plan's order; tasks that add nothing are left out.

    The `cost` of a summary is that of the whole of it: what the tasks inside cost is part of it, and the summary itself
    adds only what is left. Where they cost more than it says, theirs counts.
    """
    costly = [task for task in plan.tasks.values() if task.cost is not None and task.cost > 0]
    if not any(task.children for task in costly):
        return {task.id: task.cost or 0 for task in costly}
    own: dict[str, int] = {}
    inside: dict[str, int] = {}
    for task in reversed(plan.tasks.values()):  # what is inside comes before its summary
        below = inside.get(task.id, 0)
        cost = task.cost or 0
        if cost > below:
            own[task.id] = cost - below
        if task.parent is not None:
            inside[task.parent] = inside.get(task.parent, 0) + max(cost, below)
    return dict(reversed(own.items()))


def by_year(amount: int, start: Instant, finish: Instant, time: WorkingTime) -> dict[int, int]:
    """An amount of đồng by calendar year, spread evenly over the working time between two instants.

    The parts add up to the amount exactly. Where no work lies between them it all falls into the year of the finish.
    """
    first, last = day_of(start).year, finish_day_of(max(finish, Instant(start + 1))).year
    return _spread(amount, start, finish, time, range(first, last + 1), _year_begins)


def by_quarter(amount: int, start: Instant, finish: Instant, time: WorkingTime) -> dict[int, int]:
    """The same by quarter, numbered from the first one of year 0; those of a year add up to what `by_year` says."""
    first, last = quarter_of(day_of(start)), quarter_of(finish_day_of(max(finish, Instant(start + 1))))
    return _spread(amount, start, finish, time, range(first, last + 1), _quarter_begins)


def quarter_of(day: date) -> int:
    """The number of a day's quarter, from the first one of year 0."""
    return 4 * day.year + (day.month - 1) // 3


def first_day_of(quarter: int) -> date:
    """The first day of a quarter of some number."""
    year, rest = divmod(quarter, 4)
    return date(year, 3 * rest + 1, 1)


def quarter_name(quarter: int) -> str:
    """A quarter of some number as plan files write it: 2022-Q3."""
    return f"{quarter // 4}-Q{quarter % 4 + 1}"


def _spread(
    amount: int, start: Instant, finish: Instant, time: WorkingTime, periods: range, begins: Callable[[int], Instant]
) -> dict[int, int]:
    worked = time.between(start, finish) if len(periods) > 1 else 0
    if worked <= 0:
        return {periods[-1]: amount} if amount else {}
    parts: dict[int, int] = {}
    spent = 0
    for period in periods:
        until = amount
        if period < periods[-1]:
            until = amount * time.between(start, begins(period + 1)) // worked
        if until > spent:
            parts[period] = until - spent
        spent = until
    return parts


def _year_begins(year: int) -> Instant:
    return at(date(year, 1, 1))


def _quarter_begins(quarter: int) -> Instant:
    return at(first_day_of(quarter))
