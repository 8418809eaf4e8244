"""DX443: what is announced was tried and accepted."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX443"
HEAD = "systems: {S: {security_level: 2}, T: {}}"

BAD = [
    (
        "before the trial is over",
        """
        V: {kind: trial, system: S, duration: 20d}
        A: {kind: announce, system: S, duration: 1d, after: V SS}
        """,
        "A",
    ),
    (
        "before the acceptance",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        A: {name: "Khai trương, họp báo", kind: comms, system: S, duration: 1d, after: V}
        """,
        "A",
    ),
]

NEAR = [
    (
        "in order",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        A: {kind: announce, system: S, duration: 1d, after: N}
        """,
    ),
    (
        "other news",
        """
        V: {kind: trial, system: S, duration: 20d}
        A: {name: "Tuyên truyền về chuyển đổi số", kind: comms, system: S, duration: 20d}
        """,
    ),
    *(
        (
            f"a call: {name}",
            f"""
            A: {{name: "{name}"{kind}, system: S, duration: 10d}}
            V: {{kind: trial, system: S, duration: 20d, after: A}}
            """,
        )
        for name, kind in (
            ("Thông báo rộng rãi mời tổ chức đăng ký thử nghiệm", ""),
            ("Công bố đề bài, kêu gọi doanh nghiệp", ", kind: comms"),
            ("Công bố bài toán, tiếp nhận đề xuất", ", kind: comms"),
            ("Announcement: call for applicants", ""),
        )
    ),
    (
        "a result of a tender",
        """
        V: {kind: trial, system: S, duration: 20d}
        A: {name: "Công bố kết quả lựa chọn nhà thầu", kind: comms, system: S, duration: 1d}
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
