"""DX438: design, selection plan, invitation, evaluation, result and contract in their order."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX438"
HEAD = "systems: {S: {security_level: 2}, T: {}}"

BAD = [
    (
        "tender before the design is approved",
        """
        T: {name: "Mời thầu", kind: tender, system: S, duration: 30d}
        P: {name: "Phê duyệt thiết kế chi tiết và dự toán", kind: approve, system: S, duration: 5d}
        """,
        "T",
    ),
    (
        "tender before the selection plan",
        """
        T: {name: "Phát hành hồ sơ mời thầu", kind: tender, system: S, duration: 30d}
        L: {kind: selection_plan, system: S, duration: 5d, after: T}
        """,
        "T",
    ),
    (
        "selection plan before the decision",
        """
        L: {kind: selection_plan, system: S, duration: 10d}
        Q: {name: "Phê duyệt dự án", kind: approve, system: S, duration: 5d, after: L}
        """,
        "L",
    ),
    (
        "bids evaluated before they are in",
        """
        T: {name: "Mời thầu", kind: tender, system: S, duration: 30d}
        D: {kind: bid_evaluation, system: S, duration: 10d, after: T SS+10d}
        """,
        "D",
    ),
    (
        "result before the evaluation is done",
        """
        T: {name: "Mời thầu", kind: tender, system: S, duration: 10d}
        D: {name: "Đánh giá hồ sơ dự thầu", kind: tender, system: S, duration: 20d, after: T}
        R: {name: "Phê duyệt kết quả lựa chọn nhà thầu", kind: approve, system: S, duration: 5d, after: T}
        """,
        "R",
    ),
    (
        "contract before the result",
        """
        T: {name: "Mời thầu", kind: tender, system: S, duration: 10d}
        R: {name: "Phê duyệt kết quả lựa chọn nhà thầu", kind: approve, system: S, duration: 5d, after: T}
        H: {name: "Ký hợp đồng", kind: contract, system: S, duration: 5d, after: T}
        """,
        "H",
    ),
    (
        "building before the contract",
        """
        T: {name: "Mời thầu", kind: tender, system: S, duration: 10d}
        H: {name: "Ký hợp đồng", kind: contract, system: S, duration: 5d, after: T}
        X: {name: "Xây dựng phần mềm", kind: build, system: S, duration: 30d, after: T}
        """,
        "X",
    ),
]

NEAR = [
    (
        "in order",
        """
        L: {kind: selection_plan, system: S, duration: 10d}
        T: {name: "Mời thầu", kind: tender, system: S, duration: 30d, after: L}
        D: {kind: bid_evaluation, system: S, duration: 20d, after: T}
        R: {name: "Phê duyệt kết quả lựa chọn nhà thầu", kind: approve, system: S, duration: 5d, after: D}
        H: {name: "Ký hợp đồng", kind: contract, system: S, duration: 5d, after: R}
        X: {name: "Xây dựng", kind: build, system: S, duration: 30d, after: H}
        """,
    ),
    (
        "contract of a consultant",
        """
        L: {kind: selection_plan, system: S, duration: 10d}
        H: {name: "Ký hợp đồng tư vấn lập dự án", kind: contract, system: S, duration: 5d}
        T: {name: "Mời thầu", kind: tender, system: S, duration: 30d, after: L}
        R: {name: "Phê duyệt kết quả lựa chọn nhà thầu", kind: approve, system: S, duration: 5d, after: T}
        """,
    ),
    (
        "another system",
        """
        L: {kind: selection_plan, system: S, duration: 10d}
        T: {name: "Mời thầu", kind: tender, system: S, duration: 30d, after: L}
        H: {name: "Ký hợp đồng", kind: contract, system: T, duration: 5d}
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


def test_a_tender_without_a_selection_plan_is_a_note_that_is_held_back() -> None:
    (finding,) = findings(plan('T: {name: "Mời thầu", kind: tender, system: S, duration: 30d}', HEAD), CODE)
    assert finding.is_detail
