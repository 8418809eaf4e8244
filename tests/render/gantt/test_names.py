"""Names are cut by the cells they take."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.gantt.names import fit, padded
from dxplan.text.display import display_width

NAME = "Phê duyệt cấp độ an toàn hệ thống"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (33, NAME),
        (40, NAME),
        (17, "Phê duyệt cấp độ…"),
        (16, "Phê duyệt cấp đ…"),
        (11, "Phê duyệt…"),
        (1, "…"),
        (0, ""),
    ],
)
def test_cut_at_a_cell_whatever_the_normal_form(form: str, cells: int, expected: str) -> None:
    """A decomposed ệ is three characters and one cell; it is never cut in two."""
    assert fit(unicodedata.normalize(form, NAME), cells) == expected


def test_wide_characters_take_two_cells() -> None:
    """A wide character that does not fit whole leaves its first cell free."""
    assert fit("数字政府", 8) == "数字政府"
    assert fit("数字政府", 7) == "数字政…"
    assert fit("数字政府", 6) == "数字…"
    assert padded("数字政府", 6) == "数字… "


def test_marks_without_a_composed_form_stay_with_their_letter() -> None:
    """x̣ has no NFC form of one character."""
    assert fit("x\u0323x\u0323x\u0323", 2) == "x\u0323…"


@given(st.text(), st.integers(0, 60))
def test_what_is_cut_fits_and_what_is_padded_fills(text: str, cells: int) -> None:
    assert display_width(fit(text, cells)) <= cells
    assert display_width(padded(text, cells)) == cells
