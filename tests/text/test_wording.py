"""Amounts in words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.text.lists import Listed
from dxplan.text.voice import FILE, LANGUAGES
from dxplan.text.wording import Money, left, needed


@pytest.mark.parametrize(
    ("amount", "vi", "en"),
    [
        (999_999_999, "1 tỷ đồng", "1 billion đồng"),
        (999_499_999, "999,5 triệu đồng", "999.5 million đồng"),
        (999_400_000, "999,4 triệu đồng", "999.4 million đồng"),
        (999_999, "1 triệu đồng", "1 million đồng"),
        (999_000, "999.000 đồng", "999,000 đồng"),
        (0, "0 đồng", "0 đồng"),
    ],
)
def test_money_is_rounded_before_its_unit_is_chosen(amount: int, vi: str, en: str) -> None:
    assert (Money(amount).said(FILE["vi"]), Money(amount).said(FILE["en"])) == (vi, en)


def test_a_list_counts_what_it_is_not_given() -> None:
    assert Listed(("A", "B", "C"), most=3, left_out=5).said(FILE["en"]) == "A, B and 6 others"
    assert Listed(("A", "B", "C"), most=3).said(FILE["en"]) == "A, B and C"


@given(st.integers(1, 10**14))
def test_money_that_is_needed_is_told_as_no_less_and_what_is_left_as_no_more(amount: int) -> None:
    """By less than a unit of the last digit, so that whoever finds, or cuts, what is told has enough."""
    for language in LANGUAGES:
        enough, spare = _read(needed(amount).said(FILE[language])), _read(left(amount).said(FILE[language]))
        digit = max(Fraction(10**9 if enough >= 10**9 else 10**6 if enough >= 10**6 else 1, 1_000), Fraction(1))
        assert amount <= enough < amount + digit
        assert amount - digit < spare <= amount


def _read(said: str) -> Fraction:
    number, _, unit = said.partition(" ")
    plain = number.replace(",", "") if "billion" in unit or "million" in unit else number
    if "tỷ" in unit or "triệu" in unit:
        plain = number.replace(".", "").replace(",", ".")
    elif unit == "đồng":
        plain = number.replace(".", "").replace(",", "")
    size = 10**9 if unit.startswith(("tỷ", "billion")) else 10**6 if unit.startswith(("triệu", "million")) else 1
    return Fraction(plain) * size


@pytest.mark.parametrize(
    ("amount", "up", "down"),
    [
        (4_000_000_123, "4,001 tỷ đồng", "4 tỷ đồng"),
        (100_899_123, "100,9 triệu đồng", "100,899 triệu đồng"),
        (999_999_999, "1 tỷ đồng", "999,999 triệu đồng"),
        (123, "123 đồng", "123 đồng"),
        (0, "0 đồng", "0 đồng"),
        (38_184_000_000, "38,184 tỷ đồng", "38,184 tỷ đồng"),
    ],
)
def test_sides_of_rounding(amount: int, up: str, down: str) -> None:
    assert (needed(amount).said(FILE["vi"]), left(amount).said(FILE["vi"])) == (up, down)
