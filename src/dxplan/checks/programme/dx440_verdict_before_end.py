"""DX440: a verdict before the pilot or trial has ended."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.verdicts import is_to_go_on
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.checks.turning import put_first
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.network.many_sets import Marked
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_by_rows = check_of(rows("DX440"))


def check(examination: Examination) -> Iterator[Finding]:
    """Verdicts come after what they judge, and an acceptance after the evaluation of its own trial.

    That of an earlier pilot, or of another system, is not the one that counts; nor is it for the approval of a pilot's
    result.
    """
    told: set[str | None] = set()
    for finding in (*_of_their_own_trials(examination), *_approved_unjudged(examination)):
        if finding.task not in told:  # it may be for several systems
            told.add(finding.task)
            yield finding
    for finding in _by_rows(examination):
        if finding.task not in told:
            yield finding


def _of_their_own_trials(examination: Examination) -> Iterator[Finding]:
    found = examination.kept(procedure)
    for system in found.steps:
        trials = found.of(system, (Step.TRIAL, Step.PILOT))
        evaluations = found.of(system, (Step.EVALUATION,)) if trials else []
        if not evaluations:
            continue
        trials = sorted(trials, key=lambda task: (examination.dates(task).early_finish, task.id), reverse=True)
        marked = examination.marked(trials)
        own_of: dict[str, list[Task]] = {}
        for evaluation in evaluations:
            trial = _judged(examination, evaluation, trials, marked)
            if (
                trial is not None
                and not is_to_go_on(evaluation)
                and not _is_of_its_use(examination, evaluation, trial, system)
            ):
                own_of.setdefault(trial.id, []).append(evaluation)
        for acceptance in found.of(system, (Step.ACCEPTANCE,)):
            if Step.EVALUATION in found.of_task[acceptance.id]:
                continue
            trial = _judged(examination, acceptance, trials, marked)
            own = own_of.get(trial.id, []) if trial is not None else []
            if own and not any(
                examination.done_before(task, acceptance) or examination.waits_for(task, acceptance) for task in own
            ):
                yield _unjudged(examination, acceptance, own[0])


def _is_of_its_use(examination: Examination, evaluation: Task, trial: Task, system: str | None) -> bool:
    """Whether the system was in use between a trial and an evaluation: that is of the use."""
    uses = examination.kept(procedure).of(system, (Step.ROLLOUT, Step.GOLIVE))
    return any(examination.waits_for(use, trial) and examination.waits_for(evaluation, use) for use in uses)


def _approved_unjudged(examination: Examination) -> Iterator[Finding]:
    """Approvals of a pilot's result before it is evaluated: no evaluation of the system is done, and one is to come."""
    found = examination.kept(procedure)
    for system in found.steps:
        verdicts = found.of(system, (Step.EVALUATION,)) if found.has(system, Step.PILOT, Step.TRIAL) else []
        evaluations = [task for task in verdicts if task.kind is not Kind.APPROVE]
        for approval in verdicts:
            if approval.kind is not Kind.APPROVE or any(examination.done_before(t, approval) for t in evaluations):
                continue
            to_come = [task for task in evaluations if not _is_of_a_later_try(examination, system, task, approval)]
            if to_come:
                first = min(to_come, key=lambda task: (examination.dates(task).early_finish, task.id))
                yield _approved_before(examination, approval, first)


def _is_of_a_later_try(examination: Examination, system: str | None, evaluation: Task, approval: Task) -> bool:
    """Whether an evaluation is of something that is tried or used only upon an approval, for which it waits."""
    if not examination.waits_for(evaluation, approval):
        return False
    tried = examination.kept(procedure).of(system, (Step.TRIAL, Step.PILOT, Step.ROLLOUT, Step.GOLIVE))
    return is_to_go_on(evaluation) or any(
        examination.waits_for(task, approval) and examination.waits_for(evaluation, task) for task in tried
    )


