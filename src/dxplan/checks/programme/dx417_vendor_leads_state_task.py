"""DX417: a vendor leads what only the State can decide."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.mentions import Words, mentions
from dxplan.checks.law.regimes import regime
from dxplan.checks.law.vendors import Funds, companies_of, funds_of, vendors_of
from dxplan.checks.phases import Lacking, by_phase
from dxplan.checks.procedure.doubts import named
from dxplan.checks.procedure.row import BOUGHT
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.programme.leads import leads
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind, with_finer
from dxplan.model.named import Key, entries
from dxplan.model.people import Agency, AgencyKind
from dxplan.model.task import Task
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, for_file, say

_BY_THE_STATE = (
    *with_finer(Kind.APPROVE, Kind.APPRAISE, Kind.TENDER, Kind.SEC_LEVEL),
    *(Kind.ACCEPT, Kind.POLICY, Kind.REGULATION, Kind.SHARING),
)
"""A vendor hands over what it has made, and may draw up the file on personal data that it processes."""
_OPENS = Kind.GOLIVE
"""Putting into use is the owner's decision too, but what is meant may be the technical switch-over: a warning."""

_FOR_ONESELF = frozenset(with_finer(Kind.TENDER, Kind.ACCEPT, Kind.GOLIVE))
"""What a vendor may lead where it spends its own money."""

_OF_A_STUDY = frozenset({Kind.APPRAISE, Kind.BID_EVALUATION, Kind.SELECTION_PLAN})
"""What no party to an agreement may lead either: it may bid for what is decided there."""

_BY_NAME = {
    Step.APPRAISAL: Kind.APPRAISE,
    Step.DECISION: Kind.APPROVE,
    Step.RESULT: Kind.APPROVE,
    Step.BID_EVALUATION: Kind.BID_EVALUATION,
    Step.SELECTION_PLAN: Kind.SELECTION_PLAN,
}
"""What a name alone tells is for the State, as the kinds say it."""

_VERIFIES = Words(("thẩm tra", "verification", "verify", "verifies"))
"""What a consultant is hired to do for those who appraise."""

_DOSSIER = Words(("lập hồ sơ", "hồ sơ đề xuất", "soạn hồ sơ", "dossier"))
_DECISION = Words(("phê duyệt", "thẩm định", "quyết định", "approve", "approval", "appraise", "appraisal", "decision"))


def check(examination: Examination) -> Iterator[Finding]:
    """Approvals, appraisals, tenders, acceptances, security levels and policies are not led by an agency of kind vendor.

    Nor should a go-live be. A vendor may draw up the dossier of a security level, and tender for, accept and open what
    it pays for itself.
    """
    plan = examination.plan
    vendors, companies = vendors_of(plan), companies_of(plan)
    led: dict[tuple[str, Severity], list[Task]] = {}
    for task, kind in _for_the_state(examination) if companies else ():
        lead = plan.inherited(task, "lead")
        if lead not in vendors and not (lead in companies and _is_what_it_may_bid_for(examination, task, kind)):
            continue
        if lead is not None and not _may_lead(examination, task, companies):
            is_sure = task.kind is not None and task.kind is not _OPENS
            led.setdefault((lead, Severity.ERROR if is_sure else Severity.WARNING), []).append(task)
    for (vendor, severity), tasks in led.items():
        for group in by_phase(examination, "DX417", tasks):
            yield _finding(examination, vendor, group, severity)


def _for_the_state(examination: Examination) -> Iterator[tuple[Task, Kind]]:
    """What only the State can decide, by its kind; what says none, by its name."""
    for task in examination.of_kind(*_BY_THE_STATE, _OPENS):
        assert task.kind is not None
        yield task, task.kind
    called = examination.kept(named)
    by_name = {
        task.id: (task, kind)
        for step, kind in _BY_NAME.items()
        for task in called.get(step, ())
        if not mentions(task, _VERIFIES)
    }
    yield from by_name.values()


def _is_what_it_may_bid_for(examination: Examination, task: Task, kind: Kind) -> bool:
    """Whether a company that is a party may bid for what is decided: a study, or the tender of what the State buys."""
    if kind is not Kind.TENDER:
        return kind in _OF_A_STUDY
    systems = [examination.plan.systems[id_] for id_ in examination.systems_of(task)]
    return bool(systems) and all(system.route in BOUGHT for system in systems)


def _may_lead(examination: Examination, task: Task, vendors: frozenset[str]) -> bool:
    if task.kind is Kind.SEC_LEVEL:
        return mentions(task, _DOSSIER) and not mentions(task, _DECISION)
    if task.kind is Kind.ACCEPT and Step.ACCEPTANCE not in examination.kept(procedure).of_task.get(task.id, ()):
        return True  # what it hands over, or back
    return task.kind in _FOR_ONESELF and funds_of(examination.plan, task, vendors) is Funds.PRIVATE


