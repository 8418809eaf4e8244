"""DX481: what a company is to pay for itself is charged to the State."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words, mentions
from dxplan.checks.law.vendors import Funds, companies_of, funds_of, takes_part
from dxplan.checks.phases import Lacking, together
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind, with_finer
from dxplan.model.system import Route
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_WORK = frozenset(
    with_finer(Kind.INFRA, Kind.BUILD, Kind.DATA, Kind.INTEGRATE, Kind.ROLLOUT, Kind.PILOT, Kind.TRIAL, Kind.OPS)
)
_BEFORE = _WORK - {Kind.ROLLOUT, Kind.OPS}
"""What is done for the trial itself."""
_BUYS = Words(
    (
        *(
            "đặt hàng",
            "mua",
            "mua sắm",
            "thuê",
            "nhà thầu",
            "đấu thầu",
            "chỉ định thầu",
            "gói thầu",
            "nhiệm vụ nhà nước",
        ),
        *("order", "purchase", "buy", "hire", "procurement", "tender", "bidder", "contractor", "public task"),
    )
)
"""A contract of these is the State's; an agreement on a trial is not."""


def check(examination: Examination) -> Iterator[Finding]:
    """What a vendor leads on a system that a company pays for, or for a trial at its own cost, is not the State's.

    Unless the State has bought it: after a tender, or under a contract that speaks of an order or a hire.
    """
    plan = examination.plan
    vendors = companies_of(plan)
    if not vendors or not examination.says_funds:
        return
    lead_of = examination.lead_of
    charged: dict[str | None, list[Task]] = {}
    for task in examination.of_kind(*_WORK):
        is_the_vendors = lead_of[task.id] in vendors or (task.kind is Kind.PILOT and takes_part(plan, task, vendors))
        if not (task.cost and is_the_vendors and funds_of(plan, task, vendors) is Funds.STATE):
            continue
        systems = [plan.systems[id_] for id_ in examination.systems_of(task) if id_ in plan.systems]
        routes = {system.route for system in systems}
        if not systems or not routes <= {Route.COMPANY, Route.ORDER}:
            continue
        verdict = None
        if Route.ORDER in routes:
            verdict = _verdict_on(examination, task) if task.kind in _BEFORE else None
            if verdict is None:
                continue
        if not _is_bought(examination, task, before_the_order=verdict is not None):
            charged.setdefault(None if verdict is None else verdict.id, []).append(task)
    for id_, alike in charged.items():
        for group in together(examination, "DX481", alike):
            yield _finding(examination, group, None if id_ is None else plan.tasks[id_])


def _verdict_on(examination: Examination, task: Task) -> Task | None:
    """The evaluation of the trial for which the task is done; what follows upon one is of what is ordered after it."""
    pilots = examination.of_systems_of(task, Kind.PILOT)
    verdicts = [
        each
        for each in examination.of_systems_of(task, Kind.EVALUATE)
        if any(examination.waits_for(each, pilot) for pilot in pilots)
    ]
    if examination.waits_for(task, *verdicts):
        return None
    verdicts = [each for each in verdicts if examination.waits_for(each, task)]
    return min(verdicts, key=lambda each: (examination.dates(each).early_start, each.id), default=None)


def _is_bought(examination: Examination, task: Task, *, before_the_order: bool) -> bool:
    tenders = examination.of_systems_of(task, *with_finer(Kind.TENDER))
    signed = () if before_the_order else examination.of_systems_of(task, Kind.CONTRACT)
    contracts = [each for each in signed if mentions(each, _BUYS)]
    return bool(several := [*tenders, *contracts]) and examination.waits_for(task, *several)


