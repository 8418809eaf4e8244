"""`dxplan fix`: the mending of `check --fix` as a command of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import dxplan
from tests.cli.test_check_fix import CODES, FIXED, PLAN
from tests.samples import ROOT


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_it_mends_as_check_does_and_says_the_same(plan: Path) -> None:
    """What remains is left to `check`: nothing is printed, and errors that remain do not fail it."""
    done = dxplan("fix", *CODES, plan)
    assert (done.code, done.out) == (0, "")
    assert plan.read_text("utf-8") == FIXED
    plan.write_text(PLAN, encoding="utf-8")
    assert dxplan("check", "--fix", *CODES, plan).err == done.err
    assert plan.read_text("utf-8") == FIXED


def test_the_diff_is_that_of_check(plan: Path) -> None:
    done = dxplan("fix", "--diff", *CODES, plan)
    assert done.code == 0
    assert "+" in done.out
    assert done.out == dxplan("check", "--diff", *CODES, plan).out
    assert plan.read_text("utf-8") == PLAN


def test_only_what_is_selected_is_mended(plan: Path) -> None:
    assert dxplan("fix", "--select", "DX108", plan).code == 0
    assert plan.read_text("utf-8") == PLAN.replace("duration: 1d, ", "")
    assert dxplan("fix", "--ignore", "DX202", plan).err.endswith("nothing was changed\n")


def test_a_plan_that_cannot_be_used_ends_with_its_mistakes_and_2_while_others_are_mended(plan: Path) -> None:
    broken = plan.with_name("hong.yaml")
    broken.write_text(PLAN.replace("after: T3", "after: T9"), encoding="utf-8")
    done = dxplan("fix", *CODES, broken, plan)
    assert (done.code, done.out) == (2, "")
    assert "DX022" in done.err
    assert plan.read_text("utf-8") == FIXED
    assert dxplan("fix", plan.with_name("none.yaml")).code == 2


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_cannot_be_mended_and_is_told_so() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dxplan", "fix", *CODES, "/dev/stdin"],
        input=PLAN.encode(),
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C"},
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "/dev/stdin" in done.stderr.decode()
    assert "is no regular file" in done.stderr.decode()


def test_what_was_surely_meant_is_written_and_a_plan_that_stays_unusable_is_told(plan: Path) -> None:
    """Mistyped words go to the right ones even where another mistake is left, which is shown, with 2."""
    text = PLAN.replace("duration:", "duraton:", 1).replace("after: T3", "after: T9")
    plan.write_text(text, encoding="utf-8")
    done = dxplan("fix", plan)
    assert (done.code, done.out) == (2, "")
    assert "wrote 1 word as meant (DX011: 1)" in done.err or "đã viết lại 1 từ (DX011: 1)" in done.err
    assert "DX022" in done.err
    assert "DX011" not in done.err.replace("(DX011: 1)", "")
    assert plan.read_text("utf-8") == text.replace("duraton:", "duration:")
