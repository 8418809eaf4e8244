"""DX111: the plan's province is none of Vietnam's, or is no more when the plan begins."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding, Place
from dxplan.checks.law.provinces import SUCCESSORS, nearest_province, province_named
from dxplan.checks.rule import Rule
from dxplan.model.merged_provinces import MERGED_ON
from dxplan.model.named import entry
from dxplan.scenario.remedies.say import Say
from dxplan.source.diagnostic import Severity
from dxplan.text.display import shown
from dxplan.text.phrase import Text, same, say


def check(examination: Examination) -> Iterator[Finding]:
    """What `province` says names one of the 63 provinces, or of the 34 of today if the plan begins after the merger."""
    plan = examination.plan
    if plan.province is None:
        return
    written = plan.province.vi
    name = province_named(written)
    place = Place(plan.places, ("province",))
    if name is None:
        yield Finding(
            say(
                "{province} không phải tên tỉnh, thành phố nào của Việt Nam",
                "{province} is no province or city of Vietnam",
                province=entry("province", shown(written)),
            ),
            place,
            hint=_meant(written),
        )
    elif name in SUCCESSORS and plan.start >= MERGED_ON:
        yield Finding(
            say(
                "kế hoạch bắt đầu {start}, khi {old} đã nhập vào {new} (từ {day})",
                "the plan begins on {start}, when {old} has become a part of {new} (since {day})",
                start=plan.start,
                old=name,
                new=SUCCESSORS[name],
                day=MERGED_ON,
            ),
            place,
            hint=say("ghi {province}", "write {province}", province=_said(SUCCESSORS[name])),
        )


def _meant(written: str) -> Text | None:
    """The province with the spelling nearest to what is written."""
    nearest = nearest_province(written)
    if nearest is None:
        return None
    return say("có phải ý bạn là {province}?", "did you mean {province}?", province=_said(nearest))


def _said(name: str) -> Say:
    return Say((), "province", same(name), written=name)


RULE = Rule(
    code="DX111",
    name="unknown_province",
    severity=Severity.WARNING,
    title=Text("Không có tỉnh, thành phố này", "No such province"),
    why=Text(
        "tài liệu gửi đi mang tên địa phương sai, và không đối chiếu được chỉ tiêu, xếp hạng của tỉnh",
        "papers go out under a wrong name, and targets and ranks of the province cannot be compared",
    ),
    fix=Text(
        "ghi tên một tỉnh, thành phố: 63 đơn vị đến 30/6/2025, 34 đơn vị từ 01/7/2025; quận, huyện, xã thì ghi trong "
        "ngoặc sau tên tỉnh",
        "write the name of a province or city: 63 until 30 June 2025, 34 from 1 July 2025; put a district or commune "
        "in brackets after it",
    ),
    provisions=(
        Text(
            "Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh, từ 01/7/2025 còn 34 đơn vị (hiểu biết chung)",
            "Resolution 202/2025/QH15 on the provinces, 34 from 2025-07-01 (general knowledge)",
        ),
    ),
    bad="""\
dxplan: 1
id: tinh
name: Chuyển đổi số cấp tỉnh
province: Nam Đinhh  # expect: DX111
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát hiện trạng, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: tinh
name: Chuyển đổi số cấp tỉnh
province: Tỉnh Nam Định
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
tasks:
  T1: {name: Khảo sát hiện trạng, kind: survey, duration: 20d, lead: STTTT, deliverable: Báo cáo khảo sát}
  T2: {name: Tổng kết, kind: review, duration: 5d, after: T1, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
)
