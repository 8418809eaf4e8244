"""DX435: a company promises work “on request”, and nobody in the plan makes the request."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words, written_by
from dxplan.checks.law.vendors import Funds, funds_of, named_in, takes_part, vendors_of
from dxplan.checks.procedure.reading import NONE
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.rule import Rule
from dxplan.checks.waits import following, in_chains
from dxplan.model.kind import LEVEL_OF_EFFORT, Kind, with_finer
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, folded, say

_STATE = ("tỉnh", "thành phố", "UBND", "Ủy ban nhân dân", "Sở", "chính quyền")
_BODIES = (
    *_STATE,
    *("bệnh viện", "nhà trường", "trường", "đơn vị", "địa phương", "cơ quan", "trung tâm", "chủ đầu tư"),
    *("huyện", "quận", "xã", "phường", "các sở", "các đơn vị", "các xã"),
)
"""Who may ask a company for its help."""
_ASKS = ("yêu cầu", "có yêu cầu", "đề nghị", "có đề nghị", "có nhu cầu")
_CAN = (
    *("nếu cân đối được", "nếu bố trí được", "nếu có thể", "khi có thể", "khi có điều kiện", "nếu còn nguồn lực"),
    *(
        "tùy khả năng",
        "tuỳ khả năng",
        "tùy điều kiện",
        "tuỳ điều kiện",
        "trong khả năng",
        "trong điều kiện cho phép",
    ),
    *("if possible", "where possible", "if it can", "when it can", "subject to availability", "if available"),
)
"""What a company makes its help depend on besides."""
_ABLE = Words(_CAN)
_CONDITION = Words(
    (
        *_CAN,
        *(f"{when} {asks}" for when in ("khi", "nếu") for asks in (*_ASKS, "được yêu cầu", "được đề nghị")),
        *(f"theo {asks} của {body}" for body in _STATE for asks in ("yêu cầu", "đề nghị")),
        *(f"{body} {asks}" for body in _STATE for asks in ("yêu cầu", "có yêu cầu", "có nhu cầu")),
        *(f"{when} {body} {asks}" for when in ("khi", "nếu") for body in _BODIES for asks in (*_ASKS, "cần")),
        *("on request", "upon request", "if requested", "if asked", "when asked", "when requested"),
        *("at the province's request", "at the city's request"),
        *("at the request of the province", "at the request of the city", "the province asks", "the city asks"),
    )
)
"""What a tender or contract “requires” is no condition, so the body that asks is named."""
_REQUEST = Words(("gửi yêu cầu", "văn bản yêu cầu", "công văn yêu cầu", "có yêu cầu", "đề nghị", "request", "requests"))
_LETTER = Words(
    (
        "gửi yêu cầu",
        "gửi đề nghị",
        "văn bản yêu cầu",
        "văn bản đề nghị",
        "công văn đề nghị",
        "công văn yêu cầu",
        "letter of request",
        "sends a request",
    )
)
_PAPER = Words(
    tuple(f"{paper} đề nghị" for paper in ("kết quả", "dự toán", "phương án", "kế hoạch", "hồ sơ", "theo", "báo cáo"))
)
"""What is proposed for a decision asks for no help."""
_ORDERS = folded("đặt hàng")
"""To order a service is to ask; elsewhere in a name it is the way of selection: “dự toán đặt hàng”."""
_NO_REQUEST = frozenset((*with_finer(Kind.TENDER, Kind.CONTRACT), Kind.INVEST_PREP, Kind.APPRAISE))
"""What these ask for they ask of bidders, or of those who decide."""
_ON_REQUEST = Text("có yêu cầu", "on request")
_IF_IT_CAN = Text("doanh nghiệp có điều kiện", "if the company can")
_TO_ADD = Text("Gửi văn bản yêu cầu", "Send the request")
_DAILY_WORK = LEVEL_OF_EFFORT | {Kind.REVIEW, Kind.MEASURE}
"""Helping users and reporting is asked for every day: no promise hangs on it."""
_APPROVAL = frozenset((*with_finer(Kind.APPROVE), Kind.ACCEPT, Kind.EVALUATE))
_DECISION = with_finer(Kind.APPROVE, Kind.POLICY, Kind.TENDER, Kind.CONTRACT)
_OF_THE_CONTRACTOR = frozenset(
    {Step.SELECTION_PLAN, Step.INVITATION, Step.BID_EVALUATION, Step.RESULT, Step.CONTRACT, Step.DESIGN_APPROVAL}
)
"""What chooses and instructs a contractor asks nothing of another company that promised its help."""


def check(examination: Examination) -> Iterator[Finding]:
    """What a company does, pays for or supports on request comes after a request of the State, or right after its decision.

    Only companies: what a Party committee or a ministry asks for is an order, not a condition.
    """
    vendors = vendors_of(examination.plan)
    speaking = examination.said.speaking_of(_CONDITION)
    conditional = [
        task
        for task in examination.leaves
        if (task.id in speaking or (task.funding is not None and _CONDITION.occur_in(task.funding.everything)))
        and _is_conditional(examination, task, vendors)
    ]
    if not conditional:
        return
    requests = [
        task
        for task in examination.leaves
        if task.kind not in _NO_REQUEST
        and examination.lead_of[task.id] not in vendors
        and _is_request(examination, task)
    ]
    lacking = [task for task in conditional if not _is_asked_for(examination, task, vendors, requests)]
    for id_, others in in_chains(examination, "DX435", lacking).items():
        yield _finding(examination, examination.plan.tasks[id_], others)


def _is_request(examination: Examination, task: Task) -> bool:
    """An approval is of anything: it has to be the letter itself."""
    if examination.mentions(task, _LETTER):
        return True
    if task.kind in _APPROVAL:
        return False
    if task.name is not None and folded(task.name.everything).startswith(_ORDERS):
        return True
    return examination.mentions(task, _REQUEST) and not examination.mentions(task, _PAPER)


def _is_conditional(examination: Examination, task: Task, vendors: frozenset[str]) -> bool:
    """Whether a company leads a task that speaks of a condition, pays for it, or supports it on that condition."""
    plan = examination.plan
    if plan.inherited(task, "lead") not in vendors and funds_of(plan, task, vendors) is not Funds.PRIVATE:
        supports = not vendors.isdisjoint(task.support) and task.kind not in _DAILY_WORK
        return supports and examination.mentions(task, _CONDITION)
    return True


def _is_asked_for(examination: Examination, task: Task, vendors: frozenset[str], requests: list[Task]) -> bool:
    """Whether a request comes before, or right before it a decision; whom a contract is not with it asks for nothing."""
    before = {link.predecessor for around in (task, *examination.plan.ancestors(task)) for link in around.predecessors}
    if any(_decides(examination, examination.plan.tasks[id_], task, vendors) for id_ in before):
        return True
    return any(
        request is not task
        and (request.id in before or (request.kind is not None and examination.waits_for(task, request)))
        for request in requests
    )


def _decides(examination: Examination, decision: Task, task: Task, vendors: frozenset[str]) -> bool:
    if decision.kind not in _DECISION:
        return False
    plan = examination.plan
    helping = vendors.intersection(task.support)
    promised = named_in(plan, written_by(task), helping)
    if not helping or (plan.inherited(task, "lead") in vendors and not promised):
        return True
    if examination.kept(procedure).of_task.get(decision.id, NONE).isdisjoint(_OF_THE_CONTRACTOR):
        return True
    return takes_part(plan, decision, promised or helping)


def _finding(examination: Examination, task: Task, others: tuple[Task, ...]) -> Finding:
    start = examination.start_day(task)
    return Finding(
        say(
            "{task} chỉ thực hiện khi {when}, nhưng bắt đầu {start} mà trước đó không có nhiệm vụ nào gửi yêu cầu",
            "{task} is done {when} only, but starts on {start} and no task before it makes the request",
            task=task,
            when=_IF_IT_CAN if examination.mentions(task, _ABLE) else _ON_REQUEST,
            start=start,
        ),
        Place(task.places),
        task.id,
        say(
            "{request}; cơ quan nhà nước chủ trì, ban hành văn bản và xong trước {start}",
            "{request}; a state agency leads it, and issues the paper before {start}",
            request=AddTask(Kind.POLICY, before=(task.id,), name=_TO_ADD),
            start=start,
        ),
        related=following(examination, others),
    )


RULE = Rule(
    code="DX435",
    name="condition_without_request",
    severity=Severity.WARNING,
    title=Text("Việc có điều kiện mà không có nhiệm vụ gửi yêu cầu", "Conditional work that nobody requests"),
    why=Text(
        "doanh nghiệp chỉ làm, chỉ phối hợp khi được yêu cầu: không có văn bản yêu cầu thì không có căn cứ bắt đầu việc, và không bên nào phải chịu trách nhiệm",
        "the company acts, or helps, only when asked: without a request there is no ground to begin the work, and nobody answers for it",
    ),
    fix=Text(
        "thêm nhiệm vụ của cơ quan nhà nước gửi yêu cầu hoặc quyết định, và cho việc có điều kiện chờ nó",
        "add a task of a state agency that makes the request or decides, and let the conditional work wait for it",
    ),
    provisions=(
        Text(
            "Thỏa thuận Bà Rịa - Vũng Tàu 2018: VNPT đầu tư hạ tầng khi UBND tỉnh có yêu cầu (theo báo chí)",
            "The agreement of Bà Rịa - Vũng Tàu, 2018: VNPT invests in infrastructure when the province asks "
            "(from the press)",
        ),
    ),
    bad="""\
