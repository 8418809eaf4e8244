"""A target that counts units, measured for the last time while most of them do not have the system yet."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure, procedure
from dxplan.checks.serving import serving
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.task import Task

_FIRST_ONES = 2
"""Units that try a system out are often not among those to which it is rolled out."""
_FEWEST = 4


def measured_before_all(examination: Examination) -> Iterator[tuple[Task, Kpi, Task]]:
    """The last measurements of targets that count the units of a roll-out which is not through; with its last task.

    The units that the plan reaches by the target's date have to come to what the target counts.
    """
    found = examination.kept(procedure)
    for id_, tasks in serving(examination).items():
        kpi = examination.plan.kpis[id_]
        wanted = _wanted(kpi)
        telling = [task for task in tasks if task.kind in (Kind.MEASURE, Kind.REVIEW, Kind.EVALUATE)]
        if wanted is None or not telling:
            continue
        last = max(telling, key=lambda task: (examination.dates(task).early_start, task.id))
        if last.kind is not Kind.MEASURE or last.is_summary:
            continue
        for system in examination.systems_of(last):
            units = _units(examination, found, system, kpi)
            reached = [task for task in units if examination.done_before(task, last)]
            if abs(wanted - len(units)) <= _FIRST_ONES and len(reached) + _FIRST_ONES < wanted:
                yield last, kpi, max(units, key=lambda task: (examination.dates(task).early_finish, task.id))
                break


def _wanted(kpi: Kpi) -> int | None:
    """How many units a target counts beyond those that it starts from; None for a share, and of few."""
    unit = "" if kpi.unit is None else kpi.unit.everything
    if not isinstance(kpi.target, float) or not kpi.target.is_integer() or not unit or "%" in unit:
        return None
    wanted = int(kpi.target) - (int(kpi.baseline) if isinstance(kpi.baseline, float) else 0)
    return wanted if wanted >= _FEWEST else None


def _units(examination: Examination, found: Procedure, system: str, kpi: Kpi) -> list[Task]:
    """The last task of each unit that rolls a system out by the target's date."""
    last: dict[str, Task] = {}
    for task in found.of(system, (Step.ROLLOUT, Step.GOLIVE)):
        if task.copy_of is None or (kpi.by is not None and examination.finish_day(task) > kpi.by.last):
            continue
        known = last.get(task.copy_of.unit)
        if known is None or examination.dates(known).early_finish < examination.dates(task).early_finish:
            last[task.copy_of.unit] = task
    return list(last.values())
