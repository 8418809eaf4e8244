"""The program run in this process says what a process of its own says: what most tests of the command line rest on."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import pytest

from tests.cli.running import PLANS, dxplan, dxplan_process

HUE = PLANS / "hue.yaml"
DAY = ("--today", "2026-01-15")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("check", HUE, *DAY), {}),
        (("check", PLANS / "dong-nai.yaml", *DAY), {"FORCE_COLOR": "1", "COLUMNS": "70"}),
        (("report", HUE, *DAY), {}),
        (("rule", "DX401"), {"DXPLAN_LANG": "vi"}),
        (("schedule", HUE), {}),
        (("why", "không có", HUE), {}),
        (("check", "--help"), {}),
        (("check", "--help"), {"LC_ALL": "vi_VN.UTF-8", "COLUMNS": "60"}),
        (("--help",), {"FORCE_COLOR": "1"}),
        ((), {}),
        (("check", "--format", "xml"), {}),
        (("check", "--width", "3"), {"DXPLAN_LANG": "vi"}),
    ],
)
def test_it_says_the_same_in_this_process_and_in_its_own(
    arguments: tuple[object, ...], environment: dict[str, str]
) -> None:
    assert dxplan(*arguments, **environment) == dxplan_process(*arguments, **environment)


@pytest.mark.slow
def test_files_are_found_and_written_in_the_folder_that_is_chosen(tmp_path: Path) -> None:
    for run, name in ((dxplan, "here.md"), (dxplan_process, "apart.md")):
        assert run("report", HUE, "-o", name, *DAY, folder=tmp_path).code == 0
    assert (tmp_path / "here.md").read_bytes() == (tmp_path / "apart.md").read_bytes()


@pytest.mark.parametrize("arguments", [("check", HUE), ("chek",)])
def test_nothing_is_left_changed(tmp_path: Path, arguments: tuple[object, ...]) -> None:
    def state() -> tuple[object, ...]:
        streams = (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__)
        return Path.cwd(), dict(os.environ), sys.argv, sys.modules["__main__"], gc.isenabled(), streams

    before = state()
    dxplan(*arguments, folder=tmp_path, FORCE_COLOR="1", LC_ALL="vi_VN.UTF-8")
    assert state() == before


def test_help_speaks_the_language_of_each_call() -> None:
    assert "Rà soát kế hoạch" in dxplan("check", "--help", LC_ALL="vi_VN.UTF-8").out
    assert "Check plans" in dxplan("check", "--help").out
    assert "Rà soát kế hoạch" in dxplan("check", "--help", LC_ALL="vi_VN.UTF-8").out
