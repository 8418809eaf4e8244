"""A page that is served while its plan is watched."""

from __future__ import annotations

import http.client
import json
import socket

import pytest

from dxplan.cli.watching.drawing import Shown
from dxplan.cli.watching.page import Page
from dxplan.cli.watching.server import serving
from tests.render.gantt.pictures.browser import browser

HOST = "127.0.0.1:80"


def _news(page: Page, since: int = 0) -> tuple[int, dict[str, object]]:
    found = page.news(since, 0)
    assert found is not None
    return found[0], json.loads(found[1])


def test_the_page_is_passed_on_as_it_is_and_the_shell_around_it_knows_no_plan() -> None:
    page = Page()
    page.show(Shown("", "<body>ẵ &amp; </body>", 0), "12:00")
    assert page.answer("/page", HOST, 80).body.decode() == "<body>ẵ &amp; </body>"
    shell = page.answer("/", HOST, 80)
    assert (shell.status, shell.kind) == (200, "text/html; charset=utf-8")
    assert b'src="/page"' in shell.body
    assert b"http:" not in shell.body
    assert page.answer("/etc/passwd", HOST, 80).status == 404


@pytest.mark.parametrize("host", ["", "evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:81", "localhost:81"])
@pytest.mark.parametrize("path", ["/", "/page"])
def test_who_calls_this_machine_otherwise_gets_nothing(host: str, path: str) -> None:
    page = Page()
    page.show(Shown("", "secret", 0), "12:00")
    answer = page.answer(path, host, 80)
    assert answer.status == 403
    assert b"secret" not in answer.body
    assert page.answer(path, "localhost:80", 80).status == 200


def test_only_another_picture_is_loaded_again_what_is_wrong_is_told() -> None:
    page = Page()
    assert page.news(0, 0) is None
    page.show(Shown("", "one", 0), "12:00")
    assert _news(page) == (1, {"trouble": "", "pictures": 1})
    page.show(Shown("<b>DX005\n", "one", 2), "12:01")
    assert _news(page, 1) == (2, {"trouble": "<b>DX005", "pictures": 1})
    assert page.news(2, 0) is None
    page.show(Shown("", "two", 0), "12:02")
    assert _news(page, 2) == (3, {"trouble": "", "pictures": 2})
    page.close()
    assert page.news(0, 60) is None


def test_before_there_is_a_picture_the_page_is_empty() -> None:
    page = Page()
    page.show(Shown("DX005", "", 2), "12:00")
    assert page.answer("/page", HOST, 80).body.startswith(b"<!doctype html>")


@pytest.mark.slow
def test_the_browser_shows_what_is_wrong_loads_again_and_says_when_it_is_no_longer_watched() -> None:
    with browser() as chromium:
        shown = chromium.new_page()
        page = Page("đã thôi <theo dõi>")
        page.show(Shown("", "<body>one</body>", 0), "12:00")
        with serving(page, 0) as port:
            shown.goto(f"http://127.0.0.1:{port}/")
            trouble = shown.locator("#trouble")
            shown.frame_locator("#page").get_by_text("one").wait_for()
            assert not trouble.is_visible()
            page.show(Shown("DX005 <b>", "<body>one</body>", 2), "12:01")
            trouble.get_by_text("DX005 <b>").wait_for()
            page.show(Shown("", "<body>two</body>", 0), "12:02")
            shown.frame_locator("#page").get_by_text("two").wait_for()
            assert not trouble.is_visible()
        trouble.get_by_text("đã thôi <theo dõi>").wait_for()
        again = Page()
        again.show(Shown("", "<body>three</body>", 0), "12:03")
        with serving(again, port):
            shown.frame_locator("#page").get_by_text("three").wait_for()
            assert not trouble.is_visible()


@pytest.mark.slow
def test_it_is_served_on_this_machine_and_tells_of_changes() -> None:
    page = Page()
    page.show(Shown("", "one", 0), "12:00")
    with serving(page, 0) as port:
        reader = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        reader.request("GET", "/changes")
        events = reader.getresponse()
        assert events.headers["Content-Type"] == "text/event-stream"
        assert json.loads(events.readline().removeprefix(b"data: ")) == {"trouble": "", "pictures": 1}
        page.show(Shown("", "two", 0), "12:01")
        assert events.readline() == b"\n"
        assert json.loads(events.readline().removeprefix(b"data: ")) == {"trouble": "", "pictures": 2}
        other = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        other.request("GET", "/page")
        assert other.getresponse().read() == b"two"
        other.request("POST", "/page", body=b"x")
        assert other.getresponse().status == 501
    assert events.read() == b"\n"  # the end of the last event, and of the stream


@pytest.mark.slow
def test_a_port_in_use_is_an_error_of_the_system() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match="in use"):  # noqa: SIM117
        with serving(Page(), taken.getsockname()[1]):
            pass
