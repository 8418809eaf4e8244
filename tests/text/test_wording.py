"""Amounts in words."""

from __future__ import annotations

import pytest

from dxplan.text.lists import Listed
from dxplan.text.voice import FILE
from dxplan.text.wording import Money


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
