"""DX401: the roll-out begins before the pilot is evaluated or accepted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.programme.acceptance import accepts
from dxplan.checks.rule import Rule
from dxplan.checks.waits import between, following, in_chains, wait_for
from dxplan.model.kind import Kind
from dxplan.model.named import Called
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_steps import AddSteps
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.waive import Waive
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say

_VERDICT = (Kind.EVALUATE, Kind.ACCEPT)


def check(examination: Examination) -> Iterator[Finding]:
    """Every roll-out of a system waits, by its links, for an evaluation or acceptance that follows a pilot of it.

    A trial (vận hành thử) is no pilot, but once accepted it is ground enough; an evaluation alone does not end it.
    A roll-out that names no system may wait for the verdict on any of them.
    """
    rollouts = list(examination.of_kind(Kind.ROLLOUT))
    systems = dict.fromkeys(examination.system_of(task) for task in examination.of_kind(Kind.PILOT, Kind.TRIAL))
    verdicts = {system: _verdicts(examination, system) for system in systems} if rollouts else {}
    of_any = list({verdict.id: verdict for group in verdicts.values() for verdict in group}.values())
    marked = {system: examination.marked(group) for system, group in verdicts.items()}
    marked[None] = examination.marked(of_any)
    lacking: dict[str | None, list[Task]] = {}
    for rollout in rollouts:
        system = examination.system_of(rollout)
        own = verdicts.get(system, [])
        if not examination.waits_for_marked(rollout, marked.get(system, 0)) or not any(
            _settled(examination, verdict, rollout) for verdict in (of_any if system is None else own)
        ):
            lacking.setdefault(system, []).append(rollout)
    for system, group in lacking.items():
        for id_, others in in_chains(examination, "DX401", group).items():
            rollout, own = examination.plan.tasks[id_], verdicts.get(system, [])
            finding = _finding(
                examination,
                rollout,
                next((t for t in _tried_out(examination, system) if not examination.waits_for(t, rollout)), None),
                next((verdict for verdict in own if not examination.waits_for(verdict, rollout)), None),
            )
            yield finding._replace(related=(*finding.related, *following(examination, others)))


def _tried_out(examination: Examination, system: str | None) -> list[Task]:
    return examination.of_system(system, Kind.PILOT, Kind.TRIAL)


def _verdicts(examination: Examination, system: str | None) -> list[Task]:
    """What evaluates or accepts a pilot of a system, or accepts a trial, first things first; it may name no system."""
    pilots, trials = (examination.of_system(system, kind) for kind in (Kind.PILOT, Kind.TRIAL))
    piloted, tried = examination.marked(pilots), examination.marked(trials)
    candidates = [task for s in dict.fromkeys((system, None)) for task in examination.of_system(s, *_VERDICT)]
    found = [
        *(trial for trial in trials if accepts(trial)),
        *(task for task in candidates if examination.waits_for_marked(task, piloted)),
        *(task for task in candidates if examination.waits_for_marked(task, tried) and accepts(task)),
    ]
    return sorted(found, key=lambda task: (examination.dates(task).early_finish, task.id))


def _settled(examination: Examination, verdict: Task, rollout: Task) -> bool:
    return examination.waits_for(rollout, verdict) and examination.done_before(verdict, rollout)


def _finding(examination: Examination, rollout: Task, tried: Task | None, verdict: Task | None) -> Finding:
    start = examination.start_day(rollout)
    if verdict is not None:
        done = examination.finish_day(verdict)
        return Finding(
            say(
                "{rollout} nhân rộng từ {start} mà không chờ {verdict} (xong {done})",
                "{rollout} rolls out from {start} without waiting for {verdict} (done {done})",
                rollout=rollout,
                start=start,
                verdict=verdict,
                done=done,
            ),
            Place(rollout.places, ("after",)),
            rollout.id,
            advise(wait_for(examination, rollout, verdict)),
            severity=Severity.WARNING if examination.done_before(verdict, rollout) else None,
            related=(
                (
                    Place(verdict.places),
                    say("{verdict} xong {done}", "{verdict} done {done}", verdict=verdict, done=done),
                ),
            ),
        )
    if tried is not None:
        return _no_verdict(examination, rollout, tried, start)
    system = examination.system_of(rollout)
    named = None if system is None else examination.plan.systems[system]
    return Finding(
        say(
            "{rollout} nhân rộng từ {start} mà trước đó không có thí điểm nào{of} được đánh giá",
            "{rollout} rolls out from {start}, but no pilot{of} is evaluated before it",
            rollout=rollout,
            start=start,
            of=NOTHING if named is None else say(" của {system}", " of {system}", system=named),
        ),
        Place(rollout.places),
        rollout.id,
        say(
            "{add}; sản phẩm có sẵn thì nêu lý do: {waive}",
            "{add}; for a finished product say so: {waive}",
            add=AddSteps(Kind.PILOT, Kind.EVALUATE, rollout.id, named),
            waive=Waive("DX401", rollout.id),
        ),
        severity=Severity.WARNING,
    )


def _no_verdict(examination: Examination, rollout: Task, tried: Task, start: date) -> Finding:
    """A pilot wants an evaluation or acceptance, a trial its acceptance."""
    if tried.kind is Kind.TRIAL:
        kind, what = Kind.ACCEPT, Text("vận hành thử", "the trial")
        lacks = say("{tried} chưa được nghiệm thu", "nothing accepts {tried}", tried=Called(what, tried))
    else:
        kind, what = Kind.EVALUATE, Text("thí điểm", "the pilot")
        lacks = say(
            "{tried} chưa có đánh giá hay nghiệm thu",
            "nothing evaluates or accepts {tried}",
            tried=Called(what, tried),
        )
    return Finding(
        say(
            "{rollout} nhân rộng từ {start} nhưng {lacks}",
            "{rollout} rolls out from {start}, but {lacks}",
            rollout=rollout,
            start=start,
            lacks=lacks,
        ),
        Place(rollout.places, ("after",)),
        rollout.id,
        advise(between(examination, AddTask(kind, after=(tried.id,), before=(rollout.id,)))),
        related=((Place(tried.places), what),),
    )


RULE = Rule(
    code="DX401",
    name="rollout_without_accepted_pilot",
    aliases=("R01",),
    severity=Severity.ERROR,
    title=Text(
        "Nhân rộng khi thí điểm chưa được đánh giá, nghiệm thu",
        "Roll-out without an evaluated or accepted pilot",
    ),
    why=Text(
        "lỗi của bản thí điểm sẽ được nhân ra mọi đơn vị, và việc nhân rộng thiếu căn cứ",
        "the pilot's faults would be multiplied over all units, and the roll-out has no ground to stand on",
    ),
    fix=Text(
        "thí điểm, đánh giá rồi mới nhân rộng: nối nhiệm vụ nhân rộng sau nhiệm vụ đánh giá hoặc nghiệm thu; vận hành thử "
        "theo hợp đồng thì phải được nghiệm thu. "
        "Là lỗi khi đã có thí điểm mà chưa đánh giá, nghiệm thu xong; là cảnh báo khi không có thí điểm nào trước đó, "
        "hoặc ngày tháng đúng thứ tự mà thiếu quan hệ phụ thuộc",
        "pilot, evaluate, then roll out: let the roll-out wait for the evaluation or acceptance; a trial under a "
        "contract has to be accepted. "
        "An error if there is a pilot that is not evaluated or accepted by then; a warning if there is no pilot "
        "before it, or if the dates fit and only the link is missing",
    ),
    provisions=(
        regime("ND224").provision(
            "4.4.d", Text("thí điểm, đánh giá trước khi nhân rộng", "pilot and evaluate before rolling out")
        ),
        Text(
            "Trước 01/7/2026 không có điều khoản được biết: thí điểm rồi mới nhân rộng (thông lệ)",
            "Before 2026-07-01 no article is known: pilot first, then roll out (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: onegov
start: 2022-03-01
finish_by: 2022-12-30
agencies: {TD: {name: UBND TP Thủ Đức}}
systems: {ONEGOV: {name: Phần mềm OneGov}}
tasks:
  T0: {name: Tập huấn, kind: training, system: ONEGOV, duration: 10d, lead: TD, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm, kind: pilot, system: ONEGOV, duration: 60d, after: T0, lead: TD, deliverable: Báo cáo}
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: TD, deliverable: Báo cáo đánh giá}
  T3: {name: Nhân rộng, kind: rollout, system: ONEGOV, duration: 60d, after: T1, lead: TD, deliverable: Biên bản}  # expect: DX401
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: TD, deliverable: Báo cáo tổng kết}
""",
    good="""\
dxplan: 1
id: onegov
start: 2022-03-01
finish_by: 2022-12-30
agencies: {TD: {name: UBND TP Thủ Đức}}
systems: {ONEGOV: {name: Phần mềm OneGov}}
tasks:
  T0: {name: Tập huấn, kind: training, system: ONEGOV, duration: 10d, lead: TD, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm, kind: pilot, system: ONEGOV, duration: 60d, after: T0, lead: TD, deliverable: Báo cáo}
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: TD, deliverable: Báo cáo đánh giá}
  T3: {name: Nhân rộng, kind: rollout, system: ONEGOV, duration: 60d, after: T2, lead: TD, deliverable: Biên bản}
""",
    check=check,
    reads=("kind",),
)
