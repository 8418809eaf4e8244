"""DX423: an investment or hire is prepared and approved without a look at the architecture."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words
from dxplan.checks.law.regimes import Regime, Topic, in_force, regime
from dxplan.checks.procedure.reading import NONE
from dxplan.checks.procedure.step import Step
from dxplan.checks.procedure.systems import procedure
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.scenario.remedies.deliver_also import DeliverAlso
from dxplan.source.diagnostic import Severity
from dxplan.text.lists import listed
from dxplan.text.phrase import Text, say

_ARCHITECTURE = Words(
    (
        "kiến trúc",
        "cqđt",
        "ktcqđt",
        "cpđt",
        "ktcpđt",
        "khung kt",
        "khung kt số",
        "kt chính quyền",
        "kt chính quyền",
        "architecture",
        "e-government framework",
    )
)
_APPROVAL = (Kind.APPRAISE, Kind.APPROVE)
_CHECK = Text(
    "kết quả đối chiếu Kiến trúc Chính quyền điện tử, Khung kiến trúc số",
    "check against the e-government or digital architecture",
)
_ARTICLES = {"ND73": "5.1", "ND224": "37.1"}
_ORDER = Words(("đặt hàng", "order"))
_DIGITISING = Words(("số hóa", "số hoá", "scan", "digitising", "digitizing", "digitisation", "digitization"))
_SYSTEM = Words(
    (
        *("phần mềm", "hệ thống", "nền tảng", "cơ sở dữ liệu", "csdl", "hạ tầng", "cổng", "ứng dụng"),
        *("software", "system", "platform", "database", "portal"),
    )
)
"""What paper is turned into files for; the scanning itself builds nothing that an architecture knows."""
_UNKNOWN = frozenset({"ND102"})
"""Laws of which it is not known whether they ask for it."""


def check(examination: Examination) -> Iterator[Finding]:
    """A task about the architecture is done before, or in, the approval of what an `invest_prep` prepares.

    The proposal of a policy is no such preparation yet. It may be the preparation itself. What names no system is about
    all of them. Where each is appraised, the body that does so looks at the architecture by its office, and only the
    plan is silent: a note.
    """
    preparations = [task for task in examination.of_kind(Kind.INVEST_PREP) if _is_study(examination, task)]
    if not preparations:
        return
    checked: dict[str | None, int] = {}
    speaking = examination.said.speaking_of(_ARCHITECTURE)
    for task in examination.leaves if speaking else ():
        if task.id in speaking:
            done = examination.dates(task).early_finish
            for system in examination.systems_of(task) or (None,):
                checked[system] = min(done, checked.get(system, done))
    waived = examination.tasks_waived("DX423")
    groups: dict[tuple[str, str | None], dict[str, Task]] = {}  # by its id: it may be for several systems
    for system in dict.fromkeys(s for task in preparations for s in examination.systems_of(task) or (None,)):
        of = {system, None} if system is not None else checked.keys()
        first = min((checked[s] for s in of if s in checked), default=None)
        for task in _unchecked(examination, system, first):
            law = in_force(Topic.INVESTMENT, examination.start_day(task))
            if law is not None and law.key not in _UNKNOWN:
                groups.setdefault((law.key, task.id if task.id in waived else None), {})[task.id] = task
    for (key, _), tasks in groups.items():
        yield _finding(examination, regime(key), list(tasks.values()))


def _is_study(examination: Examination, task: Task) -> bool:
    steps = examination.kept(procedure).of_task.get(task.id, NONE)
    if Step.STUDY not in steps or examination.mentions(task, _ORDER):
        return False
    return not examination.mentions(task, _DIGITISING) or examination.mentions(task, _SYSTEM)


def _is_appraised(examination: Examination, task: Task) -> bool:
    found = examination.kept(procedure)
    return all(
        any(examination.waits_for(each, task) for each in found.of(system, (Step.APPRAISAL,)))
        for system in found.systems_of(task) or (None,)
    )


def _unchecked(examination: Examination, system: str | None, first: int | None) -> Iterator[Task]:
    """The preparations for a system that are approved before the first look at the architecture (None: there is none).

    A preparation's approval is the next one for the system; without any, the preparation itself has to hold the look.
    """
    approvals = [examination.dates(task) for task in examination.of_system(system, *_APPROVAL)]
    approvals.sort(key=lambda dates: dates.early_start)
    starts = [dates.early_start for dates in approvals]
    for task in examination.of_system(system, Kind.INVEST_PREP):
        if not _is_study(examination, task):
            continue
        prepared = examination.dates(task).early_finish
        following = bisect_left(starts, prepared)
        approved = approvals[following].early_finish if following < len(approvals) else prepared
        if first is None or first > approved:
            yield task


def _finding(examination: Examination, law: Regime, tasks: list[Task]) -> Finding:
    first = min(tasks, key=lambda t: (examination.dates(t).early_start, t.id))
    many, done = len(tasks) > 1, examination.finish_day(first)
    return Finding(
        say(
            "{tasks} ({when}) chuẩn bị đầu tư, thuê dịch vụ mà chưa đối chiếu kiến trúc",
            "an investment or hire is prepared by {tasks} ({when}) without a check against the architecture",
            tasks=listed(tasks),
            when=say("sớm nhất {done}", "the first on {done}", done=done)
            if many
            else say("xong {done}", "done on {done}", done=done),
        ),
        Place(first.places),
        first.id,
        say(
            "{check}, hoặc thêm một nhiệm vụ trước khi phê duyệt ({law})",
            "{check}, or add a task before the approval ({law})",
            check=DeliverAlso(tuple(task.id for task in tasks), _CHECK),
            law=law.cited(_ARTICLES.get(law.key, "")),
        ),
        severity=Severity.NOTE if all(_is_appraised(examination, task) for task in tasks) else None,
        related=tuple(
            (Place(task.places), Text("cũng chưa đối chiếu", "not checked either"))
            for task in tasks
            if task is not first
        ),
    )


RULE = Rule(
    code="DX423",
    name="architecture_not_checked",
    aliases=("R23", "GAO-1"),
    severity=Severity.WARNING,
    title=Text("Chưa đối chiếu kiến trúc", "Not checked against the architecture"),
    why=Text(
        "hệ thống có thể trùng lặp hoặc không kết nối được, và hồ sơ dễ bị trả lại khi thẩm định",
        "the system may be there already or not connect to the others, and appraisal may send the file back",
    ),
    fix=Text(
        "đối chiếu với Kiến trúc Chính quyền điện tử, Khung kiến trúc số của tỉnh khi chuẩn bị đầu tư, chậm nhất khi "
        "thẩm định, phê duyệt; nói đến “kiến trúc” ở tên, sản phẩm hoặc ghi chú của nhiệm vụ",
        "compare it with the province's e-government or digital architecture while preparing, at the latest in the "
        "approval; a task says “architecture” in its name, deliverable or note",
    ),
    provisions=(
        regime("ND73").provision("5.1", Text("phù hợp kiến trúc", "conformity with the architecture")),
        regime("ND45").provision(),
        regime("ND224").provision("37.1", Text("phù hợp kiến trúc", "conformity with the architecture")),
        regime("ND224").provision(
            "65.1",
            Text(
                "không phải lập dự án, kế hoạch thuê: mua sắm thay thế, phần mềm thương mại, dịch vụ sẵn có, việc khẩn cấp",
                "no project or plan of hire for: replacements, commercial software, services on the market, emergencies",
            ),
        ),
        regime("ND224").provision(
            "91.1",
            Text(
                "nghiên cứu lập trước mà chưa quyết định đến 30/06/2026 thì theo nghị định này",
                "a study made before but not decided on by 2026-06-30 follows this decree",
            ),
        ),
    ),
    bad="""\
