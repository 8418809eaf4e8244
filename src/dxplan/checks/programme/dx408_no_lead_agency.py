"""DX408: nobody leads a task."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.phases import Lacking, by_phase
from dxplan.checks.programme.leads import leads
from dxplan.checks.rule import Rule
from dxplan.model.named import Key
from dxplan.model.people import Agency
from dxplan.model.task import Task
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, Voiced, say

_NAME_THEM = Voiced(
    say("khai báo cơ quan dưới {agencies}", "name the agencies under {agencies}", agencies=Key("agencies")),
    Text("lập danh sách cơ quan tham gia", "list the agencies that take part"),
)
_LEAD = Voiced(
    say("ghi {lead} ở từng nhiệm vụ", "write {lead} at each task", lead=Key("lead")),
    Text("giao từng nhiệm vụ cho một cơ quan chủ trì", "let one of them lead each task"),
)
"""What to do while the plan knows no agency."""
_LACKING = say("chưa có {lead}", "no {lead}", lead=Key("lead"))


def check(examination: Examination) -> Iterator[Finding]:
    """Every task has a `lead`, its own or that of a summary around it. Milestones mark what others have done."""
    lead_of = examination.lead_of
    lacking = [task for task in examination.work if lead_of[task.id] is None]
    likely = _likely_lead(examination) if lacking else None
    for group in by_phase(examination, "DX408", lacking):
        yield Finding(
            say("{subject} chưa có cơ quan chủ trì", "no lead agency: {subject}", subject=group.subject()),
            group.place,
            group.waived_by,
            _hint(group, likely),
            related=tuple((Place(task.places), _LACKING) for task in group.tasks[1:]),
        )


def _likely_lead(examination: Examination) -> Agency | None:
    """The agency that leads most tasks of the plan, or the first one there is."""
    agencies = examination.plan.agencies
    return next((agencies[id_] for id_ in (*leads(examination), *agencies)), None)


def _hint(group: Lacking, likely: Agency | None) -> Text:
    if likely is None:
        return say("{name}, rồi {lead}", "{name}, and {lead}", name=_NAME_THEM, lead=_LEAD)
    if group.whole and group.phase is not None:
        return say(
            "ghi {lead} (hoặc cơ quan khác) ở {phase}: có hiệu lực cho mọi nhiệm vụ bên trong",
            "write {lead} (or another agency) at {phase}: it holds for all tasks inside",
            lead=_led_by(likely, [group.phase]),
            phase=group.phase,
        )
    return say(
        "ghi {lead}, hoặc cơ quan khác trong {agencies}, ở từng nhiệm vụ",
        "write {lead}, or another one of the {agencies}, at each task",
        lead=_led_by(likely, group.tasks),
        agencies=Key("agencies"),
    )


def _led_by(agency: Agency, tasks: list[Task]) -> Remedy:
    """The entry for all of the tasks."""
    each = tuple(Say(("tasks", task.id), "lead", agency.id, agency) for task in tasks)
    return each[0] if len(each) == 1 else Together(each)


RULE = Rule(
    code="DX408",
    name="no_lead_agency",
    aliases=("R08", "GAO-3"),
    severity=Severity.ERROR,
    title=Text("Nhiệm vụ không có cơ quan chủ trì", "A task without a lead agency"),
    why=Text(
        "không ai phải trả lời khi nhiệm vụ chậm, và không giao việc hay phân bổ kinh phí được",
        "nobody answers for a delay, and neither work nor money can be assigned",
    ),
    fix=say(
        "ghi đúng một cơ quan ở {lead}; các cơ quan phối hợp ghi ở {support}",
        "name exactly one agency as {lead}; those that cooperate go into {support}",
        lead=Key("lead"),
        support=Key("support"),
    ),
    provisions=(
        regime("ND224").provision(
            "7.1",
            Text(
                "kế hoạch chuyển đổi số của tỉnh xác định nhiệm vụ, nguồn lực, thời hạn và tổ chức thực hiện",
                "a province's plan sets tasks, resources, terms and who carries them out",
            ),
        ),
        regime("ND224").provision(
            "6.2.b",
            Text(
                "Chương trình quốc gia nêu cơ quan chủ trì của từng nhiệm vụ; kế hoạch của tỉnh làm theo",
                "the national Programme names the lead of each task; a province's plan follows it",
            ),
        ),
        Text(
            "Trước 01/7/2026: phụ lục phân công của kế hoạch các tỉnh (thông lệ)",
            "Before 2026-07-01: the annexes of provincial plans (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: chu-tri
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, deliverable: Hệ thống}  # expect: DX408
""",
    good="""\
dxplan: 1
id: chu-tri
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  P1:
    name: Chuẩn bị
    lead: STTTT
    tasks:
      T1: {name: Khảo sát, kind: survey, duration: 20d, deliverable: Báo cáo khảo sát}
      T2: {name: Xây dựng, kind: build, duration: 60d, after: T1, deliverable: Hệ thống}
  M1: {name: Hệ thống sẵn sàng, kind: milestone, after: P1}
""",
    check=check,
)
