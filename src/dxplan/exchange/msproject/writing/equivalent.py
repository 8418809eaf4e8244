"""A plan as Microsoft Project can say it, with the same dates under its rules.

Logic stays logic: links, lags and one date a task. What Microsoft Project cannot count (calendar months, several dates
for one task) is written as what it came to. Where its rules would still place a task elsewhere, a date holds it, and
where no date could, it is scheduled by hand; each is told.
"""

from __future__ import annotations

from dataclasses import replace

from dxplan.exchange.importing.comparison import compare
from dxplan.exchange.incoming import Imported, StatedDates
from dxplan.exchange.losses import Losses
from dxplan.exchange.msproject.writing.dates_held import single_constraint
from dxplan.exchange.msproject.writing.lags import said_lag
from dxplan.model.constraint import ConstraintKind
from dxplan.model.duration import Duration, Family, Unit
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.program import Program
from dxplan.model.settings import DEFAULT_SCHEDULING, SchedulingSettings
from dxplan.model.task import DateConstraints, Pinned, Task
from dxplan.schedule.bounds import pinned_dates
from dxplan.schedule.instant import Instant, at, clock_of
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import scheduled
from dxplan.text.phrase import Text

_ROUNDS = 8
_MONTHS = Text(
    "thời gian tính bằng tháng, quý, năm được ghi bằng giờ làm việc",
    "durations in calendar months, quarters, years are written as the working time they come to",
)
_HELD = Text(
    "Microsoft Project sẽ xếp sớm hơn: có thêm “bắt đầu không sớm hơn”",
    "Microsoft Project would place it earlier: a “start no earlier than” holds it",
)
_BY_HAND = Text(
    "Microsoft Project sẽ xếp khác: nhiệm vụ được lập lịch thủ công",
    "Microsoft Project would place it elsewhere: it is scheduled by hand",
)
_FINISH_BY = Text("hạn của cả kế hoạch không có chỗ ghi", "there is no place for the plan's own deadline")
_FLOAT = Text(
    "ngưỡng dự trữ của việc găng được làm tròn theo ngày", "the float up to which tasks are critical is in whole days"
)


def equivalent(schedule: Schedule, losses: Losses) -> Schedule:
    """The plan of a schedule for Microsoft Project, scheduled by its rules."""
    plan = schedule.plan
    tasks = {task.id: _said(task, schedule, losses) for task in plan.tasks.values()}
    starts = clock_of(_start(schedule))
    limit = plan.scheduling.critical_float
    days = round(limit.working_minutes(schedule.plan_time.minutes_a_day) / schedule.plan_time.minutes_a_day)
    if limit.unit is not Unit.DAYS or limit.amount != days:
        losses.note(_FLOAT)
    if plan.finish_by is not None:
        losses.note(_FINISH_BY)
    said = replace(
        plan,
        rules=Program.MSPROJECT,
        start=starts.date(),
        start_clock=starts.time(),
        finish_by=None,
        finish_by_clock=None,
        scheduling=SchedulingSettings(critical_float=Duration(days, Unit.DAYS)) if days else DEFAULT_SCHEDULING,
        tasks=tasks,
    )
    return _settled(said, schedule, losses)


def _start(schedule: Schedule) -> Instant:
    """When the project starts; in a plan of ours without an hour, with the first work."""
    plan = schedule.plan
    instant = at(plan.start, plan.start_clock)
    return instant if plan.rules is Program.MSPROJECT else schedule.plan_time.next_start(instant)


def _said(task: Task, schedule: Schedule, losses: Losses) -> Task:
    """A task with all that it inherits, in terms of Microsoft Project."""
    links = tuple(link._replace(lag=said_lag(link, schedule, losses), unit=None) for link in task.predecessors)
    constraints = single_constraint(task, schedule, losses)
    return replace(
        task,
        calendar=schedule.calendar_of[task.id],
        duration=None if task.children else _duration(task, schedule, losses),
        predecessors=links,
        constraints=constraints,
        pinned=_pinned(task, schedule),
    )


def _duration(task: Task, schedule: Schedule, losses: Losses) -> Duration | None:
    duration = task.duration
    if task.is_milestone or duration is None:
        return None if duration is None else Duration(0, Unit.DAYS)
    if duration.unit.family is not Family.MONTHS:
        return duration
    losses.note(_MONTHS, task.id)
    dates = schedule.tasks[task.id]
    return Duration(schedule.working_time(task.id).between(dates.early_start, dates.early_finish), Unit.MINUTES)


def _pinned(task: Task, schedule: Schedule) -> Pinned | None:
    if task.pinned is None:
        return None
    return _pin(*pinned_dates(task.pinned, schedule.working_time(task.id)))


def _pin(start: Instant, finish: Instant) -> Pinned:
    return Pinned(moment_of(start), moment_of(finish))


def moment_of(instant: Instant) -> Moment:
    """An instant as a date with its hour."""
    found = clock_of(instant)
    return Moment(found.date(), found.date(), found.time())


def _settled(plan: Plan, wanted: Schedule, losses: Losses) -> Schedule:
    """The plan with dates for those tasks that would stand elsewhere, first where nothing before them does."""
    stated = {id_: StatedDates(start=task.early_start, finish=task.early_finish) for id_, task in wanted.tasks.items()}
    held: set[str] = set()
    for nth in range(_ROUNDS):
        found = scheduled(plan)
        assert found is not None, "it could be scheduled before"
        differing = compare(Imported(plan, stated=stated), found).differences
        if not differing:
            return found
        firsts = [each for each in differing if each.follows is None] if nth < _ROUNDS - 1 else list(differing)
        tasks = dict(plan.tasks)
        for each in firsts:
            task, dates = tasks[each.task], wanted.tasks[each.task]
            can_hold = each.task not in held and each.now[0] < dates.early_start and nth < _ROUNDS - 1
            losses.note(_HELD if can_hold else _BY_HAND, each.task)
            if can_hold:
                held.add(each.task)
                tasks[each.task] = replace(task, constraints=_held(task.constraints, dates.early_start))
            else:
                only_due = DateConstraints(deadline=task.constraints.deadline)
                pinned = _pin(dates.early_start, dates.early_finish)
                tasks[each.task] = replace(task, constraints=only_due, pinned=pinned)
        plan = replace(plan, tasks=tasks)
    found = scheduled(plan)
    assert found is not None, "it could be scheduled before"
    return found


def _held(constraints: DateConstraints, start: Instant) -> DateConstraints:
    return DateConstraints(deadline=constraints.deadline).with_(ConstraintKind.START_NO_EARLIER_THAN, moment_of(start))
