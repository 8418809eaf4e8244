"""DX439: old data are cleaned, moved, compared and used in this order."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan

CODE = "DX439"
HEAD = "agencies: {SO: {kind: state}, NT: {kind: vendor}}\nsystems: {OLD: {}, NEW: {}}"


def cleaned(name: str, clean_after: str, move_after: str, system: str = "OLD") -> str:
    return plan(
        f"""
        S: {{name: Start, kind: survey, duration: 5d, lead: SO}}
        C: {{name: {name}, kind: data, system: {system}, duration: 30d, after: {clean_after}, lead: SO}}
        M: {{name: Move the data, kind: migrate, system: NEW, duration: 20d, after: {move_after}, lead: NT}}
        G: {{name: Open, kind: rollout, system: NEW, duration: 20d, after: [M, C], lead: SO}}
        """,
        HEAD,
    )


@pytest.mark.parametrize(
    "name",
    ["Làm sạch dữ liệu cũ", "Làm sạch và loại trùng hồ sơ", "Clean the records", "Data cleansing of the register"],
)
def test_data_are_cleaned_before_they_are_moved(name: str) -> None:
    assert found(cleaned(name, "M", "S"), CODE) == ["M"]
    assert found(cleaned(name, "S", "C"), CODE) == []


def test_what_was_moved_may_be_cleaned_further_and_in_batches() -> None:
    assert found(cleaned("Làm sạch dữ liệu trong kho mới", "M", "S", "NEW"), CODE) == []
    two = cleaned("Làm sạch đợt 2", "M", "S").replace(
        "  G:", "  B: {kind: data, name: Làm sạch đợt 1, system: OLD, duration: 5d, after: S}\n  G:"
    )
    assert found(two.replace("after: S, lead: NT", "after: B, lead: NT"), CODE) == []
    assert found(cleaned("Chuyển tệp", "M", "S"), CODE) == []


def units(compare: str, compare_after: str, use_after: str, kind: str = "evaluate") -> str:
    return plan(
        f"""
        R:
          name: Move the districts
          each: {{a: An, b: Ba}}
          tasks:
            M: {{name: "Move {{unit}}", kind: migrate, system: NEW, duration: 5d, lead: NT}}
            V: {{name: "{compare} {{unit}}", kind: {kind}, system: NEW, duration: 3d, after: {compare_after}, lead: SO}}
            U: {{name: "Use in {{unit}}", kind: rollout, system: NEW, duration: 10d, after: {use_after}, lead: SO}}
        """,
        HEAD,
    )


@pytest.mark.parametrize(
    "compare",
    ["Đối soát số liệu", "Đối chiếu dữ liệu đã chuyển", "Reconcile the files of", "Reconciliation of figures,"],
)
def test_a_unit_uses_what_was_compared(compare: str) -> None:
    assert found(units(compare, "U", "M"), CODE)[:1] == ["U"]
    assert found(units(compare, "M", "M"), CODE)[:1] == ["U"]
    assert found(units(compare, "M", "V"), CODE) == []


@pytest.mark.parametrize(
    "compare",
    [
        "Đối soát định kỳ hằng tuần",
        "Đối soát kinh phí",
        "Đối soát, nhận bàn giao dữ liệu năm thuê",
        "Weekly reconciliation in",
        "Look at",
    ],
)
def test_comparisons_that_go_on_and_other_work_are_left_alone(compare: str) -> None:
    assert found(units(compare, "U", "M"), CODE) == []


def test_a_comparison_beside_the_use_is_part_of_a_parallel_run() -> None:
    assert found(units("Chạy song song và đối soát", "U", "M", "trial"), CODE) == []


WAVES = """
M: {{name: Chuyển dữ liệu đợt 1, kind: migrate, system: NEW, duration: 5d, lead: NT}}
U: {{name: Vận hành thử đợt 1, kind: trial, system: NEW, duration: 10d, after: M, lead: SO}}
N: {{name: Chuyển dữ liệu đợt 2, kind: migrate, system: NEW, duration: 5d, after: {after}, lead: NT}}
C: {{name: Đối soát dữ liệu, kind: {kind}, system: NEW, duration: 5d, after: [U, N], lead: SO}}
"""


def test_what_is_compared_is_what_was_moved_last() -> None:
    assert found(plan(WAVES.format(after="U", kind="data"), HEAD), CODE) == []


def test_the_use_of_all_that_was_moved_waits_for_the_comparison() -> None:
    assert found(plan(WAVES.format(after="M", kind="data"), HEAD), CODE) == ["U"]


def test_the_data_of_a_hire_are_compared_when_they_are_handed_back() -> None:
    tasks = WAVES.format(after="M", kind="handover")
    ops = "O: {name: Thuê dịch vụ, kind: ops, system: NEW, duration: 60d, after: U, lead: SO}"
    assert found(plan(tasks, HEAD), CODE) == ["U"]
    assert found(plan(tasks.replace("[U, N]", "[O, N]") + ops, HEAD), CODE) == []
