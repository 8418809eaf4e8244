"""DX439: the final account comes after the acceptance."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan

CODE = "DX439"


def of(name: str, settle_after: str, accept_after: str, system: str = ", system: S", kind: str = "review") -> str:
    return plan(
        f"""
        B: {{kind: build, system: S, duration: 40d}}
        T: {{kind: test, system: S, duration: 5d, after: B}}
        V: {{kind: trial, system: S, duration: 20d, after: T}}
        A: {{name: Nghiệm thu, kind: accept, system: S, duration: 5d, after: {accept_after}}}
        Q: {{name: "{name}", kind: {kind}, duration: 20d, after: {settle_after}{system}}}
        """,
        "systems: {S: {}}",
    )


@pytest.mark.parametrize(
    "name",
    ["Quyết toán dự án hoàn thành", "Lập hồ sơ quyết toán", "Settlement of the project", "Draw up the final account"],
)
def test_nothing_is_settled_before_it_is_accepted(name: str) -> None:
    assert found(of(name, "V", "[V, Q]"), CODE) == ["Q"]
    assert found(of(name, "T", "V"), CODE) == ["Q"]
    assert found(of(name, "A", "V"), CODE) == []


def test_without_a_system_only_an_acceptance_that_waits_for_it_tells() -> None:
    assert found(of("Quyết toán dự án", "V", "[V, Q]", ""), CODE) == ["Q"]
    assert found(of("Quyết toán dự án", "T", "V", ""), CODE) == []


@pytest.mark.parametrize("name", ["Quyết toán năm 2022", "Settlement of phase 1", "Quyết toán thí điểm", "Tổng kết"])
def test_a_year_and_a_part_are_settled_before(name: str) -> None:
    assert found(of(name, "T", "V"), CODE) == []


LATER_ROUND = """
B: {kind: build, system: S, duration: 40d}
V: {kind: trial, system: S, duration: 20d, after: B}
A: {name: Nghiệm thu, kind: accept, system: S, duration: 5d, after: V}
Q: {name: Quyết toán dự án hoàn thành, kind: review, system: S, duration: 20d, after: A}
K: {kind: survey, name: Khảo sát dữ liệu của tỉnh kia, duration: 5d, after: BEGIN}
M: {kind: migrate, system: S, duration: 60d, after: [A, K]}
C: {name: Nghiệm thu dữ liệu đã chuyển, kind: accept, system: S, duration: 5d, after: M}
"""


def test_what_a_later_round_accepts_is_settled_later() -> None:
    """A round that begins with a survey once the project is accepted is none of what this settlement paid for."""
    assert found(plan(LATER_ROUND.replace("BEGIN", "A"), "systems: {S: {}}"), CODE) == []
    assert found(plan(LATER_ROUND.replace("BEGIN", "B"), "systems: {S: {}}"), CODE) == ["Q"]
