"""DX405: the tender begins before the pilot that should inform it is evaluated."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.regimes import Topic, cited_on, regime
from dxplan.checks.programme.delivery import contractors_work
from dxplan.checks.programme.turning import turned_round
from dxplan.checks.rule import Rule
from dxplan.checks.waits import between, wait_for
from dxplan.model.kind import Kind
from dxplan.model.named import Called
from dxplan.model.task import Task
from dxplan.scenario.remedies.add_task import AddTask
from dxplan.scenario.remedies.recast import Recast
from dxplan.scenario.remedy import Remedy
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_PILOT = Text("thí điểm", "the pilot")
_ARTICLES = {"ND73": "6.3, 52.3", "ND224": "39.8"}


def check(examination: Examination) -> Iterator[Finding]:
    """Of each system with a pilot before its tender, the tender waits for the evaluation of that pilot."""
    systems = dict.fromkeys(examination.system_of(task) for task in examination.of_kind(Kind.TENDER))
    for system in systems:
        delivered = contractors_work(examination, system)
        pilots = [
            task
            for task in examination.of_system(system, Kind.PILOT)
            if not examination.waits_for_marked(task, delivered)
        ]
        if pilots:
            yield from _of_system(examination, system, pilots)


def _of_system(examination: Examination, system: str | None, pilots: list[Task]) -> Iterator[Finding]:
    """One finding a system, at its first tender that is too early or does not wait."""
    tenders = sorted(
        examination.of_system(system, Kind.TENDER), key=lambda task: (examination.dates(task).early_start, task.id)
    )
    piloted, tendered = examination.marked(pilots), examination.marked(tenders)
    verdicts = [
        task
        for task in examination.of_system(system, Kind.EVALUATE, Kind.ACCEPT)
        if examination.waits_for_marked(task, piloted)
    ]
    verdicts = [task for task in verdicts if not examination.waits_for_marked(task, tendered)] or verdicts
    judged = examination.marked(verdicts)
    open_ = [
        tender
        for tender in tenders
        if not (examination.waits_for_marked(tender, judged) and _settled(examination, tender, verdicts))
    ]
    if open_:
        yield _finding(examination, open_, pilots, verdicts)


def _settled(examination: Examination, tender: Task, verdicts: list[Task]) -> bool:
    return any(examination.waits_for(tender, v) and examination.done_before(v, tender) for v in verdicts)


def _finding(examination: Examination, tenders: list[Task], pilots: list[Task], verdicts: list[Task]) -> Finding:
    tender, pilot = tenders[0], pilots[0]
    start = examination.start_day(tender)
    others = tuple((Place(task.places), Text("cũng là đấu thầu", "a tender too")) for task in tenders[1:])
    if not verdicts:
        return Finding(
            say(
                "{tender} đấu thầu từ {start}, nhưng {pilot} không có đánh giá",
                "{tender} tenders from {start}, but nothing evaluates {pilot}",
                tender=tender,
                start=start,
                pilot=Called(_PILOT, pilot),
            ),
            Place(tender.places, ("after",)),
            tender.id,
            _hint(examination, pilot, tender, _evaluation(examination, pilot, tender)),
            related=((Place(pilot.places), _PILOT), *others),
        )
    in_time = [verdict for verdict in verdicts if not examination.waits_for(verdict, tender)]
    verdict = min(in_time or verdicts, key=lambda task: (examination.dates(task).early_finish, task.id))
    done = examination.finish_day(verdict)
    fits = examination.done_before(verdict, tender)
    return Finding(
        say(
            "{tender} đấu thầu từ {start} mà không chờ kết quả thí điểm ({verdict}, xong {done})",
            "{tender} tenders from {start} without waiting for the pilot's evaluation ({verdict}, done {done})",
            tender=tender,
            start=start,
            verdict=verdict,
            done=done,
        ),
        Place(tender.places, ("after",)),
        tender.id,
        hint=_hint(
            examination,
            pilot,
            tender,
            wait_for(examination, tender, verdict)
            if in_time or examination.waits_for(pilot, tender)
            else _evaluation(examination, pilot, tender),
        ),
        severity=Severity.WARNING if fits else None,
        related=((Place(verdict.places), say("đánh giá xong {done}", "evaluated on {done}", done=done)), *others),
    )


def _evaluation(examination: Examination, pilot: Task, tender: Task) -> AddTask:
    """Of the same system, where they name one."""
    id_ = examination.system_of(tender)
    system = None if id_ is None else examination.plan.systems[id_]
    return between(examination, AddTask(Kind.EVALUATE, after=(pilot.id,), before=(tender.id,), system=system))


def _hint(examination: Examination, pilot: Task, tender: Task, remedy: Remedy) -> Text:
    """The remedy; where the pilot waits for the tender its link goes first, or it is no pilot at all."""
    provision = _provision(examination, tender)
    if not examination.waits_for(pilot, tender):
        return say("{remedy}{provision}", "{remedy}{provision}", remedy=remedy, provision=provision)
    trial, turned = Recast(pilot.id, Kind.TRIAL), turned_round(examination, pilot, remedy, tender)
    if turned is None:
        return say(
            "nếu đó là vận hành thử sau hợp đồng thì {trial}; nếu không, làm và đánh giá xong {pilot} rồi mới đến "
            "{tender}{provision}",
            "if it is the trial after the contract, {trial}; if not, let {pilot} and its evaluation come before "
            "{tender}{provision}",
            trial=trial,
            pilot=pilot,
            tender=tender,
            provision=provision,
        )
    return say(
        "{turned}{provision}; nếu đó là vận hành thử sau hợp đồng thì {trial}",
        "{turned}{provision}; if it is the trial after the contract, {trial}",
        turned=turned,
        trial=trial,
        provision=provision,
    )


def _provision(examination: Examination, tender: Task) -> Text:
    """The text on investment that ruled when the tender starts."""
    return cited_on(Topic.INVESTMENT, examination.start_day(tender), _ARTICLES)


RULE = Rule(
    code="DX405",
    name="tender_before_pilot_evaluation",
    aliases=("R05",),
    severity=Severity.ERROR,
    title=Text("Đấu thầu trước khi có kết quả thí điểm", "Tender before the pilot's evaluation"),
    why=Text(
        "hồ sơ mời thầu thiếu yêu cầu rút ra từ thí điểm, và kết quả thí điểm không còn đổi được gì",
        "the bidding documents lack what the pilot was to show, and its result can change nothing any more",
    ),
    fix=Text(
        "đánh giá thí điểm xong mới lập hồ sơ mời thầu. "
        "Là lỗi khi ngày tháng sai thứ tự hoặc thí điểm không có đánh giá; "
        "là cảnh báo khi ngày tháng đúng thứ tự mà thiếu quan hệ phụ thuộc",
        "write the bidding documents once the pilot is evaluated. "
        "An error if the dates are in the wrong order or nothing evaluates the pilot; "
        "a warning if the dates fit and only the link is missing",
    ),
    provisions=(
        regime("ND73").provision(
            "6.3, 52.3",
            Text("thử nghiệm thành công rồi mới đầu tư hoặc thuê", "invest or hire after a successful experiment"),
        ),
        regime("ND45").provision(),
        regime("ND224").provision(
            "39.8",
            Text("sau thử nghiệm được đánh giá mới đặt hàng, mua sắm", "commission after an evaluated experiment"),
        ),
        Text(
            "TP Thủ Đức, 26/3/2021: vận hành thử rồi mới đấu thầu (theo bài báo nguồn của plans/thu-duc.yaml)",
            "Thủ Đức, 2021-03-26: pilot first, tender afterwards (the press article behind plans/thu-duc.yaml)",
        ),
    ),
    bad="""\
