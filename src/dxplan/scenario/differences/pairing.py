"""Which task of an older version is which of a newer one: by id, or by name and links where ids have changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dxplan.model.plan import Plan
from dxplan.model.task import Task
from dxplan.text.phrase import folded

_MOST_COMPARED = 250
"""Tasks without a partner, on either side, above which only equal names are looked for."""
_LIKE_ENOUGH = 0.72
_OF_NAME, _OF_LINKS, _OF_CONTENT = 0.55, 0.3, 0.15
_GONE = "′"
"""Marks the id of a task that is gone, where another task has its id now."""


def pairs(old: Plan, new: Plan) -> dict[str, str]:
    """Ids of the older plan and of the newer one that mean the same task.

    First those with the same id and name, then those whose name is found once on either side, then the same id alone,
    and last what is most alike by name, links and content.
    """
    found = {
        id_: id_
        for id_, task in old.tasks.items()
        if id_ in new.tasks and _name(task) == _name(new.tasks[id_]) and _shape(task) == _shape(new.tasks[id_])
    }
    left_old, left_new = _left(old, found), _left(new, found.values())
    by_name = _once(left_new)
    for name, task in _once(left_old).items():
        other = by_name.get(name)
        if other is not None and _shape(task) == _shape(other):
            found[task.id] = other.id
    taken = set(found.values())
    for id_ in old.tasks:
        if id_ not in found and id_ in new.tasks and id_ not in taken:
            found[id_] = id_
            taken.add(id_)
    left_old, left_new = _left(old, found), _left(new, found.values())
    if left_old and left_new and max(len(left_old), len(left_new)) <= _MOST_COMPARED:
        found.update(_alike(left_old, left_new, found))
    return found


def with_ids_of(old: Plan, new: Plan, names: Mapping[str, str]) -> tuple[Plan, dict[str, str]]:
    """The older plan with the ids of the newer one, and the ids it had, by those that it has then.

    A task that is gone keeps its id, with a mark if another task has that now.
    """
    to: dict[str, str] = {}
    taken = set(new.tasks)
    for id_ in old.tasks:
        said = names.get(id_)
        if said is None:
            said = id_
            while said in taken:
                said += _GONE
            taken.add(said)
        to[id_] = said
    if all(id_ == said for id_, said in to.items()):
        return old, to
    tasks = {to[id_]: _renamed(task, to) for id_, task in old.tasks.items()}
    risks = {
        id_: replace(risk, delays={to.get(task, task): by for task, by in risk.delays.items()})
        for id_, risk in old.risks.items()
    }
    waivers = tuple(
        replace(waiver, task=None if waiver.task is None else to.get(waiver.task, waiver.task))
        for waiver in old.checks.waivers
    )
    checks = replace(old.checks, waivers=waivers)
    roots = tuple(to[root] for root in old.roots)
    return replace(old, tasks=tasks, roots=roots, risks=risks, checks=checks), {said: id_ for id_, said in to.items()}


def _renamed(task: Task, to: Mapping[str, str]) -> Task:
    return replace(
        task,
        id=to[task.id],
        parent=None if task.parent is None else to[task.parent],
        children=tuple(to[child] for child in task.children),
        predecessors=tuple(
            link._replace(predecessor=to.get(link.predecessor, link.predecessor), successor=to[task.id])
            for link in task.predecessors
        ),
    )


def _left(plan: Plan, found: Iterable[str]) -> list[Task]:
    taken = set(found)
    return [task for id_, task in plan.tasks.items() if id_ not in taken]


def _once(tasks: Iterable[Task]) -> dict[str, Task]:
    """Tasks by their name, where no other has it."""
    tasks = list(tasks)
    counts = Counter(_name(task) for task in tasks)
    return {name: task for task in tasks if (name := _name(task)) and counts[name] == 1}


def _alike(old: list[Task], new: list[Task], found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of what is most alike, the best first."""
    back = {id_: was for was, id_ in found.items()}
    scored = sorted(
        ((_likeness(a, b, back), i, j) for i, a in enumerate(old) for j, b in enumerate(new)),
        key=lambda each: (-each[0], each[1], each[2]),
    )
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for score, i, j in scored:
        if score < _LIKE_ENOUGH:
            return
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            yield old[i].id, new[j].id


def _likeness(old: Task, new: Task, back: Mapping[str, str]) -> float:
    """How much alike two tasks are, from 0 to 1; what neither says does not count."""
    from rapidfuzz import fuzz  # only wanted where ids have changed

    if _shape(old) != _shape(new):
        return 0.0
    parts: list[tuple[float, float]] = []
    if old.name is not None or new.name is not None:
        parts.append((_OF_NAME, fuzz.ratio(_name(old), _name(new)) / 100))
    links = {(link.predecessor, link.type) for link in old.predecessors}
    others = {(back.get(link.predecessor, link.predecessor), link.type) for link in new.predecessors}
    if links or others:
        parts.append((_OF_LINKS, len(links & others) / len(links | others)))
    said = [
        (old.duration, new.duration),
        (old.kind, new.kind),
        (old.lead, new.lead),
        (old.deliverable, new.deliverable),
    ]
    told = [a == b for a, b in said if a is not None or b is not None]
    if told:
        parts.append((_OF_CONTENT, sum(told) / len(told)))
    weight = sum(weight for weight, _ in parts)
    return sum(weight * share for weight, share in parts) / weight if weight else 0.0


def _name(task: Task) -> str:
    return "" if task.name is None else folded(task.name.vi)


def _shape(task: Task) -> bool:
    return bool(task.children)
