"""DX301: a task finishes after its deadline, or the plan after its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dxplan.checks.dates.chain import Chain
from dxplan.checks.dates.lateness import Lateness
from dxplan.checks.examination import Examination
from dxplan.checks.listing import chain
from dxplan.checks.rule import Finding, Place, Rule
from dxplan.model.task import Task
from dxplan.schedule.bounds import finish_instant
from dxplan.source.diagnostic import Severity
from dxplan.source.text import Text
from dxplan.source.wording import written_date


def check(examination: Examination) -> Iterator[Finding]:
    """Nothing finishes after its `deadline`, and the plan not after its `finish_by`."""
    of_plan = _plan_finding(examination)
    for task in examination.plan.tasks.values():
        late = _lateness(examination, task)
        if late is None or not late.is_late:
            continue
        finding = _task_finding(examination, task, late)
        if of_plan is not None and of_plan.task == task.id and _same_deadline(examination, task):
            finding = replace(finding, related=(*finding.related, (of_plan.place, of_plan.message)))
            of_plan = None
        yield finding
    if of_plan is not None:
        yield of_plan


def _lateness(examination: Examination, task: Task) -> Lateness | None:
    deadline = task.constraints.deadline
    if deadline is None:
        return None
    time = examination.schedule.working_time(task.id)
    return Lateness(finish_instant(deadline, time), examination.dates(task).early_finish, time)


def _task_finding(examination: Examination, task: Task, late: Lateness) -> Finding:
    drivers = Chain(examination, task.id)
    deadline, finish = task.constraints.deadline, written_date(examination.finish_day(task))
    assert deadline is not None
    last = written_date(deadline.last)
    path = _path(drivers)
    return Finding(
        Text(
            f"`{task.id}` xong {finish.vi}, chậm {late.written.vi} so với thời hạn {last.vi}{path.vi}",
            f"`{task.id}` is done on {finish.en}, {late.written.en} after its deadline {last.en}{path.en}",
        ),
        Place(task.places, ("deadline",)),
        task.id,
        drivers.remedy(late.minutes, late.time.minutes_a_day),
        related=drivers.related(),
    )


def _plan_finding(examination: Examination) -> Finding | None:
    """The finding for `finish_by`, at the task that finishes last."""
    plan, schedule = examination.plan, examination.schedule
    if plan.finish_by is None:
        return None
    late = Lateness(schedule.plan_time.end_of(plan.finish_by), schedule.finish, schedule.plan_time)
    if not late.is_late:
        return None
    last = min(t.id for t in examination.leaves if examination.dates(t).early_finish == schedule.finish)
    drivers = Chain(examination, last)
    finish, by = written_date(examination.finish_day(plan.tasks[last])), written_date(plan.finish_by)
    path = _path(drivers)
    return Finding(
        Text(
            f"kế hoạch xong {finish.vi}, chậm {late.written.vi} so với `finish_by` {by.vi}{path.vi}",
            f"the plan is done on {finish.en}, {late.written.en} after `finish_by` {by.en}{path.en}",
        ),
        Place(plan.places, ("finish_by",)),
        last,
        drivers.remedy(late.minutes, late.time.minutes_a_day),
        related=drivers.related(),
    )


def _same_deadline(examination: Examination, task: Task) -> bool:
    """Whether a task's deadline says again what the plan's `finish_by` says."""
    deadline, finish_by = task.constraints.deadline, examination.plan.finish_by
    return deadline is not None and finish_by is not None and deadline.last <= finish_by


def _path(drivers: Chain) -> Text:
    if len(drivers.steps) < 2:
        return Text("", "")
    arrows = chain(drivers.ids)
    return Text(f" (chuỗi {arrows.vi})", f" (chain {arrows.en})")


RULE = Rule(
    code="DX301",
    name="deadline_missed",
    severity=Severity.ERROR,
    title=Text("Trễ thời hạn", "Deadline missed"),
    why=Text(
        "thời hạn đã hứa không giữ được ngay cả khi mọi nhiệm vụ đúng tiến độ",
        "what was promised cannot be kept even if every task runs to plan",
    ),
    fix=Text(
        "rút ngắn hoặc làm song song các nhiệm vụ của chuỗi quyết định ngày kết thúc, hoặc xin lùi thời hạn",
        "shorten or overlap tasks of the chain that decides the finish, or ask for a later deadline",
    ),
    provisions=(
        Text(
            "Nghị định 73/2019/NĐ-CP, Điều 33: chậm từng phần không được làm thay đổi tiến độ chung "
            "(đọc trong Pháp điển, bản 2019 chưa có sửa đổi của Nghị định 82/2024; áp dụng 01/01/2020 – 28/02/2026)",
            "Decree 73/2019/NĐ-CP, Art. 33: slips of parts must not move the whole schedule "
            "(read in the Pháp điển, text of 2019 without the changes of Decree 82/2024; "
            "in force 2020-01-01 to 2026-02-28)",
        ),
    ),
    bad="""\
dxplan: 1
id: tre-han
start: 2022-03-01
finish_by: 2022-06-30  # expect: DX301
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát, deadline: 2022-03-25}  # expect: DX301
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Tổng kết, kind: review, duration: 15d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: tre-han
start: 2022-03-01
finish_by: 2022-07-29
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát, deadline: 2022-03-28}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}
  T3: {name: Tổng kết, kind: review, duration: 15d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
