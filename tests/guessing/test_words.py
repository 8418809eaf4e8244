"""Names are compared as words: numbering, letter case, marks and their place do not matter."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from dxplan.guessing.words import without_marks, worded


@pytest.mark.parametrize(
    "name",
    [
        "Thí điểm tại 3 xã",
        "THÍ ĐIỂM TẠI 3 XÃ",
        "  thí  điểm: tại 3 xã.",
        "2.1. Thí điểm tại 3 xã",
        "2.1 Thí điểm tại 3 xã",
        "3) Thí điểm tại 3 xã",
        "a) Thí điểm tại 3 xã",
        "(iii) Thí điểm tại 3 xã",
        "IV. Thí điểm tại 3 xã",
        "7 - Thí điểm tại 3 xã",
        "- Thí điểm tại 3 xã",
        "Bước 3: Thí điểm tại 3 xã",
        "Nhiệm vụ 4 - Thí điểm tại 3 xã",
        "Giai đoạn 2. 1) Thí điểm tại 3 xã",
        "[2026] Thí điểm tại 3 xã",
        "Phase 2: Thí điểm tại 3 xã",
        normalize("NFD", "Thí điểm tại 3 xã"),
    ],
)
def test_numbering_case_and_composition_do_not_matter(name: str) -> None:
    assert worded(name).text == "thí điểm tại 3 xã"


@pytest.mark.parametrize("name", ["5G tại đô thị", "4 xã đầu tiên", "IOC tỉnh", "Đợt 2 nhân rộng", "C thử"])
def test_what_only_looks_like_numbering_stays(name: str) -> None:
    assert worded(name).text == name.casefold()


def test_tones_stand_on_either_letter() -> None:
    assert worded("Xoá, hoà, thuỷ, uỷ, quà").text == worded("Xóa, hòa, thủy, ủy, quà").text


def test_a_name_that_is_a_number_is_left() -> None:
    assert worded("3.1.").text == "3 1"


def test_a_bare_name_is_told_from_one_with_marks() -> None:
    assert worded("Thi diem").is_bare
    assert not worded("Thí điểm").is_bare
    assert without_marks(worded("Thí điểm Đề án").text) == "thi diem de an"


def test_of_a_very_long_name_only_the_beginning_is_read() -> None:
    assert len(worded("thí điểm " * 100_000).text) < 500
