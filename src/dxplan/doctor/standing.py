"""Where a plan stands at a day: what is done, runs and is late, what comes next, and which promises are broken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dxplan.doctor.slips import Slip, Slips, slips_since
from dxplan.model.plan import Plan
from dxplan.model.task import NO_PROGRESS
from dxplan.network.network import build
from dxplan.scenario.agreed import Against, Agreed, against
from dxplan.scenario.lateness import Lateness
from dxplan.scenario.promises import Promise, promises
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.normal_form import days_of
from dxplan.schedule.result import Days, Schedule, ScheduledTask, State
from dxplan.schedule.scheduler import as_planned, compute

NEXT_DAYS = 30
"""How far 'next' reaches, in days of the calendar."""


@dataclass(frozen=True, slots=True)
class TaskStanding:
    """Where a task stands: its days as computed and as planned (None of one that was not planned), and its slip.

    `starts_next` and `due_next` say that it starts or is done in the next days; `complete` is a share from 0 to 1, as
    reported. `agreed` is what its baseline says of it, if that knows it, `agreed_slip` what has moved it since.
    """

    task: str
    lead: str | None
    dates: ScheduledTask
    days: Days
    planned: Days | None
    slip: Slip | None
    complete: float | None
    starts_next: bool = False
    due_next: bool = False
    agreed: Agreed | None = None
    agreed_slip: Slip | None = None

    @property
    def state(self) -> State:
        """Planned, running or done."""
        return self.dates.state

    @property
    def is_late(self) -> bool:
        """Whether it is not done yet, and later than planned."""
        return self.slip is not None and self.state is not State.DONE

    @property
    def is_late_as_agreed(self) -> bool:
        """Whether it is not done yet, and later than its baseline has it."""
        return self.agreed is not None and self.agreed.late.is_late and self.state is not State.DONE


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a plan stands at the close of `day`; `is_reported` says whether anything is reported of it at all.

    `late` is how late the whole plan is against what was planned. `broken` are the promises that are not kept.
    `against` compares with the baseline that counts, if there is one.
    """

    schedule: Schedule
    planned: Schedule
    day: date
    is_reported: bool
    tasks: tuple[TaskStanding, ...]
    late: Lateness
    broken: tuple[tuple[Promise, Lateness], ...]
    against: Against | None = None

    def of_state(self, state: State) -> list[TaskStanding]:
        """The tasks and milestones in a state."""
        return [task for task in self.tasks if task.state is state]

    @property
    def planned_finish(self) -> date:
        """The day on which the plan was to be done."""
        return finish_day_of(self.planned.finish)

    def by_lead(self) -> Iterable[tuple[str | None, list[TaskStanding]]]:
        """The tasks of each lead agency, those of the most late tasks first; without one last."""
        found: dict[str | None, list[TaskStanding]] = {}
        for task in self.tasks:
            found.setdefault(task.lead, []).append(task)
        return sorted(found.items(), key=lambda each: (each[0] is None, -sum(task.is_late for task in each[1])))


def standing(schedule: Schedule, today: date, as_of: date | None = None) -> Standing:
    """Where a plan stands at the close of `as_of`, else of its `status_date`, else of today.

    A plan of which nothing is reported, and that no day was asked for, keeps its dates: nobody knows what has happened.
    Raises `BeyondDatesError` where work that goes on after that day leaves the years 1 to 9999.
    """
    plan = schedule.plan
    is_reported = any(task.progress is not NO_PROGRESS for task in plan.tasks.values())
    day = as_of or plan.status_date or today
    if day != plan.status_date and (is_reported or as_of is not None):
        plan = replace(plan, status_date=day)
        schedule = compute(build(plan), calendars=schedule.calendars.of(plan))
    planned = as_planned(schedule)
    slips = Slips(schedule, planned)
    leads = plan.inherited_by_all("lead")
    agreed = None if plan.baseline is None else against(schedule, plan.baseline, planned)
    tasks = (_task(schedule, planned, slips, task.id, leads[task.id], day) for task in plan.leaves())
    return Standing(
        schedule=schedule,
        planned=planned,
        day=day,
        is_reported=is_reported,
        tasks=tuple(tasks if agreed is None else _compared(tasks, schedule, agreed)),
        late=Lateness(planned.finish, schedule.finish, schedule.plan_time),
        broken=tuple(_broken(plan, schedule)),
        against=agreed,
    )


def _compared(tasks: Iterable[TaskStanding], schedule: Schedule, agreed: Against) -> Iterable[TaskStanding]:
    """The tasks with what their baseline says of them."""
    since = slips_since(schedule, agreed)
    for task in tasks:
        yield replace(task, agreed=agreed.tasks.get(task.task), agreed_slip=since.of(task.task))


def _broken(plan: Plan, schedule: Schedule) -> Iterable[tuple[Promise, Lateness]]:
    for promise in promises(plan):
        late = promise.lateness(schedule)
        if late is not None and promise.is_broken(schedule):
            yield promise, late


def _task(schedule: Schedule, planned: Schedule, slips: Slips, id_: str, lead: str | None, day: date) -> TaskStanding:
    dates, days = schedule.tasks[id_], days_of(schedule, id_)
    until = day + timedelta(days=NEXT_DAYS)
    is_open = dates.state is not State.DONE
    return TaskStanding(
        task=id_,
        lead=lead,
        dates=dates,
        days=days,
        planned=days_of(planned, id_) if id_ in planned.tasks else None,
        slip=slips.of(id_),
        complete=_complete(schedule, id_),
        starts_next=dates.state is State.PLANNED and day < days.start <= until,
        due_next=is_open and day < days.finish <= until,
    )


def _complete(schedule: Schedule, id_: str) -> float | None:
    dates, said = schedule.tasks[id_], schedule.plan.tasks[id_].progress.complete
    return 1.0 if dates.state is State.DONE else said
