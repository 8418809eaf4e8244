"""Rows as cells: as many as the axis has, wherever what they draw lies."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.model.moment import Moment
from dxplan.render.gantt.axis import axis
from dxplan.render.gantt.background import background
from dxplan.render.gantt.canvas import Canvas
from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.scale import Scale
from dxplan.render.gantt.signs import ASCII, COLORED, PLAIN, Sign, Signs
from dxplan.render.gantt.terminal import Screen, drawn_on
from dxplan.render.gantt.view import GanttOptions
from tests.laws import tried
from tests.render.gantt.drawing import scheduled
from tests.render.gantt.pictures.pictured import plan_of

PHASES = {
    "P": {
        "tasks": {
            "A": {"duration": "20d", "deadline": "2022-01-20"},
            "B": {"duration": "200d", "after": ["A"]},
            "C": {"duration": "5d", "after": ["A"]},
        }
    },
    "M": {"kind": "milestone", "after": ["B"], "deadline": "2022-06-30"},
}


@tried(2)
@given(
    first=st.sampled_from([2019, 2021, 2022, 2023, 2024, 2026]),
    length=st.integers(1, 3),
    today=st.integers(2018, 2028),
    cells=st.integers(1, 60),
    depth=st.sampled_from([0, 9]),
    signs=st.sampled_from([COLORED, PLAIN, ASCII]),
)
def test_every_row_has_the_cells_of_the_axis(
    first: int, length: int, today: int, cells: int, depth: int, signs: Signs
) -> None:
    """A bar that lies before the axis takes none of them away. Its pieces show its cells, whatever was laid before."""
    earliest, latest = (Moment(date(year, 1, 1), date(year, 12, 31)) for year in (first, first + length))
    agreement = {"parties": ["V"], "signed": "2022-01-03", "ends": "2022-04-04"}
    plan = scheduled(PHASES, agencies={"V": {}}, agreement=agreement)
    options = GanttOptions(today=date(today, 3, 31), earliest=earliest, latest=latest, depth=depth)
    view = chart([(plan, "vi")], options)
    scale = Scale(view.start, view.finish, cells)
    canvas = Canvas(scale, signs, "vi", color=signs is COLORED)
    shown: set[Sign | None] = set()
    for group in view.groups:
        under = background(group, view.today, scale, axis(scale, "vi"))
        for row in (group.plan, *group.rows, None):
            laid = canvas.cells(row, under)
            assert len(laid) == cells
            inked = [(character, part.style) for part in canvas.parts(laid) for character in part.text]
            assert [character for character, _ in inked] == [cell.character for cell in laid]
            assert signs is not COLORED or [ink for _, ink in inked] == [cell.ink for cell in laid]
            shown |= {cell.sign for cell in laid}
            assert canvas.used == shown
        assert len(canvas.cells(group.plan, under, group.segments)) == cells


@pytest.mark.parametrize(("earliest", "latest"), [(2024, 2024), (2026, 2027), (2010, 2011)])
def test_plans_that_lie_outside_the_window_are_drawn_with_arrows(earliest: int, latest: int) -> None:
    window = [Moment(date(year, 1, 1), date(year, 12, 31)) for year in (earliest, latest)]
    plans = [(plan_of(name), "vi") for name in ("can-tho", "hcm", "ha-noi-du-lich")]
    for links in (False, True):
        options = GanttOptions(today=date(2022, 3, 31), earliest=window[0], latest=window[1], links=links, depth=9)
        text = drawn_on(plans, options, Screen(width=120))  # type: ignore[arg-type]
        assert "◀" in text or "▶" in text
