"""What the delay of a task comes to in the critical path test, and why: the remarks under its figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dxplan.findings.figures import figures_of
from dxplan.model.named import Key, Ref, refs
from dxplan.model.task import Task
from dxplan.schedule.drivers import critical_paths
from dxplan.schedule.result import Schedule
from dxplan.text.counts import WORKING_DAY, Count
from dxplan.text.lists import chained
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.working_amounts import WorkingAmount, worked

DELAY_DAYS = 600
"""By so many working days of its calendar a task is made longer."""


@dataclass(frozen=True, slots=True)
class Delay:
    """What a longer task comes to, in working days of the plan's calendar: for the task alone, and for the plan."""

    of_task: WorkingAmount
    of_plan: WorkingAmount


def outcome(task: Task, delay: Delay) -> Text:
    """How much later the plan is done."""
    return say(
        "{task} dài thêm {delay}{of_task} thì kế hoạch xong muộn hơn {of_plan}",
        "with {task} {delay} longer{of_task} the plan is done {of_plan} later",
        task=task,
        delay=Count(DELAY_DAYS, WORKING_DAY),
        of_task=NOTHING
        if round(delay.of_task.days) == DELAY_DAYS
        else say(" ({days} theo lịch của kế hoạch)", " ({days} in the plan's calendar)", days=delay.of_task.number),
        of_plan=delay.of_plan.number,
    )


def what_holds(schedule: Schedule, task: Task, lost: WorkingAmount) -> Text:
    """Why the plan's finish does not follow: what it hangs on instead; `lost` are working days of the delay."""
    path = critical_paths(schedule)[0]
    finish, driver = schedule.last_day, path[0].driver
    if driver.constraint is not None and driver.of is not None:
        return say(
            "ngày xong {finish} do {key} của {holder} quyết định, không do công việc: {lost} chậm trễ của {task} không "
            "ảnh hưởng đến ngày này",
            "the finish {finish} hangs on the {key} of {holder}, not on work: {lost} of delay at {task} do not "
            "reach it",
            finish=finish,
            key=Key(driver.constraint.key),
            holder=Ref(driver.of),
            lost=lost,
            task=task,
        )
    return say(
        "ngày xong {finish} do {path} quyết định, chuỗi này không chờ {task} xong: {lost} chậm trễ không truyền tới",
        "the finish {finish} hangs on {path}, which does not wait for {task} to be done: a delay of {lost} does "
        "not reach it",
        finish=finish,
        path=chained(refs(step.task for step in path)),
        task=task,
        lost=lost,
    )


def by_calendars(lost: WorkingAmount) -> Text:
    """Where the working days come from by which the plan's delay differs from the task's."""
    return say(
        "chênh {lost} là do ngày nghỉ, thời gian tính theo tháng, lịch khác hoặc độ trễ theo %",
        "days off, durations in months, other calendars or lags in % account for the {lost} in between",
        lost=worked(abs(lost.minutes), lost.minutes_a_day),
    )


def only_from_a_date(schedule: Schedule) -> Iterator[Text]:
    """Where the critical path begins at a set date, the test says nothing of the work before it."""
    figures = figures_of(schedule)
    if figures.slack_before is not None:
        yield say(
            "đường găng chỉ bắt đầu từ ngày ấn định của {first}: việc trước đó xong sớm {slack}, chậm trong khoảng ấy "
            "thì không thấy ở ngày xong",
            "the critical path only begins at the set date of {first}: the work before it is done {slack} early, and a "
            "delay within these does not show in the finish",
            first=Ref(figures.critical_path[0]),
            slack=figures.slack_before,
        )
