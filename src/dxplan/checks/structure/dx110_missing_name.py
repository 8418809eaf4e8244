"""DX110: the plan, or something in it, has no name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.model.item import Item
from dxplan.model.named import Key, Ref
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Noun
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

_OTHER = Noun("mục khác", "other")


def check(examination: Examination) -> Iterator[Finding]:
    """The plan, its tasks and summaries, agencies, resources, systems and targets each have a name.

    One warning a plan where tasks have none, with what else has none; else a note. A task that a waiver of this code
    names comes by itself, and so does the plan, which then goes by its id.
    """
    plan = examination.plan
    waived = examination.tasks_waived("DX110")
    tasks = [task for task in plan.tasks.values() if task.name is None]
    for task in tasks:
        if task.id in waived:
            yield _finding([task])
    registers = (plan.agencies, plan.resources, plan.systems, plan.kpis)
    others: list[Item] = [item for register in registers for item in register.values() if item.name is None]
    rest = [*(task for task in tasks if task.id not in waived), *others]
    if plan.name.vi == plan.id:
        yield Finding(
            say("kế hoạch chưa có {name}", "the plan has no {name}", name=Key("name")),
            Place(plan.places, ("id",)),
            severity=Severity.NOTE,
        )
    if rest:
        yield _finding(rest)


def _finding(items: Sequence[Item]) -> Finding:
    first = items[0]
    return Finding(
        say(
            "{items} chưa có {name}",
            "{items} {have} no {name}",
            items=listed([Ref(item.id) for item in items], rest=_OTHER),
            have=Text("", "has" if len(items) == 1 else "have"),
            name=Key("name"),
        ),
        Place(first.places),
        first.id if isinstance(first, Task) else None,
        severity=None if isinstance(first, Task) else Severity.NOTE,
    )


RULE = Rule(
    code="DX110",
    name="missing_name",
    aliases=("GAO-1",),
    severity=Severity.WARNING,
    title=Text("Chưa đặt tên", "No name"),
    why=Text(
        "bảng tiến độ, biểu đồ và tài liệu họp chỉ còn mã, không ai biết phải làm việc gì",
        "the table, the chart and the paper for the meeting show an id only, and nobody knows what is to be done",
    ),
    fix=say(
        "ghi {name}: làm gì, cho cái gì (ví dụ “Khảo sát hiện trạng dữ liệu”)",
        "write a {name}: what is done, to what (as in “Survey the data there is”)",
        name=Key("name"),
    ),
    provisions=(
        Text(
            "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G, thông lệ 1: tên công việc đầy đủ, không trùng "
            "(thông lệ nghề, hiểu biết chung)",
            "GAO Schedule Assessment Guide (GAO-16-89G), best practice 1: activity names are descriptive and unique "
            "(professional practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: chua-dat-ten
name: Chuyển đổi số cấp xã
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát hiện trạng, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Phần mềm}  # expect: DX110
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: chua-dat-ten
name: Chuyển đổi số cấp xã
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát hiện trạng, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng phần mềm, kind: build, duration: 60d, after: T1, lead: STTTT, deliverable: Phần mềm}
  T3: {name: Tổng kết, kind: review, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
