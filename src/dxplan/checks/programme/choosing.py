"""By which tenders and contracts somebody is chosen for a system, also where one is for several systems."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.model.kind import Kind, with_finer
from dxplan.model.task import Task

CHOICE = (Kind.TENDER, Kind.BID_EVALUATION, Kind.CONTRACT)
_WORK = (
    *with_finer(Kind.INFRA, Kind.BUILD, Kind.DATA, Kind.INTEGRATE, Kind.TEST, Kind.TRIAL, Kind.ACCEPT),
    *(Kind.GOLIVE, Kind.ROLLOUT, Kind.OPS),
)


def choices_of(examination: Examination, system: str) -> list[Task]:
    """The tenders and contracts of a system, and those that name none and that its work waits for."""
    shared = examination.of_system(None, *CHOICE)
    work = examination.of_system(system, *_WORK) if shared else ()
    waited_for = [task for task in shared if any(examination.waits_for(each, task) for each in work)]
    return [*examination.of_system(system, *CHOICE), *waited_for]
