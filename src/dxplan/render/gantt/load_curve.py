"""What the tasks of a plan ask of a resource, over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.render.gantt.drawn import drawn
from dxplan.render.gantt.rows import printable
from dxplan.render.gantt.view import Fact, Load, LoadStep
from dxplan.schedule.demand import Use, levels, overloads, uses
from dxplan.schedule.result import Schedule
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.phrase import Language


def load_of(schedule: Schedule, resource: str, language: Language) -> Load | None:
    """The demand for a resource at the early dates; None if the plan has no such resource.

    Steps count units from the start of a task to its finish, nights and days off included.
    """
    plan = schedule.plan
    entry = plan.resources.get(resource)
    if entry is None:
        return None
    asked = uses(schedule).get(resource, [])
    own = None if entry.calendar is None else schedule.calendars[entry.calendar]
    name = resource if entry.name is None else printable(entry.name, language)
    return curve(Fact(resource, name), asked, entry.capacity, own, schedule.plan_time)


def curve(of: Fact, asked: Sequence[Use], capacity: float, own: WorkingTime | None, time: WorkingTime) -> Load:
    """What some uses come to over time, drawn in the hours of `time`; the capacity is infinite where nothing limits."""
    steps = tuple(_steps(asked, own, time))
    too_much = tuple(
        LoadStep(drawn(over.start, time), drawn(over.finish, time), over.demand)
        for over in overloads(asked, capacity, own)
    )
    return Load(of, capacity, steps, max((step.demand for step in steps), default=0.0), too_much)


def _steps(asked: Sequence[Use], own: WorkingTime | None, time: WorkingTime) -> Iterator[LoadStep]:
    """Neighbours of one height are one; what no work lies in is left out."""
    last: LoadStep | None = None
    for start, finish, demand in levels(asked, own):
        step = LoadStep(drawn(start, time), drawn(finish, time), round(demand, 6))
        if step.start >= step.finish:
            continue
        if last is not None and last.finish == step.start and last.demand == step.demand:
            step = LoadStep(last.start, step.finish, step.demand)
        elif last is not None:
            yield last
        last = step
    if last is not None:
        yield last
