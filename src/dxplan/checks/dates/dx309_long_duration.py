"""DX309: tasks so long that their progress can hardly be told."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.standards.spans import LONG_DURATION, is_long
from dxplan.checks.phases import Lacking, by_phase
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind
from dxplan.model.settings import Profile
from dxplan.model.task import Task
from dxplan.scenario.remedies.divide import Divide
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import WORKING_DAY
from dxplan.text.phrase import NOTHING, Text, say
from dxplan.text.wording import Amount


def check(examination: Examination) -> Iterator[Finding]:
    """No task is longer than the limit, but for roll-outs and what goes on beside the rest; folded by phase."""
    limit = examination.limit(LONG_DURATION)
    columns = examination.columns
    least = limit * min((time.minutes_a_day for time in set(columns.times)), default=0)
    assessed = {task.id for task in examination.assessed}
    long = [
        task
        for task, start, finish in zip(columns.tasks, columns.starts, columns.finishes, strict=True)
        if finish - start > least and task.id in assessed and _is_long(examination, task, limit)
    ]
    if long:
        for lacking in by_phase(examination, "DX309", long):
            yield _finding(examination, lacking, limit)


def _is_long(examination: Examination, task: Task, limit: float) -> bool:
    return task.kind is not Kind.ROLLOUT and is_long(examination, task, limit)


def _worked(examination: Examination, task: Task) -> int:
    dates = examination.dates(task)
    return examination.schedule.working_time(task.id).between(dates.early_start, dates.early_finish)


def _finding(examination: Examination, lacking: Lacking, limit: float) -> Finding:
    most = Amount(limit, WORKING_DAY, 2)
    longest = max(lacking.tasks, key=lambda task: _worked(examination, task))
    one = len(lacking.tasks) == 1
    return Finding(
        say(
            "{tasks} dài quá {most}{longest}: {days}",
            "{tasks} will take longer than {most}{longest}: {days}",
            tasks=lacking.subject(),
            most=most,
            longest=NOTHING if one else say("; dài nhất là {task}", "; the longest is {task}", task=longest),
            days=examination.days(longest, _worked(examination, longest)),
        ),
        lacking.place,
        lacking.waived_by,
        say(
            "{divide}, mỗi bước có sản phẩm riêng và không quá {most}",
            "{divide}, each with a deliverable of its own and {most} at most",
            divide=Divide(tuple((task.id, _steps(examination, task, limit)) for task in lacking.tasks)),
            most=most,
        ),
    )


def _steps(examination: Examination, task: Task, limit: float) -> int:
    """How many steps it takes, so that none is longer than the limit."""
    return ceil(_worked(examination, task) / (limit * examination.schedule.working_time(task.id).minutes_a_day))


RULE = Rule(
    code="DX309",
    name="long_duration",
    aliases=("DCMA-08", "GAO-4"),
    severity=Severity.NOTE,
    title=Text("Nhiệm vụ quá dài", "A task that is very long"),
    why=Text(
        "giữa lúc bắt đầu và lúc xong không có gì để kiểm tra: đến gần hạn mới biết là trễ",
        "between its start and its finish there is nothing to check: a delay shows only when it is due",
    ),
    fix=Text(
        "chia thành các bước có sản phẩm kiểm tra được",
        "split it into steps whose results can be checked",
    ),
    provisions=(
        Text(
            "Bộ 14 điểm của DCMA, điểm 8: không quá 44 ngày làm việc (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 8: 44 working days at most (professional practice, general knowledge)",
        ),
    ),
    thresholds=(LONG_DURATION,),
    quiet_in=(Profile.PROVINCE,),
    bad="""\
dxplan: 1
id: qua-dai
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Hệ thống}  # expect: DX309
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: qua-dai
start: 2022-03-01
checks: {profile: p6}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng phần lõi, kind: build, duration: 30d, after: T1, lead: STTTT, deliverable: Phần lõi}
  T3: {name: Xây dựng báo cáo thống kê, kind: build, duration: 30d, after: T2, lead: STTTT, deliverable: Báo cáo thống kê}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: T3, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
