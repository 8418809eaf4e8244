"""Steps of another lot, part or round of the same system, which lead to another later step by their links."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, plan

HEAD = "systems: {S: {security_level: 3, route: order}, T: {}}"
ORDERED = """
P: {kind: approve, name: Phê duyệt kế hoạch đặt hàng, system: S, duration: 5d}
H: {kind: contract, name: Ký hợp đồng đặt hàng phần mềm, system: S, duration: 10d, after: P}
X: {kind: build, name: Hoàn thiện phần mềm, system: S, duration: 30d, after: H}
"""
QUOTED = """
M: {kind: tender, name: Chào hàng cạnh tranh mua máy tính bảng, system: S, duration: 20d, after: P}
D: {kind: bid_evaluation, name: Đánh giá hồ sơ, system: S, duration: 10d, after: M}
K: {kind: approve, name: Phê duyệt kết quả lựa chọn nhà thầu, system: S, duration: 5d, after: D}
"""


def severe(text: str, code: str) -> list[str | None]:
    """The tasks of the errors and warnings of a rule."""
    return [each.task for each in findings(text, code) if each.severity in (Severity.ERROR, Severity.WARNING)]


@pytest.mark.parametrize("lot", ["Hợp đồng mua máy", "Contract of lot 2", "Hợp đồng gói thiết bị"])
def test_a_contract_by_order_does_not_wait_for_the_quotations_of_another_lot(lot: str) -> None:
    tasks = ORDERED + QUOTED + f'L: {{kind: contract, name: "{lot}", system: S, duration: 5d, after: K}}'
    assert severe(plan(tasks, HEAD), "DX438") == []


def test_the_only_contract_before_its_own_result_is_told() -> None:
    assert "H" in severe(plan(ORDERED + QUOTED, HEAD), "DX438")


def test_a_lots_contract_before_its_own_result_is_told_though_there_is_another() -> None:
    tasks = ORDERED + QUOTED + "L: {kind: contract, name: Hợp đồng mua máy, system: S, duration: 5d, after: M}"
    (told,) = [each for each in findings(plan(tasks, HEAD), "DX438") if each.severity is Severity.ERROR]
    assert "`L`" in told.message.en


def test_a_later_contract_of_the_same_lot_is_no_other_one() -> None:
    tasks = ORDERED + QUOTED + "L: {kind: contract, name: Phụ lục, system: S, duration: 5d, after: [K, H]}"
    assert "H" in severe(plan(tasks, HEAD), "DX438")


PARTS = """
B: {kind: build, name: Xây dựng phần hệ một, system: T, duration: 20d}
C: {kind: build, name: Xây dựng phần hệ hai, system: T, duration: 60d}
E: {kind: test, name: Kiểm thử phần hệ một, system: T, duration: 5d, after: B}
F: {kind: test, name: Kiểm thử phần hệ hai, system: T, duration: 5d, after: C}
"""


def test_the_trial_of_one_part_is_judged_by_its_own_test() -> None:
    tasks = "V: {kind: trial, name: Vận hành thử phần hệ một, system: T, duration: 20d, after: E}\n"
    tasks += "W: {kind: trial, name: Vận hành thử phần hệ hai, system: T, duration: 20d, after: F}"
    assert severe(plan(PARTS + tasks, HEAD), "DX439") == []


def test_the_trial_of_one_part_before_its_own_test_is_told() -> None:
    tasks = "V: {kind: trial, name: Vận hành thử phần hệ một, system: T, duration: 20d, after: B}"
    assert "V" in severe(plan(PARTS + tasks, HEAD), "DX439")


def test_a_step_of_the_whole_system_is_nobodys_own() -> None:
    tasks = """
    B: {kind: build, name: Xây dựng phần mềm, system: S, duration: 20d}
    A: {kind: sec_level, name: Phê duyệt cấp độ 3, system: S, duration: 20d, after: B}
    V: {kind: trial, name: Vận hành thử tại sở, system: S, duration: 20d, after: B}
    W: {kind: trial, name: Vận hành thử tại xã, system: S, duration: 20d, after: A}
    """
    assert "V" in severe(plan(tasks, HEAD), "DX402")
