"""A page that is served while its plan is watched: what each request is answered.

The page stands in a frame as it is, with its own rules on what it may load; what is wrong stands above the frame.
"""

from __future__ import annotations

import json
import threading
from html import escape
from importlib.resources import files

from dxplan.cli.watching.drawing import Shown
from dxplan.text.named_tuple import NamedTuple

EVENTS = "/changes"
_HTML, _TEXT = "text/html; charset=utf-8", "text/plain; charset=utf-8"
_EMPTY = '<!doctype html><html><head><meta charset="utf-8"><title>dxplan</title></head><body></body></html>'


class Answer(NamedTuple):
    """A status of HTTP, the kind of what follows, and that."""

    status: int
    kind: str
    body: bytes


class Page:
    """The page as it is now; `show` tells those who wait for a change. `ended` is what it says when it is no longer."""

    def __init__(self, ended: str = "") -> None:
        self._ended = ended
        self._changed = threading.Condition()
        self._shown = Shown()
        self._version = 0
        self._pictures = 0
        self._is_closed = False

    @property
    def is_closed(self) -> bool:
        """Whether the watching has ended."""
        return self._is_closed

    def open(self) -> None:
        """Nothing has to be prepared."""

    def show(self, shown: Shown, when: str) -> None:
        """Take another picture."""
        with self._changed:
            self._pictures += shown.picture != self._shown.picture
            self._shown = shown
            self._version += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Let go all who wait."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def answer(self, path: str, host: str, port: int) -> Answer:
        """What a request for a path gets, other than `EVENTS`; `host` is what it calls this machine.

        A page of elsewhere that has its name lead here (DNS rebinding) gets nothing.
        """
        if host not in (f"127.0.0.1:{port}", f"localhost:{port}"):
            return Answer(403, _TEXT, b"forbidden\n")
        if path == "/":
            shell = files(__package__).joinpath("shell.html").read_text("utf-8")
            return Answer(200, _HTML, shell.replace("{ended}", escape(self._ended)).encode())
        if path == "/page":
            with self._changed:
                return Answer(200, _HTML, (self._shown.picture or _EMPTY).encode("utf-8", "replace"))
        if path == "/favicon.ico":  # asked for by every browser
            return Answer(204, _TEXT, b"")
        return Answer(404, _TEXT, b"not found\n")

    def news(self, since: int, seconds: float) -> tuple[int, str] | None:
        """The version and what the shell is told of it, once it is not `since` any more.

        None if nothing has changed in so many seconds, or at the end.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._version != since or self._is_closed, seconds)
            if self._is_closed or self._version == since:
                return None
            return self._version, json.dumps({"trouble": self._shown.trouble.strip(), "pictures": self._pictures})
