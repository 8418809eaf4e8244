"""DX474: the lead is a group of bodies, and so nobody."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.many_bodies import stands_for_many
from dxplan.checks.phases import Lacking, together
from dxplan.checks.programme.leads import leads
from dxplan.checks.rule import Rule
from dxplan.model.kind import LEVEL_OF_EFFORT, Kind
from dxplan.model.named import Key
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.task import Task
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, for_file, say

_EACH_FOR_ITSELF = LEVEL_OF_EFFORT | {Kind.ROLLOUT, Kind.TRAINING}
"""What each unit does for itself, so that many leads are many tasks rather than none."""
_EACH = for_file(" ({key})", " ({key})", key=Key("each"))


def check(examination: Examination) -> Iterator[Finding]:
    """Who leads is one body by its name; what each unit does for itself is a note."""
    plan = examination.plan
    many = {id_ for id_, agency in plan.agencies.items() if agency.name is not None and stands_for_many(agency.name)}
    if not many:
        return
    led: dict[tuple[str, Severity], list[Task]] = {}
    for task in examination.leaves:
        lead = plan.inherited(task, "lead")
        if lead in many:
            is_each = task.kind in _EACH_FOR_ITSELF or task.copy_of is not None or task.is_milestone
            severity = Severity.NOTE if is_each else Severity.WARNING
            led.setdefault((lead, severity), []).append(task)
    for (lead, severity), tasks in led.items():
        for group in together(examination, "DX474", tasks):
            yield _finding(examination, plan.agencies[lead], group, severity, many)


def _finding(examination: Examination, lead: Agency, group: Lacking, severity: Severity, many: set[str]) -> Finding:
    return Finding(
        say(
            "{tasks} do {lead} chủ trì: đó là nhiều cơ quan, nên không ai chịu trách nhiệm",
            "{tasks} led by {lead}: these are many bodies, so that nobody answers for it",
            tasks=group.subject(),
            lead=lead,
        ),
        examination.place_of(group.tasks[0], "lead"),
        group.waived_by,
        say(
            "{give}; {lead} phối hợp{support}",
            "{give}; {lead} can support it{support}",
            give=_give(examination, lead, group, many),
            lead=lead,
            support=for_file(" ({key})", " ({key})", key=Key("support")),
        )
        if severity is Severity.WARNING
        else say(
            "lập mỗi đơn vị một nhiệm vụ{each}, hoặc giao một cơ quan đôn đốc, tổng hợp",
            "make it a task of each unit{each}, or let one body drive and collect",
            each=_EACH,
        ),
        severity,
        related=tuple(
            (examination.place_of(task, "lead"), say("{task} cũng vậy", "{task} too", task=task))
            for task in group.tasks[1:]
        ),
    )


def _give(examination: Examination, lead: Agency, group: Lacking, many: set[str]) -> Text:
    """To the one body that leads most, where there is any."""
    agencies = examination.plan.agencies
    named = (*leads(examination), *agencies)
    one = next((agencies[i] for i in named if i not in many and agencies[i].kind is not AgencyKind.VENDOR), None)
    if one is None:
        return Text("giao một cơ quan chủ trì", "let one of them lead")
    return say(
        "{give}, hoặc một cơ quan khác, chủ trì",
        "{give}, or to another single body",
        give=HandOver(tuple(task.id for task in group.tasks), (lead.id,), one),
    )


RULE = Rule(
    code="DX474",
    name="lead_is_no_body",
    severity=Severity.WARNING,
    title=Text("Chủ trì là nhiều cơ quan", "A lead that is many bodies"),
    why=Text(
        "việc chung của mọi cơ quan thì không cơ quan nào báo cáo, đôn đốc hay chịu trách nhiệm khi chậm",
        "what everybody leads nobody reports on, drives or answers for when it is late",
    ),
    fix=say(
        "giao mỗi nhiệm vụ cho đúng một cơ quan chủ trì có tên, các cơ quan khác phối hợp; việc mỗi đơn vị tự làm "
        "(nhân rộng, tập huấn, vận hành) là lưu ý: lập mỗi đơn vị một nhiệm vụ{each}",
        "let exactly one body with a name lead each task and others support it; what each unit does for itself (roll-out, "
        "training, operation) is a note: make it a task of each unit{each}",
        each=_EACH,
    ),
    provisions=(
        Text(
            "Phân công “rõ người, rõ việc, rõ trách nhiệm”: một việc một đầu mối (thông lệ, hiểu biết chung)",
            "Clear who does what and who answers: one task, one body in charge (practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: cac-so
start: 2022-03-01
agencies:
  STTTT: {name: Sở Thông tin và Truyền thông, kind: state}
  CAC_SO: {name: "Các sở, ban, ngành", kind: state}
tasks:
  T1: {name: Lập kế hoạch, kind: plan, duration: 20d, lead: STTTT, deliverable: Kế hoạch}
  T2: {name: Chuẩn hóa dữ liệu, kind: data, duration: 60d, after: T1, lead: CAC_SO, deliverable: Dữ liệu}  # expect: DX474
""",
    good="""\
dxplan: 1
id: cac-so
start: 2022-03-01
agencies:
  STTTT: {name: Sở Thông tin và Truyền thông, kind: state}
  CAC_SO: {name: "Các sở, ban, ngành", kind: state}
tasks:
  T1: {name: Lập kế hoạch, kind: plan, duration: 20d, lead: STTTT, deliverable: Kế hoạch}
  T2: {name: Chuẩn hóa dữ liệu, kind: data, duration: 60d, after: T1, lead: STTTT, support: [CAC_SO], deliverable: Dữ liệu}
""",
    check=check,
)
