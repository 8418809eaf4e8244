"""DX407: work goes on after the cooperation agreement has ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks import chain
from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.doctor.diagnosis import Diagnosis
from dxplan.doctor.moving import LAST_YEAR
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.scenario.promises import ENDS, Promise
from dxplan.schedule.result import DriverKind
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text
from dxplan.text.wording import written_date


def check(examination: Examination) -> Iterator[Finding]:
    """No task finishes after `agreement.ends`, but for operation (rental, warranty), which goes on.

    What follows on a driving chain from the first task after the end is one finding with it.
    """
    agreement = examination.plan.agreement
    if agreement is None or agreement.ends is None:
        return
    late = {
        task.id: task
        for task in examination.leaves
        if task.kind is not Kind.OPS and examination.finish_day(task) > agreement.ends
    }
    groups: dict[str, list[Task]] = {}
    for id_, root in chain.roots(examination.schedule, late).items():
        groups.setdefault(root, []).append(late[id_])
    for tasks in groups.values():
        tasks.sort(key=lambda task: (examination.dates(task).early_finish, task.id))
    worst_first = sorted(groups, key=lambda root: (-examination.dates(groups[root][-1]).early_finish, root))
    trials = chain.trials_for(examination, len(groups))
    for index, root in enumerate(worst_first):
        in_full = index < chain.IN_FULL
        yield _finding(examination, late[root], groups[root], agreement.ends, trials[index], in_full=in_full)


def _finding(
    examination: Examination, first: Task, tasks: list[Task], ends: date, trials: int, *, in_full: bool
) -> Finding:
    latest = examination.finish_day(tasks[-1])
    done, end = written_date(examination.finish_day(first)), written_date(ends)
    others = [task for task in tasks if task is not first]
    too = Text("", "")
    if others:
        count, until = len(others), written_date(latest)
        too = Text(
            f"; {count} nhiệm vụ theo sau cũng vậy, đến {until.vi}",
            f"; so do{'' if count > 1 else 'es'} {count} task{'s' if count > 1 else ''} after it, until {until.en}",
        )
    message = Text(
        f"`{first.id}` xong {done.vi}, sau khi thỏa thuận hết hạn {end.vi}{too.vi}",
        f"`{first.id}` is done on {done.en}, after the agreement ends on {end.en}{too.en}",
    )
    extend = Text("", "")
    if latest.year <= LAST_YEAR:
        entry = f"`ends: {latest.isoformat()}`"
        extend = Text(
            f", hoặc gia hạn: {entry} (chưa kể dự phòng)", f", or extend the agreement: {entry} (with no buffer yet)"
        )
    leave = Text(f"đưa ra ngoài thỏa thuận{extend.vi}", f"take it out of the agreement's scope{extend.en}")
    if not in_full or ends < examination.plan.start:  # no work of the plan could be done by then
        return Finding(message, Place(first.places), first.id, leave)
    found = chain.examined(examination, Promise(ENDS, tasks[-1].id), trials)
    sooner = chain.advice(found, tasks[-1].id, last_resorts=False) or _sooner(examination, first, found)
    on_chain = set(found.chain.ids)
    return Finding(
        message,
        Place(first.places),
        first.id,
        Text(f"{leave.vi}; hoặc {sooner.vi}", f"{leave.en}; or {sooner.en}")
        if _is_held(examination, first)
        else Text(f"{sooner.vi}; hoặc {leave.vi}", f"{sooner.en}; or {leave.en}"),
        related=(
            *chain.related(examination, found.chain),
            *(_when(examination, task) for task in others[: chain.SHOWN] if task.id not in on_chain),
        ),
    )


def _is_held(examination: Examination, first: Task) -> bool:
    """Whether the first late task is late only because it is held to a date: it belongs to another time."""
    driver = examination.dates(first).driver
    return driver is not None and driver.kind is DriverKind.CONSTRAINT


def _sooner(examination: Examination, first: Task, found: Diagnosis) -> Text:
    if _is_held(examination, first):
        driver = examination.dates(first).driver
        assert driver is not None
        return Text(
            f"sửa `{driver.constraint}` của `{driver.of}`", f"change the `{driver.constraint}` of `{driver.of}`"
        )
    return chain.rough_advice(examination, found)


def _when(examination: Examination, task: Task) -> tuple[Place, Text]:
    done = written_date(examination.finish_day(task))
    return Place(task.places), Text(f"`{task.id}` xong {done.vi}", f"`{task.id}` is done on {done.en}")


RULE = Rule(
    code="DX407",
    name="past_agreement_end",
    aliases=("R07",),
    part_of=("DX301",),
    severity=Severity.ERROR,
    title=Text("Kết thúc sau thời hạn thỏa thuận", "Work after the end of the agreement"),
    why=Text(
        "sau ngày hết hạn bên kia không còn cam kết nào: việc, người và vốn đều không có căn cứ",
        "after that day the other side has promised nothing: work, people and money have no ground",
    ),
    fix=Text(
        "rút ngắn để xong trong thời hạn, gia hạn thỏa thuận, hoặc tách phần còn lại thành kế hoạch khác",
        "finish within the agreement, extend it, or make the rest another plan",
    ),
    provisions=(
        Text(
            "Thời hạn do các bên ghi trong thỏa thuận (`agreement.ends` của kế hoạch; thông lệ)",
            "The period that the parties have agreed on (`agreement.ends` of the plan; good practice)",
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
""",
    check=check,
)
