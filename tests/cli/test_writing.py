"""A plan is written at once or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from dxplan.cli import console, writing
from dxplan.cli.writing import ChangedMeanwhileError, rewrite, write_new, write_whole
from tests.cli.running import dxplan
from tests.cli.test_check_fix import CODES, FIXED, PLAN

OLD, NEW = b"c\xc5\xa9\r\n", "mới".encode()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_bytes(OLD)
    path.chmod(0o640)
    return path


def nothing_has_happened(file: Path) -> bool:
    return file.read_bytes() == OLD and [path.name for path in file.parent.iterdir()] == [file.name]


def test_the_new_content_takes_the_place_of_the_old(file: Path) -> None:
    rewrite(file, OLD, NEW)
    assert file.read_bytes() == NEW
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "liên kết"
    folder.mkdir()
    link = folder / "plan.yaml"
    link.symlink_to(file)
    rewrite(link, OLD, NEW)
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    assert [path.name for path in folder.iterdir()] == ["plan.yaml"]


def test_the_owner_stays_where_that_is_allowed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may not give a file away still gets it written, with its group where at least that may be given."""
    asked: list[tuple[int, int]] = []

    def refuse(path: Path, user: int, group: int) -> None:
        asked.append((user, group))
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    old = file.stat()
    foreign = os.stat_result((old.st_mode, 1, 1, 1, 4321, 8765, 3, 0, 0, 0))
    monkeypatch.setattr(os, "chown", refuse)
    real = Path.stat
    monkeypatch.setattr(Path, "stat", lambda self, **options: foreign if self == file else real(self, **options))
    rewrite(file, OLD, NEW)
    assert asked == [(4321, 8765), (-1, 8765)]
    assert file.read_bytes() == NEW


def test_a_file_that_somebody_else_has_changed_stays_theirs(file: Path) -> None:
    with pytest.raises(ChangedMeanwhileError):
        rewrite(file, b"what was read", NEW)
    assert nothing_has_happened(file)


def test_it_is_said_that_somebody_else_has_changed_a_plan(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as stopped:
        console.rewrite_plan(file, b"what was read", NEW)
    assert stopped.value.exit_code == 2
    assert "has just been changed by someone else and was left alone" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("step", "number"),
    [("write", errno.ENOSPC), ("fsync", errno.EIO), ("chmod", errno.EPERM), ("replace", errno.EXDEV)],
)
def test_a_full_disk_or_a_crash_on_the_way_changes_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], step: str, number: int
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    if step == "write":
        real = os.fdopen

        def full(descriptor: int, mode: str) -> object:
            real(descriptor, mode).close()
            fail()

        monkeypatch.setattr(os, "fdopen", full)
    elif step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, step, fail)
    with pytest.raises(typer.Exit) as stopped:
        console.rewrite_plan(file, OLD, NEW)
    assert stopped.value.exit_code == 2
    assert capsys.readouterr().err == f"dxplan: {file} cannot be written: {os.strerror(number)}\n"
    assert nothing_has_happened(file)


