"""DX401: what is evaluated where it began is rolled out upon that."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, plan

TASKS = """
    V: {{kind: trial, system: S, duration: 30d}}
    N: {{kind: accept, system: S, duration: 5d, after: V}}
    G: {{kind: golive, system: S, duration: 0d, after: N}}
    E: {{name: "{name}", kind: evaluate, system: S, duration: 8d, after: G FS+1mo}}
    R: {{kind: rollout, system: S, duration: 60d, after: {after}}}
"""


@pytest.mark.parametrize(
    ("name", "after", "expected"),
    [
        ("Đánh giá cảng Sông Đốc sau 01 tháng", "G", [Severity.NOTE]),
        ("Đánh giá để quyết định nhân rộng", "G", [Severity.WARNING]),
        ("Evaluate whether to roll out", "G", [Severity.WARNING]),
        ("Đánh giá cảng Sông Đốc sau 01 tháng", "E", []),
    ],
)
def test_a_roll_out_waits_for_the_evaluation_of_the_first_use(name: str, after: str, expected: list[Severity]) -> None:
    told = findings(plan(TASKS.format(name=name, after=after), "systems: {S: {}}"), "DX401")
    assert [each.severity for each in told if each.task == "R" and "first use" in each.message.en] == expected


def test_an_evaluation_of_the_roll_out_comes_after_it() -> None:
    text = plan(TASKS.format(name="Đánh giá", after="G").replace("after: G FS+1mo", "after: R"), "systems: {S: {}}")
    assert [each for each in findings(text, "DX401") if "first use" in each.message.en] == []
