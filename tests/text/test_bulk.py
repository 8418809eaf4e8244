"""Many texts at once come out as each by itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.text.bulk import folded_each, single_blanks_each, with_one_figure_each, without_figures
from dxplan.text.phrase import folded

_BLANKS = "".join(c for c in map(chr, range(0x3001)) if c.isspace())
_TEXTS = st.lists(st.text(st.characters(), max_size=8), max_size=6)


@given(_TEXTS)
def test_each_is_folded_as_by_itself(texts: list[str]) -> None:
    assert folded_each(texts) == [folded(text) for text in texts]


@given(st.text(st.characters(), max_size=8))
def test_a_text_loses_its_figures_and_nothing_else(text: str) -> None:
    assert without_figures(text) == "".join(c for c in text if c not in "0123456789")


@given(st.lists(st.text(st.sampled_from("a0127 _\0đ²٣"), max_size=12), max_size=6))
def test_each_number_becomes_a_single_figure(texts: list[str]) -> None:
    assert with_one_figure_each(texts) == [re.sub("[0-9]+", "0", text) for text in texts]


@pytest.mark.parametrize("blank", _BLANKS)
def test_every_blank_between_words_counts_as_one(blank: str) -> None:
    assert single_blanks_each([f"a{blank}b", "c"]) == ["a b", "c"]


@given(st.lists(st.text(st.sampled_from(f"ab  {_BLANKS}"), max_size=12), max_size=6))
def test_each_has_single_blanks_as_by_itself(texts: list[str]) -> None:
    assert single_blanks_each(texts) == [" ".join(text.split()) for text in texts]


def test_what_stands_between_them_may_stand_in_them() -> None:
    assert folded_each(["A\0B", "C"]) == ["a\0b", "c"]
