"""DX602: work that by the plan is over at the data date, and of which nothing is reported."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.phases import Lacking, by_phase
from dxplan.checks.progress.practice import UPDATED_WITH_ACTUALS
from dxplan.checks.rule import Rule
from dxplan.model.named import Key
from dxplan.model.task import Task
from dxplan.scenario.remedies.delay import Delay
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """With a data date, something is reported of every task that should be finished by then; folded by phase.

    What has to wait for work that is reported to take longer is not due yet: that report tells of it, too.
    """
    status = examination.plan.status_date
    if status is None:
        return
    going_on = examination.marked(
        task
        for task in examination.leaves
        if task.progress.actual_finish is None
        and (task.progress.is_started or task.progress.remaining is not None)
        and examination.finish_day(task) >= status
    )
    silent = [
        task
        for task in examination.leaves
        if not (task.progress.is_started or task.progress.remaining is not None or task.is_milestone)
        and examination.planned_days(task).finish < status
        and not examination.waits_for_marked(task, going_on)
    ]
    if silent:
        for lacking in by_phase(examination, "DX602", silent):
            yield _finding(examination, lacking)


def _finding(examination: Examination, lacking: Lacking) -> Finding:
    def finish(task: Task) -> int:
        return examination.planned.tasks[task.id].early_finish

    status = examination.plan.status_date
    assert status is not None
    oldest = min(lacking.tasks, key=finish)
    since = say("từ {day}", "since {day}", day=examination.planned_days(oldest).finish)
    if len(lacking.tasks) > 1:
        since = say("{oldest} {since}", "{oldest} {since}", oldest=oldest, since=since)
    return Finding(
        say(
            "đến ngày chốt số liệu {status}, {tasks} theo tiến độ đã phải xong ({since}) mà không có báo cáo thực hiện",
            "at the data date {status}, {tasks} should be done by the schedule ({since}), and nothing is reported",
            status=status,
            tasks=lacking.subject(),
            since=since,
        ),
        lacking.place,
        lacking.waived_by,
        say(
            "ghi {actual_start} và {actual_finish} nếu đã làm; nếu chưa, {delay}, hoặc ghi {remaining} nếu đã bắt đầu",
            "write {actual_start} and {actual_finish} if it is done; if not, {delay}, or write a {remaining} if it has "
            "begun",
            actual_start=Key("actual_start"),
            actual_finish=Key("actual_finish"),
            remaining=Key("remaining"),
            delay=Delay(tuple(task.id for task in lacking.tasks), status),
        ),
    )


RULE = Rule(
    code="DX602",
    name="unreported_past_work",
    aliases=("GAO-9",),
    severity=Severity.WARNING,
    title=Text("Việc trong quá khứ chưa có báo cáo", "Past work that is not reported"),
    why=Text(
        "không biết việc đó đã xong, đang làm hay chưa làm, nên mọi ngày dự kiến sau đó đều không chắc",
        "nobody knows whether it is done, under way or not begun, so every later date is uncertain",
    ),
    fix=say(
        "cập nhật tiến độ thực tế của mọi nhiệm vụ đã đến hạn trước {status_date}",
        "report the progress of everything that is due before the {status_date}",
        status_date=Key("status_date"),
    ),
    provisions=(
        UPDATED_WITH_ACTUALS,
        Text(
            "Bộ 14 điểm của DCMA, điểm 9: không có ngày dự kiến trong quá khứ (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 9: no forecast dates in the past "
            "(professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: chua-bao-cao
start: 2022-03-01
status_date: 2022-06-30
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    actual_finish: 2022-03-28
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2: {name: Thiết kế, kind: plan, duration: 20d, after: T1, lead: STTTT, deliverable: Thiết kế}  # expect: DX602
  T3: {name: Xây dựng, kind: build, duration: 60d, after: T2, lead: STTTT, deliverable: Hệ thống}
""",
    good="""\
dxplan: 1
id: chua-bao-cao
start: 2022-03-01
status_date: 2022-06-30
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    actual_finish: 2022-03-28
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2:
    name: Thiết kế
    kind: plan
    duration: 20d
    after: T1
    actual_start: 2022-04-04
    actual_finish: 2022-05-20
    lead: STTTT
    deliverable: Thiết kế
  T3: {name: Xây dựng, kind: build, duration: 60d, after: T2, lead: STTTT, deliverable: Hệ thống}
""",
    check=check,
)
