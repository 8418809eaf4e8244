"""A baseline as a schedule: its tasks stand on the days that were agreed, so that it can be compared like a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from dxplan.model.baseline import Baseline, BaselineTask
from dxplan.model.duration import Duration, Unit
from dxplan.model.kind import Kind
from dxplan.model.moment import Moment
from dxplan.model.plan import Plan
from dxplan.model.task import NO_CONSTRAINTS, Pinned, Task
from dxplan.network.expand import expanded
from dxplan.network.network import build
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import compute
from dxplan.text.phrase import same


def schedule_of(baseline: Baseline, plan: Plan | None) -> Schedule:
    """The schedule that a baseline keeps; names, language and calendars are those of its `plan`, where that is known.

    It has no links: a baseline keeps none. Raises `BeyondDatesError` as any schedule.
    """
    known = {} if plan is None else expanded(plan).tasks
    tasks = {id_: _pinned(id_, agreed, known.get(id_)) for id_, agreed in baseline.tasks.items()}
    start = baseline.start.date()
    around = plan or Plan(id=baseline.plan, name=same(baseline.plan), start=start)
    return compute(build(replace(around, start=start, status_date=None, tasks=tasks, roots=tuple(tasks))))


def _pinned(id_: str, agreed: BaselineTask, known: Task | None) -> Task:
    is_milestone = agreed.start == agreed.finish and not agreed.minutes
    return Task(
        id=id_,
        name=None if known is None else known.name,
        kind=Kind.MILESTONE if is_milestone else None,
        duration=Duration(agreed.minutes, Unit.MINUTES),
        calendar=None if known is None else known.calendar,
        cost=agreed.cost,
        constraints=NO_CONSTRAINTS,
        pinned=Pinned(_moment(agreed.start), _moment(agreed.finish)),
    )


def _moment(clock: datetime) -> Moment:
    return Moment(clock.date(), clock.date(), clock.time())
