"""DX108: a milestone that says how long it takes, although it is an instant."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind
from dxplan.model.lasting import Lasting
from dxplan.model.named import Called, Key, entry
from dxplan.model.task import Task
from dxplan.scenario.remedies.say import Unsay
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say


def check(examination: Examination) -> Iterator[Finding]:
    """No task of kind `milestone` has a duration other than zero, or a range."""
    for task in examination.of_kind(Kind.MILESTONE):
        if task.duration is not None and not task.duration.is_zero:
            yield _finding(task, "duration", Lasting(task.duration))
        if task.range is not None and not task.range.pessimistic.is_zero:
            yield _finding(task, "range", Lasting(task.range))


def _finding(task: Task, key: str, value: Lasting) -> Finding:
    return Finding(
        say(
            "{milestone} ghi {value}: mốc là một thời điểm nên giá trị này không được tính",
            "the {milestone} says {value}: a milestone is an instant, so this does not count",
            milestone=Called(Text("mốc", "milestone"), task),
            value=entry(key, value),
        ),
        Place(task.places, (key,)),
        task.id,
        say(
            "{delete}, hoặc đổi {kind} nếu {task} thật sự là một công việc",
            "{delete}, or change the {kind} if {task} really is work",
            delete=Unsay(task.id, key),
            kind=Key("kind"),
            task=task,
        ),
        is_certain=True,
    )


RULE = Rule(
    code="DX108",
    name="milestone_with_duration",
    severity=Severity.WARNING,
    title=Text("Mốc có thời gian thực hiện", "A milestone with a duration"),
    why=Text(
        "tiến độ coi mốc là một thời điểm: nếu đó là công việc thật thì mọi nhiệm vụ sau nó bị tính sớm lên",
        "it is scheduled as an instant: if there is work in it, everything after it comes out too early",
    ),
    fix=say("xóa giá trị này, hoặc đổi {kind}", "delete the value, or change the {kind}", kind=Key("kind")),
    provisions=(
        Text(
            "Mốc là sự kiện có thời gian bằng không (thông lệ nghề, hiểu biết chung)",
            "A milestone is an event that takes no time (professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: moc-co-thoi-gian
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  M1: {name: Phê duyệt đề án, kind: milestone, duration: 15d, after: T1}  # expect: DX108
""",
    good="""\
dxplan: 1
id: moc-co-thoi-gian
name: Kế hoạch ví dụ
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Phê duyệt đề án, kind: approve, duration: 15d, after: T1, lead: STTTT, deliverable: Quyết định}
  M1: {name: Đề án được phê duyệt, kind: milestone, duration: 0d, after: T2}
""",
    check=check,
)
