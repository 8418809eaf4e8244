"""What the tasks of a plan ask of a resource, over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.findings.loading import Demand, Of, demands
from dxplan.render.gantt.drawn import drawn
from dxplan.render.gantt.view import Fact, Load, LoadStep
from dxplan.render.loads.words import facts, name_of
from dxplan.schedule.demand import Use, levels, overloads
from dxplan.schedule.result import Schedule
from dxplan.schedule.working_time import WorkingTime
from dxplan.text.phrase import Language


def load_of(schedule: Schedule, resource: str, language: Language) -> Load | None:
    """The demand for a resource at the early dates; None if the plan has no such resource."""
    if resource not in schedule.plan.resources:
        return None
    asked = (each for each in demands(schedule) if each.of is Of.RESOURCE and each.id == resource)
    return drawn_load(next(asked), language)


def drawn_load(demand: Demand, language: Language) -> Load:
    """The curve of a demand, drawn in the hours of its plan.

    Steps count units from the start of a task to its finish, nights and days off included.
    """
    steps = tuple(_steps(demand.uses, demand.own, demand.time))
    too_much = tuple(
        LoadStep(drawn(over.start, demand.time), drawn(over.finish, demand.time), over.demand)
        for over in overloads(demand.uses, demand.capacity, demand.own)
    )
    most = max((step.demand for step in steps), default=0.0)
    fact = Fact(demand.id, name_of(demand, language))
    return Load(fact, demand.capacity, steps, most, too_much, facts(demand, most, len(too_much)))


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
