"""Equipment that is delivered and accepted, and that nothing waits for: training and trial may go on without it."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure, procedure
from dxplan.checks.waits import wait_for
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_EQUIPMENT = Phrases(
    "máy; thiết bị; máy tính; camera; cảm biến; đồng hồ; tủ; đầu đọc; tablets; tablet; laptops; computers; devices; "
    "equipment; scanners; printers; cameras; sensors; terminals; receivers; readers; kiosks",
    unless="dự án; toàn bộ; tổng thể; giai đoạn; đợt; bảo hành; dự phòng; thanh lý; cũ; phòng máy; project; whole; "
    "overall; all packages; phase; stage; warranty; spare; old; wave",
)
_USES = (Step.TRAINING, Step.TRAINING_OF_ALL, Step.TRIAL, Step.PILOT, Step.GOLIVE)
"""What people do with equipment."""


def waited_for_by_none(examination: Examination) -> Iterator[Finding]:
    """Acceptances of equipment that lead nowhere, while their system is tried out or opened after them.

    A deadline of their own, which is why no other rule asks, lets nothing wait.
    """
    found = examination.kept(procedure)
    for task in examination.of_kind(Kind.ACCEPT):
        if task.name is None or task.copy_of is not None or not _EQUIPMENT.tell(padded(task.name.everything)):
            continue
        if _leads_on(examination, task) or not _is_bought(examination, found, task):
            continue
        use = _first_use(examination, found, task)
        if use is not None:
            yield _finding(examination, task, use)


def _leads_on(examination: Examination, task: Task) -> bool:
    links = examination.ends.links_from
    return any(each.id in links for each in (task, *examination.plan.ancestors(task)))


def _is_bought(examination: Examination, found: Procedure, task: Task) -> bool:
    """Whether it is what a contract of its system delivers."""
    return any(
        examination.waits_for(task, contract)
        for system in found.systems_of(task)
        for contract in found.of(system, (Step.CONTRACT,))
    )


def _first_use(examination: Examination, found: Procedure, task: Task) -> Task | None:
    """The first use of its system that begins once the equipment is under way, if the opening comes after it, too."""
    begun = examination.dates(task).early_start
    uses = [
        use
        for system in found.systems_of(task)
        for use in found.of(system, _USES)
        if use is not task and examination.dates(use).early_start >= begun and not examination.waits_for(task, use)
    ]
    steps = found.of_task
    if not any(not {Step.TRIAL, Step.GOLIVE}.isdisjoint(steps[use.id]) for use in uses):
        return None
    return min(uses, key=lambda use: (examination.dates(use).early_start, use.id))


def _finding(examination: Examination, task: Task, use: Task) -> Finding:
    return Finding(
        say(
            "không nhiệm vụ nào chờ {task}: {use} có thể bắt đầu khi thiết bị chưa có",
            "nothing waits for {task}: {use} may start without the equipment",
            task=task,
            use=use,
        ),
        Place(task.places),
        task.id,
        advise(wait_for(examination, use, task)),
        Severity.NOTE,
        related=((Place(use.places, ("after",)), Text("việc cần thiết bị", "what needs the equipment")),),
    )
