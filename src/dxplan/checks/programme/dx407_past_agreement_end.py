"""DX407: work goes on after the cooperation agreement has ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from dxplan.checks import late as late_promises
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.vendors import takes_part, vendors_of
from dxplan.checks.rule import Rule
from dxplan.model.kind import AFTER_AGREEMENT
from dxplan.model.moment import YEARS
from dxplan.model.named import Key, Ref
from dxplan.model.task import Task
from dxplan.scenario.promises import ENDS, Promise
from dxplan.scenario.remedies.say import Say
from dxplan.schedule.result import DriverKind
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import TASK, Count
from dxplan.text.phrase import NOTHING, Text, Voiced, say

if TYPE_CHECKING:
    from dxplan.doctor.diagnosis import Diagnosis


_ON_A_TRIAL = Words(("thử nghiệm", "thí điểm", "dùng thử", "tự chi", "trial", "pilot", "own cost", "experiment"))
"""What is agreed on is what a company tries out: what the State buys afterwards is not its work."""


def check(examination: Examination) -> Iterator[Finding]:
    """No task finishes after `agreement.ends`, but for operation and for measuring what was reached.

    What follows on a driving chain from the first task after the end is one finding with it.
    """
    agreement = examination.plan.agreement
    if agreement is None or agreement.ends is None:
        return
    late = {
        task.id: task
        for task in examination.leaves
        if examination.finish_day(task) > agreement.ends and not _is_promised_later(task)
    }
    if late and agreement.name is not None and _ON_A_TRIAL.occur_in(agreement.name.everything):
        parties = vendors_of(examination.plan) & set(agreement.parties)
        late = {id_: task for id_, task in late.items() if takes_part(examination.plan, task, parties)}
    groups: dict[str, list[Task]] = {}
    for id_, root in late_promises.roots(examination.schedule, late).items():
        groups.setdefault(root, []).append(late[id_])
    for tasks in groups.values():
        tasks.sort(key=lambda task: (examination.dates(task).early_finish, task.id))
    worst_first = sorted(groups, key=lambda root: (-examination.dates(groups[root][-1]).early_finish, root))
    trials = late_promises.trials_for(examination, len(groups))
    for index, root in enumerate(worst_first):
        in_full = index < late_promises.IN_FULL
        yield _finding(examination, late[root], groups[root], agreement.ends, trials[index], in_full=in_full)


def _renew(ends: date, today: date) -> Voiced:
    """What lengthens an agreement; one that has ended by the day of a meeting can only be made anew."""
    extend = Text("gia hạn", "extend the agreement")
    if ends >= today:
        return Voiced(extend, extend)
    return Voiced(
        extend, Text("ký thỏa thuận mới (thỏa thuận cũ đã hết hạn)", "sign a new agreement (the old one has ended)")
    )


def _leave(number: int) -> Voiced:
    """To do the work without the agreement; at a meeting it is said what is taken out."""
    return Voiced(
        Text("đưa ra ngoài thỏa thuận", "take it out of the agreement's scope"),
        Text("đưa việc này ra ngoài thỏa thuận", "take this work out of the agreement's scope")
        if number == 1
        else Text("đưa các việc này ra ngoài thỏa thuận", "take this work out of the agreement's scope"),
    )


def _is_promised_later(task: Task) -> bool:
    """Whether a task is of a kind that the end does not limit, by what it says, or else by its name."""
    if task.kind is not None or task.name is None:
        return task.kind in AFTER_AGREEMENT
    from dxplan.guessing.kinds import guess_kind  # what guesses is loaded once there is something to guess

    return guess_kind(task.name) in AFTER_AGREEMENT


def _finding(
    examination: Examination, first: Task, tasks: list[Task], ends: date, trials: int, *, in_full: bool
) -> Finding:
    from dxplan.checks import chain  # the doctor comes with it: only wanted once a date is broken

    latest = examination.finish_day(tasks[-1])
    others = [task for task in tasks if task is not first]
    too = NOTHING
    if others:
        too = say(
            "; {tasks} theo sau cũng vậy, đến {until}",
            "; the same goes for {tasks} after it, until {until}",
            tasks=Count(len(others), TASK),
            until=latest,
        )
    message = say(
        "{first} xong {done}, sau khi thỏa thuận hết hạn {ends}{too}",
        "{first} is done on {done}, after the agreement ends on {ends}{too}",
        first=first,
        done=examination.finish_day(first),
        ends=ends,
        too=too,
    )
    extend = NOTHING
    if latest.year in YEARS:
        extend = say(
            ", hoặc {extend}: {entry} (chưa kể dự phòng)",
            ", or {extend}: {entry} (with no buffer yet)",
            extend=_renew(ends, examination.today),
            entry=Say(("agreement",), "ends", latest),
        )
    leave = say("{leave}{extend}", "{leave}{extend}", leave=_leave(len(tasks)), extend=extend)
    if not in_full or ends < examination.plan.start:  # no work of the plan could be done by then
        return Finding(message, Place(first.places), first.id, leave)
    found = chain.examined(examination, Promise(ENDS, tasks[-1].id), trials)
    sooner = chain.advice(found, tasks[-1].id, last_resorts=False) or _sooner(examination, first, found)
    on_chain = set(found.chain.ids)
    return Finding(
        message,
        Place(first.places),
        first.id,
        say("{leave}; hoặc {sooner}", "{leave}; or {sooner}", leave=leave, sooner=sooner)
        if _is_held(examination, first)
        else say("{sooner}; hoặc {leave}", "{sooner}; or {leave}", sooner=sooner, leave=leave),
        related=(
            *chain.related(examination, found.chain),
            *(_when(examination, task) for task in others[: late_promises.SHOWN] if task.id not in on_chain),
        ),
    )


def _is_held(examination: Examination, first: Task) -> bool:
    """Whether the first late task is late only because it is held to a date: it belongs to another time."""
    driver = examination.dates(first).driver
    return driver is not None and driver.kind is DriverKind.CONSTRAINT


def _sooner(examination: Examination, first: Task, found: Diagnosis) -> Text:
    from dxplan.checks import chain  # the doctor comes with it: only wanted once a date is broken

    if _is_held(examination, first):
        driver = examination.dates(first).driver
        assert driver is not None
        assert driver.constraint is not None
        assert driver.of is not None
        return say(
            "sửa {key} của {task}", "change the {key} of {task}", key=Key(driver.constraint.key), task=Ref(driver.of)
        )
    return chain.rough_advice(examination, found)


def _when(examination: Examination, task: Task) -> tuple[Place, Text]:
    done = examination.finish_day(task)
    return Place(task.places), say("{task} xong {done}", "{task} is done on {done}", task=task, done=done)


RULE = Rule(
    code="DX407",
    name="past_agreement_end",
    aliases=("R07",),
    part_of=("DX301",),
    severity=Severity.ERROR,
    title=Text("Kết thúc sau thời hạn thỏa thuận", "Work after the end of the agreement"),
    why=Text(
        "sau ngày hết hạn các bên không còn cam kết nào: việc, người và vốn đều không có căn cứ",
        "after that day no party is bound by it: work, people and money have no ground",
    ),
    fix=Text(
        "rút ngắn để xong trong thời hạn, gia hạn thỏa thuận, hoặc tách phần còn lại thành kế hoạch khác",
        "finish within the agreement, extend it, or make the rest another plan",
    ),
    provisions=(
        say(
            "Thời hạn do các bên ghi trong thỏa thuận ({ends} của kế hoạch; thông lệ)",
            "The period that the parties have agreed on ({ends} of the plan; good practice)",
            ends=Key("agreement.ends"),
        ),
    ),
    bad="""\
dxplan: 1
id: het-han
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
agreement: {parties: [STTTT], ends: 2022-06-30}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 70d, after: T1, lead: STTTT, deliverable: Hệ thống}  # expect: DX407
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: het-han
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
agreement: {parties: [STTTT], ends: 2022-07-29}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 70d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
  T4: {name: Vận hành, kind: ops, duration: 12mo, after: T3, lead: STTTT, deliverable: Báo cáo vận hành}
  T5: {name: Đo kết quả cả năm, kind: measure, duration: 10d, after: T3 FS+6mo, lead: STTTT, deliverable: Số liệu}
""",
    check=check,
)
