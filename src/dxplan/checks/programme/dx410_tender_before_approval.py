"""DX410: a tender begins before the project or the hire plan is approved."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.mentions import Words, mentions
from dxplan.checks.law.regimes import Topic, cited_on, regime
from dxplan.checks.rule import Rule
from dxplan.checks.waits import wait_for
from dxplan.model.kind import Kind
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.waive import Waive
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import NOTHING, Text, say

_APPROVES = (Kind.APPROVE, Kind.APPRAISE)
_SAYS_APPROVED = Words(("phê duyệt", "thẩm định", "quyết định đầu tư", "approve", "approval", "appraise", "appraisal"))
_CONSULTANT = Words(("tư vấn", "consultant", "consultants", "consulting", "consultancy"))
_ARTICLES = {"ND73": "11.3, 24.4, 53.2"}


def check(examination: Examination) -> Iterator[Finding]:
    """The tenders of a system wait for an approval or appraisal; one finding a system, at its first tender.

    Consultants for the preparation are chosen before there is anything to approve: such tenders are left alone. An
    approval that names no system may be the one, if a tender waits for it; a tender that names no system
    may wait for any approval.
    """
    tenders: dict[str | None, list[Task]] = {}
    for tender in examination.of_kind(Kind.TENDER):
        system = examination.system_of(tender)
        if not _for_the_preparation(examination, tender, system):
            tenders.setdefault(system, []).append(tender)
    if not tenders:
        return
    everyone = [task for task in examination.of_kind(*_APPROVES, Kind.INVEST_PREP) if _approves(task)]
    approvals: dict[str | None, list[Task]] = {None: everyone}
    for task in everyone:
        system = examination.system_of(task)
        if system is not None:
            approvals.setdefault(system, []).append(task)
    of_all = [task for task in everyone if examination.system_of(task) is None]
    for system, group in tenders.items():
        first = min(group, key=lambda task: (examination.dates(task).early_start, task.id))
        own = [task for task in approvals.get(system, []) if not examination.waits_for(task, first)]
        candidates = own or of_all
        approved = examination.marked(candidates)
        early = [
            tender
            for tender in group
            if not (examination.waits_for_marked(tender, approved) and _approved(examination, tender, candidates))
        ]
        if early:
            early.sort(key=lambda task: (examination.dates(task).early_start, task.id))
            yield _finding(examination, system, early, own)


def _for_the_preparation(examination: Examination, tender: Task, system: str | None) -> bool:
    """Whether a tender chooses who prepares the project."""
    prepared = examination.of_system(system, Kind.INVEST_PREP)
    return mentions(tender, _CONSULTANT) or any(examination.waits_for(task, tender) for task in prepared)


def _approves(task: Task) -> bool:
    """Also a preparation that goes on to the decision: “lập, thẩm định, phê duyệt dự án”."""
    return task.kind is not Kind.INVEST_PREP or mentions(task, _SAYS_APPROVED)


def _approved(examination: Examination, tender: Task, approvals: list[Task]) -> bool:
    return any(examination.waits_for(tender, a) and examination.done_before(a, tender) for a in approvals)


def _finding(examination: Examination, system: str | None, tenders: list[Task], own: list[Task]) -> Finding:
    """`own` are the approvals of the system that do not come after its first tender, as that of the award does."""
    tender = tenders[0]
    start = examination.start_day(tender)
    others = tuple((Place(task.places), Text("cũng là đấu thầu", "a tender too")) for task in tenders[1:])
    provision = _provision(examination, tender)
    possible = [task for task in own if not examination.waits_for(task, tender)]
    if not possible:
        named = None if system is None else examination.plan.systems[system]
        return Finding(
            say(
                "{tender} lựa chọn nhà thầu từ {start}, nhưng trước đó kế hoạch không có nhiệm vụ thẩm định, "
                "phê duyệt dự án hay kế hoạch thuê{of}",
                "{tender} tenders from {start}, but before it the plan has no task that appraises or approves "
                "the project or hire plan{of}",
                tender=tender,
                start=start,
                of=NOTHING if named is None else say(" {system}", " of {system}", system=named),
            ),
            Place(tender.places),
            tender.id,
            hint=say(
                "{add}{provision}; đã phê duyệt từ trước thì nêu lý do: {waive}",
                "{add}{provision}; if it was approved earlier, say so: {waive}",
                add=AddTask(Kind.APPRAISE, before=(tender.id,), system=named),
                waive=Waive("DX410", tender.id),
                provision=provision,
            ),
            severity=Severity.WARNING,
            related=others,
        )
    approval = min(possible, key=lambda task: (examination.dates(task).early_finish, task.id))
    done = examination.finish_day(approval)
    return Finding(
        say(
            "{tender} lựa chọn nhà thầu từ {start} mà không chờ phê duyệt ({approval}, xong {done})",
            "{tender} tenders from {start} without waiting for the approval ({approval}, done {done})",
            tender=tender,
            start=start,
            approval=approval,
            done=done,
        ),
        Place(tender.places, ("after",)),
        tender.id,
        hint=say(
            "{wait}{provision}", "{wait}{provision}", wait=wait_for(examination, tender, approval), provision=provision
        ),
        severity=Severity.WARNING if system is None or examination.done_before(approval, tender) else None,
        related=((Place(approval.places), say("phê duyệt xong {done}", "approved on {done}", done=done)), *others),
    )


def _provision(examination: Examination, tender: Task) -> Text:
    """The text on investment that ruled when the tender starts."""
    return cited_on(Topic.INVESTMENT, examination.start_day(tender), _ARTICLES)


RULE = Rule(
    code="DX410",
    name="tender_before_approval",
    aliases=("R10",),
    severity=Severity.ERROR,
    title=Text(
        "Chưa phê duyệt dự án, kế hoạch thuê đã đấu thầu",
        "Tender before the project or hire plan is approved",
    ),
    why=Text(
        "chưa có quyết định thì chưa có nguồn vốn, dự toán để mời thầu; kết quả đấu thầu có thể phải hủy",
        "without the decision there is no money and no estimate to tender on, and the tender may have to be cancelled",
    ),
    fix=Text(
        "cho việc lựa chọn nhà thầu chờ nhiệm vụ thẩm định, phê duyệt. Là lỗi khi ngày tháng sai thứ tự; là cảnh báo "
        "khi kế hoạch không có nhiệm vụ phê duyệt, khi nhiệm vụ đấu thầu không ghi hệ thống, hoặc ngày tháng đúng thứ tự "
        "mà thiếu quan hệ phụ thuộc",
        "let the tender wait for the appraisal and approval. An error if the dates are in the wrong order; a warning if "
        "the plan has no approval, if the tender names no system, or if the dates fit and only the link is missing",
    ),
    provisions=(
        regime("ND73").provision(
            "11.3, 24.4, 53.2",
            Text("phê duyệt rồi mới lựa chọn nhà thầu", "approval first, then the selection of contractors"),
        ),
        regime("ND45").provision(),
        regime("ND224").provision(
            "41", Text("trình tự chuẩn bị, thực hiện, kết thúc đầu tư", "preparation, implementation, closing")
        ),
    ),
    bad="""\
