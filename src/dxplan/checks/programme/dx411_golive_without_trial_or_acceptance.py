"""DX411: a system goes into use before it is tried out and accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import Topic, cited_on, regime
from dxplan.checks.programme.acceptance import accepts, tries_out
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date

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


@dataclass(frozen=True, slots=True)
class _Steps:
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
    start = written_date(examination.start_day(use))
    name = Text("", "") if system is None else Text(f" `{system}`", f" `{system}`")
    goes = Text(
        f"`{use.id}` đưa{name.vi} vào sử dụng từ {start.vi}", f"`{use.id}` puts{name.en} into use from {start.en}"
    )
    others = tuple((Place(task.places), Text("cũng là đưa vào sử dụng", "a use too")) for task in early[1:])
    trials = [step for step in steps.trials if not examination.waits_for(step, use)]
    acceptances = [step for step in steps.acceptances if not examination.waits_for(step, use)]
    provision = _provision(examination, use)
    if not trials or not acceptances:
        return _missing(use, goes, system, trials, acceptances, provision, others)
    proven = [step for step in steps.proven if not examination.waits_for(step, use)]
    last = max(proven or acceptances, key=lambda task: (examination.dates(task).early_finish, task.id))
    done = written_date(examination.finish_day(last))
    if not proven:
        trial = max(trials, key=lambda task: (examination.dates(task).early_finish, task.id))
        tried = written_date(examination.finish_day(trial))
        fits = examination.done_before(trial, last) and examination.done_before(last, use)
        also = Text("", "")
        if not _before(examination, last, use):
            also = Text(f", và `{last.id}` vào `after` của `{use.id}`", f", and `{last.id}` to that of `{use.id}`")
        hint = Text(
            f"thêm `{trial.id}` vào `after` của `{last.id}`{also.vi}{provision.vi}",
            f"add `{trial.id}` to the `after` of `{last.id}`{also.en}{provision.en}",
        )
        if examination.waits_for(trial, last):
            hint = Text(
                f"đổi thứ tự: `{trial.id}` trước, rồi `{last.id}`, rồi `{use.id}`{provision.vi}",
                f"turn them round: first `{trial.id}`, then `{last.id}`, then `{use.id}`{provision.en}",
            )
        return Finding(
            Text(
                f"{goes.vi}, nhưng nghiệm thu `{last.id}` không chờ vận hành thử (`{trial.id}`, xong {tried.vi})",
                f"{goes.en}, but the acceptance `{last.id}` does not wait for the trial (`{trial.id}`, done {tried.en})",
            ),
            Place(use.places, ("after",)),
            use.id,
            hint,
            Severity.WARNING if system is None or fits else None,
            ((Place(last.places, ("after",)), Text(f"nghiệm thu xong {done.vi}", f"accepted on {done.en}")), *others),
        )
    return Finding(
        Text(
            f"{goes.vi} mà không chờ nghiệm thu (`{last.id}`, xong {done.vi})",
            f"{goes.en} without waiting for its acceptance (`{last.id}`, done {done.en})",
        ),
        Place(use.places, ("after",)),
        use.id,
        Text(
            f"thêm `{last.id}` vào `after` của `{use.id}`{provision.vi}",
            f"add `{last.id}` to the `after` of `{use.id}`{provision.en}",
        ),
        Severity.WARNING if system is None or examination.done_before(last, use) else None,
        ((Place(last.places), Text(f"nghiệm thu xong {done.vi}", f"accepted on {done.en}")), *others),
    )


def _missing(
    use: Task,
    goes: Text,
    system: str | None,
    trials: list[Task],
    acceptances: list[Task],
    provision: Text,
    others: tuple[tuple[Place, Text], ...],
) -> Finding:
    """The plan lacks the trial, the acceptance, or both."""
    named = "" if system is None else f" (`system: {system}`)"
    if not trials and not acceptances:
        lacks = Text("vận hành thử hay nghiệm thu", "trial operation and no acceptance")
        add = Text("`kind: trial` rồi `kind: accept`", "`kind: trial`, then one of `kind: accept`")
    elif not trials:
        lacks, add = Text("vận hành thử hay kiểm thử", "trial operation and no test"), Text(*("`kind: trial`",) * 2)
    else:
        lacks, add = Text("nghiệm thu", "acceptance"), Text(*("`kind: accept`",) * 2)
    last, then = use.id, Text("", "")
    if acceptances:
        last = acceptances[-1].id
        then = Text(f", rồi `{use.id}` chờ `{last}`", f", and `{use.id}` for `{last}`")
    after = Text("", "")
    if trials:
        after = Text(f" sau `{trials[-1].id}`", f" after `{trials[-1].id}`")
    return Finding(
        Text(f"{goes.vi}, nhưng trước đó không có {lacks.vi}", f"{goes.en}, but before it there is no {lacks.en}"),
        Place(use.places),
        use.id,
        Text(
            f"thêm nhiệm vụ {add.vi}{named}{after.vi} và cho `{last}` chờ nó{then.vi}{provision.vi}",
            f"add a task of {add.en}{named}{after.en} and let `{last}` wait for it{then.en}{provision.en}",
        ),
        Severity.WARNING if system is None else None,
        others,
    )


def _provision(examination: Examination, use: Task) -> Text:
    """The text on investment that ruled when the system goes into use."""
    return cited_on(Topic.INVESTMENT, examination.start_day(use), _ARTICLES)


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
        regime("ND224").provision("55.4, 57.1"),
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
)
