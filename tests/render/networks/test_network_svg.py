"""The network as SVG."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from dxplan.render.networks.boxes import phase_name
from dxplan.render.networks.layout import graphviz
from dxplan.render.networks.network_svg import network_svg
from dxplan.render.networks.view import Box, NetworkView, Phase, network_view
from tests.render.gantt.drawing import scheduled
from tests.render.gantt.pictures.pictured import ANY_NAME, SVG, classes, plan_of, texts

TASKS = {
    "P": {"name": "Giai đoạn", "tasks": {"A": {"duration": "5d", "name": "Khảo sát"}, "B": {"duration": "2d"}}},
    "C": {"duration": "3d", "after": ["A", "B SS+1d"]},
    "M": {"kind": "milestone", "after": ["C"]},
}


def _svg(view: NetworkView) -> str:
    return network_svg(view, graphviz())


def test_all_that_the_plan_says_is_written_in_it() -> None:
    document = _svg(network_view(scheduled(TASKS), "vi"))
    assert {"P Giai đoạn", "A", "Khảo sát", "B", "C", "◆ M", "SS+1d", "10/01/22–14/01/22"} <= set(texts(document))
    root = ElementTree.fromstring(document)
    assert (root.get("role"), root.get("lang")) == ("img", "vi")
    assert root.findtext(f"{SVG}desc", "").startswith("Sơ đồ mạng: 4 nhiệm vụ và mốc, 3 liên kết. Kế hoạch xong")
    tips = {title.text for title in root.iter(f"{SVG}title")}
    assert {"A Khảo sát, 10/01/2022 – 14/01/2022", "A → C", "B → C SS+1d"} <= tips


def test_the_chain_that_decides_goes_on_through_links_of_phases() -> None:
    """What waits for a phase waits for the task that ends it, what a phase waits for for the one that begins it."""
    tasks: dict[str, Any] = {
        "A": {"duration": "5d"},
        "P": {"after": ["A"], "tasks": {"Q": {"tasks": {"B": {"duration": "5d"}}}, "C": {"duration": "1d"}}},
        "D": {"duration": "5d", "after": ["Q", "C"]},
        "E": {"duration": "2d", "after": ["D"], "start_no_earlier_than": "2022-06-01"},
        "F": {"duration": "1d", "after": ["P"]},
    }
    view = network_view(scheduled(tasks), "vi")
    assert [box.id for box in view.boxes() if box.is_on_chain] == ["A", "B", "D"]
    assert {(each.tail, each.head): each.is_on_chain for each in view.arrows} == {
        ("A", "P"): True,
        ("Q", "D"): True,
        ("C", "D"): False,
        ("D", "E"): False,
        ("P", "F"): False,
    }


def test_what_is_critical_is_told_apart_without_colour_and_named() -> None:
    """By a second edge inside, and thick arrows; the legend says only what there is."""
    document = _svg(network_view(scheduled(TASKS), "vi"))
    critical = [each for each in ElementTree.fromstring(document).iter(f"{SVG}rect") if each.get("class") == "inside"]
    assert len(critical) == 3 + 2  # and the legend's: critical, and what decides the finish, which is critical, too
    assert "găng (viền kép)" in texts(document)
    assert "critical" in classes(document)
    loose = {"A": {"duration": "1d"}, "Z": {"duration": "9d"}}
    view = network_view(scheduled(loose), "vi")
    calm = replace(view, inside=tuple(replace(box, is_critical=False) for box in view.boxes()))
    assert "găng (viền kép)" not in texts(_svg(calm))


@pytest.mark.parametrize(
    ("tasks", "legend"),
    [
        ({"A": {"duration": "5d"}}, ["box critical", "box critical chain"]),
        ({"A": {"duration": "5d"}, "B": {"duration": "1d"}}, ["box", "box critical", "box critical chain"]),
        ({"M": {"duration": "0d"}, "A": {"duration": "5d"}}, ["box milestone", "box critical", "box critical chain"]),
        (
            {"A": {"duration": "5d"}, "B": {"duration": "1d", "after": ["A"], "start_no_earlier_than": "2022-06-01"}},
            ["box critical", "box chain"],
        ),
    ],
)
def test_the_legend_shows_what_is_drawn_as_it_is_drawn(tasks: dict[str, Any], legend: list[str]) -> None:
    document = _svg(network_view(scheduled(tasks), "vi"))
    edges = [each.get("class", "") for each in ElementTree.fromstring(document).iter(f"{SVG}rect")]
    assert [each for each in edges if each.startswith("box")][len(tasks) :] == legend


def test_the_name_of_the_plan_is_whole() -> None:
    """In smaller letters, where it is long."""
    name = "Lộ trình chính quyền điện tử, hướng đến đô thị thông minh tỉnh Bà Rịa - Vũng Tàu 2018 - 2023"
    for smallest in ("a3", "a4"):
        assert name in texts(network_svg(network_view(scheduled(TASKS, name=name), "vi"), graphviz(), smallest))


def test_a_name_too_long_for_small_letters_takes_two_lines_and_no_more() -> None:
    name = "Kế hoạch chuyển đổi số và đô thị thông minh tỉnh Nam Định " * 4
    for given, end in ((name.strip(), "Nam Định"), (name * 50, "…")):
        document = network_svg(network_view(scheduled(TASKS, name=given), "vi"), graphviz(), "a4")
        lines = [each for each in ElementTree.fromstring(document).iter(f"{SVG}text") if each.get("class") == "name"]
        assert len(lines) == 2
        assert " ".join(each.text or "" for each in lines).endswith(end)
        assert 9 < float(lines[0].get("y", 0)) < float(lines[1].get("y", 0)) - 3.5


@pytest.mark.slow
@pytest.mark.parametrize("name", ["hcm", "thu-duc"])
def test_names_are_whole_and_every_link_of_the_plan_is_an_arrow(name: str) -> None:
    view = network_view(plan_of(name), "vi")
    document = _svg(view)
    assert document.count('class="link') == len(view.arrows)
    assert not any(text.endswith("…") for text in texts(document)[3:] if not text.startswith(("TD", "E9", "P")))
    assert max(len(line) for line in document.splitlines()) < 3000


@pytest.mark.slow
@pytest.mark.parametrize("name", ANY_NAME)
def test_a_name_is_nothing_but_a_name(name: str) -> None:
    box = Box("A", name, *2 * (plan_of("hue").first_day,), False, False, False)
    view = NetworkView("p", name, name, "vi", (box,), ())
    root = ElementTree.fromstring(_svg(view).encode("utf-8", "replace"))
    allowed = {"svg", "title", "desc", "style", "defs", "marker", "path", "rect", "g", "text"}
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= allowed


@pytest.mark.slow
def test_what_is_under_the_title_quotes_nothing_of_the_file() -> None:
    view = network_view(plan_of("hcm"), "vi")
    assert view.sentence.startswith("Kế hoạch xong 22/01/2026: GM bắt đầu theo ngày ấn định")
    assert "`" not in _svg(view)


def test_names_of_phases_lie_over_the_arrows_that_cross_them() -> None:
    document = _svg(network_view(scheduled(TASKS), "vi"))
    assert document.index('class="link') < document.index(">P Giai đoạn</text>")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["hcm", "hue"])
def test_letters_hang_into_no_edge(name: str) -> None:
    """Under a letter of Vietnamese hangs a quarter of its size, dots included; the second edge is 0.6 mm in."""
    root = ElementTree.fromstring(_svg(network_view(plan_of(name), "vi")))
    boxes = 0
    for group in root.iter(f"{SVG}g"):
        frame = group.find(f"{SVG}rect")
        is_sample = group.find(f"{SVG}title") is None
        if frame is not None and "box" in (frame.get("class") or "") and not is_sample:
            bottom = float(frame.get("y") or "") + float(frame.get("height") or "")
            last = max(float(line.get("y") or "") for line in group.iter(f"{SVG}text"))
            assert bottom - 0.6 - last >= 2.7 / 4 + 0.1
            boxes += 1
    assert boxes >= 6


@pytest.mark.parametrize("name", ["nam-dinh", "hcm", "ba-ria-vung-tau"])
def test_names_of_phases_are_whole_in_two_lines_at_most(name: str) -> None:
    view = network_view(plan_of(name), "vi")
    written = " ".join(texts(_svg(view)))
    phases = [phase for phase in view.inside if isinstance(phase, Phase)]
    assert phases
    assert [phase_name(phase) for phase in phases if phase_name(phase) not in written] == []
