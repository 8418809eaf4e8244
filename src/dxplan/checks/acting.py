"""Who has a part in a task: leads it, supports it, or sends people; and in which tasks an agency has one."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Place
from dxplan.model.plan import Plan
from dxplan.model.task import Task


def actors(plan: Plan, task: Task) -> Iterator[tuple[str, Task, tuple[str | int, ...]]]:
    """The agencies of a task, the lead first, and where the file names them.

    A summary's lead is that of the tasks inside.
    """
    if not task.children:
        for around in (task, *plan.ancestors(task)):
            if around.lead is not None:
                yield around.lead, around, ("lead",)
                break
    for nth, agency in enumerate(task.support):
        yield agency, task, ("support", nth)
    for resource in task.resources:
        sender = plan.resources[resource].agency
        if sender is not None:
            yield sender, task, ("resources", resource)


def unfinished(examination: Examination) -> tuple[Task, ...]:
    """The tasks and summaries that are not reported as done, in file order."""
    tasks = examination.plan.tasks.values()
    finished = {task.id for task in examination.saying("progress") if task.progress.is_finished}
    return tuple([task for task in tasks if task.id not in finished]) if finished else tuple(tasks)


def acting_in(examination: Examination) -> dict[str, list[Task]]:
    """The tasks that are not reported as done in which each agency has a part, in file order."""
    resources, lead_of = examination.plan.resources, examination.lead_of
    found: dict[str, list[Task]] = {}
    of_team: dict[tuple[str | None, tuple[str, ...], tuple[str, ...]], list[list[Task]]] = {}
    for task in examination.kept(unfinished):
        lead = None if task.children else lead_of[task.id]
        team = lead, task.support, tuple(task.resources) if task.resources else ()
        theirs = of_team.get(team)
        if theirs is None:  # many tasks have the same
            senders = (resources[id_].agency for id_ in team[2])
            who = dict.fromkeys(agency for agency in (lead, *task.support, *senders) if agency is not None)
            theirs = of_team[team] = [found.setdefault(agency, []) for agency in who]
        for tasks in theirs:
            tasks.append(task)
    return found


def place_of_part(examination: Examination, task: Task, agency: str) -> Place:
    """Where the file says that an agency has a part in a task."""
    return next(Place(item.places, path) for id_, item, path in actors(examination.plan, task) if id_ == agency)


def in_file_order(examination: Examination, parts: list[tuple[str, list[Task]]]) -> list[tuple[str, list[Task]]]:
    """Agencies with tasks, by the first of these; of one task first who leads it."""
    if len(parts) < 2:
        return parts
    ranks = {id_: rank for rank, id_ in enumerate(examination.plan.tasks)}

    def rank(part: tuple[str, list[Task]]) -> tuple[int, int]:
        first = part[1][0]
        return ranks[first.id], [id_ for id_, _, _ in actors(examination.plan, first)].index(part[0])

    return sorted(parts, key=rank)
