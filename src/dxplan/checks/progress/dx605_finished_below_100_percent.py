"""DX605: work is said to be over, and not to be complete."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.progress.practice import UPDATED_WITH_ACTUALS
from dxplan.checks.rule import Rule
from dxplan.model.named import Code, Key
from dxplan.model.task import Task
from dxplan.scenario.remedies.say import Say
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """Who has an actual finish, or nothing remaining, is not said to be less than 100 % complete."""
    for task in examination.reported:
        progress = task.progress
        if progress.complete is None or progress.complete >= 1:
            continue
        if progress.actual_finish is not None or (progress.remaining is not None and progress.remaining.is_zero):
            yield _finding(task)


def _finding(task: Task) -> Finding:
    progress = task.progress
    assert progress.complete is not None
    over = say("ghi không còn gì phải làm", "has nothing left to do")
    key = "remaining"
    if progress.actual_finish is not None:
        over = say("ghi đã xong ngày {day}", "was done on {day}", day=progress.actual_finish)
        key = "actual_finish"
    return Finding(
        say(
            "{task} {over} mà mới hoàn thành {percent}",
            "{task} {over}, and is {percent} complete",
            task=task,
            over=over,
            percent=f"{progress.complete * 100:g} %",
        ),
        Place(task.places, ("progress",)),
        task.id,
        say(
            "ghi {all}; nếu chưa xong thì xóa {key}",
            "write {all}; if it is not done, delete the {key}",
            all=Say(("tasks", task.id), "progress", 1.0, Code("100 %")),
            key=Key(key),
        ),
    )


RULE = Rule(
    code="DX605",
    name="finished_below_100_percent",
    aliases=("GAO-9",),
    severity=Severity.WARNING,
    title=Text("Đã kết thúc mà chưa đủ 100 %", "Finished, and not 100 % complete"),
    why=Text(
        "một trong hai số liệu sai; tiến độ coi là đã xong, còn báo cáo tỷ lệ hoàn thành thì thiếu",
        "one of the two is wrong; the schedule takes it as done, and the percentage reported is too low",
    ),
    fix=say(
        "ghi {progress} 100 %, hoặc xóa ngày kết thúc thực tế nếu việc chưa xong",
        "write 100 % {progress}, or delete the actual finish if the work is not done",
        progress=Key("progress"),
    ),
    provisions=(UPDATED_WITH_ACTUALS,),
    bad="""\
dxplan: 1
id: xong-chua-du
start: 2022-03-01
status_date: 2022-03-31
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    actual_finish: 2022-03-28
    progress: 80 %  # expect: DX605
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: xong-chua-du
start: 2022-03-01
status_date: 2022-03-31
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    actual_finish: 2022-03-28
    progress: 100 %
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
