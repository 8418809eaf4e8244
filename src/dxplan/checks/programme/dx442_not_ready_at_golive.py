"""DX442: opened before its data and rules are there."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.programme.handed_out import handed_out_late
from dxplan.checks.programme.unused_equipment import waited_for_by_none
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

_by_rows = check_of(rows("DX442"))


def check(examination: Examination) -> Iterator[Finding]:
    """By the rows of the procedure; and equipment that nothing waits for, or that people work with before they have it."""
    yield from _by_rows(examination)
    yield from waited_for_by_none(examination)
    yield from handed_out_late(examination)


RULE = Rule(
    code="DX442",
    name="not_ready_at_golive",
    severity=Severity.ERROR,
    title=Text(
        "Mở hệ thống khi dữ liệu, quy chế chưa sẵn sàng",
        "Opened before its data and rules are there",
    ),
    why=Text(
        "người dùng phải làm ở hai nơi, không ai biết ai chịu trách nhiệm việc gì",
        "people work in two places, and nobody knows who answers for what",
    ),
    fix=Text(
        "chuyển dữ liệu và ban hành quy chế vận hành trước ngày đưa vào sử dụng; thiết bị đã mua thì cho tập huấn, vận hành "
        "thử chờ (không việc nào chờ là lưu ý); chứng thư số, tài khoản cấp trước khi tập huấn (lưu ý) và sử dụng (cảnh báo)",
        "move the data and issue the operating rules before the go-live; let training and trial wait for equipment that is "
        "bought (that nothing does is a note); hand out certificates and accounts before the training (a note) and the use "
        "(a warning)",
    ),
    provisions=(
        Text(
            "Dữ liệu đã chuyển, quy chế đã ban hành trước ngày mở hệ thống (thông lệ)",
            "Data are moved and rules issued before the opening (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: chuyen-du-lieu-muon
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Vận hành thử, kind: trial, system: KHO, duration: 20d, lead: SO, deliverable: Báo cáo}
  T2: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 5d, after: T1, lead: SO, deliverable: "Biên bản, tài liệu"}
  T3: {name: Tập huấn, kind: training, system: KHO, duration: 5d, after: T1, lead: SO, deliverable: Danh sách}
  T4: {name: Chuyển dữ liệu từ phần mềm cũ sang, kind: migrate, system: KHO, duration: 20d, after: T2, lead: SO, deliverable: Biên bản đối soát}
  T5: {name: Đưa vào sử dụng, kind: golive, system: KHO, duration: 1d, after: [T2, T3], lead: SO, deliverable: Thông báo}  # expect: DX442
""",
    good="""\
dxplan: 1
id: chuyen-du-lieu-muon
start: 2022-03-01
agencies: {SO: {name: Sở Thông tin và Truyền thông}}
systems: {KHO: {name: Kho dữ liệu, security_level: 2}}
tasks:
  T1: {name: Vận hành thử, kind: trial, system: KHO, duration: 20d, lead: SO, deliverable: Báo cáo}
  T2: {name: Nghiệm thu kho, kind: accept, system: KHO, duration: 5d, after: T1, lead: SO, deliverable: "Biên bản, tài liệu"}
  T3: {name: Tập huấn, kind: training, system: KHO, duration: 5d, after: T1, lead: SO, deliverable: Danh sách}
  T4: {name: Chuyển dữ liệu từ phần mềm cũ sang, kind: migrate, system: KHO, duration: 20d, after: T2, lead: SO, deliverable: Biên bản đối soát}
  T5: {name: Đưa vào sử dụng, kind: golive, system: KHO, duration: 1d, after: [T3, T4], lead: SO, deliverable: Thông báo}
""",
    check=check,
    reads=("kind", "system"),
)
