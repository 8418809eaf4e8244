"""DX601: something is reported as done on a day that had not come when the report was made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.moment import Moment
from dxplan.model.named import Key
from dxplan.model.task import Task
from dxplan.scenario.remedies.move_date import MoveDate
from dxplan.scenario.remedies.say import Unsay
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_VERBS = {
    "actual_start": Text("đã bắt đầu", "began"),
    "actual_finish": Text("đã xong", "was done"),
}


def check(examination: Examination) -> Iterator[Finding]:
    """No actual date lies after the data date, or after today where the plan has none."""
    status = examination.plan.status_date
    for task in examination.reported:
        progress = task.progress
        for key, moment in (("actual_start", progress.actual_start), ("actual_finish", progress.actual_finish)):
            if moment is not None and moment.first > (status or examination.today):
                yield _finding(task, key, moment, status, examination.today)


def _finding(task: Task, key: str, moment: Moment, status: date | None, today: date) -> Finding:
    day = Moment(moment.first, moment.first)
    if status is None:
        until = say("hôm nay mới là {today}", "but today is {today}", today=today)
    else:
        until = say("sau ngày chốt số liệu {status}", "after the data date {status}", status=status)
    if status is not None and day.first <= today:
        other = say(
            "hoặc {move} nếu số liệu đã được cập nhật đến ngày đó",
            "or {move} if the report covers that day",
            move=MoveDate(None, "status_date", Moment(status, status), day),
        )
    else:
        other = say(
            "hoặc {delete}: ngày dự kiến do tiến độ tính ra",
            "or {delete}: dates to come are what the schedule computes",
            delete=Unsay(task.id, key),
        )
    return Finding(
        say(
            "{task} ghi {verb} ngày {day}, {until}",
            "{task} {verb} on {day}, {until}",
            task=task,
            verb=_VERBS[key],
            day=day,
            until=until,
        ),
        Place(task.places, (key,)),
        task.id,
        say(
            "sửa {key} thành ngày thật, không muộn hơn {latest}; {other}",
            "correct the {key} to the real day, {latest} at the latest; {other}",
            key=Key(key),
            latest=status or Text("hôm nay", "today"),
            other=other,
        ),
    )


RULE = Rule(
    code="DX601",
    name="actual_after_status_date",
    aliases=("DCMA-09", "GAO-9"),
    severity=Severity.ERROR,
    title=Text("Ngày thực tế sau ngày chốt số liệu", "An actual date after the data date"),
    why=Text(
        "điều chưa xảy ra được báo cáo như đã xảy ra: tiến độ thực hiện không còn tin được",
        "what has not happened yet is reported as if it had: nobody can rely on the progress any more",
    ),
    fix=say(
        "sửa ngày thực tế, hoặc cập nhật {status_date}",
        "correct the actual date, or bring the {status_date} up to date",
        status_date=Key("status_date"),
    ),
    provisions=(
        Text(
            "Bộ 14 điểm của DCMA, điểm 9: không có ngày thực tế trong tương lai (thông lệ nghề, hiểu biết chung)",
            "DCMA 14-point assessment, point 9: no actual dates in the future (professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: ngay-thuc-te
start: 2022-03-01
status_date: 2022-03-31
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    actual_finish: 2022-04-08  # expect: DX601
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: ngay-thuc-te
start: 2022-03-01
status_date: 2022-04-08
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    actual_finish: 2022-04-08
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2: {name: Tổng kết, kind: review, duration: 20d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
