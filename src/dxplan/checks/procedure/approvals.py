"""Which of several steps of an approval have to be done before a use: dossier, appraisal and decision belong together.

An approval that is done before is enough, whatever comes of a later update or of the next version's own.
"""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.said import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure, procedure
from dxplan.model.task import Task

_APPROVES = Phrases("phê duyệt; duyệt; ban hành quyết định; quyết định; approve; approval; approved; decision")
_PREPARES = Phrases("hồ sơ; thẩm định; thuyết minh; đề xuất; dossier; appraisal; appraise; proposal")
_UPDATES = Phrases("cập nhật; điều chỉnh; bổ sung; lại; sửa đổi; update; updated; renew; again; revise; revised")
_OF_THE_TRY = Phrases("thí điểm; thử nghiệm; vận hành thử; dùng thử; pilot; trial")
_TRIES = frozenset({Step.PILOT, Step.TRIAL})
_MIDDLE = frozenset({Step.SEC_LEVEL, Step.APPRAISAL})


def is_approved(examination: Examination, done: list[Task], open_: list[Task], after: Task) -> bool:
    """Whether one of the tasks that are done is the end of an approval that is good for a use.

    One that an open step waits for directly is not the end, unless that is an update; a dossier is none by itself.
    """
    found = examination.kept(procedure)
    return any(
        (_good_for(found, after, name) and (_APPROVES.tell(name) or not _PREPARES.tell(name)))
        and not any(_goes_on(examination, found, task, other) for other in open_)
        for task in done
        for name in (_name(task),)
    )


def _good_for(found: Procedure, after: Task, name: str) -> bool:
    """What is approved for the pilot is not approved for what comes after it."""
    return not _OF_THE_TRY.tell(name) or not found.of_task[after.id].isdisjoint(_TRIES)


def _goes_on(examination: Examination, found: Procedure, first: Task, then: Task) -> bool:
    """Whether one approval leads from a step to another, with nothing but such steps between them."""
    if _UPDATES.tell(_name(then)):
        return False
    seen, waiting = {then.id}, [then]
    while waiting:
        for link in waiting.pop().predecessors:
            if link.predecessor == first.id:
                return True
            steps = found.of_task.get(link.predecessor)
            if link.predecessor not in seen and steps is not None and steps & _MIDDLE:
                seen.add(link.predecessor)
                waiting.append(examination.plan.tasks[link.predecessor])
    return False


def _name(task: Task) -> str:
    return "" if task.name is None else padded(task.name.everything)