dxplan: 1
id: kien-truc
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}, UBND: {name: UBND tỉnh}}
systems: {KHO: {name: Kho dữ liệu dùng chung}}
tasks:
  T1: {name: Lập báo cáo nghiên cứu khả thi, kind: invest_prep, system: KHO, duration: 40d, lead: STTTT, deliverable: Báo cáo}  # expect: DX423
  T2: {name: Thẩm định, kind: appraise, system: KHO, duration: 20d, after: T1, lead: STTTT, deliverable: Kết quả thẩm định}
  T3: {name: Quyết định đầu tư, kind: approve, system: KHO, duration: 5d, after: T2, lead: UBND, deliverable: Quyết định}
""",
    good="""\
dxplan: 1
id: kien-truc
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}, UBND: {name: UBND tỉnh}}
systems: {KHO: {name: Kho dữ liệu dùng chung}}
tasks:
  T1: {name: Lập báo cáo nghiên cứu khả thi, kind: invest_prep, system: KHO, duration: 40d, lead: STTTT, deliverable: "Báo cáo, thuyết minh phù hợp kiến trúc"}
  T2: {name: Thẩm định, kind: appraise, system: KHO, duration: 20d, after: T1, lead: STTTT, deliverable: Kết quả thẩm định}
  T3: {name: Quyết định đầu tư, kind: approve, system: KHO, duration: 5d, after: T2, lead: UBND, deliverable: Quyết định}
""",
    check=check,
    reads=("kind",),
)
