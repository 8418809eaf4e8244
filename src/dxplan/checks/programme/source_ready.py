"""What makes a source ready for the systems that need it."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.doubts import called_so
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.waves import number_of
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task

READY = (
    (Kind.ACCEPT, Kind.GOLIVE),
    (Kind.TRIAL,),
    with_finer(Kind.BUILD, Kind.DATA, Kind.INFRA, Kind.INTEGRATE),
)
"""What makes a source ready: its acceptance; if the plan has none, its trial; if not even that, all that builds it."""


def is_made(examination: Examination, source: str) -> bool:
    """Whether a source is made in this plan; one to which others are only connected has been there before."""
    kinds = [kind for kind in Kind if kind not in (Kind.SHARING, Kind.SURVEY)]
    return any(
        task.kind is not Kind.INTEGRATE or len(examination.systems_of(task)) == 1
        for task in examination.of_system(source, *kinds)
    )


def ready_of(examination: Examination, system: str, source: str) -> list[Task]:
    """The tasks that make a source ready, the first to finish first.

    What is done for both at once is no hand-over from one to the other: where both are delivered together, what uses
    the source waits for nothing but what is made of the source alone. The acceptance of a wave of a roll-out makes
    nothing ready that is used before, where anything else does.
    """
    each = [
        [task for task in examination.of_system(source, *kinds) if system not in examination.systems_of(task)]
        for kinds in READY
    ]
    rollouts = examination.of_system(source, Kind.ROLLOUT)
    if rollouts:
        waves = examination.marked(rollouts)
        first = [
            [
                task
                for task in tasks
                if not examination.waits_for_marked(task, waves) and (number_of(examination, task) or 1) == 1
            ]
            for tasks in each
        ]
        each = first if any(first) else each
    found = next(filter(None, each), [])
    if found and all(len(examination.systems_of(task)) > 1 for task in found):
        found = _installed(examination, source) or found
    return sorted(found, key=lambda task: (examination.dates(task).early_finish, task.id))


def _installed(examination: Examination, source: str) -> list[Task]:
    """What installs a source that is infrastructure and nothing else, though others are accepted together with it."""
    work = with_finer(Kind.BUILD, Kind.DATA, Kind.INFRA, Kind.INTEGRATE)
    own = [task for task in examination.of_system(source, *work) if len(examination.systems_of(task)) == 1]
    own = own or called_so(examination, source, Step.SERVERS, Step.EQUIPMENT)
    own = [task for task in own if len(examination.systems_of(task)) == 1]
    return own if all(task.kind in (Kind.INFRA, None) for task in own) else []
