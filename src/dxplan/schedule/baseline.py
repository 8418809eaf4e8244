"""A schedule frozen as a baseline, and what a baseline asks of a schedule."""

from __future__ import annotations

from datetime import date, datetime

from dxplan.model.baseline import Baseline, BaselineTask
from dxplan.model.plan import Plan
from dxplan.model.settings import Forecast
from dxplan.schedule.instant import Instant, at, clock_of, finish_day_of
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.spending import own_costs


def instant_of(moment: datetime) -> Instant:
    """The instant of a date and clock time."""
    return at(moment.date(), moment.time())


def baseline_of(
    schedule: Schedule, name: str, made: date | None = None, reason: str = "", by: str | None = None
) -> Baseline:
    """Freeze the dates and costs of a schedule; of a plan under way `as_planned` is what was agreed."""
    plan = schedule.plan
    minutes: dict[str, int] = {}
    for leaf in plan.leaves():
        dates = schedule.tasks[leaf.id]
        minutes[leaf.id] = schedule.working_time(leaf.id).between(dates.early_start, dates.early_finish)
    costs = _leaf_costs(plan, minutes)
    tasks = {
        id_: BaselineTask(clock_of(schedule.tasks[id_].early_start), finish_of(schedule, id_), worked, costs.get(id_))
        for id_, worked in minutes.items()
    }
    return Baseline(
        name=name,
        plan=plan.id,
        made=made,
        by=by,
        reason=reason,
        start=clock_of(schedule.start),
        finish=clock_of(schedule.finish),
        budget=None if plan.budget is None else plan.budget.total,
        tasks=tasks,
        file=plan.file,
    )


def floors_of(plan: Plan) -> dict[str, Instant]:
    """Before when unstarted tasks are not expected to start: their starts in the baseline, once work is under way."""
    if plan.baseline is None or plan.status_date is None or plan.scheduling.forecast is Forecast.ASAP:
        return {}
    return {id_: instant_of(task.start) for id_, task in plan.baseline.tasks.items()}


def finish_of(schedule: Schedule, id_: str) -> datetime:
    """When a task is done: on the day that every table shows."""
    finish, day = schedule.tasks[id_].early_finish, days_of(schedule, id_).finish
    return clock_of(finish if finish_day_of(finish) == day else schedule.working_time(id_).end_of(day))


def _leaf_costs(plan: Plan, minutes: dict[str, int]) -> dict[str, int]:
    """What each leaf costs, with its share of what the summaries around it cost beyond what is inside them."""
    costs: dict[str, int] = {}
    for id_, amount in own_costs(plan).items():
        task = plan.tasks[id_]
        leaves = [leaf.id for leaf in plan.leaves_below(task)]
        whole = sum(minutes[leaf] for leaf in leaves)
        spent = worked = 0
        for number, leaf in enumerate(leaves, 1):
            worked += minutes[leaf]
            until = amount * worked // whole if whole else amount * number // len(leaves)
            if until > spent:
                costs[leaf] = costs.get(leaf, 0) + until - spent
            spent = until
    return costs
