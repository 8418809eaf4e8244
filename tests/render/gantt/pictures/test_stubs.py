"""Links to rows of other sheets."""

from __future__ import annotations

from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest

from dxplan.render.gantt.pictures.drawing import Drawing
from dxplan.render.gantt.pictures.lettering import width_of
from dxplan.render.gantt.pictures.paper import LEFT, RIGHT, Paper
from dxplan.render.gantt.pictures.svg import scroll, svg_sheets
from tests.render.gantt.drawing import scheduled
from tests.render.gantt.pictures.pictured import SVG, drawn, many


def sheets(drawing: Drawing, paper: Paper = Paper.A4) -> list[tuple[set[str], list[ElementTree.Element]]]:
    """The ids of the rows of each sheet, and its stubs."""
    found = []
    for sheet in svg_sheets(drawing, paper):
        root = ElementTree.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{sheet.body}</svg>')
        stubs = [each for each in root.iter(f"{SVG}text") if (each.get("class") or "").startswith("stub")]
        found.append(({record.row.id for record in sheet.rows}, stubs))
    return found


def test_where_a_sheet_ends_each_end_names_the_other() -> None:
    pages = sheets(drawn(scheduled(many(60))))
    assert len(pages) > 1
    for (before, here), (after, there) in pairwise(pages):
        last = max(int(id_[1:]) for id_ in before if id_.startswith("T"))
        assert f"T{last + 1}" in {stub.text for stub in here}
        assert f"T{last}" in {stub.text for stub in there}
        assert f"T{last + 1}" in after


def test_links_on_one_sheet_have_none() -> None:
    drawing = drawn(scheduled(many(10)))
    assert [stubs for _, stubs in sheets(drawing, Paper.A3)] == [[]]
    assert 'class="stub' not in scroll(drawn(scheduled(many(100))), Paper.A4)[0]


def test_many_others_are_cut_after_the_third() -> None:
    tasks: dict[str, Any] = {"A": {"duration": "3d"}, **{f"F{n}": {"duration": "100d"} for n in range(30)}}
    tasks |= {f"W{n}": {"duration": "90d", "after": ["A"]} for n in range(5)}
    assert "W0, W1, W2…" in {stub.text for _, stubs in sheets(drawn(scheduled(tasks))) for stub in stubs}


@pytest.mark.parametrize(("link", "turn"), [("Z FS", "stub right"), ("Z FF", "stub")])
def test_it_stands_at_the_end_at_which_the_link_enters(link: str, turn: str) -> None:
    tasks: dict[str, Any] = {"A": {"duration": "10d", "after": [link], "start_no_earlier_than": "2022-06-01"}}
    tasks |= {f"F{n}": {"duration": "60d"} for n in range(40)}
    tasks["Z"] = {"duration": "30d"}
    (stub,) = (each for each in sheets(drawn(scheduled(tasks)))[0][1] if each.text == "Z")
    assert stub.get("class") == turn


@pytest.mark.slow
def test_no_stub_goes_beyond_the_axis_or_names_what_is_on_its_own_sheet() -> None:
    """Of any number of tasks, on any paper: a plan is drawn once for all papers."""
    for count in range(30, 121):
        drawing = drawn(scheduled(many(count)))
        for paper in Paper:
            for ids, stubs in sheets(drawing, paper):
                _stubs_are_right(ids, stubs, paper)


def _stubs_are_right(ids: set[str], stubs: list[ElementTree.Element], paper: Paper) -> None:
    for stub in stubs:
        assert stub.text is not None
        named = set(stub.text.removesuffix("…").split(", "))
        assert not named & ids
        x, wide = float(stub.get("x", 0)), width_of(stub.text, 2.0)
        left = x - wide if "right" in (stub.get("class") or "") else x
        assert LEFT <= left <= left + wide <= paper.value.width - RIGHT + 0.01
