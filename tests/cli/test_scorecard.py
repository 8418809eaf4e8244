"""`dxplan scorecard`: what `check --scorecard` is short for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import dxplan
from tests.cli.test_check_scorecard import PLAN, points


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.mark.parametrize("options", [(), ("--format", "json"), ("--width", "60", "--lang", "en")])
def test_both_doors_lead_to_the_same(plan: Path, options: tuple[str, ...]) -> None:
    older = plan.with_name("older.yaml")
    older.write_text(PLAN.replace("20d", "10d"), encoding="utf-8")
    arguments = (plan, "--baseline", older, *options)
    done = dxplan("scorecard", *arguments)
    assert done.code == 0
    assert "DCMA-14" in done.out
    assert done == dxplan("check", "--scorecard", *arguments)


def test_the_baseline_is_measured_against(plan: Path) -> None:
    assert points(dxplan("scorecard", plan, "--format", "json").out)["DCMA-14"]["verdict"] == "n/a"
    against = dxplan("scorecard", plan, "--baseline", plan, "--format", "json")
    assert points(against.out)["DCMA-14"]["verdict"] != "n/a"


def test_it_is_written_to_a_file_and_not_over_one(plan: Path) -> None:
    output = plan.with_name("card.txt")
    assert dxplan("scorecard", plan, "-o", output).code == 0
    assert "DCMA-14" in output.read_text("utf-8")
    assert dxplan("scorecard", plan, "-o", output).code == 2
    assert dxplan("scorecard", plan, "-o", output, "--force").code == 0


@pytest.mark.parametrize(
    "options", [("--select", "DX4"), ("--format", "csv"), ("--statistics",), ("--all",), ("--severity", "note")]
)
def test_what_it_does_not_have_is_refused_at_both_doors(plan: Path, options: tuple[str, ...]) -> None:
    assert dxplan("scorecard", plan, *options).code == 2
    assert dxplan("check", "--scorecard", plan, *options).code == 2


def test_the_option_that_does_not_go_with_a_short_way_is_named(plan: Path) -> None:
    done = dxplan("check", plan, "--scorecard", "--select", "DX4")
    assert "--scorecard does not go with --select" in " ".join(done.err.replace("│", " ").split())
    assert dxplan("check", plan, "--scorecard", "--exit-zero").code == 0
