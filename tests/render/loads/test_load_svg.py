"""Loads as pictures."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from dxplan.api.loads import loading_of
from dxplan.render.gantt.pictures.paper import TOP
from dxplan.render.loads.load_svg import load_svg
from dxplan.render.loads.words import plan_name
from dxplan.schedule.result import Schedule
from dxplan.text.phrase import same
from tests.checks.examining import plan, scheduled
from tests.conftest import Golden
from tests.render.gantt.pictures.pictured import ANY_NAME, SVG, classes, plan_of, texts


def _svg(*schedules: Schedule) -> str:
    return load_svg([(loading, "vi") for loading in loading_of(schedules)])


@pytest.mark.parametrize("name", ["hcm", "thu-duc"])
def test_the_plans_as_they_are_printed(name: str, golden: Golden) -> None:
    golden(f"{name}.svg", _svg(plan_of(name)))


@pytest.mark.parametrize("name", ["ba-ria-vung-tau", "nam-dinh", "hcm", "thu-duc"])
def test_the_plan_is_named_in_full_on_each_sheet(name: str) -> None:
    """Where one line is too short it goes on in a second one, over the first panel."""
    schedule = plan_of(name)
    root = ElementTree.fromstring(_svg(schedule))
    for sheet in root.findall(f"{SVG}g"):
        lines = [each for each in sheet.iter(f"{SVG}text") if "name" in (each.get("class") or "").split()]
        assert " ".join(each.text or "" for each in lines) == plan_name(schedule, "vi")
        assert all(float(each.get("y", 0)) < TOP + 8.5 for each in lines)


def test_a_name_without_end_takes_two_lines() -> None:
    head = f"name: {'rất dài ' * 1000}"
    shown = _svg(scheduled(plan("A: {duration: 5d}", head)))
    lines = [each for each in ElementTree.fromstring(shown).iter(f"{SVG}text") if each.get("class") == "name long"]
    assert len(lines) == 2
    assert (lines[1].text or "").endswith("…")


def test_what_is_too_much_is_hatched_and_said() -> None:
    head = "resources: {r: {capacity: 2}}"
    over, enough = (_svg(scheduled(plan(f"A: {{duration: 5d, resources: {{r: {n}}}}}", head))) for n in (3, 2))
    assert "too-much" in classes(over)
    assert any("QUÁ TẢI" in said for said in texts(over))
    assert "too-much" not in classes(enough)
    titles = [title.text or "" for title in ElementTree.fromstring(over).iter(f"{SVG}title")]
    assert any(title.startswith("r: có 2, cần nhiều nhất 3") for title in titles)


def test_nothing_lies_outside_its_sheet_and_no_panel_is_cut() -> None:
    root = ElementTree.fromstring(_svg(plan_of("hcm"), plan_of("ba-ria-vung-tau")))
    assert (root.get("width"), float(root.get("height", "").removesuffix("mm")) % 210) == ("297mm", 0)
    for rectangle in root.iter(f"{SVG}rect"):
        x, width = float(rectangle.get("x", 0)), float(rectangle.get("width", 0))
        assert 0 <= x <= x + width <= 297


def test_a_plan_that_asks_for_nothing_has_a_sheet_that_says_so() -> None:
    assert "không có nhu cầu nào để vẽ" in texts(_svg(scheduled(plan("M: {kind: milestone}"))))


@pytest.mark.parametrize("name", ANY_NAME)
def test_a_name_is_nothing_but_a_name(name: str) -> None:
    text = plan("A: {duration: 5d, resources: {r1: 2}, lead: A1}", "resources: {r1: {}}\nagencies: {A1: {}}")
    (loading,) = loading_of([scheduled(text)])
    demands = tuple(replace(each, item=replace(each.item, name=same(name))) for each in loading.demands)
    document = load_svg([(replace(loading, demands=demands), "vi")])
    tags = [element.tag for element in ElementTree.fromstring(document.encode("utf-8", "surrogatepass")).iter()]
    assert tags == [element.tag for element in ElementTree.fromstring(load_svg([(loading, "vi")])).iter()]
