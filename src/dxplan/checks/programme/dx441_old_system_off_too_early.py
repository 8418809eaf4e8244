"""DX441: the old system is switched off before the new one is ready."""

from __future__ import annotations

from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX441",
    name="old_system_off_too_early",
    severity=Severity.ERROR,
    title=Text(
        "Dừng hệ thống cũ khi hệ thống mới chưa sẵn sàng",
        "The old system is switched off before the new one is ready",
    ),
    why=Text(
        "không còn đường lui nếu hệ thống mới hỏng, và dữ liệu chưa chuyển có thể mất",
        "there is no way back if the new one fails, and data that were not moved may be lost",
    ),
    fix=Text(
        "nghiệm thu hệ thống mới, chuyển xong dữ liệu, đưa vào sử dụng, rồi mới dừng hệ thống cũ",
        "accept the new system, move the data, put it into use, and only then switch the old one off",
    ),
    provisions=(
        Text(
            "Chỉ dừng hệ thống cũ khi hệ thống mới đã được nghiệm thu, sử dụng, dữ liệu đã chuyển xong (thông lệ)",
            "The old system stays until the new one is accepted, in use and has its data (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: tat-he-thong-cu
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {MOI: {name: Hệ thống báo cáo mới, security_level: 2}}
tasks:
  T1: {name: Vận hành thử, kind: trial, system: MOI, duration: 20d, lead: SO, deliverable: Báo cáo}
  T2: {name: Nghiệm thu hệ thống mới, kind: accept, system: MOI, duration: 5d, after: T1, lead: SO, deliverable: "Biên bản, tài liệu"}
  T3: {name: Tập huấn, kind: training, system: MOI, duration: 5d, after: T1, lead: SO, deliverable: Danh sách}
  T4: {name: Đưa vào sử dụng, kind: golive, system: MOI, duration: 1d, after: [T2, T3], lead: SO, deliverable: Thông báo}
  T5: {name: Tắt phần mềm báo cáo cũ, kind: switch_off, system: MOI, duration: 3d, after: T2, lead: SO, deliverable: Biên bản dừng}  # expect: DX441
""",
    good="""\
dxplan: 1
id: tat-he-thong-cu
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {MOI: {name: Hệ thống báo cáo mới, security_level: 2}}
tasks:
  T1: {name: Vận hành thử, kind: trial, system: MOI, duration: 20d, lead: SO, deliverable: Báo cáo}
  T2: {name: Nghiệm thu hệ thống mới, kind: accept, system: MOI, duration: 5d, after: T1, lead: SO, deliverable: "Biên bản, tài liệu"}
  T3: {name: Tập huấn, kind: training, system: MOI, duration: 5d, after: T1, lead: SO, deliverable: Danh sách}
  T4: {name: Đưa vào sử dụng, kind: golive, system: MOI, duration: 1d, after: [T2, T3], lead: SO, deliverable: Thông báo}
  T5: {name: Tắt phần mềm báo cáo cũ, kind: switch_off, system: MOI, duration: 3d, after: T4, lead: SO, deliverable: Biên bản dừng}
""",
    check=check_of(rows("DX441")),
    reads=("kind",),
)
