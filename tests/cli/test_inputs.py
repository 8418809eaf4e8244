"""Plans by every road: named, named twice, found in the folder, behind links, beside what editors leave there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.forked import Streams, dxplan_forked
from tests.cli.running import dxplan
from tests.cli.test_check_fix import CODES, FIXED, PLAN

COMMANDS = {
    "check": ("check", *CODES),
    "schedule": ("schedule",),
    "gantt": ("gantt",),
    "scorecard": ("scorecard",),
    "why": ("why", "T1"),
    "diff": ("fix", "--diff", *CODES),
    "fix": ("fix", *CODES),
}
each_command = pytest.mark.parametrize("command", COMMANDS)
BESIDE = (
    ".#ke-hoach.yaml",
    "._ke-hoach.yaml",
    "ke-hoach.yaml~",
    "#ke-hoach.yaml#",
    ".ke-hoach.yaml.swp",
    ".~lock.x.yaml#",
)
ALSO_BESIDE = ("#ke-hoach.yaml", "~$ke-hoach.yaml", ".ke-hoach.yaml", "ke-hoach.yaml.bak", "ke-hoach.yaml.orig")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "ke-hoach.yaml").write_text(PLAN, "utf-8")
    return tmp_path


def somebody() -> None:
    """Become a user who may do little."""
    os.setgid(4321)
    os.setuid(4321)


def open_the_way_to(folder: Path) -> None:
    """Let everybody pass the folders above, which are made for one user."""
    for above in (folder, *folder.parents):
        if not above.stat().st_mode & 0o001:
            above.chmod(above.stat().st_mode | 0o055)


@each_command
def test_what_editors_leave_beside_a_plan_is_no_plan(command: str, folder: Path) -> None:
    alone = dxplan(*COMMANDS[command], folder=folder)
    (folder / "plans" / "ke-hoach.yaml").write_text(PLAN, "utf-8")
    for name in (*BESIDE, *ALSO_BESIDE):
        (folder / "plans" / name).write_bytes(b"\0\5\x16\7Mac OS X")
    (folder / "plans" / ".#ke-hoach.yaml").unlink()
    (folder / "plans" / ".#ke-hoach.yaml").symlink_to("lan@may.1234:1700000000")
    assert dxplan(*COMMANDS[command], folder=folder) == alone
    assert alone.code in (0, 1)


def test_a_folder_with_nothing_else_has_no_plans(folder: Path) -> None:
    (folder / "plans" / "ke-hoach.yaml").rename(folder / "plans" / "ke-hoach.yaml~")
    (folder / "plans" / "._ke-hoach.yaml").touch()
    done = dxplan("check", folder=folder)
    assert done.code == 2
    assert "there are no plans in plans/" in done.err


def test_a_pipe_in_the_folder_is_not_waited_for(folder: Path) -> None:
    alone = dxplan("check", folder=folder)
    os.mkfifo(folder / "plans" / "pipe.yaml")
    assert dxplan("check", folder=folder) == alone


def test_a_file_instead_of_the_folder_has_no_plans(tmp_path: Path) -> None:
    (tmp_path / "plans").touch()
    assert "there are no plans in plans/" in dxplan("check", folder=tmp_path).err


def test_a_folder_that_cannot_be_read_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.listdir

    def refuse(path: object = ".") -> list[str]:
        if str(path) == "plans":
            raise PermissionError(13, "Permission denied")
        return real(path)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(os, "listdir", refuse)
    done = dxplan("check", folder=folder)
    assert (done.code, done.err.splitlines()[0]) == (2, "dxplan: plans/ cannot be read: Permission denied")


@pytest.mark.slow
@each_command
@pytest.mark.parametrize(
    "second", ["plans/ke-hoach.yaml", "./plans//ke-hoach.yaml", "plans/../plans/ke-hoach.yaml", "link"]
)
def test_a_plan_that_is_named_twice_counts_once(command: str, second: str, folder: Path) -> None:
    (folder / "link").symlink_to("plans/ke-hoach.yaml")
    once = dxplan(*COMMANDS[command], "plans/ke-hoach.yaml", folder=folder)
    (folder / "plans" / "ke-hoach.yaml").write_text(PLAN, "utf-8")
    assert dxplan(*COMMANDS[command], "plans/ke-hoach.yaml", second, folder=folder) == once


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork") or os.geteuid() != 0, reason="only root can become somebody else")
@each_command
@pytest.mark.parametrize("forbidden", ["file", "folder"])
def test_a_plan_that_may_not_be_read_is_a_finding_on_it_while_the_others_are_looked_at(
    command: str, forbidden: str, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    os.chown(folder / "plans", 4321, 4321)
    os.chown(folder / "plans" / "ke-hoach.yaml", 4321, 4321)
    secret = folder / "secret" / "plan.yaml"
    secret.parent.mkdir()
    secret.write_text(PLAN, "utf-8")
    (secret if forbidden == "file" else secret.parent).chmod(0o000)
    open_the_way_to(folder)
    alone = dxplan(*COMMANDS[command], "plans/ke-hoach.yaml", folder=folder)
    (folder / "plans" / "ke-hoach.yaml").write_text(PLAN, "utf-8")
    out, err = tmp_path_factory.mktemp("said") / "out", tmp_path_factory.mktemp("said") / "err"
    streams = Streams(*(os.open(path, os.O_WRONLY | os.O_CREAT) for path in (out, err)), before=somebody)
    code = dxplan_forked(streams, *COMMANDS[command], "secret/plan.yaml", "plans/ke-hoach.yaml", folder=folder)
    said = out.read_text("utf-8") + err.read_text("utf-8")
    assert code == 2, said
    assert "DX001" in said
    assert "secret/plan.yaml" in said
    assert "Permission denied" in said
    assert "Traceback" not in said
    if command == "check":  # several plans have a row each
        assert "plans/ke-hoach.yaml" in said
    else:
        assert set(alone.out.splitlines()[:3]) <= set(said.splitlines())
    secret.parent.chmod(0o700)


@pytest.mark.slow
@each_command
@pytest.mark.parametrize("way", ["loop", "nowhere", "long", "folder", "in a file", "device"])
def test_a_name_that_leads_to_no_file_is_a_finding_on_it(command: str, way: str, folder: Path) -> None:
    (folder / "loop").symlink_to("loop")
    (folder / "nowhere").symlink_to("gone.yaml")
    (folder / "folder").mkdir()
    name = {"long": "x" * 300, "in a file": "plans/ke-hoach.yaml/x", "device": "/dev/zero"}.get(way, way)
    done = dxplan(*COMMANDS[command], name, "plans/ke-hoach.yaml", folder=folder)
    assert done.code == 2
    assert f"{name[:60]}" in done.out + done.err
    assert "DX001" in done.out + done.err or "no regular file" in done.err
    assert "failed" not in done.err
    if command == "fix":
        assert (folder / "plans" / "ke-hoach.yaml").read_text("utf-8") == FIXED


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/stdin").exists() or not hasattr(os, "fork"), reason="no /dev/stdin here")
@pytest.mark.parametrize("name", ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0", "link"])
@pytest.mark.parametrize("command", [("fix",), ("check", "--fix")])
def test_standard_input_is_not_rewritten(command: tuple[str, ...], name: str, folder: Path) -> None:
    """Not even where it is a file: `dxplan fix /dev/stdin < plan.yaml`."""
    plan = folder / "plans" / "ke-hoach.yaml"
    (folder / "link").symlink_to("/dev/stdin")
    out = folder / "out"

    def redirected() -> None:
        os.dup2(os.open(plan, os.O_RDWR), 0)

    writing = os.open(out, os.O_WRONLY | os.O_CREAT)
    code = dxplan_forked(Streams(writing, writing, before=redirected), *command, *CODES, name, folder=folder)
    assert code == (2 if command == ("fix",) else 0)
    assert "is no regular file" in out.read_text("utf-8")
    assert plan.read_text("utf-8") == PLAN


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork") or os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize("way", ["fix", "check", "output"])
def test_a_file_that_may_not_be_written_is_refused(way: str, folder: Path) -> None:
    """Though the folder may, in which a new file could take its place."""
    plan, other = folder / "plans" / "ke-hoach.yaml", folder / "plans" / "other.yaml"
    paper = folder / "plans" / "paper.md"
    other.write_text(PLAN, "utf-8")
    paper.write_text("old", "utf-8")
    for path in (plan, other, paper, plan.parent):
        os.chown(path, 4321, 4321)
    plan.chmod(0o444)
    paper.chmod(0o444)
    open_the_way_to(folder)
    arguments = {
        "fix": ("fix", *CODES, plan, other),
        "check": ("check", "--fix", *CODES, plan, other),
        "output": ("schedule", other, "-o", paper, "--force"),
    }[way]
    out = folder / "out"
    writing = os.open(out, os.O_WRONLY | os.O_CREAT)
    dxplan(*arguments[:1], other)  # loads what somebody else may not read
    other.write_text(PLAN, "utf-8")
    os.chown(other, 4321, 4321)
    target = paper if way == "output" else plan
    assert dxplan_forked(Streams(writing, writing, before=somebody), *arguments, folder=folder) == 2
    assert f"dxplan: {target} cannot be written: Permission denied\n" in out.read_text("utf-8")
    assert (plan.read_text("utf-8"), paper.read_text("utf-8")) == (PLAN, "old")
    assert other.read_text("utf-8") == (PLAN if way == "output" else FIXED)
    assert sorted(path.name for path in plan.parent.iterdir()) == ["ke-hoach.yaml", "other.yaml", "paper.md"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_another_name_of_a_mended_plan_is_told(lang: str, folder: Path) -> None:
    plan, other = folder / "plans" / "ke-hoach.yaml", folder / "other"
    other.hardlink_to(plan)
    done = dxplan("fix", *CODES, plan, "--lang", lang)
    assert done.code == 0
    assert f"{plan}: " + ("the file has another name" if lang == "en" else "tệp này còn tên khác") in done.err
    assert (plan.read_text("utf-8"), other.read_text("utf-8")) == (FIXED, PLAN)
    assert plan.stat().st_nlink == 1
