"""A real browser without a window: Debian's chromium, driven by playwright."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDE, NARROW = (1280, 900), (390, 800)


@contextmanager
def browser() -> Iterator[Any]:
    """The browser; skips the test where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            yield chromium
        finally:
            _contexts.pop(chromium, None)
            chromium.close()


_contexts: dict[Any, dict[tuple[tuple[str, Any], ...], Any]] = {}
"""Of each browser those that pages were asked for in: a new one takes as much time as four pages."""


def _context(chromium: Any, settings: dict[str, Any]) -> Any:
    known = _contexts.setdefault(chromium, {})
    key = tuple(sorted(settings.items()))
    if key not in known:
        known[key] = chromium.new_context(**settings)
        known[key].new_page()  # while a page is open, its process serves the next ones
    for page in known[key].pages[1:-1]:
        page.close()
    return known[key]


class Page:
    """A page in the browser, with all that went wrong in it and all that it asked for."""

    def __init__(self, chromium: Any, folder: Path, html: str, size: tuple[int, int] = WIDE, **context: Any) -> None:
        file = folder / "chart.html"
        file.write_text(html, encoding="utf-8")
        self.page = _context(chromium, context).new_page()
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda said: self.errors.append(said.text))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: self.errors.append(dialog.message))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(file.as_uri())
        self.url = file.as_uri()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def js(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    @property
    def focus(self) -> str:
        """The name that a screen reader says of what has the focus."""
        said: str = self.js("document.activeElement.ariaLabel || document.activeElement.textContent.trim()")
        return said

    @property
    def shown(self) -> list[str]:
        """The ids of the rows that are shown."""
        ids: list[str] = self.js("rows.filter(isShown).map((row) => row.id)")
        return ids

    def card(self) -> str:
        """What the card says."""
        text: str = self.page.inner_text("#card")
        return text

    def violations(self) -> list[str]:
        """What axe-core finds; what it finds to be right it does not list."""
        axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
        asked = axe.Axe("0" if self.js("'axe' in window") else axe.Axe().axe_script)  # a page takes it in once
        found = asked.run(self.page, options={"resultTypes": ["violations"]}).response["violations"]
        return [f"{one['id']}: {one['nodes'][0]['html']} {one['nodes'][0]['failureSummary']}" for one in found]
