"""Which of several steps of an approval have to be done before a use: dossier, appraisal and decision belong together.

An approval that is done before is enough, whatever comes of a later update or of the next version's own.
"""

from __future__ import annotations

from dxplan.checks.examination import Examination
from dxplan.checks.procedure.phrases import Phrases, padded
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import Procedure, procedure
from dxplan.model.dependency import Dependency
from dxplan.model.kind import Kind
from dxplan.model.task import Task

_APPROVES = Phrases("phê duyệt; duyệt; ban hành quyết định; quyết định; approve; approval; approved; decision")
_DELIVERS_APPROVAL = Phrases(
    "quyết định phê duyệt; quyết định; văn bản phê duyệt; được phê duyệt; đã phê duyệt; được duyệt; đã duyệt; "
    "approval; approved; decision",
    unless="trình; dự thảo; đề nghị; draft; proposal; for approval; to be approved",
)
_PREPARES = Phrases("hồ sơ; thẩm định; thuyết minh; đề xuất; dossier; appraisal; appraise; proposal")
_UPDATES = Phrases(
    "cập nhật; điều chỉnh; bổ sung; lại; sửa đổi; rà soát; chuyển sang; chuyển … sang; chuyển đổi; gia hạn; "
    "update; updated; up to date; brought up to; bring up to; brings up to; renew; again; "
    "revise; revised; review; reviewed; transfer; convert"
)
_OF_THE_TRY = Phrases("thí điểm; thử nghiệm; vận hành thử; dùng thử; pilot; trial")
_WRITES = frozenset({Step.STUDY, Step.DESIGN})
_TRIES = frozenset({Step.PILOT, Step.TRIAL})
_MIDDLE = frozenset({Step.SEC_LEVEL, Step.APPRAISAL})


def is_approved(examination: Examination, done: list[Task], open_: list[Task], after: Task) -> bool:
    """Whether one of the tasks that are done is the end of an approval that is good for a use.

    One that an open step waits for directly is not the end, unless that is an update; a dossier is none by itself.
    """
    found = examination.kept(procedure)
    return any(
        (_good_for(found, after, name) and (_APPROVES.tell(name) or not _prepares(found, task) or _ends_in_it(task)))
        and not any(_goes_on(examination, task, other) for other in open_)
        for task in done
        for name in (_name(task),)
    )


def _prepares(found: Procedure, task: Task) -> bool:
    """Whether a step is one that others decide on: a dossier, or a study that has the level among its chapters."""
    return _PREPARES.tell(_name(task)) or not found.of_task[task.id].isdisjoint(_WRITES)


def _good_for(found: Procedure, after: Task, name: str) -> bool:
    """What is approved for the pilot is not approved for what comes after it."""
    return not _OF_THE_TRY.tell(name) or not found.of_task[after.id].isdisjoint(_TRIES)


def only_prepared(examination: Examination, done: list[Task], pending: list[Task], after: Task) -> list[Task]:
    """The approvals to come, where what is done before a use has only prepared one."""
    if not done or not pending or is_approved(examination, done, [], after):
        return []
    return [task for task in pending if _APPROVES.tell(_name(task)) and not _UPDATES.tell(_name(task))]


def without_updates(tasks: list[Task]) -> list[Task]:
    """The steps of an approval without those that bring one up to date, which a use need not wait for."""
    return [task for task in tasks if not _UPDATES.tell(_name(task))]


def is_update(task: Task) -> bool:
    """Whether a step brings up to date what there is, by its name."""
    return _UPDATES.tell(_name(task))


def leading_to(examination: Examination, last: Task) -> tuple[list[Task], list[Dependency]]:
    """The steps of an approval that lead directly to one of them, in their order, and the links by which they wait."""
    of_task = examination.kept(procedure).of_task
    chain, cut, waiting = {last.id: last}, list[Dependency](), [last]
    while waiting:
        for link in waiting.pop().predecessors:
            steps = of_task.get(link.predecessor)
            if steps is None or not steps & _MIDDLE:
                cut.append(link)
            elif link.predecessor not in chain:
                chain[link.predecessor] = examination.plan.tasks[link.predecessor]
                waiting.append(chain[link.predecessor])
    return list(reversed(chain.values())), cut


def _goes_on(examination: Examination, first: Task, then: Task) -> bool:
    """Whether one approval leads from a step to another, with nothing but such steps between them."""
    return not _UPDATES.tell(_name(then)) and first in leading_to(examination, then)[0]


def _ends_in_it(task: Task) -> bool:
    """Whether what a dossier delivers is its approval."""
    return task.deliverable is not None and _DELIVERS_APPROVAL.tell(padded(task.deliverable.everything))


def _name(task: Task) -> str:
    return "" if task.name is None else padded(task.name.everything)


def approved_plans(examination: Examination, tasks: list[Task]) -> list[Task]:
    """The steps of selection plans but those that another one approves: what is only drawn up permits nothing."""
    approving = [task for task in tasks if task.kind is Kind.APPROVE or _APPROVES.tell(_name(task))]
    if not approving or len(approving) == len(tasks):
        return tasks
    return [
        task
        for task in tasks
        if task in approving or not any(examination.waits_for(other, task) for other in approving)
    ]
