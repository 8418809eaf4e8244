"""The network of a plan that differs from another by a few links."""

from __future__ import annotations

from collections.abc import Iterable

from dxplan.model.task import Task
from dxplan.network.network import Edge, Network, topological_order
from dxplan.network.overlaid import Overlaid


def relinked(network: Network, changed: Iterable[Task]) -> Network | None:
    """The network with other versions of some tasks, which differ in a few links: as `build`, but without a copy.

    It keeps the plan that it had. None where what changes touches a summary, or a task is new: it has to be built.
    """
    leaf, ranks = network.leaf, network.certain.ranks
    is_in_order = True
    incoming: dict[int, list[Edge]] = {}
    outgoing: dict[int, list[Edge]] = {}
    added: list[tuple[int, int]] = []
    for task in changed:
        if task.id not in leaf:
            return None
        node = leaf[task.id]
        before = {edge.link: edge for edge in network.incoming[node] if edge.link is not None}
        gone = before.keys() - set(task.predecessors)
        new = {link: None for link in task.predecessors if link not in before}
        if any(link.predecessor not in leaf for link in (*gone, *new)):
            return None
        edges = {link: Edge(leaf[link.predecessor], node, link.type, link) for link in new}
        is_in_order = is_in_order and all(ranks[edge.source] < ranks[node] for edge in edges.values())
        contained = [edge for edge in network.incoming[node] if edge.link is None]
        incoming[node] = [*contained, *(before.get(link) or edges[link] for link in task.predecessors)]
        for link in gone:
            source = before[link].source
            outgoing[source] = [edge for edge in outgoing.get(source, network.outgoing[source]) if edge.link != link]
        for edge in edges.values():
            outgoing[edge.source] = [*outgoing.get(edge.source, network.outgoing[edge.source]), edge]
            added.append((edge.source, node))
    into, from_ = Overlaid(network.incoming, incoming), Overlaid(network.outgoing, outgoing)
    order = network.order if is_in_order else topological_order(into, from_)
    certain = network.certain.changed(into, from_, order, added)
    return network._replace(incoming=into, outgoing=from_, order=order, certain=certain)
