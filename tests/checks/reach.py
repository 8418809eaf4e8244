"""What has to be finished before a task may start."""

from __future__ import annotations

from dxplan.network.network import Network, Role


def tasks_before(network: Network, task: str) -> frozenset[str]:
    """The ids of the tasks whose finish a task's start waits for, directly or through others.

    Followed are the links that make a start wait for a finish (FS), and from a task reached that way everything its
    start or finish waits for in turn (also FF); what is before a summary is before all that is inside it. A task that
    may begin before another one finishes (SS) does not wait for it.
    """
    incoming, roles, task_of = network.incoming, network.roles, network.task_of
    found: set[str] = set()
    seen: set[tuple[int, bool]] = set()
    first = network.leaf.get(task, network.hidden.get((task, Role.ENTRY)))
    stack = [] if first is None else [(first, False)]  # a node, and whether its finish is waited for or only its start
    while stack:
        node, finished = stack.pop()
        if (node, finished) in seen:
            continue
        seen.add((node, finished))
        role = roles[node]
        if role is Role.BEGIN:  # whichever task inside begins first: only what holds all of them back is sure
            entry = network.hidden.get((task_of[node], Role.ENTRY))
            stack += [] if entry is None else [(entry, False)]
            continue
        if finished and role is Role.TASK:
            found.add(task_of[node])
        stack += [(edge.source, not edge.type.from_start) for edge in incoming[node] if finished or edge.type.to_start]
    found.discard(task)
    return frozenset(found)
