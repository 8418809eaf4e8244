"""A plan into a schedule, stage by stage.

The network comes from `network.build`; a plan whose summaries are repeated (`each`, `waves`) is to be expanded before
that, as a plan that says it all. Then: forward pass, backward pass, what is to be as late as possible, floats, the
summaries on top, and what is critical.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.task import NO_PROGRESS
from dxplan.network.network import Network, Role, build, built_upon
from dxplan.schedule.as_late_as_possible import put_off
from dxplan.schedule.backward import backward_pass
from dxplan.schedule.baseline import floors_of
from dxplan.schedule.bounds import finish_instant
from dxplan.schedule.calendars import Calendars
from dxplan.schedule.dates import NO_FLOORS, Dates
from dxplan.schedule.floats import free_floats, total_floats
from dxplan.schedule.forward import forward_pass
from dxplan.schedule.instant import FIRST_INSTANT, LAST_INSTANT, BeyondDatesError, Instant, Minutes, clock_of
from dxplan.schedule.lengths import LengthOf, working_minutes
from dxplan.schedule.normal_form import kept_bound
from dxplan.schedule.progress import status_instant
from dxplan.schedule.result import Schedule, ScheduledTask, State
from dxplan.schedule.rules import SchedulingRules, rules_of
from dxplan.schedule.summary_tasks import with_summaries

_TASK, _PLANNED = Role.TASK, State.PLANNED  # asked for of every task: to look a member up takes longer than the rest


def compute(
    network: Network,
    rules: SchedulingRules | None = None,
    length_of: LengthOf | None = None,
    calendars: Calendars | None = None,
    floors: Mapping[str, Instant] | None = None,
) -> Schedule:
    """Schedule an acyclic network.

    `rules` are those of the program that the plan names, unless others are given. `length_of` says how long each task
    runs; `calendars` are those of the plan, where they are made already. `floors` are instants before
    which tasks that have not begun do not start, by task id: those of the plan's baseline, unless others are given.

    All that changes the plan itself, as repeating summaries for each unit will, comes before the network is built.

    Raises:
        BeyondDatesError: the dates leave the years 1 to 9999.
    """
    plan = network.plan
    rules = rules or rules_of(plan)
    calendars = calendars or Calendars(plan)
    calendar_of = plan.inherited_by_all("calendar")
    dates = Dates(network, calendars, calendar_of, rules, _floors(plan, rules) if floors is None else floors)
    finish = forward_pass(dates, length_of or rules.length_of)
    backward_pass(dates, _latest_finish(plan, calendars, finish))
    _check_years(dates)
    put_off(dates)
    total = total_floats(dates)
    free = free_floats(dates, total)
    finish = rules.to_whole_minutes(dates, total, free, finish)
    critical_up_to = Minutes(working_minutes(plan.scheduling.critical_float, calendars[plan.calendar]))
    leaves = _scheduled_tasks(dates, total, free, critical_up_to)
    schedule = Schedule(
        plan=plan,
        network=network,
        tasks=with_summaries(dates, leaves, critical_up_to),
        start=min(task.early_start for task in leaves.values()),
        finish=finish,
        calendars=calendars,
        calendar_of=calendar_of,
    )
    return rules.criticality.with_chain(dates, schedule)


def scheduled(plan: Plan, calendars: Calendars | None = None, like: Network | None = None) -> Schedule | None:
    """The schedule of a plan whose references are sound; None if its tasks wait in a circle, or leave those years.

    `like` is the network of a plan that it was made from.
    """
    network = build(plan) if like is None else built_upon(like, plan)
    try:
        return compute(network, calendars=calendars) if network.is_acyclic else None
    except BeyondDatesError:
        return None


def slipped(schedule: Schedule, begins: Mapping[str, Instant]) -> Schedule | None:
    """The same plan where some tasks start no earlier than an instant, or the rest of them goes on no earlier.

    What is done, pinned to its dates or put off as late as possible stays. No link changes, so the network is the same.
    None where the dates leave the years 1 to 9999.
    """
    plan = schedule.plan
    tasks = dict(plan.tasks)
    for id_, instant in begins.items():
        task = tasks[id_]
        if schedule.tasks[id_].state is State.RUNNING:
            clock = clock_of(instant)
            resumed = Moment(clock.date(), clock.date(), clock.time())
            tasks[id_] = replace(task, progress=replace(task.progress, resumed=resumed))
    network = schedule.network._replace(plan=replace(plan, tasks=tasks))
    floors = {**_floors(plan, rules_of(plan))}
    for id_, instant in begins.items():
        floors[id_] = max(instant, floors.get(id_, instant))
    try:
        return compute(network, calendars=schedule.calendars, floors=floors)
    except BeyondDatesError:
        return None


def _floors(plan: Plan, rules: SchedulingRules) -> Mapping[str, Instant]:
    """The starts in the plan's baseline; none where the status date does not move what has not begun either."""
    return NO_FLOORS if rules.first_unstarted(status_instant(plan)) is None else floors_of(plan)


def as_planned(schedule: Schedule) -> Schedule:
    """The same plan scheduled as if nothing had happened yet; itself where nothing has, and nothing is dated."""
    plan = schedule.plan
    if plan.status_date is None and all(task.progress is NO_PROGRESS for task in plan.tasks.values()):
        return schedule
    tasks = {id_: replace(task, progress=NO_PROGRESS) for id_, task in plan.tasks.items()}
    before = replace(plan, status_date=None, tasks=tasks)
    return compute(build(before), calendars=schedule.calendars.of(before))


def _latest_finish(plan: Plan, calendars: Calendars, finish: Instant) -> Instant:
    """When everything has to be finished: as computed, or as the plan promises if that is earlier."""
    moment = plan.due
    if moment is None:
        return finish
    time = calendars[plan.calendar]
    return min(finish, kept_bound(finish_instant(moment, time), finish, time))


def _check_years(dates: Dates) -> None:
    if not (min(dates.late_start) >= FIRST_INSTANT and max(dates.early_finish) <= LAST_INSTANT):
        raise BeyondDatesError


def _scheduled_tasks(
    dates: Dates, total: list[Minutes], free: list[Minutes], critical_up_to: Minutes
) -> dict[str, ScheduledTask]:
    scheduled: dict[str, ScheduledTask] = {}
    is_critical, roles = dates.rules.criticality.task, dates.network.roles
    for node, id_ in enumerate(dates.network.task_of):
        if roles[node] is _TASK:
            late_start, late_finish = dates.late_start[node], dates.late_finish[node]
            if dates.lengths[node] is None and not (dates.left and dates.is_done(node)):
                late_start = late_finish = dates.rules.late_milestone(dates, node)
            scheduled[id_] = ScheduledTask(
                id=id_,
                early_start=dates.early_start[node],
                early_finish=dates.early_finish[node],
                late_start=late_start,
                late_finish=late_finish,
                total_float=total[node],
                free_float=free[node],
                is_critical=is_critical(dates, node, total[node], critical_up_to),
                driver=dates.drivers[node],
                state=dates.state(node) if dates.left else _PLANNED,
                remaining_start=dates.rest_start.get(node) if dates.left else None,
            )
    return scheduled
