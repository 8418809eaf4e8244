"""DX411: a system goes into use before it is tried out and accepted."""

from __future__ import annotations

from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX411",
    name="golive_without_trial_or_acceptance",
    aliases=("R11", "GAO-1"),
    severity=Severity.ERROR,
    title=Text(
        "Đưa vào sử dụng khi chưa vận hành thử, nghiệm thu",
        "In use without a trial and an acceptance",
    ),
    why=Text(
        "lỗi lộ ra khi người dân đã dùng, và chưa nghiệm thu thì chưa được bàn giao, thanh toán",
        "its faults show once people depend on it, and without acceptance nothing can be handed over or paid",
    ),
    fix=Text(
        "vận hành thử hoặc kiểm thử, nghiệm thu, rồi mới đưa vào sử dụng. Thí điểm trước đấu thầu không thay cho vận "
        "hành thử. Là lỗi khi thiếu bước hoặc sai thứ tự; là cảnh báo khi ngày tháng đúng mà thiếu quan hệ phụ thuộc, "
        "hoặc nhiệm vụ không ghi hệ thống",
        "try it out or test it, accept it, then put it into use. A pilot before the tender is no trial. An error if a "
        "step is missing or in the wrong order; a warning if the dates fit and only the link is missing, or if the "
        "task names no system",
    ),
    provisions=(
        regime("ND73").provision(
            "34, 35.1, 58",
            Text(
                "kiểm thử hoặc vận hành thử, nghiệm thu đạt rồi mới bàn giao",
                "test or trial first, handover only after acceptance",
            ),
        ),
        regime("ND45").provision(),
        regime("ND224").provision(
            "55.4.a, 57.1",
            Text(
                "dự án: phải vận hành thử trước khi nghiệm thu, bàn giao; kiểm thử một mình không đủ",
                "projects: a trial operation before acceptance and handover; a test alone does not do",
            ),
        ),
        regime("ND224").provision(
            "56.2, 57.2",
            Text(
                "thuê dịch vụ: vận hành thử đạt rồi mới nghiệm thu, cung cấp",
                "hired services: accepted and supplied only once the trial operation is passed",
            ),
        ),
    ),
    bad="""\
dxplan: 1
id: dua-vao-su-dung
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T0: {name: Tập huấn, kind: training, system: KHO, duration: 10d, lead: SO, deliverable: Danh sách tập huấn}
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, after: T0, lead: SO, deliverable: Kho dữ liệu}
  T2: {name: Vận hành thử kho, kind: trial, system: KHO, duration: 20d, after: T1, lead: SO, deliverable: Báo cáo}
  T3: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 10d, after: T2, lead: SO, deliverable: Biên bản}
  T4: {name: Đưa kho vào sử dụng, kind: golive, system: KHO, duration: 10d, after: T2, lead: SO, deliverable: Thông báo}  # expect: DX411
  T5: {name: Tổng kết, kind: review, duration: 5d, after: [T3, T4], lead: SO, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: dua-vao-su-dung
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T0: {name: Tập huấn, kind: training, system: KHO, duration: 10d, lead: SO, deliverable: Danh sách tập huấn}
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, after: T0, lead: SO, deliverable: Kho dữ liệu}
  T2: {name: Vận hành thử kho, kind: trial, system: KHO, duration: 20d, after: T1, lead: SO, deliverable: Báo cáo}
  T3: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 10d, after: T2, lead: SO, deliverable: Biên bản}
  T4: {name: Đưa kho vào sử dụng, kind: golive, system: KHO, duration: 10d, after: T3, lead: SO, deliverable: Thông báo}
  T5: {name: Tổng kết, kind: review, duration: 5d, after: T4, lead: SO, deliverable: Báo cáo}
""",
    check=check_of(rows("DX411")),
    reads=("kind",),
)
