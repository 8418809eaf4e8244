"""DX410: a tender begins before the project or the hire plan is approved."""

from __future__ import annotations

from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

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
    check=check_of(rows("DX410")),
    reads=("kind",),
)
