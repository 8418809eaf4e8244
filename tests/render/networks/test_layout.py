"""Where boxes, phases and arrows lie, and on which sheet."""

from __future__ import annotations

import shutil
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from bench.shapes import SHAPES
from hypothesis import given
from hypothesis import strategies as st

from dxplan.load.loader import load_bytes
from dxplan.network.network import build
from dxplan.render.networks import effort, sheet
from dxplan.render.networks.boxes import size_for
from dxplan.render.networks.effort import Effort, TooLargeError, effort_of
from dxplan.render.networks.labels import label_at, label_places
from dxplan.render.networks.layout import Layout, NoGraphvizError, graphviz, laid_out
from dxplan.render.networks.sheet import FOOT, HEAD, MARGIN, placed
from dxplan.render.networks.view import Box, NetworkView, Phase, network_view
from dxplan.schedule.scheduler import compute
from tests.cli.running import PLANS
from tests.laws import tried
from tests.render.gantt.drawing import scheduled
from tests.render.gantt.pictures.pictured import many, plan_of
from tests.schedule.random_plans import plans

NEAR = 0.05


def _view(tasks: dict[str, Any]) -> NetworkView:
    return network_view(scheduled(tasks), "vi")


def _is_apart(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return (
        one[2] <= other[0] + NEAR or other[2] <= one[0] + NEAR or one[3] <= other[1] + NEAR or other[3] <= one[1] + NEAR
    )


def _inside(view: NetworkView, layout: Layout) -> None:
    """Every box lies in its phase, every phase in the one around it, and nothing in what it is not part of."""

    def check(inside: tuple[Box | Phase, ...]) -> set[str]:
        held: set[str] = set()
        for each in inside:
            if isinstance(each, Box):
                held.add(each.id)
                continue
            own = check(each.inside)
            left, top, right, bottom = layout.phases[each.id]
            for id_, box in layout.boxes.items():
                x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
                assert (left < x < right and top < y < bottom) == (id_ in own), (id_, each.id)
            held |= own
        return held

    check(view.inside)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(path.stem for path in PLANS.glob("*.yaml")))
def test_every_plan_fits_on_a3_with_letters_that_can_be_read(name: str) -> None:
    """Sixty tasks do: no box lies over another one, all names are whole, and the letters have 4.8 points and more."""
    view = network_view(plan_of(name), "vi")
    found = placed(view, graphviz(), "a3")
    assert found.sheet.name == "A3"
    assert found.letters >= 1.7
    assert found.left >= MARGIN - NEAR
    assert found.left + found.scale * found.layout.width <= found.sheet.width - MARGIN + NEAR
    assert found.top >= MARGIN + HEAD - NEAR
    assert found.top + found.scale * found.layout.height <= found.sheet.height - MARGIN - FOOT + NEAR
    assert set(found.layout.boxes) == {box.id for box in view.boxes()}
    assert all(_is_apart(*pair) for pair in combinations(found.layout.boxes.values(), 2))
    _labels_are_read(view, found.layout)
    _inside(view, found.layout)


def _labels_are_read(view: NetworkView, layout: Layout) -> None:
    """What arrows say of themselves lies over no box, nor over what another one says."""
    places = label_places(view.arrows, layout)
    labels = [label_at(place, view.arrows[number].label) for number, place in places.items()]
    assert len(labels) == sum(bool(arrow.label) for arrow in view.arrows)
    everything = [*layout.boxes.values(), *labels]
    assert all(_is_apart(label, other) for label in labels for other in everything if other is not label)


@pytest.mark.parametrize("downwards", [False, True])
@pytest.mark.parametrize("lag", ["SS+60d", "FF-3mo", "SF+5d"])
def test_what_an_arrow_says_lies_between_the_boxes(lag: str, downwards: bool) -> None:
    """Also in the narrow room from one rank to the next."""
    after = {"A": {"duration": "1y"}, "B": {"duration": "100d", "after": [f"A {lag}"]}}
    view = _view({**after, "C": {"duration": "90d", "after": [f"B {lag}", f"A {lag}"]}})
    layout = laid_out(view, size_for(list(view.boxes()), 40, "vi"), downwards=downwards, engine=graphviz())
    _labels_are_read(view, layout)


@pytest.mark.slow
def test_what_would_be_too_small_gets_a_larger_sheet() -> None:
    view = _view(many(200))
    sizes = [placed(view, graphviz(), smallest).sheet for smallest in ("a3", "a1")]
    assert (sizes[0].name, sizes[1].name) != ("A3", "A3")
    assert sizes[0].width * sizes[0].height <= sizes[1].width * sizes[1].height
    assert placed(_view({"A": {"duration": "1d"}}), graphviz(), "a4").sheet.name == "A4"


