"""DX411: a system goes into use before it is tried out and accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import Topic, cited_on, regime
from dxplan.checks.programme.acceptance import accepts, tries_out
from dxplan.checks.programme.turning import turned_round
from dxplan.checks.rule import Rule
from dxplan.checks.waits import between, then_wait, wait_for
from dxplan.model.kind import Kind
from dxplan.model.named import Called
from dxplan.model.system import System
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_steps import AddSteps
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy, advise
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say

_STEPS = (Kind.TRIAL, Kind.TEST, Kind.ACCEPT, Kind.EVALUATE)
_DELIVERS = (Kind.TENDER, Kind.CONTRACT, Kind.BUILD, Kind.INFRA, Kind.DATA, Kind.INTEGRATE)
_ARTICLES = {"ND73": "34, 35.1, 58", "ND224": "55.4, 57.1"}


def check(examination: Examination) -> Iterator[Finding]:
    """What goes live waits for an acceptance, and that for a trial or a test; one finding a system, at its first use.

    Operations (`ops`) count only after work of the plan on the same system: others look after what exists already.
    Steps that name no system may be those of any system.
    """
    uses: dict[str | None, list[Task]] = {}
    for task in examination.of_kind(Kind.GOLIVE, Kind.OPS):
        system = examination.system_of(task)
        if task.kind is Kind.GOLIVE or (
            system is not None and examination.waits_for(task, *examination.of_system(system, *_DELIVERS))
        ):
            uses.setdefault(system, []).append(task)
    tries = {task.id for task in examination.of_kind(*_STEPS) if tries_out(task)} if uses else set()
    ends = {task.id for task in examination.of_kind(*_STEPS) if accepts(task)} if uses else set()
    for system, group in uses.items():
        steps = _steps(examination, system, tries, ends)
        early = [task for task in group if not _settled(examination, task, steps)]
        if early:
            early.sort(key=lambda task: (examination.dates(task).early_start, task.id))
            yield _finding(examination, system, early, steps)


class _Steps(NamedTuple):
    """What stands before the use of a system; `proven` are the acceptances that come after a trial or include one."""

    trials: list[Task]
    acceptances: list[Task]
    proven: list[Task]


def _steps(examination: Examination, system: str | None, tries: set[str], ends: set[str]) -> _Steps:
    """Those of a system and those that name none; for a use that names none, all."""
    if system is None:
        steps = list(examination.of_kind(*_STEPS))
    else:
        steps = [task for s in (system, None) for task in examination.of_system(s, *_STEPS)]
    trials = [step for step in steps if step.id in tries]
    acceptances = [step for step in steps if step.id in ends]
    tried = examination.marked(trials)
    proven = [a for a in acceptances if a.id in tries or examination.waits_for_marked(a, tried)]
    return _Steps(trials, acceptances, proven)


def _settled(examination: Examination, use: Task, steps: _Steps) -> bool:
    enough = [*steps.proven, *(steps.trials if accepts(use) else ())]
    return _after_one(examination, use, enough, examination.marked(enough))


def _after_one(examination: Examination, then: Task, tasks: list[Task], marked: int) -> bool:
    """Whether a task comes after any of the others, by the links and by the dates."""
    return examination.waits_for_marked(then, marked) and any(_before(examination, first, then) for first in tasks)


def _before(examination: Examination, first: Task, then: Task) -> bool:
    """By the links and by the dates."""
    return examination.waits_for(then, first) and examination.done_before(first, then)


def _finding(examination: Examination, system: str | None, early: list[Task], steps: _Steps) -> Finding:
    use = early[0]
    named = None if system is None else examination.plan.systems[system]
    goes = say(
        "{use} đưa{system} vào sử dụng từ {start}",
        "{use} puts{system} into use from {start}",
        use=use,
        system=NOTHING if named is None else say(" {system}", " {system}", system=named),
        start=examination.start_day(use),
    )
    others = tuple((Place(task.places), Text("cũng là đưa vào sử dụng", "a use too")) for task in early[1:])
    trials = [step for step in steps.trials if not examination.waits_for(step, use)]
    acceptances = [step for step in steps.acceptances if not examination.waits_for(step, use)]
    if not trials or not acceptances:
        return _missing(examination, use, goes, named, trials=trials, acceptances=acceptances, others=others)
    proven = [step for step in steps.proven if not examination.waits_for(step, use)]
    last = max(proven or acceptances, key=lambda task: (examination.dates(task).early_finish, task.id))
    accepted = say("nghiệm thu xong {done}", "accepted on {done}", done=examination.finish_day(last))
    if not proven:
        trial = max(trials, key=lambda task: (examination.dates(task).early_finish, task.id))
        fits = examination.done_before(trial, last) and examination.done_before(last, use)
        return Finding(
            say(
                "{goes}, nhưng {last} không chờ vận hành thử ({trial}, xong {tried})",
                "{goes}, but {last} does not wait for the trial ({trial}, done {tried})",
                goes=goes,
                last=Called(Text("nghiệm thu", "the acceptance"), last),
                trial=trial,
                tried=examination.finish_day(trial),
            ),
            Place(use.places, ("after",)),
            use.id,
            hint=_cited(examination, use, _in_order(examination, trial, last, use)),
            severity=Severity.WARNING if system is None or fits else None,
            related=((Place(last.places, ("after",)), accepted), *others),
        )
    return Finding(
        say(
            "{goes} mà không chờ nghiệm thu ({last}, xong {done})",
            "{goes} without waiting for its acceptance ({last}, done {done})",
            goes=goes,
            last=last,
            done=examination.finish_day(last),
        ),
        Place(use.places, ("after",)),
        use.id,
        hint=_cited(examination, use, advise(wait_for(examination, use, last))),
        severity=Severity.WARNING if system is None or examination.done_before(last, use) else None,
        related=((Place(last.places), accepted), *others),
    )


def _in_order(examination: Examination, trial: Task, last: Task, use: Task) -> Text:
    """First the trial, then the acceptance, then the use."""
    accept: Remedy | None = wait_for(examination, last, trial)
    if examination.waits_for(trial, last):
        accept = turned_round(examination, trial, wait_for(examination, last, trial), last)
    if accept is None:
        return say(
            "đổi thứ tự: {trial} trước, rồi {last}, rồi {use}",
            "turn them round: first {trial}, then {last}, then {use}",
            trial=trial,
            last=last,
            use=use,
        )
    if _before(examination, last, use):
        return advise(accept)
    return advise(Together((accept, then_wait(examination, accept, use, last))))


def _missing(
    examination: Examination,
    use: Task,
    goes: Text,
    system: System | None,
    *,
    trials: list[Task],
    acceptances: list[Task],
    others: tuple[tuple[Place, Text], ...],
) -> Finding:
    """The plan lacks the trial, the acceptance, or both."""
    if not trials and not acceptances:
        lacks = Text("vận hành thử hay nghiệm thu", "trial operation and no acceptance")
        hint = advise(AddSteps(Kind.TRIAL, Kind.ACCEPT, use.id, system))
    elif not trials:
        lacks = Text("vận hành thử hay kiểm thử", "trial operation and no test")
        last = acceptances[-1]
        add: Remedy = AddTask(Kind.TRIAL, before=(last.id,), system=system)
        if not _before(examination, last, use):
            add = Together((add, then_wait(examination, add, use, last)), word=("rồi", "and then"))
        hint = advise(add)
    else:
        lacks = Text("nghiệm thu", "acceptance")
        hint = advise(
            between(examination, AddTask(Kind.ACCEPT, after=(trials[-1].id,), before=(use.id,), system=system))
        )
    return Finding(
        say(
            "{goes}, nhưng trước đó không có {lacks}",
            "{goes}, but before it there is no {lacks}",
            goes=goes,
            lacks=lacks,
        ),
        Place(use.places),
        use.id,
        hint=_cited(examination, use, hint),
        severity=Severity.WARNING if system is None else None,
        related=others,
    )


def _cited(examination: Examination, use: Task, hint: Text) -> Text:
    """With the text on investment that ruled when the system goes into use."""
    provision = cited_on(Topic.INVESTMENT, examination.start_day(use), _ARTICLES)
    return say("{hint}{provision}", "{hint}{provision}", hint=hint, provision=provision)


RULE = Rule(
    code="DX411",
    name="golive_without_trial_or_acceptance",
    aliases=("R11", "GAO-1"),
    severity=Severity.ERROR,
    title=Text(
        "Đưa vào sử dụng khi chưa vận hành thử, nghiệm thu",
        "In use without a trial and an acceptance",
    ),
    why=Text(
        "lỗi lộ ra khi người dân đã dùng, và chưa nghiệm thu thì chưa được bàn giao, thanh toán",
        "its faults show once people depend on it, and without acceptance nothing can be handed over or paid",
    ),
    fix=Text(
        "vận hành thử hoặc kiểm thử, nghiệm thu, rồi mới đưa vào sử dụng. Thí điểm trước đấu thầu không thay cho vận "
        "hành thử. Là lỗi khi thiếu bước hoặc sai thứ tự; là cảnh báo khi ngày tháng đúng mà thiếu quan hệ phụ thuộc, "
        "hoặc nhiệm vụ không ghi hệ thống",
        "try it out or test it, accept it, then put it into use. A pilot before the tender is no trial. An error if a "
        "step is missing or in the wrong order; a warning if the dates fit and only the link is missing, or if the "
        "task names no system",
    ),
    provisions=(
        regime("ND73").provision(
            "34, 35.1, 58",
            Text(
                "kiểm thử hoặc vận hành thử, nghiệm thu đạt rồi mới bàn giao",
                "test or trial first, handover only after acceptance",
            ),
        ),
        regime("ND45").provision(),
        regime("ND224").provision(
            "55.4.a, 57.1",
            Text(
                "dự án: phải vận hành thử trước khi nghiệm thu, bàn giao; kiểm thử một mình không đủ",
                "projects: a trial operation before acceptance and handover; a test alone does not do",
            ),
        ),
        regime("ND224").provision(
            "56.2, 57.2",
            Text(
                "thuê dịch vụ: vận hành thử đạt rồi mới nghiệm thu, cung cấp",
                "hired services: accepted and supplied only once the trial operation is passed",
            ),
        ),
    ),
    bad="""\
