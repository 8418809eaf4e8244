"""Remedies that put one task after another, without the links that this makes superfluous."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dxplan.checks.examination import Examination
from dxplan.model.dependency import Dependency
from dxplan.model.task import Task
from dxplan.network.bypassed import bypassed
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
    """A new task after some and before others, and no link is left that says nothing new then."""
    return replace(step, bypassed=_each(examination, step.after, step.before))


def _each(examination: Examination, before: Iterable[str], after: Iterable[str]) -> tuple[Dependency, ...]:
    firsts = tuple(before)
    links = (link for then in after for first in firsts for link in bypassed(examination.network, first, then))
    return tuple(dict.fromkeys(links))