dxplan: 1
id: dau-thau-truoc-phe-duyet
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}, UBND: {name: UBND tỉnh}}
systems: {KHO: {name: Kho dữ liệu}}
tasks:
  T1: {name: Lập dự án, kind: invest_prep, system: KHO, duration: 40d, lead: SO, deliverable: Hồ sơ dự án theo Khung kiến trúc số}
  T2: {name: Thẩm định, kind: appraise, system: KHO, duration: 20d, after: T1, lead: UBND, deliverable: Quyết định đầu tư}
  T3: {name: Đấu thầu, kind: tender, system: KHO, duration: 45d, after: T1, lead: SO, deliverable: Kết quả lựa chọn nhà thầu}  # expect: DX410
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: SO, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: dau-thau-truoc-phe-duyet
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}, UBND: {name: UBND tỉnh}}
systems: {KHO: {name: Kho dữ liệu}}
tasks:
  T1: {name: Lập dự án, kind: invest_prep, system: KHO, duration: 40d, lead: SO, deliverable: Hồ sơ dự án theo Khung kiến trúc số}
  T2: {name: Thẩm định, kind: appraise, system: KHO, duration: 20d, after: T1, lead: UBND, deliverable: Quyết định đầu tư}
  T3: {name: Đấu thầu, kind: tender, system: KHO, duration: 45d, after: T2, lead: SO, deliverable: Kết quả lựa chọn nhà thầu}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: T3, lead: SO, deliverable: Báo cáo}
""",
    check=check,
    reads=("kind",),
)