dxplan: 1
id: dua-vao-su-dung
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T0: {name: Tập huấn, kind: training, system: KHO, duration: 10d, lead: SO, deliverable: Danh sách tập huấn}
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, after: T0, lead: SO, deliverable: Kho dữ liệu}
  T2: {name: Vận hành thử kho, kind: trial, system: KHO, duration: 20d, after: T1, lead: SO, deliverable: Báo cáo}
  T3: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 10d, after: T2, lead: SO, deliverable: Biên bản}
  T4: {name: Đưa kho vào sử dụng, kind: golive, system: KHO, duration: 10d, after: T2, lead: SO, deliverable: Thông báo}  # expect: DX411
  T5: {name: Tổng kết, kind: review, duration: 5d, after: [T3, T4], lead: SO, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: dua-vao-su-dung
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T0: {name: Tập huấn, kind: training, system: KHO, duration: 10d, lead: SO, deliverable: Danh sách tập huấn}
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, after: T0, lead: SO, deliverable: Kho dữ liệu}
  T2: {name: Vận hành thử kho, kind: trial, system: KHO, duration: 20d, after: T1, lead: SO, deliverable: Báo cáo}
  T3: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 10d, after: T2, lead: SO, deliverable: Biên bản}
  T4: {name: Đưa kho vào sử dụng, kind: golive, system: KHO, duration: 10d, after: T3, lead: SO, deliverable: Thông báo}
  T5: {name: Tổng kết, kind: review, duration: 5d, after: T4, lead: SO, deliverable: Báo cáo}
""",
    check=check,
    reads=("kind",),
)
