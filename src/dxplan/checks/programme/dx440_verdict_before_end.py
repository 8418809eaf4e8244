"""DX440: a verdict before the pilot or trial has ended."""

from __future__ import annotations

from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX440",
    name="verdict_before_end",
    severity=Severity.ERROR,
    title=Text(
        "Đánh giá, nghiệm thu khi thí điểm, vận hành thử chưa xong",
        "A verdict before the pilot or trial has ended",
    ),
    why=Text(
        "kết luận viết khi việc thử còn đang chạy không dựa trên kết quả",
        "what is concluded while the trial still runs does not rest on its result",
    ),
    fix=Text(
        "cho nhiệm vụ đánh giá, nghiệm thu chờ thí điểm, vận hành thử kết thúc (kết thúc–bắt đầu, không gối đầu)",
        "let the evaluation or acceptance wait for the end of the pilot or trial (finish to start, without a lead)",
    ),
    provisions=(
        regime("ND73").provision(
            "34, 58", Text("nghiệm thu theo kết quả vận hành thử", "acceptance rests on the trial operation")
        ),
        regime("ND224").provision(
            "4.4.d, 39", Text("thí điểm và đánh giá trước khi nhân rộng", "piloted and evaluated before it spreads")
        ),
    ),
    bad="""\
dxplan: 1
id: danh-gia-som
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T0: {name: Tập huấn, kind: training, system: KHO, duration: 10d, lead: SO, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm tại ba sở trong 4 tháng, kind: pilot, system: KHO, duration: 80d, after: T0, lead: SO, deliverable: Số liệu thí điểm}
  T2: {name: Đánh giá thí điểm theo tiêu chí, kind: evaluate, system: KHO, duration: 10d, after: T1 SS+40d, lead: SO, deliverable: Báo cáo đánh giá}  # expect: DX440
""",
    good="""\
dxplan: 1
id: danh-gia-som
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T0: {name: Tập huấn, kind: training, system: KHO, duration: 10d, lead: SO, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm tại ba sở trong 4 tháng, kind: pilot, system: KHO, duration: 80d, after: T0, lead: SO, deliverable: Số liệu thí điểm}
  T2: {name: Đánh giá thí điểm theo tiêu chí, kind: evaluate, system: KHO, duration: 10d, after: T1, lead: SO, deliverable: Báo cáo đánh giá}
""",
    check=check_of(rows("DX440")),
    reads=("kind",),
)
