"""The tasks and entries of a plan by where they stand in its file."""

from __future__ import annotations

from collections.abc import Mapping

from dxplan.model.item import Item
from dxplan.model.plan import Plan
from dxplan.source.span import NOWHERE


def items_by_places(plan: Plan) -> dict[int, Item]:
    """Tasks and entries by the identity of their places, those that were read from a file."""
    registers: tuple[Mapping[str, Item], ...] = (
        plan.tasks,
        plan.agencies,
        plan.resources,
        plan.systems,
        plan.kpis,
        plan.risks,
        plan.sources,
    )
    items = [(id(item.places), item) for register in registers for item in register.values()]
    if plan.unexpanded is not None:  # what stands at the place of a copy is its template
        written = plan.unexpanded.tasks
        copies = ((task.places, task.copy_of) for task in plan.tasks.values() if task.copy_of is not None)
        items += [(id(places), written[copy.template]) for places, copy in copies]
    nowhere = id(NOWHERE)
    return {places: item for places, item in items if places != nowhere}
