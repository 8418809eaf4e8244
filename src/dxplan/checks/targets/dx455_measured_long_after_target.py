"""DX455: a target that nobody measures until long after its date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.rule import Rule
from dxplan.checks.serving import serving
from dxplan.checks.threshold import Measure, Threshold
from dxplan.model.kind import Kind
from dxplan.model.kpi import Kpi
from dxplan.model.moment import Moment
from dxplan.model.task import Task
from dxplan.scenario.remedies.later_target import LaterTarget
from dxplan.source.diagnostic import Severity
from dxplan.text.counts import CALENDAR_DAY, Count
from dxplan.text.phrase import Text, say

_MOST = Threshold(
    "DX455",
    "most",
    Measure.COUNT,
    Text(
        "số ngày (theo lịch) từ hạn của chỉ tiêu đến khi bắt đầu đo",
        "calendar days from the date of a target to its measurement",
    ),
    province=120,
)

_SOON = 31
"""Days after the date of a target within which a measurement is soon; up to the limit a later one is a detail."""


def check(examination: Examination) -> Iterator[Finding]:
    """The first measurement of a target that starts after its date starts soon after it.

    Targets with a measurement that ends by the date, or that no task measures, are left to other rules.
    """
    most = int(examination.limit(_MOST))
    plan = examination.plan
    for id_, tasks in serving(examination).items():
        kpi = plan.kpis[id_]
        if kpi.by is None:
            continue
        measured = [task for task in tasks if task.kind is Kind.MEASURE and not task.is_summary]
        if not measured or any(examination.start_day(task) <= kpi.by.last for task in measured):
            continue
        first = min(measured, key=lambda task: (examination.dates(task).early_start, task.id))
        days = (examination.start_day(first) - kpi.by.last).days
        if days > min(_SOON, most):
            yield _finding(examination, kpi, kpi.by.last, first)._replace(is_detail=days <= most)


def _finding(examination: Examination, kpi: Kpi, by: date, task: Task) -> Finding:
    start, finish = examination.start_day(task), examination.finish_day(task)
    return Finding(
        say(
            "chỉ tiêu {kpi} phải đạt {by}, nhưng đến {start} mới đo ({task}), {days} sau",
            "the target {kpi} is due on {by}, but it is measured on {start} only ({task}), {days} later",
            kpi=kpi,
            by=by,
            start=start,
            task=task,
            days=Count((start - by).days, CALENDAR_DAY),
        ),
        Place(task.places),
        task.id,
        say(
            "đo ngay sau hạn của chỉ tiêu, hoặc {later}",
            "measure soon after its date, or {later}",
            later=LaterTarget(kpi, Moment(finish, finish)),
        ),
        related=((Place(kpi.places, ("by",)), say("hạn của chỉ tiêu: {by}", "the target is due on {by}", by=by)),),
    )


RULE = Rule(
    code="DX455",
    name="measured_long_after_target",
    severity=Severity.NOTE,
    title=Text("Chỉ tiêu được đo quá lâu sau thời hạn", "A target measured long after its date"),
    why=Text(
        "đến hạn không có số liệu thì không ai biết đạt hay chưa; số đo muộn là của một thời điểm khác",
        "when it is due nobody knows whether it is reached, and what is measured later is of another day",
    ),
    fix=Text(
        "đo trong khoảng bốn tháng sau thời hạn (số liệu thống kê năm có vào quý sau), hoặc ghi đúng thời hạn của chỉ tiêu",
        "measure within some four months of its date (statistics of a year come in the next quarter), or correct the date",
    ),
    provisions=(
        Text(
            "Đo chỉ tiêu trong vòng 120 ngày sau thời hạn (giả định, theo thông lệ)",
            "Targets are measured within 120 days of their date (assumed, from practice)",
        ),
    ),
    thresholds=(_MOST,),
    bad="""\
dxplan: 1
id: do-muon
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-06-30}
tasks:
  T1: {name: Xây dựng, kind: build, duration: 60d, lead: STTTT, deliverable: Hệ thống, kpis: [K1]}
  T2: {name: Số hóa hồ sơ cũ, kind: data, duration: 180d, after: T1, lead: STTTT, deliverable: Kho hồ sơ}
  T3: {name: Đo tỷ lệ, kind: measure, duration: 5d, after: T2, lead: STTTT, deliverable: Báo cáo, kpis: [K1]}  # expect: DX455
""",
    good="""\
dxplan: 1
id: do-muon
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
kpis:
  K1: {name: Hồ sơ xử lý trên mạng, baseline: 40, target: 90, unit: "%", by: 2022-06-30}
tasks:
  T1: {name: Xây dựng, kind: build, duration: 60d, lead: STTTT, deliverable: Hệ thống, kpis: [K1]}
  T3: {name: Đo tỷ lệ, kind: measure, duration: 5d, after: T1 FS+30d, lead: STTTT, deliverable: Báo cáo, kpis: [K1]}
""",
    check=check,
    reads=("kind",),
)
