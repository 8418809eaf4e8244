"""The driving chain of a task, as a finding shows it: each task with its dates, and what would shorten it."""

from __future__ import annotations

from math import ceil

from dxplan.checks.examination import Examination
from dxplan.checks.rule import Place
from dxplan.model.task import Task
from dxplan.schedule.drivers import ChainStep, driving_chain
from dxplan.schedule.instant import day_of
from dxplan.schedule.result import DriverKind
from dxplan.source.text import Text
from dxplan.source.wording import working_days, written_date

_SHOWN = 20


class Chain:
    """The tasks that drive a task's dates, from the origin to the task."""

    def __init__(self, examination: Examination, task: str) -> None:
        self._examination = examination
        self.steps = driving_chain(examination.schedule, task)

    @property
    def ids(self) -> list[str]:
        """The ids of its tasks, from the origin on."""
        return [step.task for step in self.steps]

    def related(self) -> tuple[tuple[Place, Text], ...]:
        """Every task of the chain with its dates; of a long chain the last ones."""
        return tuple((Place(self._task(step).places), self._written(step)) for step in self.steps[-_SHOWN:])

    def remedy(self, minutes: int, minutes_a_day: int, *, of_start: bool = False) -> Text:
        """What would bring the chain's end (the start of its last task) forward by so many working minutes."""
        schedule = self._examination.schedule
        days = ceil(minutes / minutes_a_day)
        amount = working_days(days, 1)
        steps = self.steps[:-1] if of_start else self.steps
        if sum(self._worked(self._task(step)) for step in steps) < minutes:
            return _move_origin(self.steps[0], amount)
        longest = self._task(max(steps, key=self._span))
        if self._worked(longest) <= minutes:
            return Text(
                f"rút ngắn tổng cộng {amount.vi} trên chuỗi này; dài nhất là `{longest.id}`",
                f"cut {amount.en} in all from this chain; its longest task is `{longest.id}`",
            )
        late_start = day_of(schedule.tasks[longest.id].late_start)
        if late_start < schedule.plan.start:
            return Text(f"rút ngắn `{longest.id}` {amount.vi}", f"cut `{longest.id}` by {amount.en}")
        latest = written_date(late_start)
        return Text(
            f"rút ngắn `{longest.id}` {amount.vi}, hoặc cho `{longest.id}` bắt đầu muộn nhất {latest.vi}",
            f"cut `{longest.id}` by {amount.en}, or let `{longest.id}` start on {latest.en} at the latest",
        )

    def _task(self, step: ChainStep) -> Task:
        return self._examination.plan.tasks[step.task]

    def _span(self, step: ChainStep) -> int:
        dates = self._examination.schedule.tasks[step.task]
        return dates.early_finish - dates.early_start

    def _worked(self, task: Task) -> int:
        schedule = self._examination.schedule
        dates = schedule.tasks[task.id]
        return schedule.working_time(task.id).between(dates.early_start, dates.early_finish)

    def _written(self, step: ChainStep) -> Text:
        examination, task = self._examination, self._task(step)
        start, finish = written_date(examination.start_day(task)), written_date(examination.finish_day(task))
        because = _origin(step)
        if start == finish:
            return Text(f"`{task.id}` {finish.vi}{because.vi}", f"`{task.id}` {finish.en}{because.en}")
        return Text(
            f"`{task.id}` {start.vi} – {finish.vi}{because.vi}", f"`{task.id}` {start.en} – {finish.en}{because.en}"
        )


def _move_origin(step: ChainStep, amount: Text) -> Text:
    """Where there is not enough work to cut: what the chain begins with has to move."""
    driver = step.driver
    if driver.kind is DriverKind.CONSTRAINT:
        return Text(
            f"dời `{driver.constraint}` của `{driver.of}` sớm lên {amount.vi}",
            f"move the `{driver.constraint}` of `{driver.of}` {amount.en} earlier",
        )
    return Text(f"cho kế hoạch bắt đầu sớm hơn {amount.vi}", f"let the plan start {amount.en} earlier")


def _origin(step: ChainStep) -> Text:
    """Why the first task of a chain is not earlier; nothing for the others, which wait for the one before."""
    driver = step.driver
    if driver.kind is DriverKind.PLAN_START:
        return Text(", từ ngày bắt đầu kế hoạch", ", from the plan's start")
    if driver.kind is DriverKind.CONSTRAINT:
        return Text(f", theo `{driver.constraint}` của `{driver.of}`", f", by `{driver.constraint}` of `{driver.of}`")
    if driver.kind is DriverKind.AS_LATE_AS_POSSIBLE:
        return Text(", muộn nhất có thể", ", as late as possible")
    return Text("", "")
