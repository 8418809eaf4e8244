"""DX606: work is suspended, and nobody knows until when; or what is said of that does not fit together."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.named import Key
from dxplan.model.task import Task
from dxplan.scenario.remedies.say import Unsay
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """Unfinished work that was suspended says when it is resumed, after that; only begun work is suspended."""
    for task in examination.reported:
        progress = task.progress
        if progress.is_finished or (progress.suspended is None and progress.resumed is None):
            continue
        suspended, resumed = progress.suspended, progress.resumed
        if suspended is None:
            yield _odd(task, "resumed", Text("ghi ngày làm tiếp mà không tạm dừng", "is resumed and was not suspended"))
        elif not progress.is_started:
            yield _odd(task, "suspended", Text("ghi tạm dừng khi chưa bắt đầu", "is suspended and has not begun"))
        elif resumed is None:
            yield _endless(task)
        elif resumed.last < suspended.first:
            what = say(
                "ghi làm tiếp {resumed}, trước khi tạm dừng {suspended}",
                "is resumed on {resumed}, before it was suspended on {suspended}",
                resumed=resumed,
                suspended=suspended,
            )
            yield _odd(task, "resumed", what)


def _endless(task: Task) -> Finding:
    assert task.progress.suspended is not None
    return Finding(
        say(
            "{task} tạm dừng từ {day} mà không ghi khi nào làm tiếp: tiến độ tính như làm tiếp ngay sau ngày chốt số liệu",
            "{task} is suspended since {day}, and it is not said until when: by the schedule it goes on right after "
            "the status date",
            task=task,
            day=task.progress.suspended,
        ),
        Place(task.places, ("suspended",)),
        task.id,
        say(
            "ghi ngày dự kiến làm tiếp ({resumed}); nếu đã làm lại thì {delete}",
            "write when it is expected to go on ({resumed}); if it does already, {delete}",
            resumed=Key("resumed"),
            delete=Unsay(task.id, "suspended"),
        ),
    )


def _odd(task: Task, key: str, what: Text) -> Finding:
    return Finding(
        say("{task} {what}", "{task} {what}", task=task, what=what),
        Place(task.places, (key,)),
        task.id,
        say("sửa lại ngày, hoặc {delete}", "correct the days, or {delete}", delete=Unsay(task.id, key)),
        why=Text(
            "không biết việc đã dừng từ khi nào, khi nào làm tiếp, nên các ngày dự kiến sau đó đều không chắc",
            "nobody knows from when until when it stood still, so all dates after it are uncertain",
        ),
    )


RULE = Rule(
    code="DX606",
    name="suspended_without_end",
    aliases=("GAO-9",),
    severity=Severity.WARNING,
    title=Text("Tạm dừng mà không biết đến bao giờ", "Suspended, and nobody knows until when"),
    why=Text(
        "việc đang dừng được tính như làm tiếp ngay, nên mọi ngày dự kiến sau đó đều quá sớm",
        "work that stands still counts as going on, so all dates after it are too early",
    ),
    fix=say(
        "ghi {resumed} sau {suspended}, hoặc xóa cả hai nếu việc không hề dừng",
        "write when it is {resumed}, after it was {suspended}; or delete both if it never stopped",
        resumed=Key("resumed"),
        suspended=Key("suspended"),
    ),
    provisions=(
        Text(
            "Primavera P6: việc tạm dừng chỉ tính tiếp từ ngày làm tiếp (tài liệu phần mềm, hiểu biết chung)",
            "Primavera P6: suspended work goes on from its resume date (documentation of the program, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: tam-dung
start: 2022-03-01
status_date: 2022-03-31
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    progress: 40 %
    suspended: 2022-03-11  # expect: DX606
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: tam-dung
start: 2022-03-01
status_date: 2022-03-31
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1:
    name: Khảo sát
    kind: survey
    duration: 20d
    actual_start: 2022-03-01
    progress: 40 %
    suspended: 2022-03-11
    resumed: 2022-04-18
    lead: STTTT
    deliverable: Báo cáo khảo sát
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
