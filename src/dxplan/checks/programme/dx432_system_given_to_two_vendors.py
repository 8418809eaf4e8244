"""DX432: two companies each build at the same system, and nobody has divided the work."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.vendors import vendors_of
from dxplan.checks.programme.choosing import choices_of
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind
from dxplan.model.people import Agency
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.hand_over import HandOver
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import Noun
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

_WORK = (Kind.INFRA, Kind.BUILD, Kind.INTEGRATE, Kind.OPS)
_DELIVERY = (Kind.TRIAL, Kind.GOLIVE, Kind.TRAINING)
_OTHER = Noun("doanh nghiệp khác", "other")
_TO_ADD = Text("Phân chia công việc", "Division of work")
_DIVISION = Words(
    (
        *("phân việc", "phân công", "phân chia", "phân định", "liên danh"),
        *("dividing the work", "division of work", "divide the work", "work split", "consortium"),
    )
)


def check(examination: Examination) -> Iterator[Finding]:
    """The work on one system lies with one company, or with several that do each task together.

    Who does a task is the vendor that leads it, or else those that support it; what is for several systems, and the
    operation and warranty, is done by each for its own part. Another one may follow after a tender
    or contract for the system, or one for several systems that its work waits for. A task before them that divides the work settles it too.
    """
    plan = examination.plan
    vendors = vendors_of(plan)
    if len(vendors) < 2:
        return
    divisions: list[Task] | None = None
    for system in plan.systems:
        work = [
            task
            for task in examination.of_system(system, *_WORK)
            if not _is_connected_from_another(examination, system, task, vendors)
        ]
        work.sort(key=lambda task: (examination.dates(task).early_start, task.id))
        pair = _pair(examination, work, vendors, choices_of(examination, system))
        if pair is None:
            continue
        if divisions is None:  # only asked for where it matters: it reads the words of every task
            divisions = [task for task in examination.leaves if examination.mentions(task, _DIVISION)]
        if not any(_divides(examination, task, *pair) for task in divisions):
            yield _finding(examination, system, *pair, vendors)


def _is_connected_from_another(examination: Examination, system: str, task: Task, vendors: frozenset[str]) -> bool:
    """Whether a task connects a system to another one that its company works on: that one's end of the connection."""
    systems = examination.systems_of(task)
    if task.kind is not Kind.INTEGRATE or len(systems) < 2:
        return False
    doers = _doers(examination, task, vendors)
    return bool(doers) and any(
        _doers(examination, other, vendors) == doers and system not in examination.systems_of(other)
        for of in systems
        if of != system
        for other in examination.of_system(of, *_WORK, *_DELIVERY)
    )


def _doers(examination: Examination, task: Task, vendors: frozenset[str]) -> frozenset[str]:
    """Who does a task; of one for several systems, each of which a company has delivered, all that have a part."""
    lead = examination.plan.inherited(task, "lead")
    if lead not in vendors:
        return vendors.intersection(task.support)
    is_common = len(examination.systems_of(task)) > 1 or task.kind is Kind.OPS
    return vendors.intersection((lead, *task.support)) if is_common else frozenset((lead,))


def _pair(
    examination: Examination, work: list[Task], vendors: frozenset[str], choices: list[Task]
) -> tuple[Task, Task] | None:
    """The first two tasks that different companies do, without a tender or contract between them."""
    firsts: dict[frozenset[str], Task] = {}
    for task in work:
        doers = _doers(examination, task, vendors)
        if not doers or doers in firsts:
            continue
        for others, first in firsts.items():
            if (
                others.isdisjoint(doers)
                and not _is_operated_by_its_owner(examination, task, vendors)
                and not any(_between(examination, first, c, task) for c in choices)
                and not _by_their_own_contracts(examination, first, task)
            ):
                return first, task
        firsts[doers] = task
    return None


def _is_operated_by_its_owner(examination: Examination, task: Task, vendors: frozenset[str]) -> bool:
    """Whether the State operates several systems together, with a company's help for what that has made."""
    is_common = task.kind is Kind.OPS and len(examination.systems_of(task)) > 1
    return is_common and examination.plan.inherited(task, "lead") not in vendors


def _by_their_own_contracts(examination: Examination, first: Task, second: Task) -> bool:
    """Whether each follows upon a contract of its own: two packages, whose contracts divide the work.

    A contract is one's own that comes right before the work, or that it waits for and in which its company has a part.
    """
    one, other = _contracts_of(examination, first), _contracts_of(examination, second)
    return bool(one) and bool(other) and one.isdisjoint(other)


def _contracts_of(examination: Examination, task: Task) -> set[str]:
    plan = examination.plan
    direct = {link.predecessor for link in task.predecessors if plan.tasks[link.predecessor].kind is Kind.CONTRACT}
    lead = plan.inherited(task, "lead")
    vendors = vendors_of(plan)
    doers = {lead} & vendors or set(task.support) & vendors
    return direct or {
        contract.id
        for contract in examination.of_kind(Kind.CONTRACT)
        if not doers.isdisjoint((plan.inherited(contract, "lead"), *contract.support))
        and examination.waits_for(task, contract)
    }