def _finding(examination: Examination, group: Lacking, verdict: Task | None) -> Finding:
    first = group.tasks[0]
    around = (first, *examination.plan.ancestors(first))
    sayer = next((each for each in around if each.funding is not None), first)
    why = (
        Text("hệ thống do doanh nghiệp tự đầu tư", "the system is the company's own investment")
        if verdict is None
        else say(
            "việc phục vụ thử nghiệm do doanh nghiệp tự chi, chưa được đánh giá ({verdict})",
            "it is for a trial at the company's own cost, before its evaluation ({verdict})",
            verdict=verdict,
        )
    )
    return Finding(
        say(
            "{tasks} tính vào ngân sách nhà nước, trong khi {why}",
            "{tasks}: charged to the State, though {why}",
            tasks=group.subject(),
            why=why,
        ),
        Place(sayer.places, ("funding",)),
        group.waived_by,
        related=tuple(
            (Place(task.places, ("cost",)), say("{task} cũng vậy", "{task} too", task=task)) for task in group.tasks[1:]
        ),
    )


RULE = Rule(
    code="DX481",
    name="own_cost_charged_to_state",
    severity=Severity.WARNING,
    title=Text(
        "Phần doanh nghiệp tự chi lại tính vào ngân sách",
        "What a company pays for itself is charged to the State",
    ),
    why=Text(
        "đã nhận tự đầu tư hoặc tự chịu chi phí thử nghiệm thì ngân sách không có căn cứ chi: không qua lựa chọn nhà thầu, "
        "kho bạc không thanh toán",
        "where a company invests or tries out at its own cost, the budget has no ground to pay: nobody was selected, and the "
        "treasury will refuse",
    ),
    fix=Text(
        "ghi nguồn của doanh nghiệp cho việc đó; nếu Nhà nước trả thì đổi cách thức của hệ thống, và để việc chờ đấu thầu "
        "hoặc hợp đồng đặt hàng, thuê dịch vụ",
        "name the company as the source of the money; if the State is to pay, change the system's route, and let the work "
        "wait for a tender or a contract of the order or hire",
    ),
    provisions=(
        Text(
            "Thử nghiệm, đầu tư bằng vốn doanh nghiệp không dùng ngân sách; chi ngân sách phải qua lựa chọn nhà thầu (Luật Ngân "
            "sách nhà nước, Luật Đấu thầu; hiểu biết chung, chưa đối chiếu văn bản)",
            "A trial or an investment at a company's own cost uses no budget; public money needs a selection (State Budget Law, "
            "Bidding Law; general knowledge, not compared with the texts)",
        ),
    ),
    bad="""\
dxplan: 1
id: tu-chi
start: 2026-01-05
agencies: {SDL: {name: Sở Du lịch, kind: state}, DN: {name: Công ty Bản đồ, kind: vendor}}
systems: {BD: {name: Bản đồ du lịch, route: company_funded}}
tasks:
  T1: {name: Ký thỏa thuận hợp tác, kind: contract, system: BD, duration: 5d, lead: SDL, support: [DN], deliverable: Thỏa thuận}
  T2: {name: Xây dựng bản đồ, kind: build, system: BD, duration: 40d, after: T1, cost: 2 tỷ, funding: Ngân sách tỉnh 2026, lead: DN, deliverable: Bản đồ}  # expect: DX481
""",
    good="""\
dxplan: 1
id: tu-chi
start: 2026-01-05
agencies: {SDL: {name: Sở Du lịch, kind: state}, DN: {name: Công ty Bản đồ, kind: vendor}}
systems: {BD: {name: Bản đồ du lịch, route: company_funded}}
tasks:
  T1: {name: Ký thỏa thuận hợp tác, kind: contract, system: BD, duration: 5d, lead: SDL, support: [DN], deliverable: Thỏa thuận}
  T2: {name: Xây dựng bản đồ, kind: build, system: BD, duration: 40d, after: T1, cost: 2 tỷ, funding: Vốn doanh nghiệp, lead: DN, deliverable: Bản đồ}
""",
    check=check,
    part_of=("DX426",),
    reads=("kind", "system"),
)
