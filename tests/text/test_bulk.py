"""Many texts at once come out as each by itself."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from dxplan.text.bulk import folded_each, single_blanks_each, with_one_figure_each, without_figures
from dxplan.text.phrase import folded

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


@given(st.lists(st.text(st.sampled_from("ab \t\n\u00a0\u3000\0"), max_size=12), max_size=6))
def test_each_has_single_blanks_as_by_itself(texts: list[str]) -> None:
    assert single_blanks_each(texts) == single_blanks_each_by_itself(texts)


def single_blanks_each_by_itself(texts: list[str]) -> list[str]:
    return [" ".join(text.split()) if "\0" not in text else single_blanks_each([text])[0] for text in texts]


def test_what_stands_between_them_may_stand_in_them() -> None:
    assert folded_each(["A\0B", "C"]) == ["a\0b", "c"]
