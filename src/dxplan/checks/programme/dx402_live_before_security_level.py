"""DX402: a system runs with real data before its security level is approved."""

from __future__ import annotations

from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

RULE = Rule(
    code="DX402",
    name="live_before_security_level",
    aliases=("R02",),
    severity=Severity.ERROR,
    title=Text("Vận hành trước khi phê duyệt cấp độ an toàn", "Live before its security level is approved"),
    why=Text(
        "hệ thống chạy với dữ liệu thật khi chưa có phương án bảo đảm an toàn được duyệt: rủi ro lộ dữ liệu và bị xử phạt",
        "it runs with real data and no approved protection: data may leak, and there are fines",
    ),
    fix=Text(
        "lập hồ sơ cấp độ cùng lúc với thiết kế, phê duyệt xong mới thí điểm hoặc vận hành thử. "
        "Là lỗi khi ngày tháng sai thứ tự hoặc kế hoạch không có việc phê duyệt; "
        "là cảnh báo khi ngày tháng đúng thứ tự mà thiếu quan hệ phụ thuộc",
        "prepare the dossier while designing, and pilot or try out only after the approval. "
        "An error if the dates are in the wrong order or the plan has no such approval; "
        "a warning if the dates fit and only the link is missing",
    ),
    provisions=(
        regime("ND85").provision("13 – 17", Text("hồ sơ, thẩm định, phê duyệt cấp độ", "dossier, appraisal, approval")),
        regime("LANM116").provision(),
        regime("ND331").provision(
            "30.6",
            Text("triển khai đủ phương án được duyệt trước khi vận hành", "carry out the approved protection first"),
        ),
        Text(
            "Nghị định 330, Điều 23.1.c – d: phạt 20 – 30 triệu đồng khi vận hành hệ thống cấp độ 3 – 5 "
            "chưa được phê duyệt (theo tài liệu công khai nhắc tới, chưa đọc văn bản)",
            "Decree 330, Art. 23.1.c-d: a fine of 20 to 30 million đồng for running a system of level 3 to 5 "
            "without approval (mentioned in public pages, text not read)",
        ),
    ),
    bad="""\
dxplan: 1
id: cap-do
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {IOC: {name: Trung tâm điều hành, security_level: 3}}
tasks:
  T1: {name: Xây dựng IOC, kind: build, system: IOC, duration: 60d, lead: STTTT, deliverable: IOC}
  T2: {name: Phê duyệt cấp độ, kind: sec_level, system: IOC, duration: 22d, after: T1, lead: STTTT, deliverable: Quyết định}
  T3: {name: Vận hành thử, kind: trial, system: IOC, duration: 30d, after: T1, lead: STTTT, deliverable: Báo cáo}  # expect: DX402
  T4: {name: Nghiệm thu, kind: accept, system: IOC, duration: 10d, after: [T2, T3], lead: STTTT, deliverable: Biên bản}
""",
    good="""\
dxplan: 1
id: cap-do
start: 2022-03-01
agencies: {STTTT: {name: Sở Thông tin và Truyền thông}}
systems: {IOC: {name: Trung tâm điều hành, security_level: 3}}
tasks:
  T1: {name: Xây dựng IOC, kind: build, system: IOC, duration: 60d, lead: STTTT, deliverable: IOC}
  T2: {name: Phê duyệt cấp độ, kind: sec_level, system: IOC, duration: 22d, after: T1 SS+20d, lead: STTTT, deliverable: Quyết định}
  T3: {name: Vận hành thử, kind: trial, system: IOC, duration: 30d, after: [T1, T2], lead: STTTT, deliverable: Báo cáo}
  T4: {name: Nghiệm thu, kind: accept, system: IOC, duration: 10d, after: T3, lead: STTTT, deliverable: Biên bản}
""",
    check=check_of(rows("DX402")),
    reads=("kind", "system"),
)
