"""`dxplan check --fix` and `--diff`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, dxplan

PLAN = """\
dxplan: 1
id: p
start: 2022-03-01
agencies: {A: {name: Sở}}
tasks:
  T1: {name: Một, duration: 5d, lead: A, deliverable: Báo cáo}
  T2: {name: Hai, duration: 5d, after: T1, lead: A, deliverable: Báo cáo}
  T3: {name: Ba, duration: 5d, after: [T1, T2], lead: A, deliverable: Báo cáo}  # vì sao
  M: {name: Xong, kind: milestone, duration: 1d, after: T3}
"""
FIXED = PLAN.replace("[T1, T2]", "[T2]").replace("duration: 1d, ", "")
CODES = ("--select", "DX202,DX204,DX108", "--today", "2026-11-22")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_fix_takes_out_what_is_superfluous_and_says_so(plan: Path) -> None:
    done = dxplan("check", "--fix", *CODES, plan)
    assert (done.code, done.err) == (0, f"{plan}: took out 2 entries (DX108: 1, DX202: 1); no date has changed\n")
    assert plan.read_text("utf-8") == FIXED
    assert "DX202" not in done.out
    assert "DX108" not in done.out


def test_fix_in_vietnamese(plan: Path) -> None:
    done = dxplan("check", "--fix", *CODES, plan, DXPLAN_LANG="vi")
    assert done.err == f"{plan}: đã xóa 2 mục (DX108: 1, DX202: 1), không ngày nào đổi\n"


@pytest.mark.parametrize("command", [("fix",), ("check", "--fix")])
def test_what_fix_tells_is_in_the_language_asked_for(plan: Path, command: tuple[str, ...]) -> None:
    done = dxplan(*command, *CODES, plan, "--lang", "vi", DXPLAN_LANG="en")
    assert done.err == f"{plan}: đã xóa 2 mục (DX108: 1, DX202: 1), không ngày nào đổi\n"


def test_a_second_fix_finds_nothing(plan: Path) -> None:
    dxplan("check", "--fix", *CODES, plan)
    before = plan.stat()
    assert dxplan("check", "--fix", *CODES, plan).err == f"{plan}: nothing was changed\n"
    assert plan.stat().st_ino == before.st_ino


def test_the_findings_that_remain_decide_on_the_exit_code(plan: Path) -> None:
    plan.write_text(PLAN.replace("duration: 5d, after: T1, lead: A", "duration: 5d, after: T1"), encoding="utf-8")
    done = dxplan("check", "--fix", "--select", "DX202,DX408", plan)
    assert done.code == 1
    assert "DX408" in done.out
    assert "DX202" not in done.out


def test_findings_as_json_are_not_mixed_with_what_was_done(plan: Path) -> None:
    done = dxplan("check", "--fix", "--format", "json", *CODES, plan)
    assert done.out.startswith("{")
    assert '"DX202"' not in done.out


@pytest.mark.parametrize("options", [["--diff"], ["--fix", "--diff"], ["--diff", "--all", "--exit-zero"]])
def test_diff_shows_it_and_touches_nothing(plan: Path, options: list[str]) -> None:
    before = plan.stat()
    done = dxplan("check", *options, *CODES, plan)
    assert (done.code, done.err) == (0, "")
    assert [line for line in done.out.splitlines() if line[:1] in "-+"] == [
        f"--- {plan}",
        f"+++ {plan}",
        *(f"-{line}" for line in PLAN.splitlines()[-2:]),
        *(f"+{line}" for line in FIXED.splitlines()[-2:]),
    ]
    assert plan.read_text("utf-8") == PLAN
    assert (plan.stat().st_mtime_ns, plan.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize("options", [("--format", "json"), ("--force",), ("--statistics",)])
def test_a_diff_is_asked_for_nothing_that_it_would_leave_undone(plan: Path, options: tuple[str, ...]) -> None:
    done = dxplan("check", "--diff", *CODES, plan, *options)
    assert done.code == 2
    assert f"does not go with {options[0]}" in " ".join(done.err.replace("│", " ").split())


def test_a_diff_heeds_the_severity(plan: Path) -> None:
    assert dxplan("check", "--diff", *CODES, plan, "--severity", "error").out == ""


def test_a_diff_is_not_written_to_a_file(plan: Path, tmp_path: Path) -> None:
    done = dxplan("check", "--diff", *CODES, plan, "-o", tmp_path / "x.diff")
    assert done.code == 2
    assert "does not go with -o" in " ".join(done.err.replace("│", " ").split())
    assert not (tmp_path / "x.diff").exists()


def test_a_diff_without_changes_is_empty(plan: Path) -> None:
    plan.write_text(FIXED, encoding="utf-8")
    done = dxplan("check", "--diff", *CODES, plan)
    assert (done.code, done.out, done.err) == (0, "", "")


def test_a_diff_has_colours_on_a_terminal_only(plan: Path) -> None:
    assert "\x1b" not in dxplan("check", "--diff", *CODES, plan).out
    assert "\x1b[32m+" in dxplan("check", "--diff", *CODES, plan, FORCE_COLOR="1").out


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("patch") is None, reason="no `patch` here")
def test_the_diff_can_be_applied(plan: Path) -> None:
    crlf = PLAN.replace("\n", "\r\n").rstrip()
    plan.write_bytes(("\ufeff" + crlf).encode())
    done = dxplan("check", "--diff", *CODES, plan.name, folder=plan.parent)
    subprocess.run(["patch", "--binary", "-p0"], input=done.out.encode(), cwd=plan.parent, check=True)
    assert plan.read_bytes() == ("\ufeff" + FIXED.replace("\n", "\r\n").rstrip()).encode()


def test_only_what_is_selected_is_fixed(plan: Path) -> None:
    assert dxplan("check", "--fix", "--select", "DX108", plan).code == 0
    assert plan.read_text("utf-8") == PLAN.replace("duration: 1d, ", "")


def test_what_is_left_alone_is_named_with_its_reason(plan: Path) -> None:
    text = PLAN.replace("T3: {", "T3: &x {") + "  T4: {<<: *x, name: Bốn}\n"
    plan.write_text(text, encoding="utf-8")
    done = dxplan("check", "--fix", "--select", "DX202", plan)
    assert done.err.splitlines() == [
        f"{plan}: nothing was changed",
        f"{plan}: DX202 T3 left alone: `*x` uses it elsewhere too",
    ]
    assert plan.read_text("utf-8") == text


def test_several_plans_are_fixed_each(plan: Path) -> None:
    other = plan.with_name("khac.yaml")
    other.write_text(FIXED, encoding="utf-8")
    done = dxplan("check", "--fix", *CODES, plan, other, plan)
    assert [line.partition(": ")[0] for line in done.err.splitlines()] == [str(plan), str(other)]
    assert done.err.endswith(f"{other}: nothing was changed\n")
    assert plan.read_text("utf-8") == FIXED == other.read_text("utf-8")


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_a_plan_that_cannot_be_read_is_not_touched(plan: Path, option: str) -> None:
    text = PLAN.replace("after: T3", "after: T9")
    plan.write_text(text, encoding="utf-8")
    done = dxplan("check", option, plan)
    assert done.code == 2
    assert "DX022" in (done.out if option == "--fix" else done.err)
    assert (done.out if option == "--diff" else done.err) == ""
    assert plan.read_text("utf-8") == text


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert dxplan("check", "--fix", tmp_path / "không.yaml").code == 2


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_what_is_no_file_is_checked_only(tmp_path: Path, option: str) -> None:
    """A pipe can be read once and not be changed."""
    done = subprocess.run(
        [sys.executable, "-m", "dxplan", "check", option, *CODES, "/dev/stdin"],
        input=PLAN.encode(),
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C"},
        check=False,
        timeout=60,
    )
    assert done.returncode == 0
    assert (b"DX202" in done.stdout) == (option == "--fix")


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="`ulimit`")
def test_a_full_disk_leaves_the_plan_whole(plan: Path) -> None:
    """A limit on the size of files makes writing fail in the middle, as a full disk does."""
    text = "# " + "x" * 5000 + "\n" + PLAN
    plan.write_text(text, encoding="utf-8")
    command = f'ulimit -f 4; exec "{sys.executable}" -B -m dxplan check --fix {" ".join(CODES)} "{plan}"'
    done = subprocess.run(
        ["sh", "-c", command], capture_output=True, cwd=ROOT, env={**os.environ, "LC_ALL": "C"}, check=False, timeout=60
    )
    assert done.returncode == 2
    assert done.stderr.decode() == f"dxplan: {plan} cannot be written: File too large\n"
    assert plan.read_text("utf-8") == text
    assert [path.name for path in plan.parent.iterdir()] == [plan.name]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to(plan: Path) -> None:
    plan.parent.chmod(0o500)
    try:
        done = dxplan("check", "--fix", *CODES, plan)
    finally:
        plan.parent.chmod(0o700)
    assert done.code == 2
    assert done.err == f"dxplan: {plan} cannot be written: Permission denied\n"
    assert plan.read_text("utf-8") == PLAN