dxplan: 1
id: yeu-cau
start: 2022-03-01
agencies:
  UBND: {name: UBND tỉnh, kind: state}
  VNPT: {name: Tập đoàn VNPT, kind: vendor}
tasks:
  T1: {name: Khảo sát hạ tầng, kind: survey, duration: 20d, lead: UBND, deliverable: Báo cáo khảo sát}
  T2: {name: Đầu tư hạ tầng khi UBND tỉnh có yêu cầu, kind: infra, duration: 60d, after: T1, lead: VNPT, deliverable: Hạ tầng}  # expect: DX435
""",
    good="""\
dxplan: 1
id: yeu-cau
start: 2022-03-01
agencies:
  UBND: {name: UBND tỉnh, kind: state}
  VNPT: {name: Tập đoàn VNPT, kind: vendor}
tasks:
  T1: {name: Khảo sát hạ tầng, kind: survey, duration: 20d, lead: UBND, deliverable: Báo cáo khảo sát}
  Y1: {name: Gửi văn bản yêu cầu VNPT đầu tư, kind: policy, duration: 5d, after: T1, lead: UBND, deliverable: Công văn}
  T2: {name: Đầu tư hạ tầng khi UBND tỉnh có yêu cầu, kind: infra, duration: 60d, after: Y1, lead: VNPT, deliverable: Hạ tầng}
""",
    check=check,
)
