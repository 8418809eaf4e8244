"""A network into a schedule: the forward pass, the backward pass, the floats, and the summaries on top."""

from __future__ import annotations

from dxplan.model.plan import Plan
from dxplan.network.network import Network, Role, build
from dxplan.schedule.backward import backward_pass
from dxplan.schedule.calendars import Calendars
from dxplan.schedule.dates import Dates
from dxplan.schedule.floats import free_floats, total_float
from dxplan.schedule.forward import forward_pass
from dxplan.schedule.instant import FIRST_INSTANT, LAST_INSTANT, BeyondDatesError, Minutes
from dxplan.schedule.lengths import working_minutes
from dxplan.schedule.result import Schedule, ScheduledTask
from dxplan.schedule.rules import DXPLAN_RULES, SchedulingRules
from dxplan.schedule.summary_tasks import with_summaries


def compute(network: Network, rules: SchedulingRules = DXPLAN_RULES) -> Schedule:
    """Schedule an acyclic network.

    Raises:
        BeyondDatesError: the dates leave the years 1 to 9999.
    """
    plan = network.plan
    calendars = Calendars(plan)
    calendar_of = plan.inherited_by_all("calendar")
    dates = Dates(network, calendars, calendar_of, rules)
    project_finish = forward_pass(dates)
    cap = project_finish
    if plan.finish_by is not None:
        cap = min(cap, calendars[plan.calendar].end_of(plan.finish_by))
    backward_pass(dates, cap)
    if not (min(dates.late_start) >= FIRST_INSTANT and max(dates.early_finish) <= LAST_INSTANT):
        raise BeyondDatesError
    free = free_floats(dates)
    critical_up_to = working_minutes(plan.checks.critical_float, calendars[plan.calendar])
    scheduled = _scheduled_tasks(dates, free, critical_up_to)
    tasks = with_summaries(dates, scheduled, critical_up_to)
    return Schedule(
        plan=plan,
        network=network,
        tasks=tasks,
        start=min(task.early_start for task in scheduled.values()),
        finish=project_finish,
        calendars=calendars,
        calendar_of=calendar_of,
    )


def scheduled(plan: Plan) -> Schedule | None:
    """The schedule of a plan whose references are sound; None if its tasks wait in a circle, or leave those years."""
    network = build(plan)
    try:
        return compute(network) if network.is_acyclic else None
    except BeyondDatesError:
        return None


def _scheduled_tasks(dates: Dates, free: list[Minutes], critical_up_to: int) -> dict[str, ScheduledTask]:
    scheduled: dict[str, ScheduledTask] = {}
    for node, id_ in enumerate(dates.network.task_of):
        if dates.network.roles[node] is Role.TASK:
            total = total_float(dates, node)
            scheduled[id_] = ScheduledTask(
                id=id_,
                early_start=dates.early_start[node],
                early_finish=dates.early_finish[node],
                late_start=dates.late_start[node],
                late_finish=dates.late_finish[node],
                total_float=total,
                free_float=free[node],
                is_critical=total <= critical_up_to,
                driver=dates.drivers[node],
            )
    return scheduled
