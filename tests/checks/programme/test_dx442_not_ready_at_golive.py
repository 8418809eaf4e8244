"""DX442: data and rules are there on the day of the opening."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

CODE = "DX442"
HEAD = "systems: {S: {security_level: 2}, T: {}}"

BAD = [
    (
        "rules after the opening",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: N}
        Q: {kind: regulation, system: S, duration: 10d, after: G}
        """,
        "G",
    ),
    (
        "data after the opening",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: N}
        M: {kind: migrate, system: S, duration: 10d, after: G}
        """,
        "G",
    ),
    (
        "told by its name",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: N}
        Q: {name: "Ban hành quy chế quản lý, vận hành", kind: policy, system: S, duration: 10d, after: G}
        """,
        "G",
    ),
]

NEAR = [
    (
        "in order",
        """
        Q: {kind: regulation, system: S, duration: 10d}
        M: {kind: migrate, system: S, duration: 10d}
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: [N, Q, M]}
        """,
    ),
    (
        "of another system",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: N}
        M: {kind: migrate, system: T, duration: 10d, after: G}
        """,
    ),
    (
        "other rules",
        """
        V: {kind: trial, system: S, duration: 10d}
        N: {name: "Nghiệm thu", kind: accept, system: S, duration: 5d, after: V}
        G: {kind: golive, system: S, duration: 1d, after: N}
        Q: {name: "Ban hành quy chế phát ngôn", kind: policy, system: S, duration: 10d, after: G}
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


LATER_ROUND = """
V: {{kind: trial, system: S, duration: 10d}}
N: {{name: Nghiệm thu, kind: accept, system: S, duration: 5d, after: V}}
G: {{kind: golive, system: S, duration: 1d, after: N}}
K: {{kind: {kind}, name: "{name}", system: {of}, duration: 10d, after: {after}}}
M: {{kind: migrate, system: S, duration: 10d, after: [G, K]}}
"""


@pytest.mark.parametrize(
    ("kind", "name", "of"),
    [
        ("survey", "Khảo sát kho dữ liệu của tỉnh cũ", "T"),
        ("survey", "Survey of the other province's store", "T"),
        ("tender", "Mời thầu chuyển dữ liệu đợt sau", "T"),
        ("invest_prep", "Lập báo cáo kinh tế - kỹ thuật giai đoạn sau", "T"),
    ],
)
def test_what_begins_with_a_survey_after_the_opening_is_of_a_later_round(kind: str, name: str, of: str) -> None:
    """The data of another province, which are surveyed once the store is open, are none that the opening waits for."""
    assert found(plan(LATER_ROUND.format(kind=kind, name=name, of=of, after="G"), HEAD), CODE) == []
    assert found(plan(LATER_ROUND.format(kind=kind, name=name, of=of, after="V"), HEAD), CODE) == ["G"]
