"""Columns of cells against a line at the capacity."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.gantt.load_columns import Look, base, heights, rows, spark
from dxplan.render.gantt.scale import Scale
from dxplan.render.gantt.view import Fact, Load, LoadStep
from dxplan.render.lines import Part

SCALE = Scale(0, 1000, 10)
units = st.one_of(st.integers(1, 40).map(float), st.floats(0.01, 1e6))


def _load(capacity: float, *demand: float) -> Load:
    """A cell a demand."""
    steps = tuple(LoadStep(100 * n, 100 * n + 100, units) for n, units in enumerate(demand) if units)
    over = tuple(step for step in steps if step.demand > capacity)
    return Load(Fact("r", "r"), capacity, steps, max(demand, default=0.0), over)


def _text(parts: list[Part]) -> str:
    return "".join(part.text for part in parts)


def _drawn(load: Load, look: Look) -> list[str]:
    told = [(label, _text(parts)) for label, parts in rows(load, SCALE, look)]
    return [f"{'' if label is None else label:>4}{text}" for label, text in told]


def test_what_is_too_much_stands_over_the_line_in_a_sign_of_its_own() -> None:
    load = _load(4, 1, 2, 4, 6, 3)
    assert _drawn(load, Look.PLAIN) == [
        "   6│   ▒      ",
        "   4│▁▁▁▒▁▁▁▁▁▁",
        "    │  ██      ",
        "    │  ███     ",
        "    │ ████     ",
        "    │█████     ",
    ]
    assert _text(base(load, SCALE, Look.PLAIN, (5,))) == "└───▲─┴────"


def test_ascii_draws_the_same() -> None:
    load = _load(4, 1, 2, 4, 6, 0.4)
    drawn = _drawn(load, Look.ASCII)
    assert all(line.isascii() for line in drawn)
    assert drawn[0] == "   6|   X      "
    assert drawn[1] == "   4|___X______"
    assert drawn[-1] == "    |####.     "
    assert _text(base(load, SCALE, Look.ASCII, (5,))) == "+---!-|----"


@given(units, st.lists(st.one_of(st.just(0.0), units), min_size=1, max_size=10), st.sampled_from(Look))
def test_every_demand_is_seen_and_too_much_never_looks_like_enough(
    capacity: float, demand: list[float], look: Look
) -> None:
    load = _load(capacity, *demand)
    found = list(rows(load, SCALE, look))
    height = heights(load)
    assert len(found) <= 9
    cells = [[parts[cell + 1].text for _, parts in found] for cell in range(10)]
    above = set(look.above.strip()) if look is not Look.COLORED else set()
    for wanted, column in zip(demand, cells, strict=False):
        assert (column[-1] == " ") == (not wanted)
        if above and wanted > capacity * (1 + 1e-5):
            assert set(column[: len(found) - height.below]) & above
        if above and wanted <= capacity:
            assert not set(column) & above
    marks = _text(base(load, SCALE, look, ()))[1 : len(demand) + 1]
    assert [sign == look.mark for sign in marks] == [wanted > capacity for wanted in demand]


@given(st.lists(st.integers(0, 30), min_size=1, max_size=10))
def test_without_a_limit_there_is_no_line_and_nothing_is_too_much(demand: list[int]) -> None:
    drawn = _drawn(_load(inf, *map(float, demand)), Look.PLAIN)
    assert not any(sign in line for line in drawn for sign in "▒")
    assert 1 <= len(drawn) <= 4


@pytest.mark.parametrize(
    ("look", "expected"), [(Look.PLAIN, "▂█    "), (Look.ASCII, "17+   "), (Look.COLORED, "▂█    ")]
)
def test_a_row_shows_a_demand_against_the_greatest(look: Look, expected: str) -> None:
    demand = (1.0, 7.0, 12.0) if look is Look.ASCII else (2.0, 8.0)
    assert _text(spark(_load(inf, *demand), 8, SCALE, look))[:6] == expected
