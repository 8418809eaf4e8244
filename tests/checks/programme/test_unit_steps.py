"""Within each unit of a roll-out people are taught, and what they use is installed, before they use it."""

from __future__ import annotations

import pytest

from dxplan.source.diagnostic import Severity
from tests.checks.examining import findings, found, plan

HEAD = "systems: {S: {security_level: 2}}"
TASKS = """
A: {{kind: accept, system: S, duration: 5d}}
R:
  after: A
  each: {{x: Xã X, y: Xã Y}}
  tasks:
    H: {{name: "Tập huấn {{unit}}", kind: training, system: S, duration: 3d{training}}}
    M: {{name: "{equipment} {{unit}}", kind: infra, system: S, duration: 9d{installing}}}
    D: {{name: "Sử dụng tại {{unit}}", kind: rollout, system: S, duration: 8d{use}}}
"""


def written(training: str = "", installing: str = "", use: str = "", equipment: str = "Lắp trạm quan trắc") -> str:
    return plan(TASKS.format(training=training, installing=installing, use=use, equipment=equipment), HEAD)


def test_people_are_taught_before_they_use_it() -> None:
    told = findings(written(training=", after: D", use=", after: M"), "DX446")
    assert {each.severity for each in told} == {Severity.WARNING}
    assert all("before the training of the same unit" in each.message.en for each in told)


def test_equipment_is_there_before_it_is_used() -> None:
    told = findings(written(use=", after: H"), "DX446")
    assert told
    assert all("before the installation of the same unit" in each.message.en for each in told)


@pytest.mark.parametrize(
    "text", [written(use=", after: [H, M]"), written(training=", after: M", use=", after: [M, H SS+1d]")]
)
def test_near_miss_in_turn(text: str) -> None:
    assert found(text, "DX446") == []
