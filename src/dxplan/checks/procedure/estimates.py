"""What is bought upon an estimate of its own, without a study or before it, is decided on by the approval of that."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Both, Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure
from dxplan.model.kind import Kind
from dxplan.model.task import Task

_APPROVES_ESTIMATE = Both(
    Phrases("phê duyệt; duyệt; ban hành; approval; approve; approves; approved"),
    Phrases(
        "dự toán; cost estimate; estimate; estimates",
        unless="thiết kế; kế hoạch thuê; khả thi; kinh tế kỹ thuật; kết quả; điều chỉnh; design; hire plan; "
        "feasibility; result; results; amended",
    ),
)
_KINDS = (Kind.APPROVE, Kind.APPRAISE, Kind.SELECTION_PLAN)


def without_decided_on_their_own(
    examination: Examination, found: Procedure, system: str | None, afters: list[Task]
) -> list[Task]:
    """Selections without those that rest on an approved estimate, where there is no study, or all wait for that."""
    studies = found.of(system, (Step.STUDY,))
    decided = [
        task
        for task in examination.of_system(system, *_KINDS)
        if task.name is not None
        and _APPROVES_ESTIMATE.tell(padded(task.name.everything))
        and all(examination.waits_for(study, task) for study in studies)
    ]
    if not decided:
        return afters
    return [
        task
        for task in afters
        if examination.waits_for(task, *studies)
        or not any(task is each or examination.waits_for(task, each) for each in decided)
    ]
