"""DX419: people are to use a system that nobody has trained them for."""

from __future__ import annotations

from collections.abc import Iterator

from dxplan.checks.examination import Examination
from dxplan.checks.finding import Finding
from dxplan.checks.law.regimes import regime
from dxplan.checks.procedure.table import rows
from dxplan.checks.procedure.wording import check_of
from dxplan.checks.programme.late_training import late_training
from dxplan.checks.programme.source_needed import names_a_network
from dxplan.checks.rule import Rule
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import Text

_BY_THE_TABLE = check_of(rows("DX419"))


def check(examination: Examination) -> Iterator[Finding]:
    """Training before the first use, and none that comes after the use of those whom it trains."""
    for finding in _BY_THE_TABLE(examination):
        if not _opens_networks_only(examination, finding.task):
            yield finding
    yield from late_training(examination)


def _opens_networks_only(examination: Examination, use: str | None) -> bool:
    if use is None:
        return False
    plan = examination.plan
    systems = [plan.systems[id_] for id_ in examination.systems_of(plan.tasks[use])]
    return bool(systems) and all(names_a_network(system) for system in systems)


RULE = Rule(
    code="DX419",
    name="no_training_before_use",
    aliases=("R19", "GAO-1"),
    severity=Severity.WARNING,
    title=Text("Chưa tập huấn trước khi vận hành", "No training before a system is used"),
    why=Text(
        "người dùng chưa được tập huấn thì hệ thống ít được sử dụng, và kết quả sử dụng không cho biết chất lượng hệ thống",
        "people who were not taught leave it aside, and what they make of it says nothing about the system",
    ),
    fix=Text(
        "tập huấn xong, hoặc ít nhất đã bắt đầu và có quan hệ phụ thuộc, trước đợt thí điểm, đưa vào sử dụng hoặc nhân "
        "rộng đầu tiên của mỗi hệ thống, và mỗi nhóm người dùng trước khi nhóm đó dùng",
        "train before the first pilot, go-live or roll-out of each system, or at least begin to and link the two; and each "
        "group of users before it uses the system",
    ),
    provisions=(
        regime("ND73").provision("24.9", Text("đào tạo, chuyển giao cho người sử dụng", "training of the users")),
        regime("ND224").provision(
            "41.4",
            Text(
                "đào tạo hướng dẫn sử dụng, rồi nghiệm thu, bàn giao hay cung cấp dịch vụ",
                "training of the users, then acceptance and handover or supply",
            ),
        ),
        Text(
            "Trước 2020 và 01/03 – 30/06/2026: tập huấn trước khi vận hành (thông lệ)",
            "Before 2020 and 2026-03-01 to 2026-06-30: train before use (good practice)",
        ),
    ),
    bad="""\
dxplan: 1
id: tap-huan
start: 2022-03-01
agencies: {TD: {name: UBND TP Thủ Đức}}
systems: {ONEGOV: {name: Phần mềm OneGov, security_level: 2}}
tasks:
  T1: {name: Thí điểm tại TP Thủ Đức theo tiêu chí, kind: pilot, system: ONEGOV, duration: 60d, lead: TD, deliverable: Báo cáo}  # expect: DX419
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: TD, deliverable: Báo cáo đánh giá}
  T3: {name: Tập huấn, kind: training, system: ONEGOV, duration: 15d, after: T2, lead: TD, deliverable: Danh sách tập huấn}
""",
    good="""\
dxplan: 1
id: tap-huan
start: 2022-03-01
agencies: {TD: {name: UBND TP Thủ Đức}}
systems: {ONEGOV: {name: Phần mềm OneGov, security_level: 2}}
tasks:
  T3: {name: Tập huấn, kind: training, system: ONEGOV, duration: 15d, lead: TD, deliverable: Danh sách tập huấn}
  T1: {name: Thí điểm tại TP Thủ Đức theo tiêu chí, kind: pilot, system: ONEGOV, duration: 60d, after: T3, lead: TD, deliverable: Báo cáo}
  T2: {name: Đánh giá, kind: evaluate, system: ONEGOV, duration: 10d, after: T1, lead: TD, deliverable: Báo cáo đánh giá}
""",
    check=check,
    reads=("kind",),
)
