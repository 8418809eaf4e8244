"""DCMA point 12: does a long delay of a critical task reach the finish of the plan?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dxplan.checks.examination import Examination
from dxplan.checks.scorecard.judging import NO_TASKS, not_applicable
from dxplan.checks.scorecard.point import Point
from dxplan.findings.figures import figures_of
from dxplan.findings.scorecard import Reading, Scale, Verdict
from dxplan.model.duration import Duration, Unit
from dxplan.model.task import Task
from dxplan.network import network as networks
from dxplan.schedule.drivers import ChainStep, critical_paths
from dxplan.schedule.instant import BeyondDatesError, Instant, finish_day_of
from dxplan.schedule.result import DriverKind, Schedule
from dxplan.schedule.scheduler import compute
from dxplan.text.old_lists import chain
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date, written_number

_DELAY_DAYS = 600
_TOLERATED = 0.05
"""Of the delay: what durations in months and days off after the delayed task can make of it."""


@dataclass(frozen=True, slots=True)
class _Delay:
    """What a longer task comes to, in working days of the plan's calendar: for the task alone, and for the plan."""

    of_task: float
    of_plan: float


def measure(examination: Examination) -> Reading:
    """Make a critical task 600 working days longer, schedule anew, and see whether the plan finishes as much later."""
    if not examination.assessed:
        return not_applicable(NO_TASKS)
    on_path = next(_that_drive_the_finish(examination), None)
    task = on_path or _with_least_float(examination)
    try:
        delay = _delayed(examination.schedule, task)
    except BeyondDatesError:
        return not_applicable(
            Text(
                f"kéo dài `{task.id}` thêm {_DELAY_DAYS} ngày làm việc thì tiến độ vượt quá năm 9999",
                f"with `{task.id}` {_DELAY_DAYS} working days longer the schedule leaves the year 9999",
            )
        )
    lost = delay.of_task - delay.of_plan
    follows = lost <= (_TOLERATED * delay.of_task if on_path else 1)
    remarks = [_outcome(task, delay)]
    if not follows:
        remarks.append(_what_holds(examination, task, lost))
    else:
        if abs(lost) >= 1:
            remarks.append(_by_calendars(lost))
        remarks += _only_from_a_date(examination.schedule)
    verdict = Verdict.PASS if follows else Verdict.FAIL
    return Reading(verdict, delay.of_plan, delay.of_task, tasks=() if follows else (task.id,), remarks=tuple(remarks))


def _that_drive_the_finish(examination: Examination) -> Iterator[Task]:
    """The assessed tasks on a critical path that have no slack on it: links hold their start, and wait for their end.

    What a link or a date holds by its finish could take longer without finishing later; and a lead in per cent grows
    with the task, so that only a part of its delay is handed on.
    """
    assessed = {task.id: task for task in examination.assessed}
    for path in critical_paths(examination.schedule):
        for step, following in zip(path, (*path[1:], None), strict=True):
            waited_for = following is None or (_link_is(following, from_start=False) and not _grows_with_it(following))
            if step.task in assessed and waited_for and _is_held_at_start(step):
                yield assessed[step.task]


def _link_is(step: ChainStep, *, from_start: bool) -> bool:
    return step.driver.link is not None and step.driver.link.type.from_start is from_start


def _grows_with_it(step: ChainStep) -> bool:
    lag = None if step.driver.link is None else step.driver.link.lag
    return lag is not None and lag.unit.is_share and lag.amount < 0


def _is_held_at_start(step: ChainStep) -> bool:
    driver = step.driver
    if driver.kind is DriverKind.LINK and driver.link is not None:
        return driver.link.type.to_start
    if driver.constraint is not None:
        return driver.constraint.of_start
    return driver.kind is DriverKind.PLAN_START


def _with_least_float(examination: Examination) -> Task:
    """The assessed task that comes nearest to being critical; of several the first."""
    dates = examination.schedule.tasks
    return min(examination.assessed, key=lambda task: (dates[task.id].total_float, dates[task.id].early_start, task.id))


