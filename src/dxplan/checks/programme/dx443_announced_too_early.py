"""DX443: announced before it was tried."""

from __future__ import annotations

from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX443",
    name="announced_too_early",
    severity=Severity.WARNING,
    title=Text(
        "Công bố rộng rãi khi hệ thống chưa được thử",
        "Announced before it was tried",
    ),
    why=Text(
        "công bố là hứa với người dân điều chưa ai thấy chạy được",
        "it promises people what nobody has seen work",
    ),
    fix=Text(
        "vận hành thử, nghiệm thu xong rồi mới công bố",
        "announce it after the trial and the acceptance",
    ),
    provisions=(
        Text(
            "Chỉ công bố với người dân điều đã được thử và nghiệm thu (thông lệ)",
            "Only what was tried and accepted is announced to the public (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: cong-bo-som
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {CONG: {name: Cổng thông tin du lịch, security_level: 2}}
tasks:
  T1: {name: Vận hành thử cổng, kind: trial, system: CONG, duration: 20d, lead: SO, deliverable: Báo cáo}
  T2: {name: Nghiệm thu cổng, kind: accept, system: CONG, duration: 5d, after: T1, lead: SO, deliverable: "Biên bản, tài liệu"}
  T3: {name: Họp báo công bố cổng đến người dân, kind: announce, system: CONG, duration: 2d, after: T1, lead: SO, deliverable: Tin bài}  # expect: DX443
""",
    good="""\
dxplan: 1
id: cong-bo-som
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {CONG: {name: Cổng thông tin du lịch, security_level: 2}}
tasks:
  T1: {name: Vận hành thử cổng, kind: trial, system: CONG, duration: 20d, lead: SO, deliverable: Báo cáo}
  T2: {name: Nghiệm thu cổng, kind: accept, system: CONG, duration: 5d, after: T1, lead: SO, deliverable: "Biên bản, tài liệu"}
  T3: {name: Họp báo công bố cổng đến người dân, kind: announce, system: CONG, duration: 2d, after: T2, lead: SO, deliverable: Tin bài}
""",
    check=check_of(rows("DX443")),
    reads=("kind", "system"),
)
