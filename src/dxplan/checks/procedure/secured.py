"""Whether links see to it that a task starts only when another one is done: by finish to start, without a lead."""

from __future__ import annotations

from collections.abc import Mapping

from dxplan.checks.examination import Examination
from dxplan.checks.links import lagged
from dxplan.model.dependency import LinkType
from dxplan.model.task import Task
from dxplan.network.network import Edge, Network
from dxplan.network.order import Order


def secured(examination: Examination, task: Task, others: list[Task]) -> bool:
    """Whether a task waits for any of the others; who may begin before they are done (SS, FF, a lead) does not wait."""
    if not examination.waits_for(task, *others):
        return False
    order = examination.kept(_without_leads)
    if order is None or order.waits(task.id, (other.id for other in others)):
        return True
    return _follows_what_ends_after(examination, task, {other.id for other in others})


def _follows_what_ends_after(examination: Examination, task: Task, others: set[str]) -> bool:
    """Whether a task waits for one that began before the others were done, by short leads: it ends after them."""
    order = examination.kept(_without_long_leads)
    plan = examination.plan
    for link in task.predecessors:
        if link.type is LinkType.FINISH_START and not (link.lag is not None and link.lag.amount < 0):
            for before in plan.leaves_below(plan.tasks[link.predecessor]):
                if before.id in others or order.waits(before.id, others):
                    return True
    return False


def overlaps_a_little(examination: Examination, before: Task, after: Task) -> bool:
    """Whether a task is linked to begin within the last half of another one."""
    return any(
        link.predecessor == before.id
        and link.type is LinkType.FINISH_START
        and link.lag is not None
        and link.lag.amount < 0
        and before.duration is not None
        and before.duration.unit is link.lag.unit
        and before.duration.amount + 2 * link.lag.amount >= 0
        for link in after.predecessors
    )


def has_leads(examination: Examination) -> bool:
    """Whether any link of the plan lets a task begin before the other is done by a lead."""
    return examination.kept(_without_leads) is not None


def _without_leads(examination: Examination) -> Order | None:
    """What is finished when a task starts, by the links without a lead; None in a plan where none has one."""
    network = examination.network
    if not any(link.lag is not None and link.lag.amount < 0 for link in examination.kept(lagged)) or not any(
        _is_lead(edge) for edges in network.incoming for edge in edges
    ):
        return None
    kept: Network = network._replace(
        incoming=[[edge for edge in edges if not _is_lead(edge)] for edges in network.incoming]
    )
    return Order(kept, examination.columns.ids)


def _without_long_leads(examination: Examination) -> Order:
    """What is finished when a task ends, by the links but for leads that are longer than the task they lead to."""
    network, tasks = examination.network, examination.plan.tasks
    kept: Network = network._replace(
        incoming=[
            [edge for edge in edges if not (_is_lead(edge) and _is_long(edge, tasks))] for edges in network.incoming
        ]
    )
    return Order(kept, examination.columns.ids)


def _is_long(edge: Edge, tasks: Mapping[str, Task]) -> bool:
    link = edge.link
    assert link is not None
    assert link.lag is not None
    task = tasks[link.successor]
    if task.duration is None or task.duration.unit is not link.lag.unit or link.type is not LinkType.FINISH_START:
        return True
    return -link.lag.amount > task.duration.amount


def _is_lead(edge: Edge) -> bool:
    return edge.link is not None and edge.link.lag is not None and edge.link.lag.amount < 0
