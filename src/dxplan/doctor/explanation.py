"""Why a task stands where it stands: what drives it, what it drives, and what it breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dxplan.doctor.binding import Binding
from dxplan.doctor.diagnosis import Diagnosis, diagnose, trials_for
from dxplan.doctor.holds import Hold, driven_by, holds
from dxplan.doctor.late_side import LateSide, late_side
from dxplan.doctor.leeway import Leeway, leeway
from dxplan.doctor.path import Path, path_between
from dxplan.doctor.shares import Chain, chain_of, end_of_chain
from dxplan.doctor.slips import Slip, Slips
from dxplan.model.dependency import Dependency
from dxplan.model.kind import Kind
from dxplan.scenario.promises import ENDS, FINISH_BY, PROMISED, Promise, promises
from dxplan.schedule.drivers import first_driven_through, first_inside
from dxplan.schedule.result import Schedule
from dxplan.schedule.scheduler import as_planned

_MOST_DIAGNOSES = 3


@dataclass(frozen=True, slots=True)
class Explanation:
    """A task's dates explained: the chain that drives them, all that holds it (not for summaries), what it drives.

    `diagnoses` are those of broken promises on whose chains it lies: its own first, then the plan's, then the worst one
    of another task.
    """

    schedule: Schedule
    task: str
    chain: Chain
    holds: tuple[Hold, ...]
    drives: tuple[Dependency, ...]
    diagnoses: tuple[Diagnosis, ...]
    slip: Slip | None = None
    """Of a task of a plan that is under way: how much later it is than planned, and why."""
    late: LateSide | None = None
    """What keeps it from being later; None of what is done."""
    leeway: Leeway | None = None
    """How far it may slip, and what gives way then; None of what is done or does not move."""
    path: Path | None = None
    """To the other task that was asked for."""


def explain(schedule: Schedule, task: str, most_trials: int | None = None, to: str | None = None) -> Explanation:
    """The explanation of a task of a scheduled plan, with the path `to` another one.

    `most_trials` limits the schedules tried for each diagnosis.
    """
    found = schedule.plan.tasks[task]
    binding = Binding(schedule)
    broken = list(_broken_through(schedule, task))[:_MOST_DIAGNOSES]
    trials = trials_for(schedule, len(broken)) if most_trials is None else most_trials
    return Explanation(
        schedule=schedule,
        task=task,
        chain=chain_of(schedule, task),
        holds=() if found.children else holds(schedule, found),
        drives=driven_by(schedule, task),
        diagnoses=tuple(diagnose(schedule, promise, trials) for promise in broken),
        slip=None if found.children else _slip(schedule, task),
        late=late_side(binding, task),
        leeway=leeway(schedule, task),
        path=None if to is None else path_between(binding, task, to),
    )


def _slip(schedule: Schedule, task: str) -> Slip | None:
    planned = as_planned(schedule)
    return None if planned is schedule else Slips(schedule, planned).of(task)


def _broken_through(schedule: Schedule, task: str) -> Iterator[Promise]:
    plan = schedule.plan
    own = [Promise(kind.key, task) for kind in PROMISED]
    own = [promise for promise in own if promise.is_broken(schedule)]
    yield from own
    for promise in (Promise(FINISH_BY), Promise(ENDS)):
        if not promise.is_broken(schedule):
            continue
        last = end_of_chain(schedule, promise)
        if last == task and own:
            continue  # the same said twice
        if task in chain_of(schedule, last).ids:
            yield promise
        elif promise.key == ENDS and plan.tasks[task].kind is not Kind.OPS and Promise(ENDS, task).is_broken(schedule):
            yield Promise(ENDS, task)
    if own:
        return
    others = [promise for promise in promises(plan) if promise.task not in (None, task) and promise.is_broken(schedule)]
    others.sort(key=lambda promise: (-_minutes(schedule, promise), promise.task or "", promise.key))
    ends = (end_of_chain(schedule, promise) for promise in others)
    driven = (first_inside(schedule, end) if each.of_start else end for each, end in zip(others, ends, strict=True))
    through = first_driven_through(schedule, task, driven)
    if through is not None:
        yield others[through]


def _minutes(schedule: Schedule, promise: Promise) -> int:
    late = promise.lateness(schedule)
    return 0 if late is None else late.minutes
