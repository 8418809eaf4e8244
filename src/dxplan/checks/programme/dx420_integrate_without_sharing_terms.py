"""DX420: data are connected before anybody has agreed on sharing them."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.programme.same_partner import agreed_with_others_only
from dxplan.checks.rule import Rule
from dxplan.model.kind import Kind
from dxplan.model.named import entry
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text, say

_by_rows = check_of(rows("DX420"))


def check(examination: Examination) -> Iterator[Finding]:
    """Terms of sharing come before the connection, and with those whose data it brings."""
    told = set[str | None]()
    for finding in _by_rows(examination):
        told.add(finding.task)
        yield finding
    yield from (finding for finding in agreed_with_others_only(examination) if finding.task not in told)


RULE = Rule(
    code="DX420",
    name="integrate_without_sharing_terms",
    aliases=("R20", "GAO-1"),
    severity=Severity.ERROR,
    title=Text(
        "Kết nối dữ liệu khi chưa có thống nhất chia sẻ",
        "Data connected without terms of sharing",
    ),
    why=Text(
        "bên có dữ liệu có thể từ chối hoặc ngắt kết nối bất cứ lúc nào, và việc kết nối không có căn cứ pháp lý",
        "who holds the data may refuse or cut the connection at any time, and it has no legal ground",
    ),
    fix=say(
        "ban hành quy chế chia sẻ hoặc có văn bản thống nhất trước khi kết nối ({policy}, hoặc nhiệm vụ có tên, sản "
        "phẩm nói đến thống nhất chia sẻ). Chỉ xét việc kết nối từ 25/5/2020, không xét việc nối thiết bị, mạng; là cảnh báo khi ngày tháng đúng thứ tự "
        "mà thiếu quan hệ phụ thuộc",
        "settle rules or an agreement on sharing before connecting ({policy}, or a task whose name or deliverable "
        "speaks of an agreement on sharing). Only connections from 2020-05-25 are judged, and none of devices and networks; a warning if the dates fit "
        "and only the link is missing",
        policy=entry("kind", Kind.POLICY),
    ),
    provisions=(
        regime("ND47").provision(
            "36 – 38",
            Text(
                "dữ liệu chia sẻ theo yêu cầu đặc thù: thống nhất bằng văn bản trước khi kết nối; dữ liệu chia sẻ mặc định "
                "thì không đòi (36.1)",
                "data shared on special demand: agree in writing before connecting; not asked of data shared by default "
                "(36.1)",
            ),
        ),
        regime("ND194").provision(
            "16, 40",
            Text(
                "dữ liệu dùng chung mặc định được chia sẻ khi có đề nghị, từ chối phải bằng văn bản; tài khoản kết nối trong "
                "02 ngày làm việc",
                "common data are shared on request, a refusal is in writing; an account to connect within 2 working days",
            ),
        ),
        regime("ND278").provision(
            "", Text("chia sẻ dữ liệu bắt buộc giữa các cơ quan", "mandatory sharing between state bodies")
        ),
    ),
    bad="""\
dxplan: 1
id: ket-noi
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, lead: SO, deliverable: Kho dữ liệu}
  T2: {name: Ban hành quy chế chia sẻ dữ liệu, kind: policy, duration: 30d, after: T1, lead: SO, deliverable: Quy chế}
  T3: {name: Kết nối CSDL y tế, kind: integrate, system: KHO, duration: 30d, after: T1, lead: SO, deliverable: Luồng dữ liệu}  # expect: DX420
  T4: {name: Sơ kết, kind: review, duration: 5d, after: [T2, T3], lead: SO, deliverable: Báo cáo}
""",
    good="""\
dxplan: 1
id: ket-noi
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, lead: SO, deliverable: Kho dữ liệu}
  T2: {name: Ban hành quy chế chia sẻ dữ liệu, kind: policy, duration: 60d, lead: SO, deliverable: Quy chế}
  T3: {name: Kết nối CSDL y tế, kind: integrate, system: KHO, duration: 30d, after: [T1, T2], lead: SO, deliverable: Luồng dữ liệu}
  T4: {name: Sơ kết, kind: review, duration: 5d, after: T3, lead: SO, deliverable: Báo cáo}
""",
    check=check,
    reads=("kind",),
)
