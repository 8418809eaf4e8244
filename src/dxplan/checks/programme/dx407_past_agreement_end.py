"""DX407: work goes on after the cooperation agreement has ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.dates.lateness import Lateness
from dxplan.checks.examination import Examination
from dxplan.checks.rule import Finding, Place, Rule
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.schedule.result import DriverKind
from dxplan.source.diagnostic import Severity
from dxplan.source.text import Text
from dxplan.source.wording import written_date


def check(examination: Examination) -> Iterator[Finding]:
    """No task finishes after `agreement.ends`, but for operation (rental, warranty), which goes on."""
    agreement = examination.plan.agreement
    if agreement is None or agreement.ends is None:
        return
    late = {
        task.id: task
        for task in examination.leaves
        if task.kind is not Kind.OPS and examination.finish_day(task) > agreement.ends
    }
    chains: dict[str, list[Task]] = {}
    roots: dict[str, str] = {}
    for task in sorted(late.values(), key=lambda t: (examination.dates(t).early_finish, t.id)):
        root = _root(examination, late, roots, task.id)
        chains.setdefault(root, []).append(task)
    for root, tasks in chains.items():
        yield _finding(examination, late[root], tasks, agreement.ends)


def _root(examination: Examination, late: dict[str, Task], roots: dict[str, str], task: str) -> str:
    """The first task after the end on the chain that drives a late task; what follows from it is folded into it."""
    path: list[str] = []
    while task not in roots:
        path.append(task)
        driver = examination.schedule.tasks[task].driver
        before = driver.link.predecessor if driver is not None and driver.link is not None else None
        if before is None or before not in late:
            roots[task] = task
        else:
            task = before
    for passed in path:
        roots[passed] = roots[task]
    return roots[task]


def _finding(examination: Examination, first: Task, tasks: list[Task], ends: date) -> Finding:
    time = examination.schedule.plan_time
    last = tasks[-1]
    latest = examination.finish_day(last)
    late = Lateness(time.end_of(ends), examination.dates(last).early_finish, time)
    done, end = written_date(examination.finish_day(first)), written_date(ends)
    others = [task for task in tasks if task is not first]
    too = Text("", "")
    if others:
        count, until = len(others), written_date(latest)
        too = Text(
            f"; {count} nhiệm vụ theo sau cũng vậy, đến {until.vi}",
            f"; so do{'' if count > 1 else 'es'} {count} task{'s' if count > 1 else ''} after it, until {until.en}",
        )
    sooner = Text(f"đẩy sớm {late.written.vi}", f"bring it forward by {late.written.en}")
    driver = examination.dates(first).driver
    if driver is not None and driver.kind is DriverKind.CONSTRAINT:
        name, of = driver.constraint, driver.of
        sooner = Text(f"sửa `{name}` của `{of}`", f"change the `{name}` of `{of}`")
    return Finding(
        Text(
            f"`{first.id}` xong {done.vi}, sau khi thỏa thuận hết hạn {end.vi}{too.vi}",
            f"`{first.id}` is done on {done.en}, after the agreement ends on {end.en}{too.en}",
        ),
        Place(first.places),
        first.id,
        Text(
            f"{sooner.vi}, đưa ra ngoài thỏa thuận, hoặc gia hạn: `ends: {latest.isoformat()}`",
            f"{sooner.en}, leave it out, or extend the agreement: `ends: {latest.isoformat()}`",
        ),
        related=tuple(_when(examination, task) for task in others[:20]),
    )


def _when(examination: Examination, task: Task) -> tuple[Place, Text]:
    done = written_date(examination.finish_day(task))
    return Place(task.places), Text(f"`{task.id}` xong {done.vi}", f"`{task.id}` is done on {done.en}")


RULE = Rule(
    code="DX407",
    name="past_agreement_end",
    aliases=("R07",),
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
