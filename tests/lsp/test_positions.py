"""Characters, lines of YAML and positions of editors, each in the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.lsp.positions import Place, Places, Stretch, Units, agreed_units
from dxplan.source.excerpt import lines_of

TEXTS = st.text(st.sampled_from("aế🚀 o\u0302\u0309\n\r\x85\u2028\t:#"), max_size=40)


@given(TEXTS, st.sampled_from(Units))
def test_every_character_comes_back(text: str, units: Units) -> None:
    """But between \\r and \\n, which is no place for a cursor."""
    places = Places(text, units)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n" or offset == 0:
            place = places.place(offset)
            expected = len(text[:offset]) if text[offset - 1 : offset] not in ("\r", "\n") else offset
            assert places.offset(place) == expected


@given(TEXTS)
def test_columns_count_utf_16(text: str) -> None:
    """Worked out the long way: the lines that an editor has, each in UTF-16."""
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = normal.split("\n")
    place = Places(text).place(len(text))
    assert place == (len(lines) - 1, len(lines[-1].encode("utf-16-le")) // 2)


@given(TEXTS, st.booleans())
def test_places_of_the_plan_are_found_where_yaml_counts_them(text: str, marked: bool) -> None:
    whole = ("\ufeff" if marked else "") + text
    places = Places(whole)
    for number, line in enumerate(lines_of(whole), 1):
        start = places.at(number, 1)
        assert whole[start : start + len(line)] == line


def test_emoji_take_two_units_and_vietnamese_letters_one() -> None:
    text = "tên: 🚀 Khảo sát"
    offset = text.index("K")
    assert Places(text).place(offset) == (0, 8)
    assert Places(text, Units.UTF_8).place(offset) == (0, 11)
    assert Places(text, Units.UTF_32).place(offset) == (0, 7)
    assert Places(text).offset(Place(0, 6)) == offset - 1  # in the middle of the emoji: behind it


@pytest.mark.parametrize("place", [(0, 99), (9, 0), (0, -1), (-1, 0), (1, 3)])
def test_a_place_that_is_not_there_is_the_nearest_one(place: tuple[int, int]) -> None:
    assert 0 <= Places("ab\ncd").offset(Place(*place)) <= 5


def test_a_place_beyond_the_file_is_its_end() -> None:
    assert Places("ab").at(7, 1) == 2
    assert Places("ab").stretch(1, 2, 99) == Stretch(1, 2)


def test_units_are_the_editors_first_choice_that_is_known() -> None:
    assert agreed_units(None) is Units.UTF_16
    assert agreed_units(["utf-7"]) is Units.UTF_16
    assert agreed_units(["utf-8", "utf-16"]) is Units.UTF_8
