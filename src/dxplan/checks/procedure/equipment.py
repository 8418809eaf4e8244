"""Equipment and building works that are taken over by themselves: a lot beside that of the software."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.reading import NONE
from dxplan.checks.procedure.signs import NAMES_SERVERS
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure
from dxplan.model.task import Task

_EQUIPMENT = (Step.SERVERS, Step.EQUIPMENT)
_MADE = (Step.BUILD, Step.DATA, Step.INTEGRATION, Step.MIGRATION)
_SOFTWARE = (*_MADE, Step.PILOT, Step.TRIAL)
_TAKING_OVER = frozenset({Step.ACCEPTANCE, Step.HANDOVER})
_DEVICES = Phrases(
    "giao máy; máy tính bảng; máy tính; máy quét; máy in; đầu đọc; cảm biến; camera; máy móc; devices; tablets; "
    "laptops; sensors; cameras; scanners; equipment",
    unless="phần mềm; ứng dụng; cổng; app; software; application; portal",
)


def takes_over_equipment(examination: Examination, found: Procedure, system: str | None, task: Task) -> bool:
    """Whether a step takes over servers, equipment or building works of a system, and none of its software.

    It is told by what it waits for, by its name, or by its lot: a contract upon which no software is made, while
    another acceptance follows the software.
    """
    if not found.of_task.get(task.id, NONE) <= _TAKING_OVER:
        return False
    if examination.waits_for_marked(task, found.marked(system, _SOFTWARE)):
        return False
    if examination.waits_for_marked(task, found.marked(system, _EQUIPMENT)):
        return True
    if task.name is not None and NAMES_SERVERS.tell(padded(task.name.everything)):
        return True
    return _is_delivered(task) and _is_of_a_lot_of_its_own(examination, found, system, task)


def _is_delivered(task: Task) -> bool:
    return task.name is not None and _DEVICES.tell(padded(task.name.everything))


def _is_of_a_lot_of_its_own(examination: Examination, found: Procedure, system: str | None, task: Task) -> bool:
    software = found.marked(system, _SOFTWARE)
    made = found.of(system, _MADE)
    if not any(
        other is not task and examination.waits_for_marked(other, software)
        for other in found.of(system, (Step.ACCEPTANCE,))
    ):
        return False
    return any(
        examination.waits_for(task, contract) and not any(examination.waits_for(each, contract) for each in made)
        for contract in found.of(system, (Step.CONTRACT,))
    )
