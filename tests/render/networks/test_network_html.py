"""The network as a page, a PDF and a PNG."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from dxplan.render.gantt.pictures.printing import pdf_of, png_of
from dxplan.render.networks.layout import graphviz
from dxplan.render.networks.network_html import network_html
from dxplan.render.networks.network_svg import network_sheet
from dxplan.render.networks.sheet import placed
from dxplan.render.networks.view import network_view
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language
from tests.checks.examining import plan, scheduled
from tests.covering import combined
from tests.render.gantt.pictures.browser import NARROW, WIDE, Page, browser
from tests.render.gantt.pictures.html_read import Read
from tests.render.gantt.pictures.pictured import HOSTILE, plan_of

SMALL = plan(
    "P: {name: Giai đoạn, tasks: {A: {name: Khảo sát, duration: 5d}, B: {duration: 9d, after: A SS+2d}}}\n"
    "C: {duration: 3d, after: A}\nM: {kind: milestone, after: [B, C]}"
)


def page_of(schedule: Schedule, language: Language = "vi") -> str:
    return network_html(network_view(schedule, language), graphviz())


def test_the_table_says_what_the_picture_shows() -> None:
    head, *rows = Read(page_of(scheduled(SMALL), "en")).rows
    assert head == ["Id", "Task", "Start", "Finish", "Waits for", "Decides the finish"]
    assert [row[0] for row in rows] == ["A", "B", "C", "M"]
    assert [row[4] for row in rows] == ["", "A SS+2d", "A", "B, C"]
    assert "critical" in rows[1][5]
    assert rows[2][5] == ""


def test_nothing_is_asked_for_from_elsewhere() -> None:
    page = page_of(plan_of("thu-duc"))
    assert not re.search(r"<script|src=|url\((?!#)|@import|style=|http(?!-equiv)", page)
    assert "default-src 'none'; style-src 'sha256-" in page


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_nothing_but_a_name(name: str) -> None:
    quoted = name.replace("'", "''")
    odd, usual = (
        Read(page_of(scheduled(plan(f"A: {{name: '{said}', duration: 5d}}")))).tags for said in (quoted, "Tên")
    )
    assert odd == usual


@pytest.mark.parametrize("name", ["can-tho", "hue", "ha-noi-du-lich"])
def test_few_tasks_are_drawn_on_a4_unless_asked_otherwise_and_many_on_a3(name: str) -> None:
    view = network_view(plan_of(name), "vi")
    assert placed(view, graphviz()).sheet.name == "A4"
    assert placed(view, graphviz(), "a3").sheet.name == "A3"


def test_many_tasks_are_drawn_on_a3() -> None:
    assert placed(network_view(plan_of("hcm"), "vi"), graphviz()).sheet.name == "A3"


def test_all_pictures_are_of_the_same_fonts() -> None:
    """Those that have every sign come first: typst takes one font for a line."""
    styles = (("loads", "load.css"), ("networks", "network.css"), ("gantt.pictures", "picture.css"))
    sheets = [files(f"dxplan.render.{room}").joinpath(name).read_text("utf-8") for room, name in styles]
    assert len({re.findall(r"font-family: ([^;]+);", sheet)[0] for sheet in sheets}) == 1


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_can_be_printed_and_heard(language: Language) -> None:
    pytest.importorskip("typst")
    sheet = network_sheet(network_view(plan_of("hue"), language), graphviz())
    assert "U1 " in sheet.said
    made = pdf_of("Hue", language, [sheet])
    assert made.is_readable
    assert b"pdfuaid:part" in made.data
    assert png_of("Hue", language, sheet).startswith(b"\x89PNG")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as found:
        yield found


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize(("size", "scheme", "name"), combined([WIDE, NARROW], ["light", "dark"], ["small", "hcm"]))
def test_axe_finds_nothing(chromium: Any, tmp_path: Path, size: tuple[int, int], scheme: str, name: str) -> None:
    schedule = scheduled(SMALL) if name == "small" else plan_of(name)
    page = Page(chromium, tmp_path, page_of(schedule, "en"), size, color_scheme=scheme)
    assert page.js("document.documentElement.scrollWidth") <= size[0]
    assert page.violations() == []
    assert page.errors == []
    assert page.requests == [page.url]
    page.page.close()
