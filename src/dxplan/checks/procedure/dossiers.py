"""What is appraised or decided right upon a dossier of the security level, or of personal data, is that dossier."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.reading import NONE
from dxplan.checks.procedure.step import Step
from dxplan.model.kind import Kind
from dxplan.model.task import Task

Steps = dict[str, frozenset[Step]]
_JUDGED = frozenset({Step.APPRAISAL, Step.DECISION})
_DOSSIERS = (Step.SEC_LEVEL, Step.DPIA)
_OF_A_PROJECT = Phrases(
    "dự án; kế hoạch thuê; báo cáo nghiên cứu; khả thi; kinh tế kỹ thuật; đề cương; dự toán; đầu tư; chủ trương; "
    "thiết kế; đặt hàng; project; hire plan; feasibility; study; technical report; investment; estimate; design"
)
"""Words by which a name says that a project or a hire is judged, whatever comes before it."""


def with_those_of_dossiers(examination: Examination, of_task: Steps) -> Steps:
    """The steps where an appraisal, and the approval upon it, is of the dossier that all its links lead back to."""
    tasks = [
        task
        for task in examination.of_kind(Kind.APPRAISE, Kind.APPROVE)
        if of_task.get(task.id, NONE) and of_task[task.id] <= _JUDGED and not _names_a_project(task)
    ]
    if not tasks:
        return of_task
    found = dict(of_task)
    told = True
    while told:
        told = False
        for task in tasks:
            step = _dossier_before(task, found)
            if step is not None and found[task.id] != {step}:
                found[task.id] = frozenset((step,))
                told = True
    return found


def _names_a_project(task: Task) -> bool:
    return task.name is None or _OF_A_PROJECT.tell(padded(task.name.everything))


def _dossier_before(task: Task, found: Steps) -> Step | None:
    before = [found.get(link.predecessor, NONE) for link in task.predecessors]
    return next((step for step in _DOSSIERS if before and all(steps == {step} for steps in before)), None)
