"""`dxplan diff`: what differs, what moves because of what, in three formats, from files and from git."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import PLANS, dxplan

OLD = """\
dxplan: 1
id: small
name: {vi: Nhỏ, en: Small}
start: 2022-03-01
finish_by: 2022-06-30
agencies:
  VNPT: {name: VNPT, kind: vendor}
tasks:
  P:
    name: Giai đoạn
    tasks:
      A: {name: Khảo sát hiện trạng, duration: 20d, cost: 1 tỷ}
      B: {name: Xây dựng nền tảng, duration: 30d, after: A FS+2d}
      C: {name: Tập huấn cán bộ, duration: 5d, after: [A, B SS+5d]}
      D: {name: Bỏ đi, duration: 2d, after: A}
  M: {name: Xong, kind: milestone, after: [B, C], deadline: 2022-06-01}
"""
NEW = """\
dxplan: 1
id: small
name: {vi: Nhỏ, en: Small}
start: 2022-03-01
finish_by: 2022-06-30
agencies:
  VNPT: {name: VNPT, kind: vendor}
tasks:
  P:
    name: Giai đoạn
    tasks:
      A: {name: Khảo sát hiện trạng, duration: 25d, cost: 1.5 tỷ, lead: VNPT}
      BX: {name: Xây dựng nền tảng, duration: 30d, after: A FS+5d}
      C: {name: Tập huấn cán bộ, duration: 5d, after: [A, BX SS+5d]}
      E: {name: Nghiệm thu, duration: 4d, after: BX}
  M: {name: Xong, kind: milestone, after: [E, C], deadline: 2022-06-01}
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return old, new


def test_what_moves_the_finish_adds_up(files: tuple[Path, Path]) -> None:
    told = json.loads(dxplan("diff", *files, "--format", "json").out)
    minutes = told["finish"]["minutes"]
    assert minutes == (5 + 3 + 4) * told["finish"]["minutes_a_day"]
    assert sum(cause["minutes"] for cause in told["causes"]) == minutes
    causes = {
        told["changes"][cause["changes"][0]]["task"]: cause["minutes"] // told["finish"]["minutes_a_day"]
        for cause in told["causes"]
    }
    assert causes == {"A": 5, "BX": 3, "E": 4}
    assert told["renamed"] == [{"old": "B", "new": "BX"}]
    for move in told["moved"]:
        assert sum(cause["minutes"] for cause in move["causes"]) == move["finish"]["minutes"]


def test_it_is_told_for_people(files: tuple[Path, Path]) -> None:
    done = dxplan("diff", *files, "--lang", "en", "--width", "100")
    assert done.code == 0
    lines = [line.strip() for line in done.out.splitlines()]
    for line in (
        "+5  A duration: 20d → 25d",
        "+3  A→BX: FS+2d → FS+5d",
        "+4  + E Nghiệm thu (4d), + E→M",
        "+12  in all",
        "↻ B → BX",
        "− D Bỏ đi (2d)",
        "~ A cost: 1 billion đồng → 1.5 billion đồng",
        "~ A lead: – → VNPT",
        "− BX→M",
    ):
        assert line in lines
    assert "ngày hoàn thành dời vì:" in dxplan("diff", *files, "--lang", "vi").out


def test_markdown_is_for_a_pull_request(files: tuple[Path, Path]) -> None:
    files[1].write_text(NEW.replace("Nghiệm thu", '"Nghiệm | thu <b>*`x`"'), encoding="utf-8")
    out = dxplan("diff", *files, "--format", "markdown", "--lang", "en").out
    assert "| The plan is done | 2022-05-16 | 2022-06-01 | +12 |" in out
    assert "- \\+ E Nghiệm \\| thu \\<b\\>\\*x (4d)" in out
    assert out.count("<details>") == out.count("</details>") == 1


@pytest.mark.parametrize("format_", ["text", "markdown", "json"])
def test_a_plan_does_not_differ_from_itself(files: tuple[Path, Path], format_: str) -> None:
    done = dxplan("diff", files[0], files[0], "--format", format_, "--lang", "en")
    assert done.code == 0
    if format_ == "json":
        told = json.loads(done.out)
        assert told["changes"] == told["causes"] == told["moved"] == told["renamed"] == told["promises"] == []
    else:
        assert "both versions say the same" in done.out


@pytest.mark.parametrize("path", sorted(PLANS.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_plans_do_not_differ_from_themselves(path: Path) -> None:
    assert "both versions say the same" in dxplan("diff", path, path, "--lang", "en").out


def test_what_cannot_be_compared_is_said(files: tuple[Path, Path]) -> None:
    old, new = files
    assert dxplan("diff", old, new.with_name("none.yaml")).code == 2
    new.write_text(NEW.replace("after: BX}", "after: M}"), encoding="utf-8")
    done = dxplan("diff", old, new)
    assert (done.code, done.out) == (2, "")
    assert "DX032" in done.err
    assert dxplan("diff", old).code == 2


def test_a_file_that_is_there_is_kept(files: tuple[Path, Path]) -> None:
    old, new = files
    assert dxplan("diff", *files, "-o", new, "--force").code == 2
    assert new.read_text(encoding="utf-8") == NEW
    out = old.with_name("diff.md")
    assert dxplan("diff", *files, "-o", out, "--format", "markdown").code == 0
    assert "BX" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_it_fits_the_width(files: tuple[Path, Path], width: int) -> None:
    assert max(map(len, dxplan("diff", *files, "--width", width).out.splitlines())) <= width


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.slow
def test_versions_come_from_git(tmp_path: Path) -> None:
    folder = tmp_path / "kho"
    (folder / "plans").mkdir(parents=True)
    path = folder / "plans" / "p.yaml"
    _git(tmp_path, "init", "-q", "kho")
    for text in (OLD, NEW):
        path.write_text(text, encoding="utf-8")
        _git(folder, "add", "-A")
        _git(folder, "commit", "-qm", "x")
    done = dxplan("diff", "HEAD~1:plans/p.yaml", "plans/p.yaml", "--lang", "en", folder=folder)
    assert done.code == 0
    assert "+12  in all" in done.out
    assert "+12  in all" in dxplan("diff", "HEAD^:p.yaml", "HEAD:p.yaml", "--lang", "en", folder=folder / "plans").out
    for name, said in (
        ("HEAD~9:plans/p.yaml", "no revision `HEAD~9`"),
        ("HEAD:plans/q.yaml", "no file `plans/q.yaml`"),
        ("--all:plans/p.yaml", "--all"),
        ("HEAD:", "HEAD:"),
        ("HEAD:plans", "HEAD:plans"),
        ("lạ lùng:plans/p.yaml", "no revision"),
    ):
        done = dxplan("diff", name, "plans/p.yaml", folder=folder)
        assert (done.code, done.out) == (2, "")
        assert said in done.err
    outside = dxplan("diff", "HEAD:p.yaml", path, folder=tmp_path)
    assert outside.code == 2
    assert "lies in no git repository" in outside.err
