"""Does a long delay of a critical task reach the finish of the plan? It is tried out (DCMA point 12)."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.law.standards.judging import Counted, Tally
from dxplan.checks.scorecard.delay import DELAY_DAYS, Delay, by_calendars, only_from_a_date, outcome, what_holds
from dxplan.findings.reading import Verdict
from dxplan.model.duration import ZERO, Duration, Unit
from dxplan.model.task import Task
from dxplan.scenario.remedies.shorten import Lengthen
from dxplan.scenario.trials import Trials
from dxplan.schedule.drivers import ChainStep, critical_paths
from dxplan.schedule.instant import Instant
from dxplan.schedule.result import DriverKind, Schedule
from dxplan.text.counts import WORKING_DAY, Count
from dxplan.text.phrase import say
from dxplan.text.working_amounts import WorkingAmount, worked

_TOLERATED = 0.05
"""Of the delay: what durations in months and days off after the delayed task can make of it."""


def follows_delay(examination: Examination) -> Counted:
    """Make a critical task 600 working days longer, schedule anew, and see whether the plan finishes as much later."""
    on_path = next(that_drive_the_finish(examination), None)
    task = on_path or _with_least_float(examination)
    delay = _delayed(examination.schedule, task)
    if delay is None:
        return say(
            "kéo dài {task} thêm {delay} thì tiến độ vượt quá năm 9999",
            "with {task} {delay} longer the schedule leaves the year 9999",
            task=task,
            delay=Count(DELAY_DAYS, WORKING_DAY),
        )
    lost = worked(delay.of_task.minutes - delay.of_plan.minutes, delay.of_task.minutes_a_day)
    follows = lost.days <= (_TOLERATED * delay.of_task.days if on_path else 1)
    remarks = [outcome(task, delay)]
    if not follows:
        remarks.append(what_holds(examination.schedule, task, lost))
    else:
        if abs(lost.days) >= 1:
            remarks.append(by_calendars(lost))
        remarks += only_from_a_date(examination.schedule)
    verdict = Verdict.PASS if follows else Verdict.FAIL
    return Tally(delay.of_plan.days, delay.of_task.days, () if follows else (task.id,), tuple(remarks), verdict)


def that_drive_the_finish(examination: Examination) -> Iterator[Task]:
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


def _delayed(schedule: Schedule, task: Task) -> Delay | None:
    """Schedule the plan with one task longer; None if its dates then leave the years 1 to 9999."""
    dates, time = schedule.tasks[task.id], schedule.working_time(task.id)
    more = DELAY_DAYS * time.minutes_a_day
    minutes = time.between(dates.early_start, dates.early_finish) + more
    longer = Lengthen(task.id, before=task.duration or ZERO, after=Duration(minutes / 60, Unit.HOURS))
    slipped = Trials(schedule, most=1).after((longer,))
    if slipped is None:
        return None
    due = time.finish_at(time.position(dates.early_finish) + more)
    plan_time = schedule.plan_time

    def later(earlier: Instant, instant: Instant) -> WorkingAmount:
        return worked(plan_time.between(earlier, instant), plan_time.minutes_a_day)

    return Delay(later(dates.early_finish, due), later(schedule.finish, slipped.finish))
