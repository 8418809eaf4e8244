"""DX418: who prepared or tried out a system is already named for its contract."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import regime
from dxplan.checks.law.vendors import takes_part, taking_part, vendors_of
from dxplan.checks.procedure.doubts import called_so
from dxplan.checks.procedure.step import Step
from dxplan.checks.programme.choosing import CHOICE, choices_of
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind, with_finer
from dxplan.model.named import entry
from dxplan.model.people import Agency
from dxplan.model.system import Route
from dxplan.model.task import Task
from dxplan.scenario.remedies.name_bidder import NameBidder
from dxplan.scenario.remedies.say import Say
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import NOTHING, Text, say

_PREPARES = (*(Kind.SURVEY, Kind.PLAN, Kind.INVEST_PREP, Kind.DESIGN, Kind.SELECTION_PLAN, Kind.APPRAISE, Kind.PILOT),)
_DELIVERS = with_finer(Kind.BUILD, Kind.INFRA, Kind.DATA, Kind.INTEGRATE, Kind.TRIAL, Kind.GOLIVE, Kind.ROLLOUT)

_AN_ORDER = Words(("đặt hàng",))


def check(examination: Examination) -> Iterator[Finding]:
    """No vendor has a part before the tender of a system and is named for the tender, the contract or their work.

    An order after an official trial (`route: order`, from 1 July 2026) may go to the vendor that tried it out. Tasks
    that name no system say nothing, but what comes after a tender for several systems prepares none of them.
    """
    vendors = vendors_of(examination.plan)
    systems = (
        dict.fromkeys(s for t in examination.of_kind(*CHOICE) for s in examination.systems_of(t)) if vendors else {}
    )
    cases: list[_Case] = []
    for system in systems:
        case = _of_system(examination, system, vendors)
        first = next((each for each in cases if case is not None and each.tells(case)), None)
        if first is not None:
            first.systems.append(system)
        elif case is not None:
            cases.append(case)
    for case in cases:
        yield _finding(examination, case)


class _Case(NamedTuple):
    """Vendors that prepare some systems of one choice and are named for them."""

    systems: list[str]
    vendors: list[str]
    choosing: list[Task]
    prepared: dict[str, list[Task]]
    named: dict[str, list[Task]]

    def tells(self, other: _Case) -> bool:
        """Whether it tells all of another case: the same choice, and no further preparation."""
        if [task.id for task in self.choosing] != [task.id for task in other.choosing] or self.vendors != other.vendors:
            return False
        known = {task.id for tasks in self.prepared.values() for task in tasks}
        return all(task.id in known for tasks in other.prepared.values() for task in tasks)


def _of_system(examination: Examination, system: str, vendors: frozenset[str]) -> _Case | None:
    plan = examination.plan
    choosing = examination.of_system(system, *CHOICE)
    if plan.systems[system].route is Route.COMPANY and all(task.kind is Kind.CONTRACT for task in choosing):
        return None  # who pays for it itself competes with nobody
    chosen = choices_of(examination, system)
    preparing = [
        task
        for task in examination.of_system(system, *_PREPARES)
        if takes_part(plan, task, vendors)
        and not (examination.waits_for(task, *chosen) or _ordered(examination, system, task, choosing))
    ]
    if not preparing:
        return None
    delivering = [t for t in examination.of_system(system, *_DELIVERS) if examination.waits_for(t, *choosing)]
    named = _by_vendor(examination, [*choosing, *delivering], vendors, but_as_former=True)
    prepared = _by_vendor(examination, preparing, vendors)
    both = [vendor for vendor in prepared if vendor in named]
    return _Case([system], both, choosing, prepared, named) if both else None


def _finding(examination: Examination, case: _Case) -> Finding:
    """For the first vendor; the others are named beside it."""
    plan = examination.plan
    both, choosing, prepared, named = case.vendors, case.choosing, case.prepared, case.named
    vendor, before, after = both[0], prepared[both[0]], named[both[0]]
    begun, bidder = listed(before), plan.agencies[vendor]
    replaced = _until_the_award(examination, case.systems, [plan.agencies[each] for each in both], choosing)
    later = [task for id_ in replaced.tasks if takes_part(plan, task := plan.tasks[id_], frozenset((vendor,)))]
    order: Text = NOTHING
    if _may_order(examination, choosing) and all(task.kind is Kind.PILOT for task in before):
        order = say(
            "; nếu đặt hàng sau thử nghiệm chính thức thì ghi {route}",
            "; for an order after an official trial write {route}",
            route=Say(("systems", case.systems[0]), "route", Route.ORDER),
        )
    others = tuple(
        (Place(task.places), say("{other} cũng vậy", "{other} too", other=plan.agencies[other]))
        for other in both[1:]
        for task in (*prepared[other], *named[other])
    )
    return Finding(
        say(
            "{vendor} tham gia chuẩn bị {system} ({begun}) và đã có tên ở {later} trước khi có kết quả lựa chọn nhà "
            "thầu",
            "{vendor} helps to prepare {system} ({begun}) and is already named at {later}, before any contractor is "
            "selected",
            vendor=bidder,
            system=listed([plan.systems[id_] for id_ in case.systems]),
            begun=begun,
            later=listed(later),
        ),
        examination.place_of(after[0], "lead")
        if plan.inherited(after[0], "lead") == vendor
        else Place(after[0].places, ("support",)),
        after[0].id,
        say(
            "{bidder} đến khi có kết quả, hoặc giao {begun} cho đơn vị không dự thầu{order}",
            "{bidder} until the award, or give {begun} to somebody who will not bid{order}",
            bidder=replaced,
            begun=listed({task.id: task for each in both for task in prepared[each]}.values()),
            order=order,
        ),
        related=(
            *((Place(task.places), Text("phần chuẩn bị", "the preparation")) for task in before),
            *others,
        ),
    )


def _until_the_award(
    examination: Examination, systems: list[str], vendors: list[Agency], choosing: list[Task]
) -> NameBidder:
    """Each of them is replaced at all that comes with or after the choice, not only where it was found first."""
    plan, chosen = examination.plan, {task.id for task in choosing}
    work = [
        task
        for task in examination.leaves
        if task.id in chosen or not set(systems).isdisjoint(examination.systems_of(task))
    ]
    after = [task for task in work if task.id in chosen or examination.waits_for(task, *choosing)]
    named = frozenset(vendor.id for vendor in vendors)
    return NameBidder(
        tuple(task.id for task in after if takes_part(plan, task, named)), vendors[0], also=tuple(vendors[1:])
    )


def _by_vendor(
    examination: Examination, tasks: list[Task], vendors: frozenset[str], *, but_as_former: bool = False
) -> dict[str, list[Task]]:
    """The tasks of each vendor; `but_as_former` without those where it only gives up the data that it had."""
    result: dict[str, list[Task]] = {}
    for task in sorted(tasks, key=lambda task: (examination.dates(task).early_start, task.id)):
        for vendor in taking_part(examination.plan, task, vendors):
            if but_as_former and task.kind is Kind.MIGRATE and vendor != examination.lead_of[task.id]:
                continue
            result.setdefault(vendor, []).append(task)
    return result


def _ordered(examination: Examination, system: str, task: Task, choosing: list[Task]) -> bool:
    """Whether a task is the trial after which the State orders from the same vendor, or prepares that trial."""
    route = examination.plan.systems[system].route
    is_order = route is Route.ORDER or (
        route is None and any(examination.mentions(each, _AN_ORDER) for each in choosing if each.kind is Kind.CONTRACT)
    )
    if not is_order or not _may_order(examination, choosing):
        return False
    pilots = [*examination.of_system(system, Kind.PILOT), *called_so(examination, system, Step.PILOT)]
    return task.kind is Kind.PILOT or any(examination.waits_for(pilot, task) for pilot in pilots)


def _may_order(examination: Examination, choosing: list[Task]) -> bool:
    """Whether the law of the day allows such an order."""
    allowed = regime("ND224").first
    assert allowed is not None
    return min(examination.start_day(step) for step in choosing) >= allowed


RULE = Rule(
    code="DX418",
    name="competition_risk",
    aliases=("R18",),
    severity=Severity.WARNING,
    title=Text(
        "Nhà thầu tiềm năng đã lập hồ sơ, làm thí điểm",
        "A likely bidder has prepared or piloted the system",
    ),
    why=Text(
        "nhà thầu khác có thể kiến nghị về cạnh tranh không công bằng, và phải tổ chức lại việc lựa chọn nhà thầu",
        "other bidders may complain of unfair competition, and the tender has to be repeated",
    ),
    fix=say(
        "không ghi tên nhà thầu trước khi có kết quả; công khai kết quả thí điểm; yêu cầu kỹ thuật không riêng cho "
        "một sản phẩm. Riêng từ 01/7/2026, sau thử nghiệm chính thức thành công có thể đặt hàng ({order})",
        "name no contractor before the award, publish the pilot's results, and write requirements that fit more than "
        "one product. From 2026-07-01 an order may follow a successful official trial ({order})",
        order=entry("route", Route.ORDER),
    ),
    provisions=(
        Text(
            "Luật Đấu thầu: bảo đảm cạnh tranh giữa đơn vị tư vấn lập hồ sơ và nhà thầu "
            "(hiểu biết chung, chưa đối chiếu văn bản)",
            "Bidding Law: consultants who prepare a package and those who bid for it must be independent "
            "(general knowledge, not compared with the text)",
        ),
        regime("ND224").provision(
            "39.8.a", Text("đặt hàng sau khi thử nghiệm thành công", "an order after a successful trial")
        ),
    ),
    bad="""\
