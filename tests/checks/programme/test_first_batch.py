"""The rest of some work waits for the verdict on its first batch."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, found, plan

HEAD = "systems: {S: {}, T: {}}"
TASKS = """
D1: {{name: "{first}", kind: data, system: S, duration: 10d}}
E1: {{name: Đánh giá chất lượng, kind: evaluate, system: {of}, duration: 5d, after: D1}}
D2: {{name: Số hóa phần còn lại, kind: data, system: S, duration: 60d, after: {after}}}
"""


def written(first: str = "Số hóa đợt đầu", after: str = "D1", of: str = "S") -> str:
    return plan(TASKS.format(first=first, after=after, of=of), HEAD)


@pytest.mark.parametrize("first", ["Số hóa đợt đầu", "First batch, 60,000 pages", "Số hóa mẫu 200 hồ sơ", "Nhập thử"])
def test_the_rest_begins_before_the_verdict(first: str) -> None:
    (finding,) = [each for each in findings(written(first), "DX446") if each.task == "D2"]
    assert "before the verdict on the first batch (`E1`" in finding.message.en


@pytest.mark.parametrize(
    "text",
    [written(after="E1"), written(first="Số hóa hồ sơ"), written(of="T")],
    ids=["waits", "no first batch", "another system's verdict"],
)
def test_near_miss_nothing_is_passed_over(text: str) -> None:
    assert found(text, "DX446") == []
