"""The network of a plan that differs from another by a few links."""

from __future__ import annotations

from dxplan.model.plan import Plan
from dxplan.network.network import Edge, Network, build, topological_order


def relinked(network: Network, plan: Plan) -> Network:
    """The network of a plan, from that of one with the same tasks and a few other links: as `build`, but quicker.

    Where what changes touches a summary it is built anew.
    """
    tasks, leaf, ranks = network.plan.tasks, network.leaf, network.certain.ranks
    is_in_order = True
    if len(plan.tasks) != len(tasks):
        return build(plan)
    changed = [task for task, before in zip(plan.tasks.values(), tasks.values(), strict=True) if task is not before]
    if any(task.id not in leaf for task in changed):
        return build(plan)
    incoming, outgoing = network.incoming.copy(), network.outgoing.copy()
    touched: set[int] = set()
    for task in changed:
        node = leaf[task.id]
        before = {edge.link: edge for edge in incoming[node] if edge.link is not None}
        gone = before.keys() - set(task.predecessors)
        new = {link: None for link in task.predecessors if link not in before}
        if any(link.predecessor not in leaf for link in (*gone, *new)):
            return build(plan)
        edges = {link: Edge(leaf[link.predecessor], node, link.type, link) for link in new}
        is_in_order = is_in_order and all(ranks[edge.source] < ranks[node] for edge in edges.values())
        contained = [edge for edge in incoming[node] if edge.link is None]
        incoming[node] = [*contained, *(before.get(link) or edges[link] for link in task.predecessors)]
        for link in gone:
            source = before[link].source
            outgoing[source] = [edge for edge in outgoing[source] if edge.link != link]
        for edge in edges.values():
            outgoing[edge.source] = [*outgoing[edge.source], edge]
        touched.update((node, *(before[link].source for link in gone), *(edge.source for edge in edges.values())))
    order = network.order if is_in_order else topological_order(incoming, outgoing)
    certain = network.certain.changed(incoming, outgoing, order, touched)
    return network._replace(plan=plan, incoming=incoming, outgoing=outgoing, order=order, certain=certain)
