"""Summaries: what follows from the tasks inside them."""

from __future__ import annotations

from dxplan.model.task import Task
from dxplan.network.network import Role
from dxplan.schedule.bounds import pinned_dates
from dxplan.schedule.criticality import SummaryFacts
from dxplan.schedule.dates import FAR_FUTURE, Dates
from dxplan.schedule.instant import Minutes
from dxplan.schedule.normal_form import late_form, slack
from dxplan.schedule.result import PINNED, Driver, ScheduledTask


def with_summaries(dates: Dates, leaves: dict[str, ScheduledTask], critical_up_to: Minutes) -> dict[str, ScheduledTask]:
    """All tasks in the plan's order. `critical_up_to` is in working minutes.

    A summary spans the tasks inside it, and is done when all that binds its finish is. Its free float is the slack to
    what is linked to itself, or to a summary around it.
    """
    plan, scheduled = dates.plan, dict(leaves)
    for task in reversed(plan.tasks.values()):  # what is inside comes before its summary
        if task.children:
            scheduled[task.id] = _summary(dates, task, [scheduled[child] for child in task.children], critical_up_to)
    return {id_: scheduled[id_] for id_ in plan.tasks}


def _summary(dates: Dates, task: Task, inside: list[ScheduledTask], critical_up_to: Minutes) -> ScheduledTask:
    time = dates.calendars[dates.calendar_of[task.id]]
    early_start = min(child.early_start for child in inside)
    early_finish = max(child.early_finish for child in inside)
    late = [dates.rules.late_for_summary(dates.plan.tasks[child.id], child) for child in inside]
    late_start, late_finish = min(start for start, _ in late), max(finish for _, finish in late)
    driver: Driver | None = None
    hidden = dates.network.hidden
    begin, finish = hidden.get((task.id, Role.BEGIN)), hidden.get((task.id, Role.FINISH))
    if task.pinned is not None and finish is not None:  # its dates are its own, and so is how late they may be
        (early_start, early_finish), driver = pinned_dates(task.pinned, time), PINNED
        late_finish = late_form(dates.late_finish[finish], early_finish, time)
        late_start = time.start_at(time.position(late_finish) - time.between(early_start, early_finish))
    elif finish is not None and dates.early_finish[finish] > early_finish:  # a link or a date holds it
        early_finish, driver = dates.early_finish[finish], dates.drivers[finish]
        late_finish = max(late_finish, late_form(dates.late_finish[finish], early_finish, time))
    total = free = min(slack(early_start, late_start, time), slack(early_finish, late_finish, time))
    if begin is not None and dates.free_start[begin] != FAR_FUTURE:
        free = min(free, time.between(early_start, dates.free_start[begin]))
    if finish is not None and dates.free_finish[finish] != FAR_FUTURE:
        free = min(free, time.between(early_finish, dates.free_finish[finish]))
    free = dates.rules.free_float_of_summary(free)
    facts = SummaryFacts(any(child.is_critical for child in inside), driver is not None, time, total)
    return ScheduledTask(
        id=task.id,
        early_start=early_start,
        early_finish=early_finish,
        late_start=late_start,
        late_finish=late_finish,
        total_float=total,
        free_float=free,
        is_critical=dates.rules.criticality.summary(facts, critical_up_to),
        driver=driver,
    )