def _likely_lead(examination: Examination) -> Agency | None:
    """The state agency that leads most tasks of the plan."""
    agencies = examination.plan.agencies
    return next((agencies[lead] for lead in leads(examination) if agencies[lead].kind is AgencyKind.STATE), None)


def _finding(examination: Examination, id_: str, group: Lacking, severity: Severity) -> Finding:
    vendor = examination.plan.agencies[id_]
    return Finding(
        say(
            "doanh nghiệp {vendor} chủ trì {tasks}: việc thuộc thẩm quyền của cơ quan nhà nước",
            "the vendor {vendor} leads {tasks}, though it is for the State to decide",
            vendor=vendor,
            tasks=group.subject(),
        ),
        examination.place_of(group.tasks[0], "lead"),
        group.waived_by,
        say(
            "{give}; {vendor} có thể phối hợp chuẩn bị tài liệu{support}",
            "{give}; {vendor} can help to prepare the papers{support}",
            give=_give(examination, vendor, group.tasks),
            vendor=vendor,
            support=for_file(": {support}", ": {support}", support=entries("support", [vendor])),
        ),
        severity=severity,
        related=tuple(
            (examination.place_of(task, "lead"), say("{task} cũng vậy", "{task} too", task=task))
            for task in group.tasks[1:]
        ),
    )


def _give(examination: Examination, vendor: Agency, tasks: list[Task]) -> Text:
    """To the state agency that leads most, where the plan knows one."""
    lead = _likely_lead(examination)
    if lead is None:
        return say(
            "giao {tasks} cho cơ quan nhà nước có thẩm quyền chủ trì",
            "let the state body in charge lead {tasks}",
            tasks=listed(tasks),
        )
    return say(
        "{give}, hoặc cơ quan nhà nước khác có thẩm quyền, chủ trì",
        "{give}, or to another state body in charge",
        give=HandOver(tuple(task.id for task in tasks), (vendor.id,), lead),
    )


RULE = Rule(
    code="DX417",
    name="vendor_leads_state_task",
    aliases=("R17",),
    severity=Severity.ERROR,
    title=Text(
        "Doanh nghiệp chủ trì việc thuộc thẩm quyền nhà nước",
        "A vendor leads what is for the State to decide",
    ),
    why=Text(
        "người hưởng lợi không thể tự phê duyệt, chọn nhà thầu, nghiệm thu hay ban hành quy định; kết quả không có giá trị",
        "who gains from it can't approve, award, accept or regulate: the result would not stand",
    ),
    fix=say(
        "giao cơ quan nhà nước chủ trì phê duyệt, thẩm định, đấu thầu, nghiệm thu, cấp độ an toàn, chính sách; doanh "
        "nghiệp chỉ phối hợp (đưa vào sử dụng mà doanh nghiệp chủ trì là cảnh báo). Doanh nghiệp được lập hồ sơ đề "
        "xuất cấp độ, và tự đấu thầu, nghiệm thu phần vốn của mình (ghi ở {funding})",
        "let a state body lead approvals, appraisals, tenders, acceptances, security levels and policies, with the "
        "vendor in support (a go-live led by a vendor is a warning). A vendor may draw up a security dossier, and "
        "tender for and accept what it pays for itself (say so in {funding})",
        funding=Key("funding"),
    ),
    provisions=(
        regime("ND73").provision("8"),
        Text(
            "TP Thủ Đức, 26/3/2021: Sở chủ trì, VNPT phối hợp (theo bài báo nguồn của plans/thu-duc.yaml)",
            "Thủ Đức, 2021-03-26: the Department leads, VNPT supports (the press article behind plans/thu-duc.yaml)",
        ),
    ),
    bad="""\
dxplan: 1
id: chu-tri
start: 2022-03-01
agencies:
  SO: {name: Sở Thông tin và Truyền thông, kind: state}
  NT: {name: Nhà thầu, kind: vendor}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, lead: NT, deliverable: Kho dữ liệu}
  T2: {name: Vận hành thử kho, kind: trial, system: KHO, duration: 20d, after: T1, lead: SO, deliverable: Báo cáo}
  T3: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 10d, after: T2, lead: NT, deliverable: Biên bản}  # expect: DX417
""",
    good="""\
dxplan: 1
id: chu-tri
start: 2022-03-01
agencies:
  SO: {name: Sở Thông tin và Truyền thông, kind: state}
  NT: {name: Nhà thầu, kind: vendor}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, lead: NT, deliverable: Kho dữ liệu}
  T2: {name: Vận hành thử kho, kind: trial, system: KHO, duration: 20d, after: T1, lead: SO, deliverable: Báo cáo}
  T3: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 10d, after: T2, lead: SO, support: [NT], deliverable: Biên bản}
""",
    check=check,
    reads=("kind",),
)
