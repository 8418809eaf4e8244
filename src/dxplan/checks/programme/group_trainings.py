"""Groups of users whom nobody teaches: those who try a system out, and those who come after them."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure
from dxplan.model.task import Task
from dxplan.text.phrase import Text

_FOR_A_TRIAL = Phrases(
    "vận hành thử; dùng thử; vh thử; tham gia thử; tham gia vận hành; thí điểm; nhóm dùng; trial; pilot; who try it out"
)


def groups_untaught(
    examination: Examination, found: Procedure, system: str | None
) -> Iterator[tuple[Task, Text, Text]]:
    """The uses before which none of their people are taught though others are: with the step lacking, and why."""
    trainings = [*found.of(system, (Step.TRAINING,)), *(found.of(None, (Step.TRAINING,)) if system is not None else ())]
    if not trainings:
        return
    trials = [task for task in found.of(system, (Step.TRIAL,)) if not task.is_milestone]
    if trials:
        first = min(trials, key=lambda task: (examination.dates(task).early_start, task.id))
        if not any(examination.dates(task).early_start < examination.dates(first).early_start for task in trainings):
            yield (
                first,
                Text("tập huấn cho vận hành thử", "training for the trial operation"),
                Text("mọi đợt tập huấn đều sau đó", "all training comes after it"),
            )
    uses = [
        task
        for task in found.of(system, (Step.GOLIVE, Step.ROLLOUT))
        if not task.is_milestone and not any(task is each for each in trainings)
    ]
    if uses and all(_says(task, _FOR_A_TRIAL) for task in trainings):
        yield (
            min(uses, key=lambda task: (examination.dates(task).early_start, task.id)),
            Text("tập huấn cho người dùng còn lại", "training of the other users"),
            Text("chỉ người tham gia vận hành thử được tập huấn", "only those who try it out are taught"),
        )


def _says(task: Task, phrases: Phrases) -> bool:
    return task.name is not None and phrases.tell(padded(task.name.everything))
