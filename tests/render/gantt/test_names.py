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


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("🇻🇳 Cờ", 5),
        ("1️⃣ Bước", 6),
        ("ไทย กำหนด", 9),
        ("हिन्दी क्षत्रिय", 12),
        ("a\u00adb", 3),
        ("❤️ tim", 5),
        ("👨‍👩‍👧 nhà", 10),
        ("👍🏽", 2),
        ("ᄀᆨ", 2),
        ("ｶﾞ", 2),
        ("ខ្មែរ", 4),
        ("ﷺ", 1),
        ("Ⅷ ½", 3),
    ],
)
def test_letters_of_other_scripts_and_pictures_take_the_cells_that_terminals_give_them(name: str, cells: int) -> None:
    """As measured by the place of the cursor in a real one (tmux) once they are printed."""
    assert display_width(fit(name, 40)) == cells
    assert padded(name, 40) == fit(name, 40) + " " * (40 - cells)


@pytest.mark.parametrize(
    ("name", "cells", "expected"),
    [
        ("🇻🇳🇻🇳", 3, "🇻🇳…"),
        ("🇻🇳🇻🇳", 2, "…"),
        ("a🇻🇳", 2, "a…"),
        ("किताब", 2, "…"),
        ("किताब", 3, "कि…"),
        ("क्षत्रिय", 2, "…"),
        ("각각각", 3, "각…"),
        ("กำหนด", 3, "กำ…"),
    ],
)
def test_no_letter_and_no_flag_is_cut_in_two(name: str, cells: int, expected: str) -> None:
    """A vowel sign that takes a cell, what is written into the letter before it, the second half of a flag."""
    assert fit(name, cells) == expected


@given(st.text(st.sampled_from("aệ🇻🇳किताब्ष🇻각ข̣"), max_size=12), st.integers(0, 12))
def test_what_is_left_of_a_name_never_ends_before_a_mark(name: str, cells: int) -> None:
    name = unicodedata.normalize("NFC", name)
    found = fit(name, cells)
    assert display_width(found) <= cells
    kept = found.removesuffix("…") if found != name else found
    rest = name[len(kept) :]
    assert not kept or not rest or not unicodedata.category(rest[0]).startswith("M")


@pytest.mark.parametrize(
    ("name", "cells", "expected"),
    [
        ("Khảo sát IOC (22 đơn vị)", 16, "Khảo sát IOC…"),  # (2… would be another number
        ("Kế hoạch 2018 - 2023", 19, "Kế hoạch 2018…"),
        ("Kế hoạch 2018 - 2023", 12, "Kế hoạch…"),
        ("Chi 1.250.000 đồng", 9, "Chi…"),
        ("1234567890", 5, "1234…"),  # nothing else is there
        ("N12 lập", 4, "N12…"),
        ("N123 lập", 3, "N1…"),  # a word that begins with letters stays as long as it can
    ],
)
def test_a_number_is_told_whole_or_not_at_all(name: str, cells: int, expected: str) -> None:
    assert fit(name, cells) == expected