def _approved_before(examination: Examination, approval: Task, evaluation: Task) -> Finding:
    found = say(
        "{approval} phê duyệt kết quả từ {start}, khi việc đánh giá thí điểm chưa xong ({evaluation}, {done})",
        "{approval} approves the result from {start}, before the evaluation of the pilot is done ({evaluation}, {done})",
        approval=approval,
        start=examination.start_day(approval),
        evaluation=evaluation,
        done=examination.finish_day(evaluation),
    )
    return _before_evaluation(examination, found, approval, evaluation)


def _judged(examination: Examination, verdict: Task, trials: list[Task], marked: Marked) -> Task | None:
    """The last of the trials and pilots that a verdict waits for: the first of these, which begin with the last."""
    if not examination.waits_for_marked(verdict, marked):
        return None
    start = examination.dates(verdict).early_start
    first = bisect_left(trials, -start, key=lambda task: -examination.dates(task).early_finish)
    return next(
        (task for task in islice(trials, first, None) if task is not verdict and examination.waits_for(verdict, task)),
        None,
    )


def _unjudged(examination: Examination, acceptance: Task, evaluation: Task) -> Finding:
    found = say(
        "{acceptance} bắt đầu {start}, khi kết quả thử của chính việc ấy còn đang được đánh giá ({evaluation}, {done})",
        "{acceptance} starts on {start}, while the trial it rests on is still being evaluated ({evaluation}, {done})",
        acceptance=acceptance,
        start=examination.start_day(acceptance),
        evaluation=evaluation,
        done=examination.finish_day(evaluation),
    )
    return _before_evaluation(examination, found, acceptance, evaluation)


def _before_evaluation(examination: Examination, found: Text, verdict: Task, evaluation: Task) -> Finding:
    return Finding(
        found,
        Place(verdict.places, ("after",)),
        verdict.id,
        put_first(examination, evaluation, verdict),
        Severity.ERROR,
        related=((Place(evaluation.places), Text("đánh giá", "the evaluation")),),
    )


RULE = Rule(
    code="DX440",
    name="verdict_before_end",
    severity=Severity.ERROR,
    title=Text(
        "Đánh giá, nghiệm thu khi thí điểm, vận hành thử chưa xong",
        "A verdict before the pilot or trial has ended",
    ),
    why=Text(
        "kết luận viết khi việc thử còn đang chạy không dựa trên kết quả",
        "what is concluded while the trial still runs does not rest on its result",
    ),
    fix=Text(
        "cho nhiệm vụ đánh giá, nghiệm thu chờ thí điểm, vận hành thử kết thúc (kết thúc–bắt đầu, không gối đầu)",
        "let the evaluation or acceptance wait for the end of the pilot or trial (finish to start, without a lead)",
    ),
    provisions=(
        regime("ND73").provision(
            "34, 58", Text("nghiệm thu theo kết quả vận hành thử", "acceptance rests on the trial operation")
        ),
        regime("ND224").provision(
            "4.4.d, 39", Text("thí điểm và đánh giá trước khi nhân rộng", "piloted and evaluated before it spreads")
        ),
    ),
    bad="""\
dxplan: 1
id: danh-gia-som
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T0: {name: Tập huấn, kind: training, system: KHO, duration: 10d, lead: SO, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm tại ba sở trong 4 tháng, kind: pilot, system: KHO, duration: 80d, after: T0, lead: SO, deliverable: Số liệu thí điểm}
  T2: {name: Đánh giá thí điểm theo tiêu chí, kind: evaluate, system: KHO, duration: 10d, after: T1 SS+40d, lead: SO, deliverable: Báo cáo đánh giá}  # expect: DX440
""",
    good="""\
dxplan: 1
id: danh-gia-som
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T0: {name: Tập huấn, kind: training, system: KHO, duration: 10d, lead: SO, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm tại ba sở trong 4 tháng, kind: pilot, system: KHO, duration: 80d, after: T0, lead: SO, deliverable: Số liệu thí điểm}
  T2: {name: Đánh giá thí điểm theo tiêu chí, kind: evaluate, system: KHO, duration: 10d, after: T1, lead: SO, deliverable: Báo cáo đánh giá}
""",
    check=check,
    reads=("kind", "system"),
)
