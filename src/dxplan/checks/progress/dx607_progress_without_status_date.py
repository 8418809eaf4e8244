"""DX607: progress is reported, and not of which day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.named import Key, entry
from dxplan.model.task import Progress, Task
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import OTHER_TASK, Count
from dxplan.text.phrase import NOTHING, Text, for_file, say

_KEYS = {
    "progress": "complete",
    "actual_start": "actual_start",
    "actual_finish": "actual_finish",
    "remaining": "remaining",
    "suspended": "suspended",
}


def check(examination: Examination) -> Iterator[Finding]:
    """A plan whose tasks report progress has a status date; one finding for the whole plan."""
    if examination.plan.status_date is not None:
        return
    reported = [task for task in examination.reported if _said(task.progress)]
    if reported:
        yield _finding(examination, reported)


def _finding(examination: Examination, reported: list[Task]) -> Finding:
    first = reported[0]
    others = NOTHING
    if len(reported) > 1:
        others = say(" và {others}", " and {others}", others=Count(len(reported) - 1, OTHER_TASK))
    return Finding(
        say(
            "có số liệu thực hiện của {task}{others} mà kế hoạch không có {status_date}: việc chưa xong được tính tiếp "
            "từ chỗ đã dừng, kể cả trong quá khứ",
            "there is progress of {task}{others}, and the plan has no {status_date}: unfinished work goes on where it "
            "stopped, be it in the past",
            task=first,
            others=others,
            status_date=Key("status_date"),
        ),
        Place(first.places, (_said(first.progress),)),
        first.id,
        say(
            "ghi {status_date} là ngày mà số liệu được tính đến{example}",
            "write as {status_date} the day up to which the report holds{example}",
            status_date=Key("status_date"),
            example=for_file(
                ", ví dụ {entry}",
                ", for example {entry}",
                entry=entry("status_date", _last_day(reported, examination.today)),
            ),
        ),
    )


def _said(progress: Progress) -> str:
    """The first key of what is reported; empty if it is nothing that moves dates."""
    return next((key for key, name in _KEYS.items() if getattr(progress, name) is not None), "")


def _last_day(reported: list[Task], today: date) -> date:
    """The last day of which something is reported, if it has come; else today."""
    days = [
        moment.last
        for task in reported
        for moment in (task.progress.actual_start, task.progress.actual_finish, task.progress.suspended)
        if moment is not None and moment.last <= today
    ]
    return max(days, default=today)


RULE = Rule(
    code="DX607",
    name="progress_without_status_date",
    aliases=("GAO-9",),
    severity=Severity.WARNING,
    title=Text("Có số liệu thực hiện mà không có ngày chốt số liệu", "Progress without a status date"),
    why=Text(
        "không biết số liệu tính đến ngày nào thì không tính được phần còn lại xong khi nào",
        "without the day up to which the report holds nobody can tell when the rest will be done",
    ),
    fix=say(
        "ghi {status_date}: tính đến hết ngày đó",
        "write the {status_date}: the report holds at the close of that day",
        status_date=Key("status_date"),
    ),
    provisions=(
        Text(
            "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G, thông lệ 9: mỗi lần cập nhật có ngày chốt số liệu "
            "(thông lệ nghề, hiểu biết chung)",
            "GAO Schedule Assessment Guide (GAO-16-89G), best practice 9: each update has its status date "
            "(professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: khong-ngay-chot
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    progress: 40 %  # expect: DX607
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: khong-ngay-chot
start: 2022-03-01
status_date: 2022-03-14
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    progress: 40 %
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
    part_of=("DX601",),
)
