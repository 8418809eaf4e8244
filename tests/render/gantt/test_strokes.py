"""Bars to the eighth of a cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.gantt.signs import ASCII, COLORED, PLAIN, Sign, Signs
from dxplan.render.gantt.strokes import stroke


def drawn(first: int, last: int, signs: Signs, sign: Sign = Sign.CRITICAL, cells: int = 4) -> str:
    """The cells; a piece cut out of its cell stands in brackets."""
    pieces = dict(stroke(first, last, cells, signs.pieces[sign]))
    return "".join(
        " " if n not in pieces else f"[{pieces[n].sign}]" if pieces[n].is_cut else pieces[n].sign for n in range(cells)
    )


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (0, 32, "████"),
        (0, 31, "███▉"),
        (0, 9, "█▏  "),
        (3, 16, "[▍]█  "),  # the first three eighths are free: the rest of ▍
        (15, 24, " [▉]█ "),
        (9, 12, " ▌  "),
    ],
)
def test_in_colour_both_ends_are_exact(first: int, last: int, expected: str) -> None:
    """An end is a block, a beginning the reverse of one; within one cell one end gives way."""
    assert drawn(first, last, COLORED) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [(0, 13, "█▋  "), (1, 16, "██  "), (3, 16, "▐█  "), (6, 16, "▐█  "), (7, 16, " █  ")],
)
def test_without_colour_a_critical_bar_begins_at_a_half(first: int, last: int, expected: str) -> None:
    assert drawn(first, last, PLAIN) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"), [(0, 12, "━╸  "), (4, 16, "╺━  "), (1, 15, "━━  "), (0, 10, "━╸  "), (0, 9, "━   ")]
)
def test_without_colour_the_others_are_lines_to_the_half(first: int, last: int, expected: str) -> None:
    assert drawn(first, last, PLAIN, Sign.OTHER) == expected


@pytest.mark.parametrize(("first", "last", "expected"), [(0, 12, "##  "), (0, 11, "#   "), (5, 7, "#   ")])
def test_ascii_knows_whole_cells(first: int, last: int, expected: str) -> None:
    assert drawn(first, last, ASCII) == expected


@pytest.mark.parametrize("signs", [COLORED, PLAIN, ASCII])
@pytest.mark.parametrize("sign", [Sign.CRITICAL, Sign.OTHER])
@given(first=st.integers(-40, 60), length=st.integers(0, 60))
def test_always_visible_always_inside_never_far_off(signs: Signs, sign: Sign, first: int, length: int) -> None:
    """Whatever is on the axis, even for a moment, is drawn, within a cell of where it is."""
    last = first + length
    if last <= 0 or first >= 32:
        return
    cells = [cell for cell, _ in stroke(first, last, 4, signs.pieces[sign])]
    assert cells
    assert cells == list(range(cells[0], cells[-1] + 1))
    assert 0 <= cells[0] <= cells[-1] < 4
    assert abs(cells[0] * 8 - max(first, 0)) <= 8
    assert abs((cells[-1] + 1) * 8 - min(last, 32)) <= 8
