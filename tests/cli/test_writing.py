"""A plan is written at once or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
import typer

from dxplan.cli import console, writing
from dxplan.cli.writing import ChangedMeanwhileError, rewrite, write_whole

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
