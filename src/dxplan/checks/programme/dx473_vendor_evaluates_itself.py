"""DX473: a company judges what it has done itself."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words, mentions
from dxplan.checks.law.regimes import regime
from dxplan.checks.law.vendors import companies_of, taking_part
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.programme.leads import leads
from dxplan.checks.programme.own_works import own_supervision, own_tenders
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind, with_finer
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.task import Task
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say

_JUDGES = (Kind.EVALUATE, Kind.MEASURE, Kind.SECURITY_TEST)
"""Acceptances are another rule's (DX417); a company tests what it makes, but another one tests its security."""
_HELPED = (Kind.BID_EVALUATION, Kind.APPRAISE)
_GIVEN = (Kind.CONTRACT, *with_finer(Kind.BUILD, Kind.INFRA, Kind.DATA, Kind.INTEGRATE))
_STUDIES = (*with_finer(Kind.INVEST_PREP), Kind.PLAN)
_NO_STUDY = Words(("đối chiếu", "rà soát", "compare", "comparison", "check"))
_DRAWS_UP = Words(("lập", "xây dựng", "soạn", "draw up", "prepare", "preparation", "write"))
"""What is drawn up may be compared with something on the way."""
_WORK = with_finer(Kind.PILOT, Kind.TRIAL, Kind.ROLLOUT, Kind.BUILD, Kind.INFRA, Kind.DATA, Kind.INTEGRATE)


def check(examination: Examination) -> Iterator[Finding]:
    """No company leads the evaluation (or the measurement: a note) of work that it leads or supports.

    Nor does it supervise its own works, help to run the tender or to evaluate the bids where it wins, or to appraise
    what it has drawn up. That a body of the State appraises the study that it has drawn up is a note.
    """
    plan = examination.plan
    vendors = companies_of(plan)
    for task in examination.of_kind(*_JUDGES) if vendors else ():
        lead = plan.inherited(task, "lead")
        if lead not in vendors:
            continue
        own = [work for work in _judged(examination, task) if lead in taking_part(plan, work, vendors)]
        if own:
            yield _finding(examination, plan.agencies[lead], task, own[0])
    for task in examination.of_kind(*_HELPED) if vendors else ():
        for vendor in task.support:
            made = vendor in vendors and _made(examination, task, vendor, vendors)
            if made:
                yield _helped(plan.agencies[vendor], task, made)
                break
    if vendors:
        for task, vendor, work in own_supervision(examination, vendors):
            if task.kind not in _JUDGES:
                yield _finding(examination, plan.agencies[vendor], task, work)
        for task, vendor, given in own_tenders(examination, vendors):
            yield _helped(plan.agencies[vendor], task, given)
    bodies = [agency for agency in plan.agencies.values() if agency.kind is AgencyKind.STATE]
    for task in examination.of_kind(Kind.APPRAISE) if len(bodies) > 1 else ():
        study = _own_study(examination, task)
        if study is not None:
            yield _appraises_its_own(examination, task, study)


def _made(examination: Examination, task: Task, vendor: str, vendors: frozenset[str]) -> Task | None:
    """What a company that helps to judge has made itself, or is to be given by it."""
    plan = examination.plan
    if task.kind is Kind.BID_EVALUATION:
        given = [each for each in examination.of_systems_of(task, *_GIVEN) if examination.waits_for(each, task)]
        return next((each for each in given if vendor in taking_part(plan, each, vendors)), None)
    drawn_up = [each for each in examination.of_systems_of(task, *_STUDIES) if examination.waits_for(task, each)]
    return next((each for each in drawn_up if plan.inherited(each, "lead") == vendor), None)


def _own_study(examination: Examination, task: Task) -> Task | None:
    """The study that a body of the State has drawn up and now appraises, if no other body is in it."""
    plan = examination.plan
    lead = plan.inherited(task, "lead")
    if lead is None or plan.agencies[lead].kind is not AgencyKind.STATE or task.authority not in (None, lead):
        return None
    steps = examination.kept(procedure).of_task
    return next(
        (
            each
            for each in examination.of_systems_of(task, Kind.INVEST_PREP)
            if Step.STUDY in steps.get(each.id, ())
            and plan.inherited(each, "lead") == lead
            and examination.waits_for(task, each)
            and (not mentions(each, _NO_STUDY) or mentions(each, _DRAWS_UP))
        ),
        None,
    )


def _helped(vendor: Agency, task: Task, made: Task) -> Finding:
    return Finding(
        say(
            "doanh nghiệp {vendor} tham gia {task}, tức góp phần {what} của mình ({work})",
            "the vendor {vendor} takes part in {task}, and so helps {what} ({work})",
            vendor=vendor,
            task=task,
            what=Text("tổ chức cuộc thầu", "to run the tender that it wins")
            if task.kind is Kind.TENDER
            else Text("đánh giá việc", "to judge what is its own"),
            work=made,
        ),
        Place(task.places, ("support",)),
        task.id,
        say("để {vendor} ra khỏi {task}", "leave {vendor} out of {task}", vendor=vendor, task=task),
        related=((Place(made.places), say("{vendor} tham gia", "{vendor} takes part", vendor=vendor)),),
    )


def _appraises_its_own(examination: Examination, task: Task, study: Task) -> Finding:
    lead = examination.plan.agencies[examination.plan.inherited(task, "lead") or ""]
    return Finding(
        say(
            "{lead} chủ trì {task}, tức thẩm định hồ sơ do chính mình lập ({work})",
            "{lead} leads {task}, and so appraises what it has drawn up itself ({work})",
            lead=lead,
            task=task,
            work=study,
        ),
        examination.place_of(task, "lead"),
        task.id,
        Text("giao cơ quan khác chủ trì thẩm định", "let another body lead the appraisal"),
        Severity.NOTE,
        related=((Place(study.places), say("{lead} lập", "drawn up by {lead}", lead=lead)),),
        is_detail=True,
    )


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
            "doanh nghiệp {vendor} chủ trì {task}, tức tự {judges} việc mình làm ({work})",
            "the vendor {vendor} leads {task}, and so {judges} its own work ({work})",
            vendor=vendor,
            task=task,
            judges=Text("đánh giá", "judges") if task.kind in _JUDGES else Text("giám sát", "supervises"),
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
        "giao cơ quan nhà nước hoặc tổ chức độc lập chủ trì đánh giá, giám sát thi công, kiểm tra an toàn thông tin, doanh "
        "nghiệp phối hợp cung cấp số liệu; doanh nghiệp không tham gia tổ chức đấu thầu, chấm thầu gói mình trúng, thẩm định hồ sơ mình lập. Doanh nghiệp tự đo "
        "lường, cơ quan tự thẩm định hồ sơ mình lập là lưu ý",
        "let a state body or an independent one lead the evaluation, the supervision of works or the security test, and the "
        "vendor support it with data; a vendor helps neither to run a tender or evaluate the bids where it wins nor to appraise what it has drawn up. A measurement "
        "that a vendor leads, and a study that a body appraises itself, are notes",
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
