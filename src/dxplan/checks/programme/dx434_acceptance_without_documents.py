"""DX434: a built system is accepted without its source code and documents."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import regime
from dxplan.checks.phases import by_phase
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind, with_finer
from dxplan.model.settings import Profile
from dxplan.model.system import Route
from dxplan.model.task import Task
from dxplan.scenario.remedies.deliver_also import DeliverAlso
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_CHOICE = with_finer(Kind.INVEST_PREP, Kind.APPRAISE, Kind.APPROVE, Kind.TENDER, Kind.CONTRACT)
_DOCUMENTS = Words(
    (
        *("mã nguồn", "hồ sơ hoàn thành", "hồ sơ, tài liệu", "hồ sơ nghiệm thu", "hồ sơ bàn giao", "tài liệu"),
        *("source code", "documents", "documentation", "manuals"),
    )
)
_TO_DELIVER = Text("bàn giao mã nguồn, tài liệu", "handover of source code and documents")
_HIRE = Words(("thuê dịch vụ", "service hire", "hire plan", "hired service"))
_PART = Words(("đợt", "giai đoạn", "từng phần", "bộ phận", "cụm", "wave", "stage", "phase", "partial", "batch"))
_HANDOVER = Words(("bàn giao", "handover", "hand over"))


def check(examination: Examination) -> Iterator[Finding]:
    """What accepts a built system, or a handover beside it, speaks of source code or documents.

    A hired service stays with its supplier: there is no code to hand over. Nor is there at the acceptance of a wave or
    stage, where another acceptance of the system comes later or has told of it.
    """
    accepts = [task for task in examination.of_kind(Kind.ACCEPT) if _is_of_something_built(examination, task)]
    lacking = [
        task
        for task in accepts
        if not (examination.mentions(task, _DOCUMENTS) or _is_of_a_part(examination, task, accepts))
    ]
    if not lacking:
        return
    telling, handing = examination.said.speaking_of(_DOCUMENTS), examination.said.speaking_of(_HANDOVER)
    handed = [
        task for task in examination.leaves if task.id in telling and (task.id in handing or task.kind is Kind.HANDOVER)
    ]
    systems = {system for task in handed for system in examination.systems_of(task) or (None,)}
    phases = {task.parent for task in handed if not examination.systems_of(task)}
    lacking = [t for t in lacking if systems.isdisjoint(examination.systems_of(t)) and t.parent not in phases]
    for group in by_phase(examination, "DX434", lacking):
        yield Finding(
            say(
                "{tasks} nghiệm thu mà không nói đến mã nguồn, tài liệu",
                "accepted without a word of source code or documents: {tasks}",
                tasks=group.subject(),
            ),
            group.place,
            group.waived_by,
            advise(DeliverAlso(tuple(task.id for task in group.tasks), _TO_DELIVER)),
            related=tuple((Place(task.places), Text("cũng vậy", "as well")) for task in group.tasks[1:]),
        )


def _is_of_a_part(examination: Examination, task: Task, accepts: list[Task]) -> bool:
    plan = examination.plan
    around = tuple(plan.ancestors(task))
    if not (_says_part(task) or any(_says_part(summary) or summary.roll_out is not None for summary in around)):
        return False
    own = set(examination.systems_of(task))
    if task.copy_of is not None:  # what is built is accepted once, beside what each unit takes over
        return any(other.copy_of is None and not own.isdisjoint(examination.systems_of(other)) for other in accepts)
    return any(
        other.id != task.id
        and not own.isdisjoint(examination.systems_of(other))
        and (
            examination.mentions(other, _DOCUMENTS)
            or examination.dates(other).early_finish > examination.dates(task).early_finish
        )
        for other in accepts
    )


def _says_part(task: Task) -> bool:
    return task.name is not None and _PART.occur_in(task.name.everything)


def _is_of_something_built(examination: Examination, task: Task) -> bool:
    return any(_is_built(examination, system) for system in examination.systems_of(task))


def _is_built(examination: Examination, system: str) -> bool:
    route = examination.plan.systems[system].route
    if route is None and any(examination.mentions(task, _HIRE) for task in examination.of_system(system, *_CHOICE)):
        return False
    return route is not Route.HIRE and (route is Route.PROJECT or bool(examination.of_system(system, Kind.BUILD)))


RULE = Rule(
    code="DX434",
    name="acceptance_without_documents",
    severity=Severity.NOTE,
    title=Text("Nghiệm thu không có mã nguồn, tài liệu", "Acceptance without source code and documents"),
    why=Text(
        "không có mã nguồn và tài liệu thì không ai khác sửa, nâng cấp hay kiểm tra an toàn hệ thống được",
        "without source code and documents nobody else can mend, extend or audit the system",
    ),
    fix=Text(
        "ghi mã nguồn, tài liệu, hồ sơ hoàn thành vào sản phẩm của nhiệm vụ nghiệm thu hoặc bàn giao",
        "name source code, documents and completion file in the deliverable of the acceptance or handover",
    ),
    provisions=(
        regime("ND73").provision(
            "35.4.c", Text("phần mềm nội bộ: bàn giao tài liệu, mã nguồn", "own software: documents and source code")
        ),
        regime("ND45").provision(),
        regime("ND224").provision(
            "57.1.b",
            Text(
                "phần mềm nội bộ: thiết kế chi tiết, bộ cài đặt, mã nguồn, tài liệu hướng dẫn, đào tạo, bảo trì",
                "own software: detailed design, installation set, source code, manuals, training and maintenance papers",
            ),
        ),
    ),
    quiet_in=(Profile.PROVINCE,),
    bad="""\
dxplan: 1
id: ma-nguon
start: 2022-03-01
checks: {profile: dcma}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {CONG: {name: Cổng dữ liệu mở, route: project}}
tasks:
  T1: {name: Vận hành thử, kind: trial, system: CONG, duration: 30d, lead: STTTT, deliverable: Báo cáo}
  T2: {name: Nghiệm thu, kind: accept, system: CONG, duration: 10d, after: T1, lead: STTTT, deliverable: Biên bản}  # expect: DX434
""",
    good="""\
dxplan: 1
id: ma-nguon
start: 2022-03-01
checks: {profile: dcma}
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {CONG: {name: Cổng dữ liệu mở, route: project}}
tasks:
  T1: {name: Vận hành thử, kind: trial, system: CONG, duration: 30d, lead: STTTT, deliverable: Báo cáo}
  T2: {name: Nghiệm thu, kind: accept, system: CONG, duration: 10d, after: T1, lead: STTTT, deliverable: "Biên bản, mã nguồn, tài liệu"}
""",
    check=check,
    reads=("kind", "system"),
)
