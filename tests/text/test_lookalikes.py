from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.text.lookalikes import _CYRILLIC, _GREEK, bare, first_odd, typed, unaccented

LOOKALIKES: dict[str, list[str]] = {}
for _odd, _plain in (*_CYRILLIC.items(), *_GREEK.items()):
    LOOKALIKES.setdefault(_plain, []).append(_odd)
INVISIBLE = ["\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad", "\u200e", "\ufe0f"]
IDS = st.text("ABCEHKMOPTXaceopxy0123456789-_", min_size=1, max_size=10)


@st.composite
def disguised(draw: st.DrawFn) -> tuple[str, str]:
    """An id, and how it came out of Word or of another keyboard."""
    id_ = draw(IDS)
    odd = []
    for character in id_:
        choices = [character, *LOOKALIKES.get(character, [])]
        if "!" <= character <= "~":
            choices.append(chr(ord(character) + 0xFEE0))
        odd.append(draw(st.sampled_from(choices)) + draw(st.sampled_from(["", "", *INVISIBLE])))
    return id_, "".join(odd)


@given(disguised())
def test_what_only_looks_like_an_id_is_typed_as_it(pair: tuple[str, str]) -> None:
    id_, odd = pair
    assert typed(odd) == id_
    assert (first_odd(odd) is None) == (odd == id_)


@given(st.text(max_size=30))
def test_typing_and_baring_twice_changes_nothing(text: str) -> None:
    assert typed(typed(text)) == typed(text)
    assert bare(bare(text)) == bare(text)


@pytest.mark.parametrize(
    ("character", "what"),
    [
        ("\u00a0", "an odd space, U+00A0"),
        ("\u200b", "an invisible character, U+200B"),
        ("А", "the Cyrillic letter U+0410 that looks like A"),
        ("Α", "the Greek letter U+0391 that looks like A"),
        ("：", "the full-width character U+FF1A"),
        ("“", "a curly quote, U+201C"),
        ("–", "a long dash, U+2013"),
    ],
)
def test_an_odd_character_is_called_what_it_is(character: str, what: str) -> None:
    odd = first_odd(f"x{character}")
    assert odd is not None
    assert odd.what.en == what


@pytest.mark.parametrize("text", ["Sở Thông tin và Truyền thông", "Đề án", "naïve", "10 °C", "5 €", "Ưu tiên"])
def test_near_miss_letters_of_vietnamese_are_not_odd(text: str) -> None:
    assert first_odd(text) is None
    assert typed(normalize("NFC", text)) == text


def test_words_are_compared_without_case_diacritics_and_signs() -> None:
    assert bare("Cơ quan CHỦ TRÌ:") == bare("co_quan-chu tri") == "co quan chu tri"
    assert unaccented("Đường Ưu Đãi") == "Duong Uu Dai"
