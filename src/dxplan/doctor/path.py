"""The path from one task to another: the links between them with the least slack in all."""

from __future__ import annotations

from dxplan.doctor.binding import Binding
from dxplan.model.dependency import Dependency
from dxplan.network.network import Edge, Role
from dxplan.schedule.instant import Minutes
from dxplan.schedule.result import Schedule
from dxplan.text.named_tuple import NamedTuple


class PathStep(NamedTuple):
    """A task or summary of a path, and the link that leads to it with its slack.

    No link leads to the first one, nor to a task that the summary before it holds back. `slack` is how much later the
    step before may be before the link moves this one, `minutes_a_day` of the calendar in which it is counted.
    """

    task: str
    link: Dependency | None
    slack: Minutes
    minutes_a_day: int


class Path(NamedTuple):
    """From `begin` to `end`, which were asked for; None of `steps` where neither waits for the other.

    `is_backward` says that it leads from the second task to the first. `days` is the slack along it: how many working
    days the first task may slip before the last one moves over these links.
    """

    begin: str
    end: str
    steps: tuple[PathStep, ...] | None
    is_backward: bool = False

    @property
    def days(self) -> float:
        """The slack of all its links, in working days of the calendars in which each is counted."""
        return sum(step.slack / step.minutes_a_day for step in self.steps or ())


def path_between(binding: Binding, begin: str, end: str) -> Path:
    """The path from one task to another, or back if only that exists; of several the one with the least slack."""
    steps = _path(binding, begin, end)
    if steps is not None:
        return Path(begin, end, steps)
    steps = _path(binding, end, begin)
    return Path(begin, end, steps, is_backward=steps is not None)


def contains(schedule: Schedule, one: str, other: str) -> bool:
    """Whether a task is inside another one, or the same."""
    plan = schedule.plan
    around = ({id_, *(each.id for each in plan.ancestors(plan.tasks[id_]))} for id_ in (one, other))
    first, second = around
    return one in second or other in first


_Reached = dict[int, tuple[float, int, Edge | None]]
"""How many days of slack lead to a node, over how many links, and over which edge."""


def _path(binding: Binding, begin: str, end: str) -> tuple[PathStep, ...] | None:
    """Each node in topological order hands on with how much slack it is reached; of paths alike the shortest.

    A task moves as a whole: what pushes its finish moves its start, too.
    """
    network = binding.network
    sources = _nodes(binding, begin)
    targets = {node for node in _nodes(binding, end) if network.roles[node] in (Role.TASK, Role.FINISH)}
    reached: _Reached = dict.fromkeys(sources, (0.0, 0, None))
    for node in network.order:
        if node not in reached:
            continue
        days_before, links, _ = reached[node]
        for edge in network.outgoing[node]:
            if edge.target in sources or not binding.is_tied(edge) or _is_loose(binding, edge):
                continue
            days = days_before + binding.slack(edge) / binding.time(edge.target).minutes_a_day
            there = days, links + (edge.link is not None)
            if edge.target not in reached or there < reached[edge.target][:2]:
                reached[edge.target] = (*there, edge)
    found = [node for node in targets if node in reached]
    if not found:
        return None
    return _steps(binding, min(found, key=lambda node: (*reached[node][:2], node)), reached)


def _steps(binding: Binding, last: int, reached: _Reached) -> tuple[PathStep, ...]:
    """Back from the last node. What a summary around a task adds counts with the link that leads on from it."""
    steps: list[PathStep] = []
    node = last
    while (edge := reached[node][2]) is not None:
        slack = binding.slack(edge)
        if edge.link is None and binding.network.roles[edge.target] is not Role.TASK:
            steps[-1] = steps[-1]._replace(slack=Minutes(steps[-1].slack + slack))
        else:
            a_day = binding.time(edge.target).minutes_a_day
            steps.append(PathStep(binding.id(edge.target), edge.link, slack, a_day))
        node = edge.source
    steps.append(PathStep(binding.id(node), None, Minutes(0), binding.time(node).minutes_a_day))
    return tuple(reversed(steps))


def _nodes(binding: Binding, task: str) -> set[int]:
    """The nodes of a task; of a summary those of all inside, and its own hidden ones."""
    network, plan = binding.network, binding.schedule.plan
    of = plan.tasks[task]
    if not of.children:
        return {network.leaf[task]}
    nodes = {network.leaf[leaf.id] for leaf in plan.leaves_below(of)}
    return nodes | {network.hidden[task, role] for role in Role if (task, role) in network.hidden}


def _is_loose(binding: Binding, edge: Edge) -> bool:
    """Whether a summary does not begin with this task inside it."""
    if edge.link is not None or binding.network.roles[edge.target] is not Role.BEGIN:
        return False
    return binding.start(edge.source) != binding.schedule.tasks[binding.id(edge.target)].early_start
