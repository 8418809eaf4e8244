"""DX604: work that is done has something left to do."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.progress.practice import UPDATED_WITH_ACTUALS
from dxplan.checks.rule import Rule
from dxplan.model.duration import length
from dxplan.model.named import Key
from dxplan.model.task import Task
from dxplan.scenario.remedies.say import Unsay
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """What is finished, or 100 % complete, has nothing remaining."""
    for task in examination.reported:
        progress = task.progress
        if progress.remaining is None or progress.remaining.is_zero:
            continue
        if progress.is_finished:
            yield _finding(task)


def _finding(task: Task) -> Finding:
    progress = task.progress
    assert progress.remaining is not None
    done = Text("đã xong 100 %", "is 100 % done")
    key = "progress"
    if progress.actual_finish is not None:
        done = say("đã xong ngày {day}", "was done on {day}", day=progress.actual_finish)
        key = "actual_finish"
    return Finding(
        say(
            "{task} {done} mà vẫn ghi còn {remaining}",
            "{task} {done}, and still has {remaining} left",
            task=task,
            done=done,
            remaining=length(progress.remaining),
        ),
        Place(task.places, ("remaining",)),
        task.id,
        say(
            "{delete}; nếu thật ra chưa xong thì sửa {key}",
            "{delete}; if it is not done, correct the {key}",
            delete=Unsay(task.id, "remaining"),
            key=Key(key),
        ),
    )


RULE = Rule(
    code="DX604",
    name="remaining_after_finish",
    aliases=("GAO-9",),
    severity=Severity.WARNING,
    title=Text("Việc đã xong mà còn thời gian phải làm", "Finished work with something left to do"),
    why=Text(
        "một trong hai số liệu sai; tiến độ coi là đã xong, phần còn lại không được tính",
        "one of the two is wrong; the schedule takes it as done, and what is left does not count",
    ),
    fix=say(
        "xóa {remaining}, hoặc sửa số liệu báo đã xong",
        "delete the {remaining}, or correct what says that it is done",
        remaining=Key("remaining"),
    ),
    provisions=(UPDATED_WITH_ACTUALS,),
    bad="""\
dxplan: 1
id: xong-ma-con
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
    remaining: 3d  # expect: DX604
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: xong-ma-con
start: 2022-03-01
status_date: 2022-03-31
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    progress: 85 %
    remaining: 3d
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
