"""Waves are looked for only in names that hold one of a few words."""

from __future__ import annotations

import pytest

from dxplan.checks.procedure.waves import SIGNS, names_its_wave
from dxplan.checks.said import concordance
from dxplan.model.task import Task
from dxplan.text.phrase import same

_NAMES = (
    *("Nhân rộng đợt 1", "NHÂN RỘNG ĐỢT 2", "Nhan rong dot 3", "Triển khai giai đoạn II", "trien khai giai doan 2"),
    *("Nhân rộng 2: các huyện", "nhan rong 2", "Cụm 3", "cum 3", "Wave 2", "second wave", "Phase no. 2", "stage two"),
    *("Batch 4", "first group", "Roll-out 2", "rollout 2", "last rollout", "Giai đọan 2", "Ðợt 1", "đợt thứ nhất"),
)


@pytest.mark.parametrize("name", _NAMES)
def test_a_name_that_tells_a_wave_holds_a_sign(name: str) -> None:
    if names_its_wave(Task(id="T", name=same(name))):
        assert concordance({"T": name}).with_any(SIGNS) == {"T"}


def test_most_of_these_names_tell_a_wave() -> None:
    assert sum(names_its_wave(Task(id="T", name=same(name))) for name in _NAMES) >= len(_NAMES) - 2
