"""DX437: preparation in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.programme.paper_order import papers_of_preparation
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

_BY_THE_TABLE = check_of(rows("DX437"))


def check(examination: Examination) -> Iterator[Finding]:
    """Steps come in the order of the table, and each paper is written, appraised and approved in this order."""
    told = set[str | None]()
    for finding in _BY_THE_TABLE(examination):
        told.add(finding.task)
        yield finding
    yield from (finding for finding in papers_of_preparation(examination) if finding.task not in told)


RULE = Rule(
    code="DX437",
    name="preparation_out_of_order",
    severity=Severity.ERROR,
    title=Text(
        "Các bước chuẩn bị đầu tư sai thứ tự",
        "Preparation in the wrong order",
    ),
    why=Text(
        "thẩm định, phê duyệt khi chưa có hồ sơ hoặc chưa thẩm định thì quyết định không có căn cứ, phải làm lại",
        "a decision before the study or its appraisal rests on nothing and has to be taken again",
    ),
    fix=Text(
        "khảo sát, lập hồ sơ, thẩm định, phê duyệt, rồi mới thiết kế chi tiết và phê duyệt thiết kế: cho mỗi bước chờ bước trước",
        "survey, study, appraisal, decision, then the detailed design and its approval: let each step wait for the one before",
    ),
    provisions=(
        regime("ND73").provision(
            "9, 11, 24, 56", Text("trình tự chuẩn bị đầu tư, thuê", "the order of preparing an investment or a hire")
        ),
        regime("ND224").provision(
            "41, 50, 67.1",
            Text("trình tự chuẩn bị, thẩm định, quyết định", "the order of study, appraisal and decision"),
        ),
    ),
    bad="""\
dxplan: 1
id: tham-dinh
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Khảo sát hiện trạng, kind: survey, system: KHO, duration: 15d, lead: SO, deliverable: Báo cáo khảo sát}
  T2: {name: "Lập báo cáo kinh tế - kỹ thuật, đối chiếu kiến trúc", kind: invest_prep, system: KHO, duration: 30d, after: T1, lead: SO, deliverable: Báo cáo kinh tế - kỹ thuật}
  T3: {name: Thẩm định báo cáo kinh tế - kỹ thuật, kind: appraise, system: KHO, duration: 15d, after: T2, lead: SO, deliverable: Báo cáo thẩm định}
  T4: {name: Phê duyệt dự án, kind: approve, system: KHO, duration: 5d, after: T2, lead: SO, deliverable: Quyết định đầu tư}  # expect: DX437
""",
    good="""\
dxplan: 1
id: tham-dinh
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Khảo sát hiện trạng, kind: survey, system: KHO, duration: 15d, lead: SO, deliverable: Báo cáo khảo sát}
  T2: {name: "Lập báo cáo kinh tế - kỹ thuật, đối chiếu kiến trúc", kind: invest_prep, system: KHO, duration: 30d, after: T1, lead: SO, deliverable: Báo cáo kinh tế - kỹ thuật}
  T3: {name: Thẩm định báo cáo kinh tế - kỹ thuật, kind: appraise, system: KHO, duration: 15d, after: T2, lead: SO, deliverable: Báo cáo thẩm định}
  T4: {name: Phê duyệt dự án, kind: approve, system: KHO, duration: 5d, after: T3, lead: SO, deliverable: Quyết định đầu tư}
""",
    check=check,
)
