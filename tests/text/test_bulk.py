"""Many texts at once come out as each by itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxplan.text.bulk import folded_each, without_figures_each
from dxplan.text.phrase import folded

_TEXTS = st.lists(st.text(st.characters(), max_size=8), max_size=6)


@given(_TEXTS)
def test_each_is_folded_as_by_itself(texts: list[str]) -> None:
    assert folded_each(texts) == [folded(text) for text in texts]


@given(_TEXTS)
def test_each_loses_its_figures_and_nothing_else(texts: list[str]) -> None:
    assert without_figures_each(texts) == ["".join(c for c in text if c not in "0123456789") for text in texts]


def test_what_stands_between_them_may_stand_in_them() -> None:
    assert folded_each(["A\0B", "C"]) == ["a\0b", "c"]
