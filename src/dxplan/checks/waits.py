"""Remedies that put one task after another, without the links that this makes superfluous."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dxplan.checks.examination import Examination
from dxplan.model.dependency import Dependency, LinkType
from dxplan.model.task import Task
from dxplan.network.bypassed import bypassed, first_of
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedies.wait_each import WaitEach


def wait_for(examination: Examination, task: Task, on: Task) -> Wait:
    """`task` waits for `on`, and no link is left that says nothing new then."""
    return Wait(task, on, bypassed(examination.network, on.id, task.id))


def each_wait_for(examination: Examination, tasks: Iterable[Task], on: Task) -> WaitEach:
    """Each of the tasks waits for `on`, and no link is left that says nothing new then."""
    waiting = tuple(tasks)
    return WaitEach(waiting, on, _each(examination, (on.id,), (task.id for task in waiting)))


def between(examination: Examination, step: AddTask) -> AddTask:
    """A new task after some and before others, and no link is left that says nothing new then.

    Only the first of those that wait for each other wait for the new one.
    """
    before = first_of(examination.network, step.before)
    after, others = step.after, before
    if not after and step.start is None:  # it follows what the first of them has waited for so far
        links = examination.plan.tasks[before[0]].predecessors if before else ()
        after = tuple(link.predecessor for link in links if link.type is LinkType.FINISH_START and link.lag is None)
        others = before[1:]
    return replace(
        step,
        before=before,
        these=step.these and before == step.before,
        bypassed=_each(examination, after, others),
    )


def _each(examination: Examination, before: Iterable[str], after: Iterable[str]) -> tuple[Dependency, ...]:
    firsts = tuple(before)
    links = (link for then in after for first in firsts for link in bypassed(examination.network, first, then))
    return tuple(dict.fromkeys(links))
