"""Units of a roll-out where a thing is put up first, and used only upon its acceptance."""

from __future__ import annotations

import pytest

from tests.checks.examining import found, plan

HEAD = "systems: {S: {route: project}}"
UNITS = """
H: {{kind: training, name: Tập huấn bệnh viện tỉnh, system: S, duration: 5d}}
G: {{kind: golive, name: Đưa vào sử dụng, system: S, duration: 0d, after: H}}
R:
  after: G
  each: {{x: Bệnh viện X, y: Bệnh viện Y}}
  tasks:
    a: {{name: "{name}", kind: rollout, system: S, duration: 12d}}
    b: {{name: "Tập huấn tại {{unit}}", kind: training, system: S, duration: 4d, after: a}}
    c: {{name: "Nghiệm thu tại {{unit}}", kind: accept, system: S, duration: 5d, after: {after}}}
"""


@pytest.mark.parametrize("code", ["DX446", "DX419"])
@pytest.mark.parametrize(
    "name", ["Lắp đặt và cấu hình tại {unit}", "Cài đặt tại {unit}", "Installing the system at {unit}"]
)
def test_what_is_put_up_is_used_by_nobody_before_its_acceptance(name: str, code: str) -> None:
    assert found(plan(UNITS.format(name=name, after="b"), HEAD), code) == []


@pytest.mark.parametrize("name", ["Cài đặt, đưa vào sử dụng tại {unit}", "Triển khai tại {unit}", "Lắp đặt, vận hành"])
def test_a_use_before_the_training_is_told(name: str) -> None:
    assert found(plan(UNITS.format(name=name, after="b"), HEAD), "DX446")


def test_what_is_accepted_before_the_training_was_put_up_for_use() -> None:
    text = UNITS.format(name="Cài đặt tại {unit}", after="a")
    assert found(plan(text, HEAD), "DX446")
