"""Equipment on site that the trial needs, installed after the tests."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

HEAD = "systems: {S: {security_level: 2}}"
TASKS = """
X: {{kind: build, system: S, duration: 10d}}
K: {{kind: test, system: S, duration: 5d, after: {test}}}
M: {{name: "{name}", kind: infra, system: S, duration: 20d, after: {equipment}}}
V: {{kind: trial, system: S, duration: 20d, after: {trial}}}
"""


def written(test: str = "X", equipment: str = "K", trial: str = "[K, M]", name: str = "Lắp màn hình, máy trạm") -> str:
    return plan(TASKS.format(test=test, equipment=equipment, trial=trial, name=name), HEAD)


def test_equipment_that_the_trial_waits_for_is_there_for_the_test() -> None:
    (finding,) = [each for each in findings(written(), "DX439") if each.task == "K"]
    assert finding.severity is Severity.NOTE
    assert "before the equipment on site is there (`M`" in finding.message.en


@pytest.mark.parametrize(
    "text",
    [
        written(test="[X, M]", equipment="X"),
        written(equipment="X"),
        written(trial="K"),
        written(name="Kéo cáp quang"),
    ],
    ids=["tested after it", "beside the test", "not for the trial", "lines"],
)
def test_near_miss_other_equipment(text: str) -> None:
    assert found(text, "DX439") == []
