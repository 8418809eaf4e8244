"""Loads as a page: the pictures, what they show in words, and the same as tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dxplan.api.loads import loading_of
from dxplan.findings.loading import Demand
from dxplan.render.gantt.load_curve import drawn_load
from dxplan.render.loads.load_html import load_html
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import Language, same
from tests.checks.examining import plan, scheduled
from tests.conftest import Golden
from tests.covering import combined
from tests.render.gantt.pictures.browser import NARROW, WIDE, Page, browser
from tests.render.gantt.pictures.html_read import Read
from tests.render.gantt.pictures.pictured import ANY_NAME, plan_of

BUSY = plan(
    "A: {name: Khảo sát, duration: 5d, resources: {r: 3}, lead: S, cost: 2 tỷ}\n"
    "B: {name: Xây dựng, duration: 5d, after: A, resources: {r: 1}, lead: S, cost: 1 tỷ}",
    "resources: {r: {capacity: 2, name: Tổ chuyên gia}, idle: {}}\nagencies: {S: {name: Sở}}\n"
    "budget: {by_year: {2022: 1 tỷ}}",
)


def page_of(*schedules: Schedule, language: Language = "vi", **wanted: Any) -> str:
    return load_html([(loading, language) for loading in loading_of(schedules, **wanted)])


def test_a_plan_as_a_page(golden: Golden) -> None:
    golden("thu-duc.html", page_of(plan_of("thu-duc")))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", ["QUÁ TẢI 1 đợt", "cần 3, có 2 (A 3)", "năm 2022: cần 3 tỷ đồng, chỉ có 1 tỷ đồng", "Tổ chuyên gia"]),
        ("en", ["OVERLOADED in 1 period", "3 wanted, 2 there (A 3)", "2022: 3 billion đồng of 1 billion", "Figures"]),
    ],
)
def test_what_is_too_much_is_said_with_by_whom(language: Language, expected: list[str]) -> None:
    said = " ".join(Read(page_of(scheduled(BUSY), language=language)).said)
    for each in expected:
        assert each in said


def test_the_tables_say_all_that_the_pictures_show() -> None:
    rows = Read(page_of(scheduled(BUSY), language="en")).rows
    assert ["From", "To", "Wanted", "There"] in rows
    wanted = [row for row in rows if len(row) == 4 and row[3] == "2"]
    assert [row[2] for row in wanted] == ["3", "1"]
    assert any(row[0] == "Sở (S)" and row[-1] == "1" for row in rows)
    assert [row[2] for row in rows if row and row[0].startswith("Q1")] == ["3 billion đồng"]


@pytest.mark.parametrize("name", ["hcm", "nam-dinh", "ba-ria-vung-tau"])
def test_every_step_of_a_demand_has_its_row(name: str) -> None:
    schedule = plan_of(name)
    (loading,) = loading_of([schedule])
    page = page_of(schedule)
    curves = [drawn_load(each, "vi") for each in loading.demands]
    steps = sum(len(curve.steps) for curve in curves)
    rows = [row for row in Read(page).rows if re.fullmatch(r"\d\d/\d\d/\d{4}", row[0]) or re.search(r"\d{4}$", row[1])]
    assert steps > 10
    assert len(rows) == steps


def test_several_plans_have_a_list_to_go_to_each() -> None:
    page = page_of(scheduled(BUSY), plan_of("hue"), language="en")
    assert re.findall(r'href="#(p\d)"', page) == re.findall(r'<h2 id="(p\d)"', page) == ["p0", "p1"]


def test_nothing_is_asked_for_from_elsewhere() -> None:
    """No script, no address, no style but the one that the policy names."""
    page = page_of(plan_of("hcm"))
    assert not re.search(r"<script|src=|url\((?!#)|@import|style=|http(?!-equiv)", page)
    assert "default-src 'none'; style-src 'sha256-" in page


def test_a_plan_that_asks_for_nothing_says_so() -> None:
    assert "không có nhu cầu nào để vẽ" in page_of(scheduled(plan("M: {kind: milestone}")))
    assert "kế hoạch không khai báo nguồn lực nào" in page_of(scheduled(plan("A: {duration: 5d, cost: 1 tỷ}")))


@pytest.mark.parametrize("name", ANY_NAME)
def test_a_name_is_nothing_but_a_name(name: str) -> None:
    def called(demand: Demand, name: str) -> Demand:
        return replace(demand, item=replace(demand.item, name=same(name)))

    (loading,) = loading_of([scheduled(BUSY)])
    pages = [
        load_html([(replace(loading, demands=tuple(called(each, name) for each in loading.demands)), "vi")])
        for name in (name, "Tên")
    ]
    odd, usual = (Read(page).tags for page in pages)
    assert odd == usual
    assert pages[0].encode("utf-8")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as found:
        yield found


def _several() -> list[Schedule]:
    return [scheduled(BUSY), plan_of("nam-dinh"), scheduled(plan("M: {kind: milestone}"))]


@pytest.mark.slow
@pytest.mark.law
@pytest.mark.parametrize(
    ("size", "scheme", "plans", "opens"),
    combined([WIDE, NARROW], ["light", "dark"], ["one", "several"], [False, True]),
)
def test_axe_finds_nothing(
    chromium: Any, tmp_path: Path, size: tuple[int, int], scheme: str, plans: str, opens: bool
) -> None:
    """Of one plan and of several, with their tables and without."""
    schedules = [plan_of("hcm")] if plans == "one" else _several()
    page = Page(chromium, tmp_path, page_of(*schedules, language="en"), size, color_scheme=scheme)
    assert page.js("document.documentElement.scrollWidth") <= size[0]
    if opens:
        page.js("document.querySelectorAll('details').forEach((one) => one.open = true)")
    assert page.violations() == []
    assert page.js("document.documentElement.scrollWidth") <= size[0]
    assert page.errors == []
    assert page.requests == [page.url]
    page.page.close()


@pytest.mark.slow
def test_the_figures_are_reached_by_keyboard(chromium: Any, tmp_path: Path) -> None:
    page = Page(chromium, tmp_path, page_of(scheduled(BUSY)))
    while page.focus != "Số liệu":
        page.press("Tab")
    page.press("Enter")
    assert page.js("document.querySelector('details').open")
    assert "Cần" in page.page.inner_text("details")


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_and_lines_can_be_told_from_the_ground(chromium: Any, tmp_path: Path, scheme: str) -> None:
    """Letters 4.5:1, what is drawn 3:1 (its edge counts), as WCAG 1.4.3 and 1.4.11 ask for."""
    page = Page(chromium, tmp_path, page_of(scheduled(BUSY)), color_scheme=scheme)
    ground = _light(page.js("getComputedStyle(document.body).backgroundColor"))
    least = {"svg text|fill": 4.5, ".used|stroke": 3, ".too-much|stroke": 3, ".capacity|stroke": 3, ".sum|stroke": 3}
    for what, ratio in least.items():
        selector, key = what.split("|")
        own = _light(page.js(f"getComputedStyle(document.querySelector('main {selector}')).{key}"))
        low, high = sorted((own, ground))
        assert (high + 0.05) / (low + 0.05) >= ratio, what


def _light(color: str) -> float:
    """The relative luminance of a colour as browsers write it."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", color)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
