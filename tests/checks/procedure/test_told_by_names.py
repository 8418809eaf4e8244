"""What names tell of steps whose kind or whose words alone would tell another, in both languages."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

HEAD = "systems: {S: {security_level: 3, route: hire}}"


def severe(text: str, code: str) -> list[str | None]:
    """The tasks of the errors and warnings of a rule."""
    return [each.task for each in findings(text, code) if each.severity in (Severity.ERROR, Severity.WARNING)]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Security dossier level 3 of the hub approved", []),
        ("Security dossier of the service", []),
        ("Hồ sơ an toàn thông tin được phê duyệt", []),
        ("Thẩm định phương án bảo đảm an toàn thông tin", []),
        ("Security test", ["V"]),
        ("Kiểm tra, đánh giá an toàn thông tin", ["V"]),
        ("Rà quét lỗ hổng", ["V"]),
    ],
)
def test_a_dossier_of_security_is_that_of_the_level_and_only_a_test_is_a_test(name: str, told: list[str]) -> None:
    text = f"""
    L: {{kind: sec_level, name: "{name}", system: S, duration: 20d}}
    V: {{kind: trial, system: S, duration: 20d, after: L}}
    """
    assert found(plan(text, HEAD), "DX402") == told


@pytest.mark.parametrize(("link", "told"), [("A FS+1mo", []), ("A FS+20d", []), ("A", ["A"]), ("V", ["A"])])
def test_what_is_evaluated_after_a_time_of_use_is_not_what_was_accepted(link: str, told: list[str]) -> None:
    text = f"""
    V: {{kind: trial, system: S, duration: 20d}}
    A: {{kind: accept, system: S, duration: 5d, after: V}}
    E: {{kind: evaluate, name: Evaluation of the first lines, system: S, duration: 8d, after: {link}}}
    """
    assert severe(plan(text, HEAD), "DX440") == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Vận hành thử dịch vụ đám mây (chưa có dữ liệu thật)", []),
        ("Vận hành thử trên dữ liệu giả lập", []),
        ("Trial operation with synthetic data", []),
        ("Trial operation, no real data yet", []),
        ("Vận hành thử dịch vụ đám mây", ["V"]),
        ("Vận hành thử với dữ liệu thật", ["V"]),
        ("Trial operation with real data", ["V"]),
        ("Vận hành thử: dữ liệu mẫu, rồi dữ liệu thật", ["V"]),
    ],
)
def test_a_trial_without_real_data_wants_no_level_and_no_impact_assessment_before(name: str, told: list[str]) -> None:
    text = f"""
    V: {{kind: trial, name: "{name}", system: S, duration: 20d}}
    L: {{kind: sec_level, system: S, duration: 20d, after: V}}
    D: {{kind: dpia, system: S, duration: 20d, after: V}}
    """
    head = "systems: {S: {security_level: 3, personal_data: true, route: hire}}"
    assert found(plan(text, head, "2025-03-03"), "DX402") == told
    assert found(plan(text, head, "2025-03-03"), "DX422") == told


def test_what_is_used_after_a_trial_without_real_data_wants_both() -> None:
    text = """
    V: {kind: trial, name: "Vận hành thử, chưa có dữ liệu thật", system: S, duration: 20d}
    G: {kind: golive, system: S, duration: 0d, after: V}
    L: {kind: sec_level, system: S, duration: 20d, after: G}
    """
    assert found(plan(text, HEAD), "DX402") == ["G"]


BOUGHT = """
L: {{kind: approve, name: "{name}", system: S, duration: 10d}}
M: {{kind: tender, name: Mời chào hàng cạnh tranh, system: S, duration: 20d, after: L}}
K: {{kind: contract, name: Phê duyệt kết quả và ký hợp đồng, system: S, duration: 5d, after: M}}
Q: {{kind: approve, name: Quyết định nhân rộng ra 90 xã, system: S, duration: 5d, after: K}}
"""


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Thẩm định, phê duyệt dự toán và kế hoạch lựa chọn nhà thầu gói thiết bị", []),
        ("Phê duyệt dự toán, kế hoạch lựa chọn nhà thầu", []),
        ("Approval of the estimate and the contractor selection plan", []),
        ("Phê duyệt kế hoạch lựa chọn nhà thầu", ["L", "M"]),
        ("Approval of the selection plan", ["L", "M"]),
    ],
)
def test_a_purchase_without_a_study_is_decided_on_by_its_estimate(name: str, told: list[str]) -> None:
    text = plan(BOUGHT.format(name=name), "systems: {S: {}}")
    assert sorted({str(task) for task in severe(text, "DX438") + severe(text, "DX410")}) == told


def test_the_estimate_of_a_package_of_a_project_is_no_decision_on_it() -> None:
    text = """
    N: {kind: invest_prep, name: Lập dự án, system: S, duration: 20d}
    T: {kind: appraise, name: Thẩm định dự án, system: S, duration: 20d, after: N}
    L: {kind: approve, name: Phê duyệt dự toán và kế hoạch lựa chọn nhà thầu, system: S, duration: 10d, after: N}
    M: {kind: tender, name: Mời thầu, system: S, duration: 20d, after: L}
    Q: {kind: approve, name: Quyết định đầu tư, system: S, duration: 5d, after: [T, M]}
    """
    assert severe(plan(text, HEAD), "DX410") == ["M"]


LOTS = """
F: {{kind: plan, name: Digitisation scheme and cost estimate, system: S, duration: 30d}}
A: {{kind: {kind}, name: "{name}", system: S, duration: 20d, after: F}}
N: {{kind: invest_prep, name: Hire plan, system: S, duration: 40d, after: A}}
T: {{kind: appraise, name: Appraisal of the hire plan, system: S, duration: 10d, after: N}}
Q: {{kind: approve, name: Approval of the hire plan, system: S, duration: 5d, after: T}}
K: {{kind: selection_plan, name: "Selection plan of the lots, approved", system: S, duration: 10d, after: {first}}}
M: {{kind: tender, name: Bidding documents of the lots, system: S, duration: 20d, after: K}}
L: {{kind: selection_plan, name: Selection plan of the hired system, system: S, duration: 10d, after: {second}}}
B: {{kind: tender, name: Bidding documents of the hired system, system: S, duration: 20d, after: L}}
"""


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("appraise", "Appraisal and approval of the digitisation scheme and estimate"),
        ("approve", "Approval of the scheme and cost estimate of digitisation"),
        ("approve", "Thẩm định, phê duyệt phương án và dự toán số hóa"),
    ],
)
def test_a_package_selected_before_the_study_has_a_decision_of_its_own(kind: str, name: str) -> None:
    text = plan(LOTS.format(kind=kind, name=name, first="A", second="Q"), HEAD)
    assert severe(text, "DX410") == severe(text, "DX438") == []


@pytest.mark.parametrize(("first", "second", "told"), [("A", "T", ["B", "L"]), ("F", "Q", ["K", "M"])])
def test_each_package_waits_for_its_own_decision(first: str, second: str, told: list[str]) -> None:
    name = "Approval of the scheme and cost estimate of digitisation"
    text = plan(LOTS.format(kind="approve", name=name, first=first, second=second), HEAD)
    assert sorted({str(task) for task in severe(text, "DX438") + severe(text, "DX410")}) == told


OPENED = """
A: {{kind: accept, system: S, duration: 5d}}
D: {{kind: migrate, name: Chuyển toàn bộ hồ sơ, system: S, duration: 20d, after: A}}
N: {{kind: accept, name: Nghiệm thu hồ sơ đã chuyển, system: S, duration: 5d, after: D}}
G: {{kind: golive, system: S, duration: 0d, after: A}}
R:
  after: {after}
  each: {{x: Sở X, y: Xã Y}}
  tasks:
    U: {{kind: rollout, name: "Chuyển {{unit}} sang hệ thống", system: S, duration: 30d}}
"""


@pytest.mark.parametrize(
    ("after", "told"), [("[G, N]", []), ("[G, D]", []), ("G", ["G"]), ("D", ["G"]), ("[G, D SS]", ["G"])]
)
def test_a_system_may_be_opened_for_units_that_come_once_its_data_are_there(after: str, told: list[str]) -> None:
    assert severe(plan(OPENED.format(after=after), HEAD), "DX442") == told