dxplan: 1
id: canh-tranh
start: 2022-03-01
agencies:
  SO: {name: Sở Thông tin và Truyền thông, kind: state}
  NT: {name: Tập đoàn công nghệ, kind: vendor}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Lập dự án theo Khung kiến trúc số, kind: invest_prep, system: KHO, duration: 40d, lead: SO, support: [NT], deliverable: Hồ sơ dự án}
  T2: {name: Thẩm định, kind: appraise, system: KHO, duration: 20d, after: T1, lead: SO, deliverable: Quyết định đầu tư}
  T3: {name: Đấu thầu, kind: tender, system: KHO, duration: 45d, after: T2, lead: SO, deliverable: Kết quả lựa chọn nhà thầu}
  T4:
    name: Xây dựng kho
    kind: build
    system: KHO
    duration: 90d
    after: T3
    lead: SO
    support: [NT]  # expect: DX418
    deliverable: Kho dữ liệu
""",
    good="""\
dxplan: 1
id: canh-tranh
start: 2022-03-01
agencies:
  SO: {name: Sở Thông tin và Truyền thông, kind: state}
  NT: {name: Tập đoàn công nghệ, kind: vendor}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Lập dự án theo Khung kiến trúc số, kind: invest_prep, system: KHO, duration: 40d, lead: SO, support: [NT], deliverable: Hồ sơ dự án}
  T2: {name: Thẩm định, kind: appraise, system: KHO, duration: 20d, after: T1, lead: SO, deliverable: Quyết định đầu tư}
  T3: {name: Đấu thầu, kind: tender, system: KHO, duration: 45d, after: T2, lead: SO, deliverable: Kết quả lựa chọn nhà thầu}
  T4:
    name: Xây dựng kho
    kind: build
    system: KHO
    duration: 90d
    after: T3
    lead: SO
    note: Do nhà thầu trúng thầu thực hiện
    deliverable: Kho dữ liệu
""",
    check=check,
    reads=("kind", "system"),
)
