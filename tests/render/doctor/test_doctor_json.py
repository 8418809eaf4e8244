"""What `dxplan why --format json` tells of a task: chain, holds, diagnoses with repairs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import dxplan
from tests.conftest import Golden
from tests.render.doctor.test_doctor_text import SMALL


@pytest.mark.parametrize("task", ["C", "G"])
def test_of_a_small_plan(task: str, tmp_path: Path, golden: Golden) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    golden(f"{task}.json", dxplan("why", task, path, "--format", "json").out.replace(str(path), path.name))
