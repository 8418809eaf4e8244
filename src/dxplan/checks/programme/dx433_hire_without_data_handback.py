"""DX433: a hired service, and nobody says how the State gets its data back."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import Topic, cited_on, regime
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.rule import Rule
from dxplan.checks.turning import put_first
from dxplan.model.kind import Kind, with_finer
from dxplan.model.named import Key, entry
from dxplan.model.system import Route, System
from dxplan.model.task import Task
from dxplan.scenario.remedies.deliver_also import DeliverAlso
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, for_file, say

_BOUND = (Kind.CONTRACT, Kind.ACCEPT, Kind.HANDOVER, Kind.OPS)
"""Where the terms of the hire are set, kept and ended."""
_PROMISES = frozenset(
    {
        *with_finer(Kind.CONTRACT, Kind.TENDER, Kind.INVEST_PREP, Kind.PLAN, Kind.POLICY, Kind.APPROVE, Kind.APPRAISE),
        *(Kind.DESIGN, Kind.SELECTION_PLAN),
    }
)
"""Papers that ask for what somebody has to do at the end."""
_GIVING = (
    *("bàn giao", "chuyển giao", "hoàn trả", "giao trả", "trao trả", "trả", "nhận", "thu hồi", "giao", "bg"),
    *("giao nhận", "tiếp nhận", "bàn giao, tiếp nhận", "bàn giao và tiếp nhận", "bàn giao và nhận", "giao, nhận"),
)
_BACK = ("", " lại", " toàn bộ", " đầy đủ", " lại toàn bộ")
_HANDBACK = Words(
    (
        *(
            f"{giving}{back} {data}"
            for giving in _GIVING
            for back in _BACK
            for data in ("dữ liệu", "dl")
            if back or giving not in ("nhận", "giao", "tiếp nhận")  # “giao dữ liệu” may be to whom it is shared with
        ),
        *("data hand-back", "data handback", "hand back the data", "hands back the data", "handover of data"),
        *("dữ liệu bàn giao", "dữ liệu được bàn giao", "dữ liệu hoàn trả", "dữ liệu trả lại", "data handed back"),
        *("data are handed back", "data returned", "data are returned", "data are given back"),
        *("hand-back of the data", "hand-back of all data", "hand-back of data", "handback of the data"),
        *("handback of all data", "handover of all data", "handover of the data", "hand back all data"),
        *("hands back all data", "returns all data", "return of all data", "return the data", "return all data"),
        *("data handover", "return of data", "return of the data", "returns the data", "hand over the data"),
    )
)
_DAYS_BEFORE_ITS_END = 40
"""Working days before the end of a service in which its data may be handed back."""
_LINES = Words(
    ("mạng truyền số liệu", "đường truyền", "kênh truyền", "mạng wan", "leased lines", "data network", "lines")
)
"""What carries data and keeps none."""
_TO_DELIVER = Text("bàn giao dữ liệu khi hết hợp đồng", "handover of data at the end of the contract")
_ARTICLES = {"ND73": "48", "ND224": "57.2"}


def check(examination: Examination) -> Iterator[Finding]:
    """For each hired system that is contracted, accepted or operated, some task speaks of handing the data back.

    That is not done while its services go on for another two months.
    """
    hired = [
        system
        for system in examination.plan.systems.values()
        if system.route is Route.HIRE and not (system.name is not None and _LINES.occur_in(system.name.everything))
    ]
    bound = {system.id: examination.of_system(system.id, *_BOUND) for system in hired}
    if not any(bound.values()):
        return
    handed_back_by = [
        *(task for task in examination.leaves if examination.mentions(task, _HANDBACK)),
        *examination.kept(procedure).of_any((Step.HAND_BACK,)),
    ]
    told = {system for task in handed_back_by for system in examination.systems_of(task) or (None,)}
    for system in hired:
        if bound[system.id] and not told & {system.id, None}:
            yield _finding(examination, system, bound[system.id][0])
    done_for = {
        system
        for task in handed_back_by
        if task.kind not in _PROMISES
        for system in examination.systems_of(task) or (None,)
    }
    for system in hired:
        served = examination.of_system(system.id, Kind.OPS)
        if served and told & {system.id, None} and not done_for & {system.id, None}:
            yield _finding(examination, system, served[-1], is_promised=True)._replace(severity=Severity.NOTE)
    yield from _too_early(examination, [system.id for system in hired])


def _too_early(examination: Examination, hired: list[str]) -> Iterator[Finding]:
    """Data that are handed back long before the service that holds them ends: new ones are made every day.

    Where the data of several services are handed back and the links let one of them end first, any time is too long.
    """
    found, told = examination.kept(procedure), set[str]()
    for system in hired:
        services = found.of(system, (Step.OPERATION,))
        for back in found.of(system, (Step.HAND_BACK,)):
            ended = [each for other in hired if other != system for each in found.of(other, (Step.OPERATION,))]
            at_the_end = examination.waits_for(back, *ended) and not examination.waits_for(back, *services)
            least = 0 if at_the_end and not _are_linked(services, back) else _DAYS_BEFORE_ITS_END
            running = [task for task in services if _is_running(examination, task, back, least)]
            if back.id not in told and running and len(running) == len(_begun(examination, services, back)):
                told.add(back.id)
                yield _early(
                    examination, back, min(running, key=lambda task: (examination.dates(task).early_finish, task.id))
                )


def _begun(examination: Examination, services: list[Task], back: Task) -> list[Task]:
    start = examination.dates(back).early_start
    return [task for task in services if task is not back and examination.dates(task).early_start < start]


def _are_linked(services: list[Task], back: Task) -> bool:
    linked = {link.predecessor for link in back.predecessors}
    return any(task.id in linked for task in services)


def _is_running(examination: Examination, service: Task, back: Task, least: int) -> bool:
    """Whether a service goes on for more than the `least` working days after its data are handed back."""
    if service is back or examination.dates(service).early_start >= examination.dates(back).early_start:
        return False
    time, done = examination.schedule.plan_time, examination.dates(back).early_finish
    return time.between(done, examination.dates(service).early_finish) > least * time.minutes_a_day


def _early(examination: Examination, back: Task, service: Task) -> Finding:
    return Finding(
        say(
            "{back} xong {done}, trong khi dịch vụ còn chạy đến {end} ({service}): dữ liệu phát sinh sau đó ở lại doanh "
            "nghiệp",
            "{back} is done on {done}, while the service runs until {end} ({service}): what is made after that stays "
            "with the company",
            back=back,
            done=examination.finish_day(back),
            end=examination.finish_day(service),
            service=service,
        ),
        Place(back.places, ("after",)),
        back.id,
        put_first(examination, service, back),
        related=((Place(service.places), Text("dịch vụ còn chạy", "the service that goes on")),),
    )


def _finding(examination: Examination, system: System, task: Task, *, is_promised: bool = False) -> Finding:
    start = examination.start_day(task)
    return Finding(
        say(
            "{system} là dịch vụ thuê ({task}, từ {start}) mà không có nhiệm vụ nào nói đến bàn giao dữ liệu"
            if not is_promised
            else "{system} là dịch vụ thuê ({task}, từ {start}): hợp đồng nói đến bàn giao dữ liệu mà không có nhiệm vụ nào "
            "thực hiện",
            "{system} is a hired service ({task}, from {start}), but no task speaks of handing its data back"
            if not is_promised
            else "{system} is a hired service ({task}, from {start}): the contract speaks of handing its data back, but no "
            "task does it",
            system=system,
            task=task,
            start=start,
        ),
        Place(task.places),
        task.id,
        say(
            "{deliver} hay vào {note}, hoặc thêm một nhiệm vụ bàn giao dữ liệu{system}{provision}",
            "{deliver} or to its {note}, or add a task for the data handover{system}{provision}",
            deliver=DeliverAlso((task.id,), _TO_DELIVER),
            note=Key("note"),
            system=for_file(", {system}", ", {system}", system=entry("system", system)),
            provision=cited_on(Topic.INVESTMENT, start, _ARTICLES),
        ),
        related=((Place(system.places, ("route",)), Text("thuê dịch vụ", "a hired service")),),
    )


RULE = Rule(
    code="DX433",
    name="hire_without_data_handback",
    severity=Severity.WARNING,
    title=Text("Thuê dịch vụ không có bàn giao dữ liệu", "A hired service without handing the data back"),
    why=Text(
        "hết hợp đồng dữ liệu nằm lại ở doanh nghiệp: không đổi được nhà cung cấp, phải nhập lại từ đầu",
        "when the contract ends the data stay with the company: the supplier cannot be changed without starting anew",
    ),
    fix=Text(
        "đưa việc bàn giao dữ liệu (định dạng, thời hạn, xóa bản sao) vào hợp đồng và có nhiệm vụ thực hiện; nói đến "
        "“bàn giao dữ liệu” ở tên, sản phẩm hoặc ghi chú",
        "put the handover of data (format, date, deletion of copies) into the contract and plan it; a task says "
        "“data handover” in its name, deliverable or note",
    ),
    provisions=(
        regime("ND73").provision(
            "48", Text("bên cho thuê bàn giao dữ liệu khi kết thúc", "the supplier hands the data over at the end")
        ),
        regime("ND224").provision("57.2", Text("bàn giao dữ liệu", "handover of data")),
        Text(
            "Trước 01/01/2020 và từ 01/03/2026 đến 30/06/2026 không có điều khoản được biết (thông lệ)",
            "Before 2020-01-01 and from 2026-03-01 to 2026-06-30 no article is known (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: thue-dich-vu
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {VPDT: {name: Văn phòng điện tử, route: hire}}
tasks:
  T1: {name: Ký hợp đồng thuê dịch vụ, kind: contract, duration: 8d, lead: STTTT, deliverable: Hợp đồng}
  T2: {name: "Vận hành thử, nghiệm thu", kind: trial, system: VPDT, duration: 20d, after: T1, lead: STTTT, deliverable: Biên bản}
  T3: {name: Vận hành dịch vụ, kind: ops, system: VPDT, duration: 240d, after: T2, lead: STTTT, deliverable: Báo cáo quý}  # expect: DX433
""",
    good="""\
dxplan: 1
id: thue-dich-vu
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {VPDT: {name: Văn phòng điện tử, route: hire}}
tasks:
  T1: {name: Ký hợp đồng thuê dịch vụ, kind: contract, duration: 8d, lead: STTTT, deliverable: Hợp đồng}
  T2: {name: "Vận hành thử, nghiệm thu", kind: trial, system: VPDT, duration: 20d, after: T1, lead: STTTT, deliverable: Biên bản}
  T3: {name: Vận hành dịch vụ, kind: ops, system: VPDT, duration: 240d, after: T2, lead: STTTT, deliverable: "Báo cáo quý, biên bản bàn giao dữ liệu"}
""",
    check=check,
    reads=("kind", "system"),
)
