"""Numbers of tasks in the outline: 1, 1.1, 1.1.1."""

from __future__ import annotations

from dxplan.model.plan import Plan


def outline_of(plan: Plan) -> dict[str, str]:
    """The number of each task by its place among its sisters, after that of the summary around it."""
    numbers: dict[str, str] = {}
    waiting = [(id_, str(number)) for number, id_ in reversed(list(enumerate(plan.roots, 1)))]
    while waiting:
        id_, number = waiting.pop()
        numbers[id_] = number
        children = list(enumerate(plan.tasks[id_].children, 1))
        waiting += [(child, f"{number}.{place}") for place, child in reversed(children)]
    return numbers