def test_an_interruption_leaves_nothing_behind(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        rewrite(file, OLD, NEW)
    assert nothing_has_happened(file)


def test_a_write_protected_file_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new file could take its place, which is not what its owner wants."""
    monkeypatch.setattr(os, "access", lambda path, mode: not (path == file and mode == os.W_OK))
    with pytest.raises(PermissionError):
        rewrite(file, OLD, NEW)
    assert nothing_has_happened(file)


def test_a_file_that_has_gone_is_not_made_anew(file: Path) -> None:
    file.unlink()
    with pytest.raises(OSError):  # noqa: PT011  # whichever step notices it
        rewrite(file, OLD, NEW)
    assert list(file.parent.iterdir()) == []


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_whole(tmp_path / "x.md", NEW)
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "x.md").stat().st_mode) == 0o640
    assert os.umask(mask) == mask


def test_a_long_name_leaves_room_for_that_of_the_temporary_file(tmp_path: Path) -> None:
    path = tmp_path / ("ề" * 80 + ".yaml")
    path.write_bytes(OLD)
    writing.rewrite(path, OLD, NEW)
    assert path.read_bytes() == NEW


def test_a_group_that_cannot_be_kept_gives_no_other_group_its_rights(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As vim does it: the new group may do what everybody may, and nothing runs as its owner any more."""
    file.chmod(0o6664)
    old = file.stat()
    foreign = os.stat_result((old.st_mode, 1, 1, 1, 4321, 8765, 3, 0, 0, 0))

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "chown", refuse)
    real = Path.stat
    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", lambda self, **options: foreign if self == file else real(self, **options))
        rewrite(file, OLD, NEW)
    assert stat.S_IMODE(file.stat().st_mode) == 0o644


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o4755, 0o2775, 0o444])
@pytest.mark.parametrize("write", [lambda file: rewrite(file, OLD, NEW), lambda file: write_whole(file, NEW)])
def test_owner_group_and_mode_stay(file: Path, mode: int, write: Callable[[Path], int]) -> None:
    os.chown(file, 4321, 8765)
    file.chmod(mode)
    write(file)
    new = file.stat()
    assert (new.st_uid, new.st_gid, stat.S_IMODE(new.st_mode)) == (4321, 8765, mode)
    assert file.read_bytes() == NEW


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")
@pytest.mark.parametrize("write", [lambda file: rewrite(file, OLD, NEW), lambda file: write_whole(file, NEW)])
def test_extended_attributes_stay(file: Path, write: Callable[[Path], int]) -> None:
    try:
        os.setxattr(file, "user.origin", "Sở".encode())
    except OSError:
        pytest.skip("no extended attributes on this file system")
    write(file)
    assert os.getxattr(file, "user.origin") == "Sở".encode()


@pytest.mark.parametrize("number", [errno.ENOTSUP, errno.EPERM])
def test_attributes_that_cannot_be_kept_are_no_hindrance(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "listxattr", lambda _: ["security.label"], raising=False)
    monkeypatch.setattr(os, "getxattr", lambda *_: b"x", raising=False)
    monkeypatch.setattr(os, "setxattr", refuse, raising=False)
    rewrite(file, OLD, NEW)
    assert file.read_bytes() == NEW


@pytest.mark.parametrize("has_links", [True, False])
def test_of_two_writers_of_a_new_file_one_wins_and_the_other_is_told(
    has_links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other one comes when all has been looked at, a moment before the file is there."""
    path = tmp_path / "paper.md"

    def first(_: object) -> None:
        path.write_bytes(b"the other one's")

    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "fsync", first)
    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(typer.Exit) as stopped:
        console.write_file(path, "mine", force=False, plans=[])
    assert stopped.value.exit_code == 2
    assert capsys.readouterr().err == f"dxplan: {path} exists; --force overwrites it\n"
    assert path.read_bytes() == b"the other one's"
    assert [path.name for path in tmp_path.iterdir()] == ["paper.md"]


def test_a_file_system_without_links_gets_a_new_file_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", no_links)
    write_new(tmp_path / "x.md", NEW)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x.md", NEW)]


def test_a_file_that_changes_while_its_plan_is_mended_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The editor saves after the plan was read and before it is written; other plans are mended all the same."""
    one, other = tmp_path / "one.yaml", tmp_path / "other.yaml"
    for path in (one, other):
        path.write_text(PLAN, "utf-8")
    real = os.fsync

    def saves(descriptor: int) -> None:
        if one.read_text("utf-8") == PLAN:
            one.write_text(PLAN + "# mine\n", "utf-8")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", saves)
    for command in (("fix",), ("check", "--fix")):
        one.write_text(PLAN, "utf-8")
        other.write_text(PLAN, "utf-8")
        done = dxplan(*command, *CODES, one, other)
        assert done.code == 2
        assert done.err.startswith(f"dxplan: {one} has just been changed by someone else and was left alone")
        assert one.read_text("utf-8") == PLAN + "# mine\n"
        assert other.read_text("utf-8") == FIXED