def _between(examination: Examination, first: Task, choice: Task, second: Task) -> bool:
    """Whether a company is chosen after one task has begun and before the other begins."""
    begun = examination.dates(first).early_start < examination.dates(choice).early_finish
    return begun and examination.done_before(choice, second)


def _divides(examination: Examination, division: Task, first: Task, second: Task) -> bool:
    return all(division is task or examination.done_before(division, task) for task in (first, second))


def _finding(examination: Examination, system: str, first: Task, second: Task, vendors: frozenset[str]) -> Finding:
    plan = examination.plan
    ours, theirs = (
        [plan.agencies[id_] for id_ in sorted(_doers(examination, task, vendors))] for task in (first, second)
    )
    one, other = listed(ours, rest=_OTHER), listed(theirs, rest=_OTHER)
    return Finding(
        say(
            "hệ thống {system} giao cho hai bên: {first} do {one}, {second} do {other}",
            "the system {system} is given to two sides: {first} to {one}, {second} to {other}",
            system=plan.systems[system],
            first=first,
            one=one,
            second=second,
            other=other,
        ),
        Place(second.places),
        second.id,
        say(
            "{give}, hoặc {add}: phần nào do {one}, phần nào do {other}",
            "{give}, or {add}: what is done by {one}, and what by {other}",
            give=_given(second, theirs, ours),
            add=AddTask(Kind.PLAN, before=(first.id,), name=_TO_ADD),
            one=one,
            other=other,
        ),
        related=((Place(first.places), say("do {one} thực hiện", "done by {one}", one=one)),),
    )


def _given(task: Task, of: list[Agency], to: list[Agency]) -> Text:
    """A task goes to those that have begun."""
    if len(to) == 1:
        return advise(HandOver((task.id,), tuple(agency.id for agency in of), to[0]))
    return say("giao {task} cho {to}", "give {task} to {to}", task=task, to=listed(to, rest=_OTHER))


RULE = Rule(
    code="DX432",
    name="system_given_to_two_vendors",
    severity=Severity.WARNING,
    title=Text("Một hệ thống giao cho hai doanh nghiệp", "One system given to two companies"),
    why=Text(
        "hai bên làm chồng lên nhau hoặc chờ nhau, và khi có lỗi không bên nào chịu trách nhiệm",
        "they do the same thing twice or wait for each other, and when it fails neither answers for it",
    ),
    fix=Text(
        "giao mỗi hệ thống cho một doanh nghiệp, cho cùng làm từng nhiệm vụ (liên danh), hoặc phân chia công việc bằng "
        "văn bản trước khi bắt đầu",
        "give each system to one company, let them do each task together (a consortium), or divide the work in writing "
        "before it begins",
    ),
    provisions=(
        Text(
            "Thỏa thuận cùng nội dung với hai doanh nghiệp cần phân việc rõ (kinh nghiệm TP.HCM 2022, theo báo chí)",
            "Agreements with two companies on the same scope need a clear division of work "
            "(experience of HCMC in 2022, from the press)",
        ),
    ),
    bad="""\
dxplan: 1
id: hai-ben
start: 2022-03-01
agencies:
  STTTT: {name: Sở Thông tin và Truyền thông, kind: state}
  VNPT: {name: Tập đoàn VNPT, kind: vendor}
  VTL: {name: Tập đoàn Viettel, kind: vendor}
systems: {IOC: {name: Trung tâm điều hành}}
tasks:
  T1: {name: Xây dựng IOC, kind: build, system: IOC, duration: 60d, lead: STTTT, support: [VNPT], deliverable: IOC}
  T2: {name: Kết nối camera, kind: build, system: IOC, duration: 30d, after: T1, lead: STTTT, support: [VTL], deliverable: Kênh hình}  # expect: DX432
  T3: {name: Kiểm thử, kind: test, system: IOC, duration: 10d, after: T2, lead: STTTT, support: [VNPT, VTL], deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: hai-ben
start: 2022-03-01
agencies:
  STTTT: {name: Sở Thông tin và Truyền thông, kind: state}
  VNPT: {name: Tập đoàn VNPT, kind: vendor}
  VTL: {name: Tập đoàn Viettel, kind: vendor}
systems: {IOC: {name: Trung tâm điều hành}}
tasks:
  T0: {name: Phân việc giữa VNPT và Viettel, kind: plan, duration: 10d, lead: STTTT, deliverable: Biên bản phân việc}
  T1: {name: Xây dựng IOC, kind: build, system: IOC, duration: 60d, after: T0, lead: STTTT, support: [VNPT], deliverable: IOC}
  T2: {name: Kết nối camera, kind: build, system: IOC, duration: 30d, after: T1, lead: STTTT, support: [VTL], deliverable: Kênh hình}
  T3: {name: Kiểm thử, kind: test, system: IOC, duration: 10d, after: T2, lead: STTTT, support: [VNPT, VTL], deliverable: Báo cáo}
""",
    check=check,
    reads=("kind", "system"),
)
