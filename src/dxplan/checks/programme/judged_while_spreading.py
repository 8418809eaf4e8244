"""What is evaluated where it began, while it is rolled out to others already."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.procedure.verdicts import is_to_go_on
from dxplan.checks.turning import out_of_turn
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import say

_BEGUN = (Step.PILOT, Step.TRIAL, Step.GOLIVE)


def judged_while_spreading(examination: Examination) -> Iterator[Finding]:
    """Evaluations of a first use that a roll-out upon the same use does not wait for, and begins before.

    A question: the use may be evaluated for its own sake. Not where the evaluation is to say whether to go on.
    """
    found = examination.kept(procedure)
    told = set[str]()
    for system in found.with_any((Step.ROLLOUT,)):
        evaluations = [
            task for task in found.of(system, (Step.EVALUATION,)) if task.kind is Kind.EVALUATE and task.copy_of is None
        ]
        begun = examination.marked(found.of(system, _BEGUN)) if evaluations else None
        for evaluation in evaluations:
            assert begun is not None
            judged = examination.waited_for(evaluation, begun)
            spread = [
                task
                for task in found.of(system, (Step.ROLLOUT,))
                if task.id not in told
                and examination.waited_for(task, begun) & judged
                and not examination.waits_for(evaluation, task)
                and not examination.done_before(evaluation, task)
            ]
            if spread:
                first = min(spread, key=lambda task: (examination.dates(task).early_start, task.id))
                told.update(task.id for task in spread)
                yield _finding(examination, first, evaluation)


def _finding(examination: Examination, spread: Task, evaluation: Task) -> Finding:
    is_asked = is_to_go_on(evaluation)
    return out_of_turn(
        examination,
        say(
            "{spread} nhân rộng từ {start}, khi việc sử dụng ban đầu chưa đánh giá xong ({evaluation}, {done})",
            "{spread} rolls out from {start}, before the first use is evaluated ({evaluation}, {done})",
            spread=spread,
            start=examination.start_day(spread),
            evaluation=evaluation,
            done=examination.finish_day(evaluation),
        ),
        evaluation,
        spread,
        Severity.WARNING if is_asked else Severity.NOTE,
    )._replace(is_detail=not is_asked)
