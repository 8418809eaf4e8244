"""DX436: hired services are used to upgrade a system that the State has invested in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import Regime, Topic, in_force, regime
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind, with_finer
from dxplan.model.named import entry
from dxplan.model.system import Route, System
from dxplan.model.task import Task
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say

_BUILT = (Kind.INFRA, Kind.BUILD, Kind.INTEGRATE)
_BOUND = with_finer(Kind.TENDER, Kind.CONTRACT, Kind.BUILD, Kind.ACCEPT, Kind.OPS)
_HIRE = Words(
    ("thuê dịch vụ", "service hire", "hired service", "hire of services", "hire the service", "hire services")
)
_HIRED = Words(("thuê", "gói thuê"))
"""Enough in a name; a note may speak of a hired line."""
_ADVICE = Words(("thuê tư vấn", "thuê chuyên gia", "thuê đơn vị", "thuê giám sát", "thuê thẩm tra"))
_INVESTMENT = Words(("đầu tư công", "vốn đầu tư", "dự án đầu tư", "public investment", "investment project"))
_UPGRADE = Words(
    (
        *("nâng cấp", "mở rộng", "bổ sung chức năng", "bổ sung tính năng", "bổ sung phân hệ", "phát triển thêm"),
        *(
            "hoàn thiện hệ thống",
            "hoàn thiện phần mềm",
            "hoàn thiện chức năng",
            "phát triển mở rộng",
            "upgrade",
            "upgrades",
            "extend",
            "extends",
            "extension",
        ),
    )
)
_BUILT_BEFORE = Words(
    (
        "đã đầu tư",
        "đã được đầu tư",
        "đầu tư trước đây",
        "đầu tư giai đoạn trước",
        "already invested",
        "invested in before",
    )
)
_FORBIDDEN_BY = "ND224"


def check(examination: Examination) -> Iterator[Finding]:
    """A system is either invested in or hired: no hired service upgrades what an investment has built.

    Invested is what has the route `project`, or work on it paid as public investment; hired what has the route `hire`,
    or a task that says it hires services to upgrade or extend. A task that says both needs no route. A hire that falls
    under an earlier law is a question, held back.
    """
    upgrading = examination.said.speaking_of(_UPGRADE)
    for system in examination.plan.systems.values():
        hires = [
            task
            for task in (examination.of_system(system.id, *Kind) if upgrading else ())
            if task.id in upgrading and _is_hire(examination, task)
        ]
        if system.route is Route.PROJECT:
            yield from _found(examination, system, hires, None)
            continue
        both = [task for task in hires if examination.mentions(task, _BUILT_BEFORE)]
        if both:
            yield from _found(examination, system, both, both[0])
        elif system.route is Route.HIRE:
            built = examination.of_system(system.id, *_BUILT)
            invested = next((task for task in built if _is_investment(examination, task)), None)
            if invested is not None:
                hires = [t for t in examination.of_system(system.id, *_BOUND) if not _is_investment(examination, t)]
                yield from _found(examination, system, hires, invested)


def _is_hire(examination: Examination, task: Task) -> bool:
    if examination.mentions(task, _HIRE):
        return True
    names = examination.names
    return task.id in names.speaking_of(_HIRED) and task.id not in names.speaking_of(_ADVICE)


def _is_investment(examination: Examination, task: Task) -> bool:
    paid = task.funding is not None and _INVESTMENT.occur_in(task.funding.everything)
    return paid or examination.mentions(task, _INVESTMENT)


def _found(examination: Examination, system: System, hires: list[Task], invested: Task | None) -> Iterator[Finding]:
    """At the first hire that falls under the law that forbids it, or else at the first one."""
    late = [task for task in hires if _law(_decided(examination, task)).key == _FORBIDDEN_BY]
    if late or hires:
        first = min(late or hires, key=lambda task: (examination.dates(task).early_start, task.id))
        yield _finding(examination, system, first, invested, is_forbidden=bool(late))


def _decided(examination: Examination, hire: Task) -> date:
    """The day of the decision on a hire, which keeps the law of that day; its own start if none comes before it.

    The decision on the project that built the system is another one.
    """
    approvals = examination.of_system(examination.system_of(hire), Kind.APPROVE)
    own = (t for t in approvals if examination.mentions(t, _HIRE) and examination.waits_for(hire, t))
    return min((examination.finish_day(t) for t in own), default=examination.start_day(hire))


def _law(day: date) -> Regime:
    law = in_force(Topic.INVESTMENT, day)
    assert law is not None, "there was a law on investment at all times"
    return law


def _finding(
    examination: Examination, system: System, hire: Task, invested: Task | None, *, is_forbidden: bool
) -> Finding:
    place = Place(system.places, ("route",)) if invested is None else Place(invested.places)
    return Finding(
        say(
            "{hire} (từ {start}) thuê dịch vụ cho {system}, hệ thống đã được đầu tư ({by})",
            "{hire} (from {start}) hires services for {system}, a system already invested in ({by})",
            hire=hire,
            start=examination.start_day(hire),
            system=system,
            by=invested or entry("route", Route.PROJECT),
        ),
        Place(hire.places),
        hire.id,
        say(
            "nâng cấp {system} bằng dự án đầu tư, hoặc tách phần thuê thành hệ thống riêng ({since}{law})",
            "upgrade {system} by an investment project, or make what is hired a system of its own ({since}{law})",
            system=system,
            since=NOTHING if is_forbidden else Text("bị cấm từ 01/07/2026: ", "forbidden since 2026-07-01: "),
            law=regime(_FORBIDDEN_BY).cited("36.4"),
        ),
        None if is_forbidden else Severity.NOTE,
        related=((place, Text("phần đã đầu tư", "what was invested in")),),
        is_detail=not is_forbidden,
    )


RULE = Rule(
    code="DX436",
    name="hire_upgrades_invested_system",
    severity=Severity.WARNING,
    title=Text("Thuê dịch vụ để nâng cấp hệ thống đã đầu tư", "Hired services that upgrade an invested system"),
    why=Text(
        "từ 01/07/2026 không được dùng hình thức thuê để nâng cấp, mở rộng hệ thống đã đầu tư; không quyết toán được",
        "since 2026-07-01 hiring may not be used to upgrade or extend what was invested in; its cost cannot be settled",
    ),
    fix=Text(
        "nâng cấp hệ thống đã đầu tư bằng dự án đầu tư; chỉ thuê dịch vụ cho hệ thống khác",
        "upgrade what was invested in by an investment project; hire services for other systems only",
    ),
    provisions=(
        regime(_FORBIDDEN_BY).provision(
            "36.4",
            Text("không thuê để nâng cấp hệ thống đã đầu tư", "no hire to upgrade a system that was invested in"),
        ),
    ),
    bad="""\
dxplan: 1
id: thue-nang-cap
start: 2026-09-07
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
systems: {CONG: {name: Cổng dữ liệu mở, route: project}}
tasks:
  T1: {name: Khảo sát, kind: survey, system: CONG, duration: 15d, lead: SKHCN, deliverable: Báo cáo khảo sát}
  T2: {name: Thuê dịch vụ nâng cấp cổng, kind: plan, system: CONG, duration: 60d, after: T1, lead: SKHCN, deliverable: Kế hoạch thuê}  # expect: DX436
""",
    good="""\
dxplan: 1
id: thue-nang-cap
start: 2026-09-07
agencies: {SKHCN: {name: Sở Khoa học và Công nghệ}}
systems: {CONG: {name: Cổng dữ liệu mở, route: project}, TONGDAI: {name: Tổng đài, route: hire}}
tasks:
  T1: {name: Khảo sát, kind: survey, system: CONG, duration: 15d, lead: SKHCN, deliverable: Báo cáo khảo sát}
  T2: {name: Thuê dịch vụ mở rộng tổng đài, kind: plan, system: TONGDAI, duration: 60d, after: T1, lead: SKHCN, deliverable: Kế hoạch thuê}
""",
    check=check,
    reads=("kind", "system"),
)
