"""DX439: servers, building, test, acceptance and handover in their order."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX439"
HEAD = "systems: {S: {security_level: 2}, T: {}}"

BAD = [
    (
        "servers after the test",
        """
        X: {name: "Xây dựng", kind: build, system: S, duration: 10d}
        K: {name: "Kiểm thử", kind: test, system: S, duration: 10d, after: X}
        M: {name: "Lắp đặt máy chủ", kind: infra, system: S, duration: 10d, after: K}
        """,
        "K",
    ),
    (
        "test before it is built",
        """
        X: {name: "Xây dựng", kind: build, system: S, duration: 30d}
        K: {name: "Kiểm thử", kind: test, system: S, duration: 10d, after: X SS+5d}
        """,
        "K",
    ),
    (
        "trial before it is built",
        """
        X: {name: "Xây dựng", kind: build, system: S, duration: 30d}
        V: {name: "Vận hành thử", kind: trial, system: S, duration: 10d, after: X SS+5d}
        """,
        "V",
    ),
    (
        "acceptance before the test",
        """
        K: {name: "Kiểm thử", kind: test, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: K SS}
        """,
        "N",
    ),
    (
        "security test after acceptance",
        """
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 10d}
        A: {kind: security_test, system: S, duration: 10d, after: N}
        """,
        "N",
    ),
    (
        "handover before acceptance",
        """
        B: {name: "Bàn giao mã nguồn", kind: handover, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: B}
        """,
        "B",
    ),
]

NEAR = [
    (
        "in order",
        """
        M: {name: "Lắp đặt máy chủ", kind: infra, system: S, duration: 10d}
        X: {name: "Xây dựng", kind: build, system: S, duration: 10d, after: M}
        K: {name: "Kiểm thử", kind: test, system: S, duration: 10d, after: X}
        A: {kind: security_test, system: S, duration: 10d, after: K}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: A}
        B: {kind: handover, system: S, duration: 5d, after: N}
        """,
    ),
    (
        "lines are no servers",
        """
        X: {name: "Xây dựng", kind: build, system: S, duration: 10d}
        K: {name: "Kiểm thử", kind: test, system: S, duration: 10d, after: X}
        M: {name: "Kéo cáp quang", kind: infra, system: S, duration: 10d, after: K}
        """,
    ),
    (
        "corrections after the trial are no building",
        """
        X: {name: "Xây dựng", kind: build, system: S, duration: 10d}
        V: {name: "Vận hành thử", kind: trial, system: S, duration: 10d, after: X}
        H: {name: "Hiệu chỉnh theo góp ý", kind: build, system: S, duration: 10d, after: V}
        """,
    ),
    (
        "another system",
        """
        X: {name: "Xây dựng", kind: build, system: T, duration: 30d}
        K: {name: "Kiểm thử", kind: test, system: S, duration: 10d}
        """,
    ),
]


@pytest.mark.parametrize(("row", "tasks", "at"), BAD, ids=[case[0] for case in BAD])
def test_a_step_before_what_it_rests_on_is_found(row: str, tasks: str, at: str) -> None:
    assert at in found(plan(tasks, HEAD), CODE)
    assert all(finding.hint is not None for finding in findings(plan(tasks, HEAD), CODE))


@pytest.mark.parametrize(("row", "tasks"), NEAR, ids=[case[0] for case in NEAR])
def test_steps_in_order_and_steps_of_something_else_are_none(row: str, tasks: str) -> None:
    assert found(plan(tasks, HEAD), CODE) == []


def test_a_test_after_the_tender_is_told_and_not_that_of_the_trial_before_it() -> None:
    tasks = """
        A: {name: Kiểm thử bản dùng thử, kind: test, system: S, duration: 5d}
        P: {kind: pilot, system: S, duration: 20d, after: A}
        D: {kind: tender, system: S, duration: 40d, after: P}
        K: {kind: contract, system: S, duration: 5d, after: D}
        B: {kind: build, system: S, duration: 40d, after: K}
        T: {kind: test, system: S, duration: 5d, after: B}
        M: {name: Máy chủ, kind: infra, system: S, duration: 20d, after: T}
    """
    assert found(plan(tasks, "systems: {S: {}}"), "DX439") == ["T"]
    right = tasks.replace("after: B}", "after: [B, M]}").replace("20d, after: T", "20d, after: K")
    assert found(plan(right, "systems: {S: {}}"), "DX439") == []
