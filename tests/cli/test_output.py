"""What is printed arrives whole, or the program says why and ends with 2: on files, pipes and full disks."""

from __future__ import annotations

import fcntl
import os
import resource
import threading
from functools import cache
from pathlib import Path

import pytest

from tests.cli.forked import Streams, dxplan_forked
from tests.cli.running import PLANS, Done, dxplan

HUE = PLANS / "hue.yaml"
DAY = ("--today", "2026-01-15")
COMMANDS = {
    "check": ("check", HUE, *DAY),
    "schedule": ("schedule", HUE),
    "gantt": ("gantt", HUE, *DAY),
    "report": ("report", HUE, *DAY),
    "rule": ("rule",),
    "help": ("check", "--help"),
    "no-command": (),
    "version": ("--version",),
    "version-long": ("--lang", "en", "--version"),
    "to-stdout": ("report", HUE, *DAY, "-o", "-"),
    "usage-error": ("check", "--nothing"),
    "no-plan": ("schedule", "nowhere.yaml"),
}
SPEAKS_ASIDE = {"usage-error", "no-plan"}
PRINTS = sorted(COMMANDS.keys() - SPEAKS_ASIDE)
each_command = pytest.mark.parametrize("name", PRINTS)
each_way = pytest.mark.parametrize("unbuffered", [False, True], ids=["buffered", "unbuffered"])
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of processes here"),
]


@pytest.fixture(scope="module")
def expected() -> dict[str, tuple[int, bytes, bytes]]:
    """What each command says where nothing is in its way."""
    done = {name: dxplan(*arguments) for name, arguments in COMMANDS.items()}
    return {name: (each.code, each.out.encode(), each.err.encode()) for name, each in done.items()}


def open_for_writing(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)


def limited_to(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@each_way
@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_file_gets_all_of_it(
    name: str, unbuffered: bool, tmp_path: Path, expected: dict[str, tuple[int, bytes, bytes]]
) -> None:
    out, err = tmp_path / "out", tmp_path / "err"
    code = dxplan_forked(Streams(open_for_writing(out), open_for_writing(err), unbuffered), *COMMANDS[name])
    assert (code, out.read_bytes(), err.read_bytes()) == expected[name]


@each_way
@each_command
def test_a_pipe_that_does_not_wait_gets_all_of_it(
    name: str, unbuffered: bool, tmp_path: Path, expected: dict[str, tuple[int, bytes, bytes]]
) -> None:
    """What a pipe has no room for is offered again once somebody has read."""
    reading, writing = os.pipe()
    fcntl.fcntl(
        writing, getattr(fcntl, "F_SETPIPE_SZ", 1031), 4096
    )  # Linux's number, which Python has not named from the beginning
    os.set_blocking(writing, False)
    got = bytearray()

    def read() -> None:
        while piece := os.read(reading, 1000):
            got.extend(piece)

    reader = threading.Thread(target=read)
    reader.start()
    err = tmp_path / "err"
    code = dxplan_forked(Streams(writing, open_for_writing(err), unbuffered), *COMMANDS[name])
    os.close(writing)
    reader.join()
    os.close(reading)
    assert (code, bytes(got), err.read_bytes()) == expected[name]


@each_way
@each_command
def test_a_full_disk_is_said_and_ends_with_2(name: str, unbuffered: bool, tmp_path: Path) -> None:
    err = tmp_path / "err"
    full = os.open("/dev/full", os.O_WRONLY)
    code = dxplan_forked(Streams(full, open_for_writing(err), unbuffered), *COMMANDS[name])
    assert code == 2
    assert err.read_text("utf-8") == "dxplan: the output could not be written whole: No space left on device\n"


@each_way
@each_command
def test_a_disk_that_fills_on_the_way_is_said_and_ends_with_2(
    name: str, unbuffered: bool, tmp_path: Path, expected: dict[str, tuple[int, bytes, bytes]]
) -> None:
    out = tmp_path / "out"
    room = len(expected[name][1]) - 1
    reading, writing = os.pipe()  # the limit holds for the file of errors too, not for a pipe
    streams = Streams(open_for_writing(out), writing, unbuffered, before=lambda: limited_to(room))
    code = dxplan_forked(streams, *COMMANDS[name])
    os.close(writing)
    assert code == 2
    assert os.read(reading, 1000).decode() == "dxplan: the output could not be written whole: File too large\n"
    assert out.read_bytes() == expected[name][1][:room]


@each_way
@each_command
def test_a_reader_that_has_seen_enough_ends_it_quietly(name: str, unbuffered: bool, tmp_path: Path) -> None:
    """As a shell reports of other tools: 141; with 1 it would say that errors were found."""
    err = tmp_path / "err"
    reading, writing = os.pipe()
    os.close(reading)
    code = dxplan_forked(Streams(writing, open_for_writing(err), unbuffered), *COMMANDS[name])
    assert (code, err.read_bytes()) == (141, b"")


@each_way
@pytest.mark.parametrize("name", sorted(SPEAKS_ASIDE))
def test_what_cannot_be_said_aside_changes_no_code(name: str, unbuffered: bool, tmp_path: Path) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    out = tmp_path / "out"
    assert dxplan_forked(Streams(open_for_writing(out), full, unbuffered), *COMMANDS[name]) == 2
    assert out.read_bytes() == b""


@cache
def in_vietnamese(name: str) -> Done:
    return dxplan(*COMMANDS[name], DXPLAN_LANG="vi")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-16"])
@pytest.mark.parametrize("name", ["check", "help", "usage-error", "no-plan", "version", "no-command"])
def test_it_is_utf8_whatever_the_locale_says(name: str, encoding: str, tmp_path: Path) -> None:
    plain = in_vietnamese(name)
    out, err = tmp_path / "out", tmp_path / "err"
    streams = Streams(open_for_writing(out), open_for_writing(err), encoding=encoding)
    code = dxplan_forked(streams, *COMMANDS[name], DXPLAN_LANG="vi")
    assert (code, out.read_text("utf-8"), err.read_text("utf-8")) == (plain.code, plain.out, plain.err)
