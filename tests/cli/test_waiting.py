"""The line for who waits: only on a terminal, only after a while, gone at the end."""

from __future__ import annotations

import io
import sys
from threading import Event

import pytest

from dxplan.cli.output import collecting
from dxplan.cli.waiting import line, waiting


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
    with waiting(["a", "b"], patience=0) as each:
        for _ in each:
            screen.written.clear()
            assert screen.written.wait(10)
    assert "0/2" in screen.getvalue()
    assert "1/2" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_what_takes_no_time_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screen_of(monkeypatch)
    with waiting(["a", "b"]) as each:
        assert list(each) == ["a", "b"]
    assert screen.getvalue() == ""


def test_it_is_gone_after_a_failure_too(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screen_of(monkeypatch)

    def interrupted() -> None:
        with waiting(["a"], patience=0):
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
            with waiting([1], patience=0) as each:
                assert list(each) == [1]
    if why != "kept back":
        with waiting([1], patience=0) as each:
            assert list(each) == [1]
    assert (screen.getvalue(), kept.aside) == ("", "")


@pytest.mark.parametrize("columns", [1, 10, 19, 20, 21, 40, 200])
def test_it_fits_into_the_terminal(columns: int) -> None:
    for done, total in ((0, 1), (0, 9), (8, 9), (9999, 10000)):
        text = line(done, total, 75.3, columns)
        assert "\n" not in text
        assert len(text) < max(columns, 12)
