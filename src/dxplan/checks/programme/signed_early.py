"""What is signed on a scheme, a plan or an estimate that has been drawn up, but is not approved yet."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.turning import out_of_turn
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import say

_DRAFTS = frozenset({Kind.PLAN, Kind.POLICY, Kind.INVEST_PREP, Kind.DESIGN})
_JUDGES = frozenset({Kind.APPRAISE, Kind.APPROVE})


def signed_before_approval(examination: Examination) -> Iterator[Finding]:
    """A contract or agreement that waits for a paper, but not for its approval, which is done later.

    The approval is one that waits for the paper through appraisals alone. Where another approval of the same paper is
    waited for, that is the one that counts.
    """
    found = examination.kept(procedure)
    plan = examination.plan
    verdicts = _verdicts(examination)
    papers_of: dict[str, list[str]] = {}
    for paper in verdicts:
        for system in found.systems_of(plan.tasks[paper]):
            papers_of.setdefault(system, []).append(paper)
    for task in examination.of_kind(Kind.CONTRACT):
        late: list[Task] = []
        for paper in dict.fromkeys(paper for system in found.systems_of(task) for paper in papers_of.get(system, ())):
            judged = verdicts[paper]
            if not examination.waits_for(task, plan.tasks[paper]) or examination.waits_for(task, *judged):
                continue
            if not any(examination.done_before(each, task) for each in judged):
                late += [each for each in judged if not examination.waits_for(each, task)]
        if late:
            yield _finding(examination, task, max(late, key=lambda each: examination.dates(each).early_finish))


def _verdicts(examination: Examination) -> dict[str, list[Task]]:
    """The approvals of each paper that has any, by the paper's id: of the chain that leads from it, the last ones."""
    plan = examination.plan
    chains: dict[str, list[Task]] = {}
    of: dict[str, set[str]] = {}
    for task in sorted(examination.of_kind(*_JUDGES), key=lambda each: examination.dates(each).early_start):
        for link in task.predecessors:
            before = plan.tasks[link.predecessor]
            papers = {before.id} if before.kind in _DRAFTS else of.get(before.id, set())
            of.setdefault(task.id, set()).update(papers)
        if task.kind is Kind.APPROVE:
            for paper in of.get(task.id, ()):
                chains.setdefault(paper, []).append(task)
    return chains


def _finding(examination: Examination, task: Task, approval: Task) -> Finding:
    return out_of_turn(
        examination,
        say(
            "{task} ký từ {start}, khi hồ sơ làm căn cứ chưa được phê duyệt ({approval}, {done})",
            "{task} signs from {start}, before what it rests on is approved ({approval}, {done})",
            task=task,
            start=examination.start_day(task),
            approval=approval,
            done=examination.finish_day(approval),
        ),
        approval,
        task,
        Severity.WARNING,
    )
