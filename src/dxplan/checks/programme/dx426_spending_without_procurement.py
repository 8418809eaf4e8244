"""DX426: a vendor is to be paid for work that it was never selected for."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.decided import law_day
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import Topic, cited_on, regime
from dxplan.checks.law.vendors import Funds, funds_of, taking_part, vendors_of
from dxplan.checks.phases import Lacking, together
from dxplan.checks.procedure.doubts import called_so
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.rule import Rule
from dxplan.checks.waits import between, each_wait_for, in_chains, wait_for
from dxplan.model.kind import Kind, with_finer
from dxplan.model.named import Key, entry
from dxplan.model.task import Task
from dxplan.network.many_sets import Marked
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.say import Say
from dxplan.scenario.remedies.together import Together
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Noun
from dxplan.text.later import later
from dxplan.text.lists import listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, Voiced, same, say
from dxplan.text.wording import Money

_WORK = frozenset(with_finer(Kind.INFRA, Kind.BUILD, Kind.DATA, Kind.INTEGRATE, Kind.GOLIVE, Kind.ROLLOUT, Kind.OPS))
_MOST_RELATED = 20
_SELECTS = (Kind.TENDER, Kind.BID_EVALUATION, Kind.CONTRACT)
_SELECTED = Words(("hợp đồng", "lựa chọn nhà thầu", "đấu thầu", "contract", "tender"))
_BY_THE_VENDOR = same("vốn doanh nghiệp")
_OTHER = Noun("doanh nghiệp khác", "other")
_ARTICLES = {"ND73": "9.4, 24.4, 52.5"}
_SPEND = Voiced(Text("chi", "goes"), Text("dự kiến chi", "is to go"))
"""A meeting is told a plan as a plan."""
_PILOT = Text(", đánh giá thí điểm", " and the evaluation of the pilot")


def check(examination: Examination) -> Iterator[Finding]:
    """Work that costs the State money and has a vendor in it waits for a tender or a contract.

    That of its system, or one that names no system; work that names no system may wait for any. What is bought for a
    system that no tender or contract is of (servers for two others) may wait for one with the same vendor. A milestone
    that speaks of the contract will do. One finding for all that lack the same contract, or any. An error only where
    the vendor leads and the money is said to be the State's; work that the vendor pays for is left alone.
    """
    plan = examination.plan
    vendors = vendors_of(plan)
    if not vendors:
        return
    signed = [task for task in examination.of_kind(Kind.MILESTONE) if examination.mentions(task, _SELECTED)]
    signed += called_so(examination, None, Step.CONTRACT, Step.INVITATION, Step.BID_EVALUATION)
    everything = [*examination.of_kind(*_SELECTS), *signed]
    selections: dict[tuple[str, ...], _Selections] = {}
    sharing = {task.id for task in examination.kept(procedure).of_any((Step.SHARING,))}
    lead_of, says_funds = examination.lead_of, examination.says_funds
    errors: list[Task] = []
    warnings: list[Task] = []
    columns = examination.columns
    work = [task for task, kind in zip(columns.tasks, columns.kinds, strict=True) if kind in _WORK or kind is None]
    has_systems = examination.has_systems
    for task in work:
        if not task.cost or (lead_of[task.id] not in vendors and vendors.isdisjoint(task.support)):
            continue  # no vendor has a part
        systems = examination.systems_of(task) if has_systems else ()
        if systems not in selections:
            selections[systems] = _selections(examination, task, systems, everything, signed)
        selected = selections[systems]
        if (selected.own and examination.waits_for_marked(task, selected.own)) or task.id in sharing:
            continue
        if selected.of_others and _is_chosen_for_others(examination, task, selected.of_others, vendors):
            continue
        funds = funds_of(plan, task, vendors) if says_funds else Funds.UNSAID
        if task.kind is None and not (funds is Funds.STATE and lead_of[task.id] in vendors):
            continue  # it may be anything, unless a vendor does it for the State's money
        if funds is not Funds.PRIVATE:
            certain = funds is Funds.STATE and lead_of[task.id] in vendors and task.kind is not None
            (errors if certain else warnings).append(task)
    for tasks, severity in ((errors, Severity.ERROR), (warnings, Severity.WARNING)):
        of_contract: dict[str | None, list[Task]] = {}
        for task in tasks:
            contract = _contract_of(examination, task, vendors)
            of_contract.setdefault(None if contract is None else contract.id, []).append(task)
        for id_, alike in of_contract.items():
            for group in together(examination, "DX426", alike):
                yield _finding(examination, group, vendors, severity, None if id_ is None else plan.tasks[id_])


class _Selections(NamedTuple):
    """What work on some systems may wait for: any of its own; of others where no tender or contract is of these."""

    own: Marked
    of_others: list[Task]


def _selections(
    examination: Examination, task: Task, systems: tuple[str, ...], everything: list[Task], signed: list[Task]
) -> _Selections:
    of_these = examination.of_systems_of(task, *_SELECTS)
    own = everything
    if systems:
        own = [*of_these, *examination.of_system(None, *_SELECTS)]
        own += [t for t in signed if not (of := examination.systems_of(t)) or not set(of).isdisjoint(systems)]
    return _Selections(examination.marked(own), [] if of_these else everything)


def _is_chosen_for_others(
    examination: Examination, task: Task, selections: list[Task], vendors: frozenset[str]
) -> bool:
    """Whether work for a system without any selection waits for one in which its own vendor takes part."""
    own = set(taking_part(examination.plan, task, vendors))
    return any(
        examination.waits_for(task, other) and not own.isdisjoint(taking_part(examination.plan, other, vendors))
        for other in selections
    )


def _contract_of(examination: Examination, task: Task, vendors: frozenset[str]) -> Task | None:
    """A contract of the task's systems, or else its tender, that stands in the plan and may come before the task.

    The last one that is done before it, else the first; one with other vendors is not for it.
    """
    systems = examination.systems_of(task)
    if not systems:
        return None
    found, plan = examination.kept(procedure), examination.plan
    own = set(taking_part(plan, task, vendors))
    for step in (Step.CONTRACT, Step.BID_EVALUATION, Step.INVITATION):
        several = [
            other
            for system in systems
            for other in found.of(system, (step,))
            if other.kind in _SELECTS and not examination.would_circle(task, other)
            if not (with_ := set(taking_part(plan, other, vendors))) or with_ & own
        ]
        if several:
            several.sort(key=lambda other: (examination.dates(other).early_finish, other.id))
            done = [other for other in several if examination.done_before(other, task)]
            return done[-1] if done else several[0]
    return None


def _finding(
    examination: Examination, group: Lacking, vendors: frozenset[str], severity: Severity, contract: Task | None
) -> Finding:
    plan, tasks = examination.plan, group.tasks
    first = tasks[0]
    lead_of = examination.lead_of
    teams = dict.fromkeys((lead_of[task.id], task.support) for task in tasks)  # many tasks have the same
    who = dict.fromkeys(agency for lead, support in teams for agency in (lead, *support) if agency in vendors)
    return Finding(
        say(
            "{tasks} {spend} {cost} và có {who} thực hiện, nhưng không chờ việc lựa chọn nhà thầu hay hợp đồng nào",
            "{cost} {spend} into {tasks} with {who} at work, without waiting for any tender or contract",
            tasks=group.subject(),
            spend=_SPEND,
            cost=Money(sum(task.cost or 0 for task in tasks)),
            who=listed((plan.agencies[vendor] for vendor in who if vendor is not None), rest=_OTHER),
        ),
        Place(first.places, ("cost",)),
        group.waived_by,
        hint=_hint(examination, tasks, vendors, contract),
        severity=severity,
        related=tuple((Place(task.places, ("cost",)), _amount(task)) for task in tasks[1 : _MOST_RELATED + 1]),
    )


@later
def _hint(examination: Examination, tasks: list[Task], vendors: frozenset[str], contract: Task | None) -> Text:
    plan, first = examination.plan, tasks[0]
    says_funds = examination.says_funds
    own = _own([t for t in tasks if not says_funds or funds_of(plan, t, vendors) is Funds.UNSAID])
    provision = cited_on(Topic.INVESTMENT, law_day(examination, Topic.INVESTMENT, first), _ARTICLES)
    if contract is not None:
        chains = in_chains(examination, "DX426", tasks)
        heads = [task for task in tasks if task.id in chains]
        wait: Remedy = (
            each_wait_for(examination, heads, contract) if len(heads) > 1 else wait_for(examination, heads[0], contract)
        )
        return say("{wait}{provision}{own}", "{wait}{provision}{own}", wait=wait, provision=provision, own=own)
    system = examination.system_of(first) if len(tasks) == 1 else None
    return say(
        "{tender}{provision}; phê duyệt{pilot} rồi mới đấu thầu, và nhiệm vụ {contract} cũng được{own}",
        "{tender}{provision}; the tender comes after the approval{pilot}, and one of {contract} will do as well{own}",
        tender=between(
            examination,
            AddTask(
                Kind.TENDER,
                before=tuple(task.id for task in sorted(tasks, key=lambda t: (examination.dates(t).early_start, t.id))),
                system=None if system is None else plan.systems[system],
                these=len(tasks) > 1,
            ),
        ),
        pilot=_PILOT if _has_pilot(examination, tasks) else NOTHING,
        contract=entry("kind", Kind.CONTRACT),
        own=own,
        provision=provision,
    )


def _has_pilot(examination: Examination, tasks: list[Task]) -> bool:
    """Whether there is a pilot of any of their systems; of tasks of no system, one of none."""
    if not examination.by_kind[Kind.PILOT]:
        return False
    each = {examination.systems_of(task): task for task in tasks}.values()
    return any(examination.of_systems_of(task, Kind.PILOT) for task in each)


def _own(tasks: list[Task]) -> Text:
    """What to write at tasks that do not say whose money it is."""
    if not tasks:
        return NOTHING
    return say(
        "; nếu doanh nghiệp tự chi thì ghi {funding}",
        "; if the vendor pays, say so: {funding}",
        funding=Together(
            tuple(Say(("tasks", task.id), "funding", _BY_THE_VENDOR, _BY_THE_VENDOR.vi) for task in tasks)
        ),
    )


def _amount(task: Task) -> Text:
    return say("{task}: {cost}", "{task}: {cost}", task=task, cost=Money(task.cost or 0))


RULE = Rule(
    code="DX426",
    name="spending_without_procurement",
    aliases=("R26",),
    severity=Severity.WARNING,
    title=Text(
        "Chi ngân sách không qua lựa chọn nhà thầu",
        "Public money spent without selecting a contractor",
    ),
    why=Text(
        "thỏa thuận hợp tác không thay được đấu thầu và hợp đồng: không có căn cứ thanh toán, dễ bị kiểm toán, thanh tra "
        "kết luận sai phạm",
        "a cooperation agreement replaces neither tender nor contract: there is no ground to pay, and auditors find fault with it",
    ),
    fix=say(
        "đặt việc lựa chọn nhà thầu và hợp đồng trước phần việc có chi phí của doanh nghiệp, hoặc ghi rõ doanh "
        "nghiệp tự chi ({funding}). Là lỗi khi doanh nghiệp chủ trì và {funding} ghi ngân sách; còn lại là cảnh báo",
        "put a tender and a contract before what a vendor is paid for, or say that the vendor pays ({funding}). An "
        "error if the vendor leads and {funding} names the budget, otherwise a warning",
        funding=Key("funding"),
    ),
    provisions=(
        regime("ND73").provision(
            "9.4, 24.4, 52.5",
            Text("lựa chọn nhà thầu trước khi thực hiện", "a contractor is selected before the work begins"),
        ),
        regime("ND45").provision(),
        regime("ND224").provision(
            "41", Text("trình tự chuẩn bị, thực hiện, kết thúc đầu tư", "preparation, implementation, closing")
        ),
        Text(
            "Các bài báo về thỏa thuận với VNPT, Viettel không nói đến lựa chọn nhà thầu (xem plans/README.md)",
            "The press articles on the agreements with VNPT and Viettel mention no tender (see plans/README.md)",
        ),
    ),
    bad="""\
dxplan: 1
id: chi-khong-qua-thau
start: 2022-03-01
agencies:
  SO: {name: Sở Thông tin và Truyền thông, kind: state}
  NT: {name: Tập đoàn công nghệ, kind: vendor}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: SO, deliverable: Báo cáo khảo sát}
  T2:
    name: Xây dựng kho
    kind: build
    system: KHO
    duration: 90d
    after: T1
    lead: SO
    support: [NT]
    cost: 20 tỷ  # expect: DX426
    funding: ngân sách tỉnh
    deliverable: Kho dữ liệu
""",
    good="""\
dxplan: 1
id: chi-khong-qua-thau
start: 2022-03-01
agencies:
  SO: {name: Sở Thông tin và Truyền thông, kind: state}
  NT: {name: Tập đoàn công nghệ, kind: vendor}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Khảo sát, kind: survey, duration: 20d, lead: SO, deliverable: Báo cáo khảo sát}
  T2:
    name: Xây dựng kho
    kind: build
    system: KHO
    duration: 90d
    after: T1
    lead: SO
    support: [NT]
    cost: 20 tỷ
    funding: vốn doanh nghiệp
    deliverable: Kho dữ liệu
""",
    check=check,
)
