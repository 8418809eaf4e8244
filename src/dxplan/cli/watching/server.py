"""Serves a watched page on this machine only."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from dxplan.cli.watching.page import EVENTS, Answer, Page

ADDRESS = "127.0.0.1"
_PATIENCE = 15.0
"""Seconds after which who waits is told something, so that it is noticed when a reader has gone."""


@contextmanager
def serving(page: Page, port: int) -> Iterator[int]:
    """Serve a page in the background. Gives the port, which with 0 is a free one.

    Raises:
        OSError: the port is taken, or may not be used.
    """
    server = _Server((ADDRESS, port), _handler(page))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        page.close()
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False


def _handler(page: Page) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        server: _Server

        def do_GET(self) -> None:
            path, port = self.path.partition("?")[0], self.server.server_port
            answer = page.answer("/" if path == EVENTS else path, self.headers.get("Host", ""), port)
            with suppress(ConnectionError):
                if path == EVENTS and answer.status == 200:
                    self._tell_of_changes()
                else:
                    self._send(answer)

        def _send(self, answer: Answer) -> None:
            self._begin(answer.status, answer.kind, ("Content-Length", str(len(answer.body))))
            self.wfile.write(answer.body)

        def _tell_of_changes(self) -> None:
            """One event a version, the present one first, until the reader goes or the watching ends."""
            self._begin(200, "text/event-stream")
            since = 0
            while True:
                news = page.news(since, _PATIENCE)
                if news is None and page.is_closed:
                    return
                since, data = (since, "") if news is None else news
                self.wfile.write(f"data: {data}\n\n".encode() if data else b": still here\n\n")
                self.wfile.flush()

        def _begin(self, status: int, kind: str, *more: tuple[str, str]) -> None:
            self.send_response(status)
            for name, value in (("Content-Type", kind), ("Cache-Control", "no-store"), *more):
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Requests are nobody's business."""

    return Handler
