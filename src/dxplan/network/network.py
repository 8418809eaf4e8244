"""A plan as an activity network: one node a task, and hidden nodes where links touch summaries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cached_property

from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.network.overlaid import Overlaid
from dxplan.network.spread import Spread
from dxplan.text.named_tuple import NamedTuple

_FINISH_START = LinkType.FINISH_START  # asked for of every link: to look a member up takes longer than the rest


class Role(IntEnum):
    """What a node stands for.

    A summary that links or dates touch gets up to three hidden nodes, so that n tasks after a summary of m tasks cost
    n + m edges: `ENTRY` holds back the start of all that is inside, `BEGIN` is the earliest start inside, `FINISH` the
    latest finish inside.
    """

    TASK = 0
    ENTRY = 1
    BEGIN = 2
    FINISH = 3


class Edge(NamedTuple):
    """From node to node; `link` is the plan's dependency, or None where one contains the other.

    Containment has a type too: an entry bounds starts (SS), a finish follows finishes (FF), a begin follows starts
    (SS).
    """

    source: int
    target: int
    type: LinkType
    link: Dependency | None


class Certain:
    """By which edges the source surely is over when the target starts: plain finish-to-start links, and containment.

    (Of what contains one another as much is known: what holds a summary back holds what is inside it.) Worked out when
    it is first asked for, for all nodes: many ask, and lists of numbers are quicker to follow than edges.
    """

    def __init__(self, incoming: Sequence[list[Edge]], outgoing: Sequence[list[Edge]], order: list[int]) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._order = order

    def changed(
        self,
        incoming: Overlaid[list[Edge]],
        outgoing: Overlaid[list[Edge]],
        order: list[int],
        new: list[tuple[int, int]],
    ) -> Certain:
        """The same where the edges of some nodes have changed; `new` lead from node to node."""
        after = Certain(incoming, outgoing, order)
        after.sources = Overlaid(self.sources, {node: _sources(edges) for node, edges in incoming.changed.items()})
        after.targets = Overlaid(self.targets, {node: _targets(edges) for node, edges in outgoing.changed.items()})
        if order is self._order:
            after.ranks = self.ranks
            after.spread = None if self.spread is None else self.spread.with_new(new)
        return after

    @cached_property
    def sources(self) -> Sequence[list[int]]:
        """For each node those that are over when it starts."""
        return [_sources(edges) for edges in self._incoming]

    @cached_property
    def targets(self) -> Sequence[list[int]]:
        """For each node those that start when it is over."""
        return [_targets(edges) for edges in self._outgoing]

    @cached_property
    def spread(self) -> Spread | None:
        """How far the links around each node lead; None where circles hold nodes up."""
        if len(self._order) < len(self._incoming):
            return None
        return Spread((self._incoming, self._outgoing), self.sources, self.targets, self._order, self.ranks)

    @cached_property
    def ranks(self) -> list[int]:
        """The place of each node in topological order, which all edges follow; 0 for those that a circle holds up."""
        ranks = [0] * len(self._incoming)
        for rank, node in enumerate(self._order):
            ranks[node] = rank
        return ranks


# Both ask of every edge what `is_certain` does, and a call for each would take longer than the rest.
def _sources(edges: list[Edge]) -> list[int]:
    return [
        source
        for source, _, type_, link in edges
        if link is None or (type_ is _FINISH_START and link.lag is None and link.unit is None)
    ]


def _targets(edges: list[Edge]) -> list[int]:
    return [
        target
        for _, target, type_, link in edges
        if link is None or (type_ is _FINISH_START and link.lag is None and link.unit is None)
    ]


def is_certain(edge: Edge) -> bool:
    """Whether the source is surely over when the target starts or, where one contains the other, as much is known."""
    _, _, type_, link = edge
    return link is None or (type_ is _FINISH_START and link.lag is None and link.unit is None)


class Network(NamedTuple):
    """Nodes by number with their edges.

    `task_of[n]` and `roles[n]` say what node n is, `leaf` and `hidden` find it again; `incoming[n]` and `outgoing[n]`
    are its edges, `certain` which of them surely put one node after the other. `order` is a topological order of all
    nodes, or of those that no circle holds up: then `is_acyclic` is False.
    """

    plan: Plan
    task_of: list[str]
    roles: list[Role]
    leaf: dict[str, int]
    hidden: dict[tuple[str, Role], int]
    incoming: Sequence[list[Edge]]
    outgoing: Sequence[list[Edge]]
    order: list[int]
    certain: Certain

    @property
    def is_acyclic(self) -> bool:
        """Whether every node could be put in order."""
        return len(self.order) == len(self.task_of)


def build(plan: Plan) -> Network:
    """The network of a plan whose references are sound."""
    builder = _Builder(plan)
    builder.add_nodes()
    builder.add_edges()
    order = topological_order(builder.incoming, builder.outgoing)
    return Network(
        plan=plan,
        task_of=builder.task_of,
        roles=builder.roles,
        leaf=builder.leaf,
        hidden=builder.hidden,
        incoming=builder.incoming,
        outgoing=builder.outgoing,
        order=order,
        certain=Certain(builder.incoming, builder.outgoing, order),
    )


def built_upon(network: Network, plan: Plan) -> Network:
    """The network of a plan that has much in common with another one's: that one itself if tasks only differ in dates.

    It is as `build` makes it, which is asked wherever links or summaries are others.
    """
    before, after = network.plan.tasks.values(), plan.tasks.values()
    if len(before) == len(after) and all(map(_is_tied_alike, before, after)):
        return network._replace(plan=plan)
    return build(plan)


def _is_tied_alike(before: Task, after: Task) -> bool:
    """Whether a task, no summary, has the same name and links as before; what has not changed is the same object."""
    return before is after or (
        before.id == after.id and before.predecessors is after.predecessors and not (before.children or after.children)
    )


class _Builder:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.task_of: list[str] = []
        self.roles: list[Role] = []
        self.incoming: list[list[Edge]] = []
        self.outgoing: list[list[Edge]] = []
        self.leaf: dict[str, int] = {}
        self.hidden: dict[tuple[str, Role], int] = {}

    def add_nodes(self) -> None:
        touched = _touched_summaries(self.plan)
        for task in self.plan.tasks.values():
            if not task.children:
                self.leaf[task.id] = self._add(task.id, Role.TASK)
        for id_, role in touched:
            self.hidden[id_, role] = self._add(id_, role)

    def add_edges(self) -> None:
        tasks, leaf, hidden = self.plan.tasks, self.leaf, self.hidden
        for id_, role in hidden:
            for child in tasks[id_].children:
                self._contain(id_, role, leaf[child] if child in leaf else hidden[child, role])
        for task in tasks.values():
            for link in task.predecessors:
                type_ = link.type
                source = leaf.get(link.predecessor)
                if source is None:
                    source = hidden[link.predecessor, Role.BEGIN if type_.from_start else Role.FINISH]
                target = leaf.get(task.id)
                if target is None:
                    target = hidden[task.id, Role.ENTRY if type_.to_start else Role.FINISH]
                self._connect(Edge(source, target, type_, link))

    def _add(self, id_: str, role: Role) -> int:
        self.task_of.append(id_)
        self.roles.append(role)
        self.incoming.append([])
        self.outgoing.append([])
        return len(self.task_of) - 1

    def _contain(self, summary: str, role: Role, child: int) -> None:
        node = self.hidden[summary, role]
        if role is Role.ENTRY:
            self._connect(Edge(node, child, LinkType.START_START, None))
        elif role is Role.BEGIN:
            self._connect(Edge(child, node, LinkType.START_START, None))
        else:
            self._connect(Edge(child, node, LinkType.FINISH_FINISH, None))

    def _connect(self, edge: Edge) -> None:
        self.outgoing[edge.source].append(edge)
        self.incoming[edge.target].append(edge)


def _touched_summaries(plan: Plan) -> dict[tuple[str, Role], None]:
    """The hidden nodes that are needed: where a link or a date touches a summary, and in all summaries inside it."""
    touched: dict[tuple[str, Role], None] = {}
    for task in plan.tasks.values():
        for link in task.predecessors:
            if plan.tasks[link.predecessor].children:
                touched[link.predecessor, Role.BEGIN if link.type.from_start else Role.FINISH] = None
            if task.children:
                touched[task.id, Role.ENTRY if link.type.to_start else Role.FINISH] = None
        if task.children:
            for role in _roles_for_dates(task):
                touched[task.id, role] = None
    for id_, role in list(touched):
        for inner in _summaries_below(plan, plan.tasks[id_]):
            touched[inner, role] = None
    return touched


def _roles_for_dates(task: Task) -> Iterator[Role]:
    if task.pinned is not None:
        yield Role.FINISH
    kinds = [kind for kind, _ in task.constraints.said()]
    if any(kind.of_start and kind.is_lower for kind in kinds):
        yield Role.ENTRY
    if any(kind.of_start and kind.is_upper for kind in kinds):
        yield Role.BEGIN
    if not all(kind.of_start for kind in kinds):
        yield Role.FINISH


def _summaries_below(plan: Plan, task: Task) -> Iterator[str]:
    for child in task.children:
        inner = plan.tasks[child]
        if inner.children:
            yield child
            yield from _summaries_below(plan, inner)


def topological_order(incoming: Sequence[list[Edge]], outgoing: Sequence[list[Edge]]) -> list[int]:
    """The nodes in an order that all edges follow, without those that a circle holds up."""
    waiting = [len(edges) for edges in incoming]
    order = [node for node, count in enumerate(waiting) if count == 0]
    for node in order:  # grows while it is read
        for edge in outgoing[node]:
            waiting[edge.target] -= 1
            if waiting[edge.target] == 0:
                order.append(edge.target)
    return order
