"""Money over time: what tasks cost, counted once, and in which years it is spent. Amounts are whole đồng."""

from __future__ import annotations

from datetime import date

from dxplan.model.plan import Plan
from dxplan.schedule.instant import Instant, at, day_of, finish_day_of
from dxplan.schedule.working_time import WorkingTime


def own_costs(plan: Plan) -> dict[str, int]:
    """What each task adds to the cost of the plan, by id, in the plan's order; tasks that add nothing are left out.

    The `cost` of a summary is that of the whole of it: what the tasks inside cost is part of it, and the summary itself
    adds only what is left. Where they cost more than it says, theirs counts.
    """
    if not any(task.cost for task in plan.tasks.values()):
        return {}
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
    worked = time.between(start, finish) if first < last else 0
    if worked <= 0:
        return {last: amount} if amount else {}
    parts: dict[int, int] = {}
    spent = 0
    for year in range(first, last + 1):
        until = amount
        if year < last:
            until = amount * time.between(start, at(date(year + 1, 1, 1))) // worked
        if until > spent:
            parts[year] = until - spent
        spent = until
    return parts
