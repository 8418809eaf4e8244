"""DX405: the tender begins before the pilot that should inform it is evaluated."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.programme.early_study import early_study
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

_BY_THE_TABLE = check_of(rows("DX405"))


def check(examination: Examination) -> Iterator[Finding]:
    """The tender, and what it rests on, come after the verdict on the pilot."""
    yield from _BY_THE_TABLE(examination)
    yield from early_study(examination)


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
        "đánh giá thí điểm xong mới quyết định mua, thuê gì và lập hồ sơ mời thầu. "
        "Là lỗi khi ngày tháng sai thứ tự hoặc thí điểm không có đánh giá; "
        "là cảnh báo khi ngày tháng đúng thứ tự mà thiếu quan hệ phụ thuộc, hoặc dự án, kế hoạch thuê được lập và duyệt "
        "trước đánh giá đó",
        "decide what to buy or hire, and write the bidding documents, once the pilot is evaluated. "
        "An error if the dates are in the wrong order or nothing evaluates the pilot; "
        "a warning if the dates fit and only the link is missing, or if the project or hire is prepared and decided on "
        "before that",
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
  T5: {name: Phê duyệt kế hoạch thuê, kind: appraise, system: ONEGOV, duration: 20d, after: T0, lead: STTTT, deliverable: Quyết định}
  T1: {name: Thí điểm tại TP Thủ Đức theo tiêu chí, kind: pilot, system: ONEGOV, duration: 60d, after: T5, lead: STTTT, deliverable: Báo cáo}
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: STTTT, deliverable: Báo cáo đánh giá}
  T3: {name: Đấu thầu, kind: tender, system: ONEGOV, duration: 45d, after: T1, lead: STTTT, deliverable: Kết quả lựa chọn nhà thầu}  # expect: DX405
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
  T1: {name: Thí điểm tại TP Thủ Đức theo tiêu chí, kind: pilot, system: ONEGOV, duration: 60d, after: T0, lead: STTTT, deliverable: Báo cáo}
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: STTTT, deliverable: Báo cáo đánh giá}
  T5: {name: Phê duyệt kế hoạch thuê, kind: appraise, system: ONEGOV, duration: 20d, after: T2, lead: STTTT, deliverable: Quyết định}
  T3: {name: Đấu thầu, kind: tender, system: ONEGOV, duration: 45d, after: T5, lead: STTTT, deliverable: Kết quả lựa chọn nhà thầu}
  T4: {name: Tổng kết, kind: review, duration: 5d, after: T3, lead: STTTT, deliverable: Báo cáo}
""",
    check=check,
    reads=("kind", "system"),
)
