"""The demand for a resource under the chart, on its axis: on paper and on the page."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree

import pytest

from dxplan.model.moment import Moment
from dxplan.render.gantt.pictures.html import html
from dxplan.render.gantt.pictures.load_sheets import foot_of, load_said
from dxplan.render.gantt.pictures.paper import BOTTOM, Paper
from dxplan.render.gantt.pictures.sheets import FOOT
from dxplan.render.gantt.pictures.svg import svg, svg_sheets
from tests.conftest import Golden
from tests.render.gantt.drawing import scheduled
from tests.render.gantt.pictures.pictured import SVG, classes, drawn, loaded, many, plan_of, texts
from tests.render.gantt.pictures.test_page import Read

SAID = "Đội <A> & B (team): có 3, cần nhiều nhất 4: QUÁ TẢI 3 đợt; cả thảy 36 ngày công"


def boxes(document: str, kind: str) -> list[tuple[float, float]]:
    """From where to where the rectangles of a kind go."""
    found = ElementTree.fromstring(document).iter(f"{SVG}rect")
    return [
        (float(b.get("x", 0)), float(b.get("x", 0)) + float(b.get("width", 0))) for b in found if b.get("class") == kind
    ]


def test_a_plan_with_a_demand_as_it_is_printed(golden: Golden) -> None:
    golden("thu-duc-load.svg", svg(drawn(plan_of("thu-duc"), load="so_pmu"), Paper.A4))


def test_it_stands_under_the_bars_that_make_it() -> None:
    document = svg(loaded(units=2), Paper.A3)
    bars = boxes(document, "critical")[:3]
    used = boxes(document, "used")[:-1]  # the last one is the legend's
    assert used[0][0] == pytest.approx(bars[0][0], abs=0.01)
    assert used[-1][1] == pytest.approx(bars[-1][1], abs=0.01)


def test_what_is_too_much_is_hatched_said_and_in_the_legend() -> None:
    over, enough = svg(loaded(), Paper.A3), svg(loaded(units=3), Paper.A3)
    assert {"used", "too-much", "capacity"} <= classes(over)
    assert "too-much" not in classes(enough)
    assert {"quá tải", "mức cần", "sức chứa"} <= set(texts(over))
    assert "quá tải" not in texts(enough)
    assert SAID in [title.text for title in ElementTree.fromstring(over).iter(f"{SVG}title")]


def test_without_it_nothing_of_it_is_drawn() -> None:
    document = svg(loaded(load=None), Paper.A3)
    assert not {"used", "capacity", "too-much", "hatch"} & classes(document)
    assert ".hatch" not in document
    assert "<figure" not in html(loaded(load=None))


def test_nobody_uses_it() -> None:
    drawing = loaded(load="idle")
    assert "có 1; không nhiệm vụ nào dùng" in texts(svg(drawing, Paper.A4))
    assert "too-much" not in classes(svg(drawing, Paper.A4))
    assert "idle: có 1; không nhiệm vụ nào dùng" in Read(html(drawing)).text


@pytest.mark.slow
def test_no_panel_is_cut_and_the_last_sheet_has_it() -> None:
    """Of any number of tasks, on any paper: a plan is drawn once for all papers."""
    for count in range(1, 91):
        drawing = loaded(count=count)
        for paper in Paper:
            pages = list(svg_sheets(drawing, paper))
            assert [bool(page.loads) for page in pages] == [False] * (len(pages) - 1) + [True]
            last = f'<svg xmlns="http://www.w3.org/2000/svg">{pages[-1].body}</svg>'
            panel = next(g for g in ElementTree.fromstring(last) if "translate(0 " in g.get("transform", ""))
            top = float(re.findall(r"[\d.]+", panel.get("transform", ""))[1])
            assert foot_of(()) < top
            lowest = max(float(each.get("y", 0)) for each in panel.iter(f"{SVG}text"))
            assert top + lowest <= paper.value.height - BOTTOM - FOOT + 0.01, count


def test_on_an_axis_that_is_cut_only_what_lies_in_it_is_drawn() -> None:
    first = Moment(date(2022, 1, 17), date(2022, 1, 17))
    last = Moment(date(2022, 1, 21), date(2022, 1, 21))
    whole, window = (
        boxes(svg(loaded(count=20, units=2, **options), Paper.A3), "used")[:-1]
        for options in ({}, {"earliest": first, "latest": last})
    )
    assert len(whole) > len(window) > 0
    assert all(left < right for left, right in window)


def test_several_plans_have_their_own() -> None:
    head = {"resources": {"team": {"capacity": 1}}}
    one, other = (scheduled(many(2, resources={"team": units}), **head) for units in (1, 2))
    drawing = drawn(one, other, load="team")
    assert [load.peak for load, _ in drawing.loads] == [1, 2]
    said = [load_said(*each) for each in drawing.loads]
    assert [sentence for page in svg_sheets(drawing, Paper.A4) for sentence in page.loads] == said
    assert html(drawing).count("<figure") == 2


def test_the_page_has_a_table_of_the_same_for_who_does_not_see_it() -> None:
    page = Read(html(loaded()))
    assert SAID in page.text
    figure = next(found for tag, found in page.elements if tag == "figure")
    assert (figure["data-capacity"], str(figure["data-steps"]).count(";")) == ("3", 0)
    assert "Mức cần: Đội <A> & B (team)" in page.text
    assert "10/01/2022" in page.text
