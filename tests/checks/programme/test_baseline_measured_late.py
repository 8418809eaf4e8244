"""DX444: figures from which targets start are taken before the system is used."""

from __future__ import annotations

import pytest

from tests.checks.examining import findings, plan

HEAD = "systems: {S: {}}\nkpis: {K: {name: Thời gian xử lý, baseline: 9, target: 3, unit: ngày, by: 2023-12-29}}"
TASKS = """
    Q: {{name: Khảo sát, kind: survey, system: S, duration: 5d{survey}}}
    P: {{kind: pilot, system: S, duration: 30d, after: Q}}
    G: {{kind: golive, system: S, duration: 0d, after: P}}
    M: {{name: "{name}", kind: measure, system: S, kpis: [K], duration: 5d, after: {after}}}
    Z: {{kind: measure, system: S, kpis: [K], duration: 5d, after: [G, M]}}
"""


def told(name: str, after: str, survey: str = "") -> bool:
    text = plan(TASKS.format(name=name, after=after, survey=survey), HEAD)
    return any("what there was" in each.message.en for each in findings(text, "DX444"))


@pytest.mark.parametrize(
    ("name", "after", "expected"),
    [
        ("Đo hiện trạng chỉ tiêu", "G", True),
        ("Measure the baseline", "G", True),
        ("Đo thời gian trước khi thí điểm", "P", True),
        ("Measure travel times before the pilot", "P", True),
        ("Đo hiện trạng chỉ tiêu", "Q", False),
        ("Đo thời gian xử lý", "G", False),
        ("Đo thời gian trước khi thí điểm", "Q", False),
    ],
)
def test_what_there_was_is_measured_before_the_use(name: str, after: str, expected: bool) -> None:
    assert told(name, after) is expected


def test_near_miss_the_survey_has_taken_them_before() -> None:
    assert not told("Đo hiện trạng chỉ tiêu", "G", survey=", kpis: [K]")
