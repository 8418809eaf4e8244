"""Remedies that put one task after another, without the links that this makes superfluous."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Place
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.task import Task
from dxplan.network.bypassed import Behind, bypassed, first_of
from dxplan.network.network import Network, build
from dxplan.network.relinked import relinked
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.drop import Drop
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedies.wait_each import WaitEach
from dxplan.scenario.remedy import Remedy, Workbench
from dxplan.schedule.folded import template_of
from dxplan.text.phrase import Text, say


def wait_for(examination: Examination, task: Task, on: Task) -> Wait:
    """`task` waits for `on`, and no link is left that says nothing new then. Links from `task` to `on` go before."""
    return Wait(task, on, _bypassed(examination, on.id, task.id))


def then_wait(examination: Examination, first: Remedy, task: Task, on: Task) -> Wait:
    """As `wait_for`, once another remedy is followed."""
    return Wait(task, on, bypassed(_network_after(examination, first), on.id, task.id))


def _network_after(examination: Examination, first: Remedy) -> Network:
    """The network once a remedy is followed; most change a few links, and for them none is built."""
    changed = examination.kept(_workbench).changed_by(first)
    network = None if changed is None else relinked(examination.network, changed)
    return build(first.apply(examination.plan)) if network is None else network


def _workbench(examination: Examination) -> Workbench:
    return Workbench(examination.plan)


def each_wait_for(examination: Examination, tasks: Iterable[Task], on: Task) -> WaitEach:
    """Each of the tasks waits for `on`, and no link is left that says nothing new then."""
    waiting = tuple(tasks)
    return WaitEach(waiting, on, _each(examination, (on.id,), (task.id for task in waiting)))


def between(examination: Examination, step: AddTask) -> AddTask:
    """A new task after some and before others, and no link is left that says nothing new then.

    Only the first of those that wait for each other wait for the new one.
    """
    before = tuple(id_ for id_, first in first_of(examination.network, step.before).items() if id_ == first)
    after, others = step.after, before
    if not after and step.start is None:  # it follows what the first of them has waited for so far
        links = examination.plan.tasks[before[0]].predecessors if before else ()
        after = tuple(link.predecessor for link in links if link.type is LinkType.FINISH_START and link.lag is None)
        others = before[1:]
    return replace(
        step,
        before=before,
        these=step.these and before == step.before,
        behind=_rows(examination, step.before) - _rows(examination, before),
        bypassed=_each(examination, after, others),
    )


def _rows(examination: Examination, tasks: Iterable[str]) -> int:
    """How many rows of the plan some tasks are: all units of a roll-out are one."""
    return len({template_of(examination.plan.tasks[id_]) for id_ in tasks})


def in_chains(examination: Examination, code: str, tasks: Iterable[Task]) -> dict[str, tuple[Task, ...]]:
    """The first of each chain of tasks that lack the same, by id, with those that follow it: what it gets, they have.

    A task that a waiver of the code names stands by itself, so that the waiver covers it and nothing else.
    """
    named = examination.tasks_waived(code)
    several = {task.id: task for task in tasks}
    firsts = first_of(examination.network, (id_ for id_ in several if id_ not in named))
    chains: dict[str, list[Task]] = {id_: [] for id_ in several if firsts.get(id_, id_) == id_}
    for id_, first in firsts.items():
        if id_ != first:
            chains[first].append(several[id_])
    return {first: tuple(following) for first, following in chains.items()}


def following(examination: Examination, tasks: Iterable[Task]) -> tuple[tuple[Place, Text], ...]:
    """The tasks that follow in a chain, as other places of a finding at its first one."""
    return tuple(
        (
            Place(task.places),
            say(
                "{task} (từ {start}) đứng sau, cũng vậy",
                "{task} (from {start}) follows it and lacks the same",
                task=task,
                start=examination.start_day(task),
            ),
        )
        for task in tasks
    )


def _each(examination: Examination, before: Iterable[str], after: Iterable[str]) -> tuple[Dependency, ...]:
    thens = tuple(after)
    if not thens:
        return ()
    behind = {first: Behind(examination.network, first) for first in before}
    near = {first: behind[first].within_reach(thens) for first in behind}
    links = (
        link
        for then in thens
        for first in near
        if then in near[first]
        for link in _bypassed(examination, first, then, behind[first])
    )
    return tuple(dict.fromkeys(links))


def _bypassed(
    examination: Examination, before: str, after: str, behind: Behind | None = None
) -> tuple[Dependency, ...]:
    """The links that go; those that lead the other way round have gone before, see `turned_round`."""
    against = [link for link in examination.plan.tasks[before].predecessors if link.predecessor == after]
    if against:
        network = _network_after(examination, Drop(against[0], tuple(against[1:])))
        return (*bypassed(network, before, after), *_overlaps(examination, before, after))
    implied = (behind or Behind(examination.network, before)).bypassed(after)
    return tuple(dict.fromkeys((*implied, *_overlaps(examination, before, after))))


def _overlaps(examination: Examination, before: str, after: str) -> list[Dependency]:
    """The links by which a task may so far begin before the end of the other: who waits for the end needs none."""
    links = examination.plan.tasks[after].predecessors
    return [link for link in links if link.predecessor == before and link.type is LinkType.START_START]