@pytest.mark.parametrize("downwards", [False, True])
def test_time_runs_down_or_to_the_right(downwards: bool) -> None:
    view = _view({"A": {"duration": "1d"}, "B": {"duration": "1d", "after": ["A"]}})
    layout = laid_out(view, size_for(list(view.boxes()), 40, "vi"), downwards=downwards, engine=graphviz())
    first, second = layout.boxes["A"], layout.boxes["B"]
    edge = 1 if downwards else 0
    assert first[edge + 2] < second[edge]
    assert first[1 - edge] == pytest.approx(second[1 - edge], abs=0.2)
    ((*points, tip),) = layout.arrows
    assert len(points) % 3 == 1
    assert (points[0][edge], tip[edge]) == pytest.approx((first[edge + 2], second[edge]), abs=0.2)


def test_an_arrow_of_a_phase_ends_at_its_border() -> None:
    view = _view({"P": {"tasks": {"A": {"duration": "1d"}}}, "B": {"duration": "1d", "after": ["P"]}})
    layout = laid_out(view, size_for(list(view.boxes()), 40, "vi"), downwards=True, engine=graphviz())
    assert layout.arrows[0][0][1] == pytest.approx(layout.phases["P"][3], abs=0.2)


@tried(0.2)
@given(plans(), st.booleans())
def test_any_plan_has_a_place_for_every_box(data: dict[str, Any], downwards: bool) -> None:
    view = network_view(scheduled(**data), "vi")
    boxes = list(view.boxes())
    layout = laid_out(view, size_for(boxes, 40, "vi"), downwards=downwards, engine=graphviz())
    assert set(layout.boxes) == {box.id for box in boxes}
    assert all(_is_apart(*pair) for pair in combinations(layout.boxes.values(), 2))
    assert len(layout.arrows) == len(view.arrows)
    _inside(view, layout)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("dot") is None, reason="no dot here")
def test_the_program_does_where_there_is_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    _without_library(monkeypatch)
    view = network_view(plan_of("hue"), "vi")
    layout = laid_out(view, size_for(list(view.boxes()), 40, "vi"), downwards=True, engine=graphviz())
    assert set(layout.boxes) == {box.id for box in view.boxes()}


def test_without_either_it_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _without_library(monkeypatch)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoGraphvizError):
        graphviz()


def _without_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygraphviz", None)


SHAPED = ("chain", "layers", "fans", "parallel", "shortcuts", "nested", "linked_summaries")


@pytest.mark.slow
@pytest.mark.parametrize(("shape", "part"), [("chain", 1), *((shape, 5) for shape in SHAPED)])
def test_the_larger_a_network_the_less_is_tried_and_the_largest_are_refused(
    shape: str, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Graphviz is not asked: what it would be asked for is bounded, whatever the shape.

    One shape is tried with the limits themselves, all with a fifth of them.
    """
    for module, limits in ((effort, ("_MOST_BOXES", "_MOST_EFFORT", "_THOROUGH")), (sheet, ("_MANY", "_TOO_MANY"))):
        for limit in limits:
            monkeypatch.setattr(module, limit, getattr(module, limit) // part)
    asked: list[str] = []

    def engine(graph: str) -> bytes:
        asked.append(graph)
        return b'{"bb": "0,0,100,100"}'

    tried = []
    for size in (20, 300, 1_500, 6_000):
        asked.clear()
        try:
            placed(_of_shape(shape, size // part), engine)
        except TooLargeError:
            assert asked == []
        tried.append(len(asked))
        assert len(asked) * len("".join(asked[:1])) < 20_000_000 / part
    assert tried == sorted(tried, reverse=True)
    assert tried[0] == 18
    assert tried[-1] == 0


def test_what_arrows_cross_is_counted_in_ranks() -> None:
    after: dict[str, list[str]] = {"A": [], "B": ["A"], "C": ["A", "B"]}
    tasks = {id_: {"duration": "1d", "after": before} for id_, before in after.items()}
    assert effort_of(_view(tasks)) == Effort(boxes=3, arrows=3, ranks=4)


def _of_shape(shape: str, size: int) -> NetworkView:
    plan = load_bytes(SHAPES[shape](size).encode(), "plan.yaml").plan
    assert plan is not None
    return network_view(compute(build(plan)), "vi")


def test_of_many_boxes_the_library_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    nodes = "".join(f"n{number};" for number in range(1001))
    assert graphviz()(f"digraph {{ {nodes} }}")
    assert "nodes" not in capfd.readouterr().err
