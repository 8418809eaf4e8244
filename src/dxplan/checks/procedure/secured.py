"""Whether links see to it that a task starts only when another one is done: by finish to start, without a lead."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.links import lagged
from dxplan.model.task import Task
from dxplan.network.network import Edge, Network
from dxplan.network.order import Order


def secured(examination: Examination, task: Task, others: list[Task]) -> bool:
    """Whether a task waits for any of the others; who may begin before they are done (SS, FF, a lead) does not wait."""
    if not examination.waits_for(task, *others):
        return False
    order = examination.kept(_without_leads)
    return order is None or order.waits(task.id, (other.id for other in others))


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


def _is_lead(edge: Edge) -> bool:
    return edge.link is not None and edge.link.lag is not None and edge.link.lag.amount < 0
