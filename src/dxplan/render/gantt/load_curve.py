"""What the tasks of a plan ask of a resource, over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.render.gantt.drawn import drawn
from dxplan.render.gantt.rows import printable
from dxplan.render.gantt.view import Fact, Load, LoadStep
from dxplan.schedule.demand import Use, overloads, uses
from dxplan.schedule.result import Schedule
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
    steps = tuple(_steps(asked))
    name = resource if entry.name is None else printable(entry.name, language)
    time = schedule.plan_time
    too_much = tuple(
        LoadStep(drawn(over.start, time), drawn(over.finish, time), over.demand)
        for over in overloads(asked, entry.capacity, own)
    )
    peak = max((step.demand for step in steps), default=0.0)
    return Load(Fact(resource, name), entry.capacity, steps, peak, too_much)


def _steps(asked: Sequence[Use]) -> Iterator[LoadStep]:
    changes: dict[int, float] = {}
    for use in asked:
        for instant, units in ((drawn(use.start, use.time), use.units), (drawn(use.finish, use.time), -use.units)):
            changes[instant] = changes.get(instant, 0.0) + units
    demand, since = 0.0, 0
    for instant in sorted(changes):
        if demand > 0:
            yield LoadStep(since, instant, demand)
        demand, since = round(demand + changes[instant], 6), instant
