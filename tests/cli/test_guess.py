"""`--guess`: what names tell is used, and written, only when it is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import dxplan

PLAN = """\
dxplan: 1
id: p
name: Một cửa số
start: 2024-03-04
agencies: {SO: {name: Sở Nội vụ}}
systems: {MC: {name: Phần mềm một cửa, security_level: 2}}
tasks:
  # ba việc
  A: {name: 1. Xây dựng phần mềm một cửa, duration: 20d, lead: SO, deliverable: Phần mềm}
  B:
    name: "2. THÍ ĐIỂM TẠI 2 XÃ"   # xã nào?
    duration: 40d
    after: A
    lead: SO
    deliverable: Báo cáo
  C: {name: Nhân rộng, duration: 40d, after: B, lead: SO, deliverable: Báo cáo}
"""
WRITTEN = (
    PLAN.replace("một cửa, duration", "một cửa, kind: build, system: MC, duration")
    .replace("# xã nào?\n", "# xã nào?\n    kind: pilot\n    system: MC\n")
    .replace("Nhân rộng,", "Nhân rộng, kind: rollout, system: MC,")
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_plain_check_tells_what_it_could_not_see_and_uses_no_guess(plan: Path) -> None:
    done = dxplan("check", plan, "--lang", "en")
    assert done.code == 0
    words = " ".join(done.out.split())
    assert "warning DX109 3 tasks (`A`, `B` and `C`) have no `kind`" in words
    assert "error" not in words.replace("0 errors", "")
    assert "kind: pilot" in done.out
    assert plan.read_text("utf-8") == PLAN


def test_with_guesses_the_rules_see_it_and_the_file_stays(plan: Path) -> None:
    done = dxplan("check", "--guess", plan, "--lang", "en")
    assert done.code == 0  # what rests on guesses is no error
    words = " ".join(done.out.split())
    assert "warning DX401 `C` rolls out" in words
    assert "note DX109 the `kind` of 3 tasks, the `system` of 3 tasks are guessed" in words
    assert plan.read_text("utf-8") == PLAN


def test_fix_writes_guesses_only_when_asked(plan: Path) -> None:
    assert dxplan("fix", plan).code == 0
    assert plan.read_text("utf-8") == PLAN
    done = dxplan("fix", "--guess", plan, "--lang", "en")
    assert (done.code, done.out) == (0, "")
    assert "wrote 6 entries guessed from names at 3 tasks (kind: 3, system: 3); no date has changed" in done.err
    assert plan.read_text("utf-8") == WRITTEN
    assert "nothing was changed" in dxplan("fix", "--guess", plan, "--lang", "en").err


def test_check_fix_guess_writes_and_then_checks(plan: Path) -> None:
    done = dxplan("check", "--fix", "--guess", plan, "--lang", "vi")
    assert "đã ghi 6 mục đoán theo tên ở 3 nhiệm vụ (kind: 3, system: 3), không ngày nào đổi" in done.err
    assert plan.read_text("utf-8") == WRITTEN
    assert "DX401" in done.out
    assert "DX109" not in done.out


@pytest.mark.parametrize("command", [("fix", "--diff"), ("check", "--diff")])
def test_the_difference_shows_what_would_be_written(plan: Path, command: tuple[str, str]) -> None:
    done = dxplan(*command, "--guess", plan)
    assert [line for line in done.out.splitlines() if line.startswith("+ ")] == [
        "+  A: {name: 1. Xây dựng phần mềm một cửa, kind: build, system: MC, duration: 20d, lead: SO, "
        "deliverable: Phần mềm}",
        "+    kind: pilot",
        "+    system: MC",
        "+  C: {name: Nhân rộng, kind: rollout, system: MC, duration: 40d, after: B, lead: SO, deliverable: Báo cáo}",
    ]
    assert plan.read_text("utf-8") == PLAN


def test_what_cannot_be_written_is_told(plan: Path) -> None:
    plan.write_text(
        PLAN.replace("  C: {name", "  D: *c\n  C: &c {name").replace("  D: *c\n", "") + "  D: *c\n", "utf-8"
    )
    done = dxplan("fix", "--guess", plan, "--lang", "en")
    assert "C left alone: `*c` uses it elsewhere too" in done.err


def test_machines_get_the_guesses_as_values(plan: Path) -> None:
    told = json.loads(dxplan("check", plan, "--format", "json").out)
    (finding,) = (f for f in told["findings"] if f["code"] == "DX109")
    assert finding["remedy"]["action"] == "mark"
    assert {"task": "B", "kind": "pilot"} in finding["remedy"]["marks"]