def _delayed(schedule: Schedule, task: Task) -> _Delay:
    """Schedule the plan with one task longer.

    Raises:
        BeyondDatesError: the dates leave the years 1 to 9999.
    """
    plan, before, time = schedule.plan, schedule.tasks[task.id], schedule.working_time(task.id)
    minutes = time.between(before.early_start, before.early_finish) + _DELAY_DAYS * time.minutes_a_day
    longer = replace(task, duration=Duration(minutes / 60, Unit.HOURS))
    slipped = compute(networks.build(replace(plan, tasks={**plan.tasks, task.id: longer})))
    due = time.finish_at(time.position(before.early_finish) + _DELAY_DAYS * time.minutes_a_day)
    plan_time = schedule.plan_time

    def later(earlier: Instant, instant: Instant) -> float:
        return plan_time.between(earlier, instant) / plan_time.minutes_a_day

    return _Delay(later(before.early_finish, due), later(schedule.finish, slipped.finish))


def _outcome(task: Task, delay: _Delay) -> Text:
    of_task, of_plan = written_number(delay.of_task), written_number(delay.of_plan)
    same = Text("", "")
    if round(delay.of_task) != _DELAY_DAYS:
        same = Text(f" ({of_task.vi} theo lịch của kế hoạch)", f" ({of_task.en} in the plan's calendar)")
    return Text(
        f"`{task.id}` dài thêm {_DELAY_DAYS} ngày làm việc{same.vi} thì kế hoạch xong muộn hơn {of_plan.vi}",
        f"with `{task.id}` {_DELAY_DAYS} working days longer{same.en} the plan is done {of_plan.en} later",
    )


def _what_holds(examination: Examination, task: Task, lost: float) -> Text:
    """Why the plan's finish does not follow: what it hangs on instead."""
    schedule = examination.schedule
    path = critical_paths(schedule)[0]
    first, way, days = path[0], chain(step.task for step in path), written_number(lost)
    finish = written_date(finish_day_of(schedule.finish))
    if first.driver.kind is DriverKind.CONSTRAINT:
        name, of = first.driver.constraint, first.driver.of
        return Text(
            f"ngày xong {finish.vi} do `{name}` của `{of}` quyết định, không do công việc: {days.vi} ngày làm việc "
            f"chậm trễ của `{task.id}` không ảnh hưởng đến ngày này",
            f"the finish {finish.en} hangs on the `{name}` of `{of}`, not on work: {days.en} working days of delay "
            f"at `{task.id}` do not reach it",
        )
    return Text(
        f"ngày xong {finish.vi} do {way.vi} quyết định, chuỗi này không chờ `{task.id}` xong: {days.vi} ngày làm việc "
        "chậm trễ không truyền tới",
        f"the finish {finish.en} hangs on {way.en}, which does not wait for `{task.id}` to be done: {days.en} working "
        "days of delay do not reach it",
    )


def _by_calendars(lost: float) -> Text:
    days = written_number(abs(lost))
    return Text(
        f"chênh {days.vi} ngày làm việc là do ngày nghỉ, thời gian tính theo tháng, lịch khác hoặc độ trễ theo %",
        f"the {days.en} working days in between come from days off, durations in months, other calendars or lags in %",
    )


def _only_from_a_date(schedule: Schedule) -> Iterator[Text]:
    """Where the critical path begins at a set date, the test says nothing of the work before it."""
    figures = figures_of(schedule)
    if figures.slack_before is not None:
        slack, first = written_number(figures.slack_before), figures.critical_path[0]
        yield Text(
            f"đường găng chỉ bắt đầu từ ngày ấn định của `{first}`: việc trước đó xong sớm {slack.vi} ngày làm việc, "
            "chậm trong khoảng ấy thì không thấy ở ngày xong",
            f"the critical path only begins at the set date of `{first}`: the work before it is done {slack.en} "
            "working days early, and a delay within these does not show in the finish",
        )


POINT = Point(
    number=12,
    title=Text("Thử đường găng (+600 ngày)", "Critical path test (+600 days)"),
    formula=Text(
        "số ngày làm việc kế hoạch xong muộn hơn / 600, khi một nhiệm vụ găng dài thêm 600 ngày làm việc và tiến độ "
        "được tính lại",
        "working days by which the plan is done later / 600, when a critical task takes 600 working days longer and "
        "the plan is scheduled anew",
    ),
    measure=measure,
    scale=Scale.INDEX,
    instead=Text("lùi bằng nhau", "moves as much"),
)
