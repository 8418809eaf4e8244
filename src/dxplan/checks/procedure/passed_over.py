"""Earlier steps that come only between the later one and what judges it: too late, even where another was in time."""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.row import Row
from dxplan.checks.procedure.systems import Procedure, procedure
from dxplan.model.task import Task

_FOR_THE_VERDICT = Phrases(
    "thẩm định; thẩm tra; khảo sát giá; báo giá; giá thị trường; hài lòng; lấy ý kiến; ý kiến người dân; nhu cầu vốn; "
    "appraisal; prices; quotations; satisfaction; opinion"
)
"""A survey of another thing than what the study is made on."""
_MOST_WORK = 20_000
"""Steps looked at for all pairs of an earlier and a later task: thousands of steps have millions of pairs."""
_LEAST_LOOKS = 100


def passed_over(
    examination: Examination,
    found: Procedure,
    row: Row,
    system: str | None,
    befores: list[Task],
    afters: list[Task],
) -> dict[str, Task]:
    """The later tasks that an earlier step waits for while only their verdict waits for it: by id, with that step.

    Where another task of the later step, or a further step of the procedure, waits for it before that verdict, it is
    made for that one.
    """
    verdicts = found.of(system, row.judged_by)
    if not verdicts:
        return {}
    late: dict[str, Task] = {}
    steps = examination.kept(_steps)
    looks = max(_LEAST_LOOKS, _MOST_WORK // max(len(steps), 1))
    for before in befores:
        if before.name is not None and _FOR_THE_VERDICT.tell(padded(before.name.everything)):
            continue
        resting = [task for task in verdicts if examination.waits_for(task, before)]
        if not resting:
            continue
        for after in afters:
            if after is before or after.id in late or not examination.waits_for(before, after):
                continue
            looks -= 1
            if looks < 0:
                return late
            if _is_passed_over(examination, found, steps, before, after, resting):
                late[after.id] = before
    return late


def _steps(examination: Examination) -> list[Task]:
    """All tasks that are steps of the procedure."""
    found = examination.kept(procedure)
    return [task for task in examination.leaves if task.id in found.of_task]


def _is_passed_over(
    examination: Examination,
    found: Procedure,
    steps: list[Task],
    before: Task,
    after: Task,
    verdicts: list[Task],
) -> bool:
    judging = [task for task in verdicts if task is not after and examination.waits_for(task, after)]
    if not judging:
        return False
    first = min(judging, key=lambda task: (examination.dates(task).early_start, task.id))
    own = found.of_task[before.id]
    return not any(
        task.id not in (before.id, after.id, first.id)
        and found.of_task[task.id] != own
        and _lies_between(examination, task, before, after, first)
        for task in steps
    )


def _lies_between(examination: Examination, task: Task, before: Task, after: Task, verdict: Task) -> bool:
    """Whether a task leads from the later step to the earlier, or from the earlier to the verdict."""
    if not examination.waits_for(task, after):
        return False
    if examination.waits_for(before, task):
        return True
    return examination.waits_for(task, before) and examination.waits_for(verdict, task)
