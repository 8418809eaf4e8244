"""DX439: the steps of delivery in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.programme.data_moved import data_moved
from dxplan.checks.programme.late_equipment import installed_after_test
from dxplan.checks.programme.room_ready import installed_before_the_room
from dxplan.checks.programme.settled_early import settled_before_acceptance
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

_by_rows = check_of(rows("DX439"))


def check(examination: Examination) -> Iterator[Finding]:
    """By the rows of the procedure; servers before their room, equipment on site after the tests; data; final accounts."""
    yield from _by_rows(examination)
    yield from installed_before_the_room(examination)
    yield from installed_after_test(examination)
    yield from data_moved(examination)
    yield from settled_before_acceptance(examination)


RULE = Rule(
    code="DX439",
    name="delivery_out_of_order",
    severity=Severity.ERROR,
    title=Text(
        "Các bước bàn giao hệ thống sai thứ tự",
        "The steps of delivery in the wrong order",
    ),
    why=Text(
        "kiểm thử khi chưa có máy chủ, nghiệm thu khi chưa kiểm thử thì lỗi lọt qua mà không ai thấy",
        "tests before the servers, acceptance before the tests: faults pass unseen",
    ),
    fix=Text(
        "phòng máy, hạ tầng, xây dựng, kiểm thử, nghiệm thu, bàn giao; dữ liệu cũ thì làm sạch, chuyển, đối soát rồi mới dùng; nghiệm thu rồi mới quyết toán: cho mỗi "
        "bước chờ bước trước",
        "the machine room, infrastructure, building, test, acceptance, handover; old data are cleaned, moved and reconciled before they are "
        "used, and accounts settled after the acceptance: let each step wait for the one before",
    ),
    provisions=(
        regime("ND73").provision(
            "34, 35.1, 58",
            Text("kiểm thử, vận hành thử, nghiệm thu, bàn giao", "test, trial operation, acceptance, handover"),
        ),
        regime("ND224").provision("55.4, 56.2, 57.2"),
        Text(
            "Có máy chủ, xây dựng xong rồi mới kiểm thử (thông lệ)",
            "Servers and building come before the test (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: kiem-thu-sau-nghiem-thu
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, lead: SO, deliverable: Kho}
  T2: {name: Kiểm thử kho, kind: test, system: KHO, duration: 15d, after: T1, lead: SO, deliverable: Báo cáo kiểm thử}
  T3: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 5d, after: T1, lead: SO, deliverable: "Biên bản, mã nguồn, tài liệu"}  # expect: DX439
""",
    good="""\
dxplan: 1
id: kiem-thu-sau-nghiem-thu
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Xây dựng kho, kind: build, system: KHO, duration: 60d, lead: SO, deliverable: Kho}
  T2: {name: Kiểm thử kho, kind: test, system: KHO, duration: 15d, after: T1, lead: SO, deliverable: Báo cáo kiểm thử}
  T3: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 5d, after: T2, lead: SO, deliverable: "Biên bản, mã nguồn, tài liệu"}
""",
    check=check,
    reads=("kind",),
)
