"""Lines of names, subjects and headings: even, and whole words and names on each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.documents.pages.balanced import balanced
from dxplan.render.documents.pages.times import ems

HEAD, TEXT = 63.7, 155.0


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH")),
        ("ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", ("ỦY BAN NHÂN DÂN", "TỈNH NINH BÌNH")),
        ("ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU", ("ỦY BAN NHÂN DÂN", "TỈNH BÀ RỊA - VŨNG TÀU")),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", ("SỞ KHOA HỌC", "VÀ CÔNG NGHỆ")),
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG TP.HCM", ("SỞ THÔNG TIN", "VÀ TRUYỀN THÔNG TP.HCM")),
        ("SỞ NỘI VỤ", ("SỞ NỘI VỤ",)),
    ],
)
def test_the_head_of_a_paper_breaks_where_a_clerk_would(text: str, lines: tuple[str, ...]) -> None:
    assert balanced(text, HEAD, 12, bold=True) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Lộ trình chuyển đổi số tỉnh Nam Định giai đoạn 2021 - 2025, hoàn thành vào năm 2030",
            ("Lộ trình chuyển đổi số tỉnh Nam Định", "giai đoạn 2021 - 2025, hoàn thành vào năm 2030"),
        ),
        (
            "Lộ trình chính quyền điện tử, hướng đến đô thị thông minh tỉnh Bà Rịa - Vũng Tàu 2018 - 2023",
            ("Lộ trình chính quyền điện tử, hướng đến đô thị", "thông minh tỉnh Bà Rịa - Vũng Tàu 2018 - 2023"),
        ),
        ("Chuyển đổi số và đô thị thông minh", ("Chuyển đổi số và đô thị thông minh",)),
    ],
)
def test_a_subject_has_even_lines_and_parts_no_name(text: str, lines: tuple[str, ...]) -> None:
    assert balanced(text, TEXT, 14, bold=True) == lines


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Số nhiệm vụ", 21.0, ("Số", "nhiệm vụ")),
        ("Thời gian (rõ thời gian)", 30.0, ("Thời gian", "(rõ thời gian)")),
        ("Chủ trì (rõ người, rõ trách nhiệm)", 45.0, ("Chủ trì (rõ người,", "rõ trách nhiệm)")),
    ],
)
def test_a_heading_keeps_words_and_brackets_whole(text: str, room: float, lines: tuple[str, ...]) -> None:
    assert balanced(text, room, 12, bold=True) == lines


@given(st.lists(st.text("abcđơÀ- (1", min_size=1, max_size=12), min_size=1, max_size=60).map(" ".join))
def test_no_word_is_lost_and_every_line_fits(text: str) -> None:
    lines = balanced(text, 80.0, 12)
    assert " ".join(lines).split() == text.split()
    if len(lines) > 1:
        assert max(map(ems, lines)) * 12 * 25.4 / 72 <= 80.0


def test_letters_with_two_marks_have_room_for_a_font_that_stands_in() -> None:
    assert ems("ô") == ems("o")
    assert ems("o") < ems("ố") <= 1.2 * ems("o")
    assert ems("ư") > ems("u")
    assert ems("M", bold=True) > ems("M") > ems("i")