dxplan: 1
id: dau-thau-som
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {ONEGOV: {name: Phần mềm OneGov}}
tasks:
  T0: {name: Tập huấn, kind: training, system: ONEGOV, duration: 10d, lead: STTTT, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm, kind: pilot, system: ONEGOV, duration: 60d, after: T0, lead: STTTT, deliverable: Báo cáo}
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: STTTT, deliverable: Báo cáo đánh giá}
  T5: {name: Phê duyệt kế hoạch thuê, kind: appraise, system: ONEGOV, duration: 20d, after: T0, lead: STTTT, deliverable: Quyết định}
  T3: {name: Đấu thầu, kind: tender, system: ONEGOV, duration: 45d, after: [T1, T5], lead: STTTT, deliverable: Kết quả lựa chọn nhà thầu}  # expect: DX405
  T4: {name: Tổng kết, kind: review, duration: 5d, after: [T2, T3], lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: dau-thau-som
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {ONEGOV: {name: Phần mềm OneGov}}
tasks:
  T0: {name: Tập huấn, kind: training, system: ONEGOV, duration: 10d, lead: STTTT, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm, kind: pilot, system: ONEGOV, duration: 60d, after: T0, lead: STTTT, deliverable: Báo cáo}
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: STTTT, deliverable: Báo cáo đánh giá}
  T5: {name: Phê duyệt kế hoạch thuê, kind: appraise, system: ONEGOV, duration: 20d, after: T2, lead: STTTT, deliverable: Quyết định}
  T3: {name: Đấu thầu, kind: tender, system: ONEGOV, duration: 45d, after: T5, lead: STTTT, deliverable: Kết quả lựa chọn nhà thầu}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: T3, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
    reads=("kind",),
)
