"""DX473: a company judges what it has done itself."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import regime
from dxplan.checks.law.vendors import companies_of, taking_part
from dxplan.checks.programme.leads import leads
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind, with_finer
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.task import Task
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say

_JUDGES = (Kind.EVALUATE, Kind.MEASURE)
"""Acceptances are another rule's (DX417); a company tests what it makes."""
_WORK = with_finer(Kind.PILOT, Kind.TRIAL, Kind.ROLLOUT, Kind.BUILD, Kind.INFRA, Kind.DATA, Kind.INTEGRATE)


def check(examination: Examination) -> Iterator[Finding]:
    """No company leads the evaluation (or the measurement: a note) of work that it leads or supports."""
    plan = examination.plan
    vendors = companies_of(plan)
    for task in examination.of_kind(*_JUDGES) if vendors else ():
        lead = plan.inherited(task, "lead")
        if lead not in vendors:
            continue
        own = [work for work in _judged(examination, task) if lead in taking_part(plan, work, vendors)]
        if own:
            yield _finding(examination, plan.agencies[lead], task, own[0])


def _judged(examination: Examination, task: Task) -> list[Task]:
    """The work on the same system; where the task names none, the work that it waits for."""
    if examination.systems_of(task):
        return examination.of_systems_of(task, *_WORK)
    return [work for work in examination.of_kind(*_WORK) if examination.waits_for(task, work)]


def _finding(examination: Examination, vendor: Agency, task: Task, work: Task) -> Finding:
    state = _state_body(examination, work)
    supports = NOTHING
    if state is not None:
        supports = say("; {vendor} cung cấp số liệu", "; {vendor} supplies the data", vendor=vendor)
    return Finding(
        say(
            "doanh nghiệp {vendor} chủ trì {task}, tức tự đánh giá việc mình làm ({work})",
            "the vendor {vendor} leads {task}, and so judges its own work ({work})",
            vendor=vendor,
            task=task,
            work=work,
        ),
        examination.place_of(task, "lead"),
        task.id,
        say(
            "{give}{supports}",
            "{give}{supports}",
            give=Text(
                "giao cơ quan nhà nước hoặc tổ chức độc lập chủ trì", "let a state body or an independent one lead"
            )
            if state is None
            else HandOver((task.id,), (vendor.id,), state),
            supports=supports,
        ),
        Severity.NOTE if task.kind is Kind.MEASURE else None,
        related=((Place(work.places), say("{vendor} tham gia", "{vendor} takes part", vendor=vendor)),),
    )


def _state_body(examination: Examination, work: Task) -> Agency | None:
    """The state body that leads the work, or else most tasks of the plan."""
    agencies = examination.plan.agencies
    named = (examination.plan.inherited(work, "lead"), *leads(examination), *agencies)
    return next((agencies[id_] for id_ in named if id_ in agencies and agencies[id_].kind is AgencyKind.STATE), None)


RULE = Rule(
    code="DX473",
    name="vendor_evaluates_itself",
    severity=Severity.WARNING,
    title=Text("Doanh nghiệp tự đánh giá việc mình làm", "A vendor evaluates its own work"),
    why=Text(
        "kết luận của bên hưởng lợi không làm căn cứ để nhân rộng, đấu thầu hay nghiệm thu được",
        "what the party that gains concludes is no ground for a roll-out, a tender or an acceptance",
    ),
    fix=Text(
        "giao cơ quan nhà nước hoặc tổ chức độc lập chủ trì đánh giá, doanh nghiệp phối hợp cung cấp số liệu; doanh "
        "nghiệp tự đo lường là lưu ý",
        "let a state body or an independent one lead the evaluation, and the vendor support it with data; a measurement "
        "that a vendor leads is a note",
    ),
    provisions=(
        regime("ND224").provision(
            "39",
            Text("thử nghiệm có báo cáo và đánh giá của Nhà nước", "a trial is reported and evaluated by the State"),
        ),
        Text(
            "Trước 01/7/2026: bên thực hiện không tự đánh giá (thông lệ, hiểu biết chung)",
            "Before 2026-07-01: who does the work does not evaluate it (practice, general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: tu-danh-gia
start: 2022-03-01
agencies:
  SO: {name: Sở Thông tin và Truyền thông, kind: state}
  NT: {name: Nhà thầu, kind: vendor}
systems: {IOC: {name: Trung tâm điều hành}}
tasks:
  T1: {name: Tập huấn, kind: training, system: IOC, duration: 10d, lead: SO, deliverable: Danh sách}
  T2: {name: Thí điểm tại thành phố, kind: pilot, system: IOC, duration: 60d, after: T1, lead: SO, support: [NT], deliverable: Tiêu chí và báo cáo}
  T3: {name: Đánh giá thí điểm, kind: evaluate, system: IOC, duration: 10d, after: T2, lead: NT, deliverable: Báo cáo}  # expect: DX473
""",
    good="""\
dxplan: 1
id: tu-danh-gia
start: 2022-03-01
agencies:
  SO: {name: Sở Thông tin và Truyền thông, kind: state}
  NT: {name: Nhà thầu, kind: vendor}
systems: {IOC: {name: Trung tâm điều hành}}
tasks:
  T1: {name: Tập huấn, kind: training, system: IOC, duration: 10d, lead: SO, deliverable: Danh sách}
  T2: {name: Thí điểm tại thành phố, kind: pilot, system: IOC, duration: 60d, after: T1, lead: NT, support: [SO], deliverable: Tiêu chí và báo cáo}
  T3: {name: Đánh giá thí điểm, kind: evaluate, system: IOC, duration: 10d, after: T2, lead: SO, support: [NT], deliverable: Báo cáo}
""",
    check=check,
    reads=("kind",),
)
