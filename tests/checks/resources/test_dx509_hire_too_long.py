"""DX509: a hire of more than five years."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan

CODE = "DX509"
HEAD = "systems: {S: {route: hire}, P: {route: project}}"


@pytest.mark.parametrize(
    "task",
    [
        "name: Thuê dịch vụ 6 năm, kind: contract, duration: 5d",
        "name: Ký hợp đồng thuê dịch vụ CNTT trong thời hạn 72 tháng, kind: contract, duration: 5d",
        "name: Thuê dịch vụ, deliverable: Hợp đồng 07 năm, kind: contract, duration: 5d",
        "name: Thuê phần mềm giai đoạn 2024-2030, kind: plan, duration: 5d",
        "name: Thuê dịch vụ sáu năm, kind: plan, duration: 5d",
        "name: Vận hành, kind: ops, system: S, duration: 6y",
        "name: Thuê hạ tầng, kind: ops, duration: 66mo",
        "name: Thuê dịch vụ lưu trữ điện tử 66 tháng, kind: ops, duration: 66mo",
        "name: Thuê phần mềm lưu trữ 6 năm, kind: contract, duration: 5d",
        "name: Thuê dịch vụ quản lý tài liệu lưu trữ trong 72 tháng, kind: contract, duration: 5d",
        "name: Hire of services for 6 years, kind: contract, duration: 5d",
    ],
)
def test_more_than_five_years_are_found(task: str) -> None:
    assert found(plan(f"A: {{{task}}}", HEAD), CODE) == ["A"]


@pytest.mark.parametrize(
    "task",
    [
        "name: Thuê dịch vụ 5 năm, kind: contract, duration: 5d",
        "name: Thuê dịch vụ 36 tháng, kind: contract, duration: 5d",
        "name: Thuê dịch vụ, note: bảo hành 6 tháng, kind: contract, duration: 5d",
        "name: Thuê phần mềm giai đoạn 2024-2028, kind: plan, duration: 5d",
        "name: Vận hành, kind: ops, system: S, duration: 5y",
        "name: Vận hành, kind: ops, system: P, duration: 6y",
        'name: "Thuê dịch vụ 3 năm, dữ liệu lưu trữ 10 năm", kind: contract, duration: 5d',
        'name: "Thuê dịch vụ lưu trữ 3 năm, lưu trữ dữ liệu 10 năm", kind: contract, duration: 5d',
        'name: Thuê dịch vụ sao lưu, note: "bản sao lưu trữ 10 năm", kind: contract, duration: 5d',
        "name: Lưu trữ hồ sơ 10 năm, kind: data, system: P, duration: 60d",
        "name: Thuê dịch vụ số hóa tài liệu 10 năm trước, kind: contract, duration: 5d",
        "name: Thuê dịch vụ theo Kế hoạch chuyển đổi số 2021-2030, kind: contract, duration: 5d",
        "name: Thuê dịch vụ, note: Đề án 06 giai đoạn 2022-2030, kind: contract, duration: 5d",
        "name: Thuê đất 50 năm, kind: infra, duration: 50d",
    ],
)
def test_five_years_or_something_else_are_not(task: str) -> None:
    assert found(plan(f"A: {{{task}}}", HEAD), CODE) == []


def test_from_the_opening_to_the_hand_back_it_counts() -> None:
    tasks = """
        A: {kind: accept, system: S, duration: 5d}
        B: {kind: ops, system: S, duration: 3y, after: A}
        C: {kind: ops, system: S, duration: 3y, after: B}
    """
    assert found(plan(tasks, HEAD), CODE) == ["B"]


def test_the_task_that_tells_the_term_is_named_and_not_another_operation_of_the_system() -> None:
    tasks = """
        O: {name: Giữ phần mềm cũ để đối chiếu, kind: ops, system: S, duration: 20d}
        H: {name: Thuê dịch vụ lưu trữ điện tử 66 tháng, kind: ops, system: S, duration: 66mo, after: O}
    """
    assert found(plan(tasks, HEAD), CODE) == ["H"]
    silent = tasks.replace(" 66 tháng", "")
    assert found(plan(silent, HEAD), CODE) == ["H"]


def test_a_second_contract_begins_anew() -> None:
    tasks = """
        K: {kind: contract, system: S, duration: 5d}
        B: {kind: ops, system: S, duration: 3y, after: K}
        L: {kind: contract, system: S, duration: 5d, after: B}
        C: {kind: ops, system: S, duration: 3y, after: L}
    """
    assert found(plan(tasks, HEAD), CODE) == []
