"""The line for who waits: only on a terminal, only after a while, gone at the end."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import suppress
from threading import Event

import pytest

from dxplan.cli import waiting as waiting_module
from dxplan.cli.output import collecting, put_aside
from dxplan.cli.waiting import line, telling, waiting
from tests.cli.running import PLANS, dxplan
from tests.samples import ROOT


class Screen(io.StringIO):
    """A terminal that tells when something has been written on it."""

    def __init__(self, terminal: bool = True) -> None:
        super().__init__()
        self.written = Event()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def write(self, text: str) -> int:
        count = super().write(text)
        self.written.set()
        return count


def screen_of(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """The terminal of a test; in a fixture pytest would put its own in its place."""
    found = Screen()
    monkeypatch.setattr(sys, "stderr", found)
    monkeypatch.setenv("TERM", "xterm")
    return found


def test_a_line_tells_how_far_it_is_and_is_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screen_of(monkeypatch)
    with telling(patience=0), waiting(["a", "b"]) as each:
        for _ in each:
            screen.written.clear()
            assert screen.written.wait(10)
    assert "0/2" in screen.getvalue()
    assert "1/2" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_what_takes_no_time_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screen_of(monkeypatch)
    with telling(), waiting(["a", "b"]) as each:
        assert list(each) == ["a", "b"]
    assert screen.getvalue() == ""


def test_it_is_gone_after_a_failure_too(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screen_of(monkeypatch)

    def interrupted() -> None:
        with telling(patience=0), waiting(["a"]):
            assert screen.written.wait(10)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert screen.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize("why", ["pipe", "dumb", "kept back", "closed"])
def test_nobody_is_told_who_does_not_see_a_terminal(why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screen_of(monkeypatch)
    if why == "pipe":
        monkeypatch.setattr(sys, "stderr", Screen(terminal=False))
    elif why == "closed":
        monkeypatch.setattr(sys, "stderr", None)
    elif why == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    with collecting() as kept:
        if why == "kept back":
            with telling(patience=0), waiting([1]) as each:
                assert list(each) == [1]
    if why != "kept back":
        with telling(patience=0), waiting([1]) as each:
            assert list(each) == [1]
    assert (screen.getvalue(), kept.aside) == ("", "")


@pytest.mark.parametrize("columns", [1, 10, 19, 20, 21, 40, 200])
def test_it_fits_into_the_terminal(columns: int) -> None:
    for done, total in ((0, 1), (0, 9), (8, 9), (9999, 10000)):
        text = line(done, total, 75.3, columns)
        assert "\n" not in text
        assert len(text) < max(columns, 12)


def test_it_is_gone_before_anything_else_is_written_and_does_not_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screen_of(monkeypatch)
    with telling(patience=0):
        assert screen.written.wait(10)
        put_aside("xong\n")
        screen.written.clear()
        assert not screen.written.wait(0.5)
    assert screen.getvalue().endswith("\r\x1b[Kxong\n")


COMMANDS = [
    ("gantt", PLANS / "hcm.yaml"),
    ("report", PLANS / "hcm.yaml"),
    ("scorecard", PLANS / "hcm.yaml"),
    ("export", PLANS / "hcm.yaml", "--to", "csv"),
    ("import", PLANS / "none.csv"),
    ("why", PLANS / "hcm.yaml", "C9"),
    ("rule", "DX401"),
]


@pytest.mark.slow
@pytest.mark.parametrize("call", COMMANDS, ids=lambda call: call[0])
def test_every_command_is_waited_for(call: tuple[object, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """However short it works, the line is ready for it; it is over before the first output."""
    ready: list[Event] = []
    monkeypatch.setattr(waiting_module, "_is_seen", lambda: True)
    monkeypatch.setattr(waiting_module, "_tell", lambda over, patience: ready.append(over))
    dxplan(*call)
    assert [over.is_set() for over in ready] == [True]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals here")
@pytest.mark.parametrize("call", COMMANDS[:4], ids=lambda call: call[0])
def test_on_a_real_terminal_it_comes_and_goes(call: tuple[object, ...]) -> None:
    """The program's standard error is a terminal, its output a pipe; it does not wait a second for its line."""
    ours, theirs = os.openpty()
    code = "import dxplan.cli.waiting as w, runpy, sys; w.PATIENCE = 0; runpy.run_module('dxplan', run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, call)],
        stdout=subprocess.PIPE,
        stderr=theirs,
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm"},
        check=False,
        timeout=60,
    )
    os.close(theirs)
    read = b""
    with suppress(OSError):  # so it ends on Linux
        while part := os.read(ours, 1 << 16):
            read += part
    os.close(ours)
    seen = read.decode()
    assert done.stdout
    assert "█" in seen
    assert "█" not in seen.rpartition("\r\x1b[K")[2]
    assert "█" not in done.stdout.decode().partition("\n")[0]
