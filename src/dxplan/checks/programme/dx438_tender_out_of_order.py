"""DX438: the steps of a tender in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.programme.paper_order import delivered_before_contract, papers_of_tenders
from dxplan.checks.programme.signed_early import signed_before_approval
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

_BY_THE_TABLE = check_of(rows("DX438"))


def check(examination: Examination) -> Iterator[Finding]:
    """Steps come in the order of the table; so do the papers of the tender, the bidding and the evaluation.

    What is signed rests on papers that are approved.
    """
    told = set[str | None]()
    for finding in _BY_THE_TABLE(examination):
        told.add(finding.task)
        yield finding
    further = chain(
        papers_of_tenders(examination), delivered_before_contract(examination), signed_before_approval(examination)
    )
    yield from (finding for finding in further if finding.task not in told)


RULE = Rule(
    code="DX438",
    name="tender_out_of_order",
    severity=Severity.ERROR,
    title=Text(
        "Các bước lựa chọn nhà thầu sai thứ tự",
        "The steps of a tender in the wrong order",
    ),
    why=Text(
        "mời thầu khi thiết kế, kế hoạch lựa chọn nhà thầu chưa duyệt, ký hợp đồng khi chưa có kết quả thì gói thầu có thể bị hủy",
        "a tender before the design or its plan is approved, a contract before the result: the tender may be cancelled",
    ),
    fix=Text(
        "thiết kế và kế hoạch lựa chọn nhà thầu được duyệt, mời thầu, đánh giá hồ sơ dự thầu, phê duyệt kết quả, ký hợp đồng: cho mỗi bước chờ bước trước",
        "approved design and selection plan, invitation, evaluation of bids, result, contract: let each step wait for the one before",
    ),
    provisions=(
        regime("ND73").provision(
            "9.4, 24.4, 53.2",
            Text(
                "mời thầu sau khi dự án, kế hoạch thuê được duyệt", "a tender follows the approved project or hire plan"
            ),
        ),
        regime("LDT43").provision(),
        regime("LDT22").provision(),
    ),
    bad="""\
dxplan: 1
id: ky-truoc-ket-qua
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Phê duyệt kế hoạch thuê, kind: approve, system: KHO, duration: 5d, lead: SO, deliverable: Quyết định}
  T2: {name: Phê duyệt kế hoạch lựa chọn nhà thầu, kind: approve, system: KHO, duration: 5d, after: T1, lead: SO, deliverable: Quyết định}
  T3: {name: "Đấu thầu rộng rãi, phát hành hồ sơ mời thầu", kind: tender, system: KHO, duration: 30d, after: T2, lead: SO, deliverable: Biên bản mở thầu}
  T4: {name: Đánh giá hồ sơ dự thầu, kind: tender, system: KHO, duration: 25d, after: T3, lead: SO, deliverable: Báo cáo đánh giá}
  T5: {name: Phê duyệt kết quả lựa chọn nhà thầu, kind: approve, system: KHO, duration: 5d, after: T4, lead: SO, deliverable: Quyết định}
  T6: {name: Ký hợp đồng, kind: contract, system: KHO, duration: 5d, after: T4, lead: SO, deliverable: Hợp đồng có điều khoản bàn giao dữ liệu}  # expect: DX438
""",
    good="""\
dxplan: 1
id: ky-truoc-ket-qua
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Phê duyệt kế hoạch thuê, kind: approve, system: KHO, duration: 5d, lead: SO, deliverable: Quyết định}
  T2: {name: Phê duyệt kế hoạch lựa chọn nhà thầu, kind: approve, system: KHO, duration: 5d, after: T1, lead: SO, deliverable: Quyết định}
  T3: {name: "Đấu thầu rộng rãi, phát hành hồ sơ mời thầu", kind: tender, system: KHO, duration: 30d, after: T2, lead: SO, deliverable: Biên bản mở thầu}
  T4: {name: Đánh giá hồ sơ dự thầu, kind: tender, system: KHO, duration: 25d, after: T3, lead: SO, deliverable: Báo cáo đánh giá}
  T5: {name: Phê duyệt kết quả lựa chọn nhà thầu, kind: approve, system: KHO, duration: 5d, after: T4, lead: SO, deliverable: Quyết định}
  T6: {name: Ký hợp đồng, kind: contract, system: KHO, duration: 5d, after: T5, lead: SO, deliverable: Hợp đồng có điều khoản bàn giao dữ liệu}
""",
    check=check,
)
