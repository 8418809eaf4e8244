"""Folders without room, without the right to write, or that are none: a line, 2, and nothing half-written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dxplan.cli import writing
from tests.cli.running import PLANS, dxplan

PLAN = """\
dxplan: 1
id: x
name: Thử
start: 2026-01-05
tasks:
  A: {name: Khảo sát, duration: 5d}
  B: {name: Xây dựng, duration: 1d, after: [A, A]}
"""
HCM = PLANS / "hcm.yaml"
CALLS: dict[str, tuple[object, ...]] = {
    "init": ("init", "-t", "ioc"),
    "init a file": ("init", "-t", "ioc", "x.yaml"),
    "init from": ("init", "x.yaml", "--from", "t.md"),
    "fmt": ("fmt", "there.yaml"),
    "fix": ("fix", "there.yaml"),
    "progress": ("progress", "there.yaml", "A", "--percent", "50", "--today", "2026-01-07"),
    "baseline": ("baseline", "there.yaml", "b1", "--reason", "x"),
    "report": ("report", HCM, "-o", "r.md"),
    "report as docx": ("report", HCM, "--format", "docx", "-o", "r.docx"),
    "report as html": ("report", HCM, "--format", "html", "-o", "r.html"),
    "gantt": ("gantt", HCM, "-o", "g.svg"),
    "export": ("export", HCM, "--to", "csv", "-o", "e.csv"),
    "import": ("import", "t.md", "-o", "i.yaml"),
    "schema": ("schema", "-o", "s.json"),
    "check": ("check", HCM, "--format", "sarif", "-o", "c.sarif"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "there.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "t.md").write_text("| Nhiệm vụ | Thời gian |\n|---|---|\n| Khảo sát | 5 ngày |\n", encoding="utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes | None]:
    return {str(path): path.read_bytes() if path.is_file() else None for path in sorted(folder.rglob("*"))}


@pytest.mark.slow
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS.keys())
def test_a_full_disk_leaves_everything_as_it_was(
    call: tuple[object, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The room ends where the bytes of the new file are to be made lasting."""
    before = contents(folder)

    def full(descriptor: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(writing.os, "fsync", full)
    done = dxplan(*call, folder=folder)
    assert done.code == 2
    assert "No space left on device" in done.err
    assert contents(folder) == before


@pytest.mark.parametrize("nth", [1, 2])
def test_of_what_belongs_together_nothing_is_left_where_one_finds_no_room(
    nth: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`init` makes a folder, the schema and the plan."""
    before, calls = contents(folder), []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == nth:
            raise OSError(28, os.strerror(28))

    monkeypatch.setattr(writing.os, "fsync", full)
    assert dxplan("init", "-t", "ioc", folder=folder).code == 2
    assert contents(folder) == before


@pytest.mark.slow
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS.keys())
def test_who_may_not_write_is_told_so(call: tuple[object, ...], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(folder)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(writing.tempfile, "mkstemp", refused)
    done = dxplan(*call, folder=folder)
    assert done.code == 2
    assert "Permission denied" in done.err
    assert contents(folder) == before
