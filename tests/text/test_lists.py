"""Several things in one sentence."""

from __future__ import annotations

from dxplan.model.named import refs
from dxplan.text.lists import chained, listed
from dxplan.text.voice import FILE

VI, EN = FILE["vi"], FILE["en"]


def test_lists_end_with_and_and_long_ones_are_cut() -> None:
    assert listed(refs("A")).said(VI) == "`A`"
    assert listed(refs("AB")).said(VI) == "`A` và `B`"
    assert listed(refs("ABCD"), most=4).said(EN) == "`A`, `B`, `C` and `D`"
    assert listed(refs("ABCDE"), most=4).said(EN) == "`A`, `B`, `C` and 2 others"
    assert listed([]).said(VI) == ""


def test_names_that_are_lists_themselves_are_parted_by_semicolons() -> None:
    names = ["Dịch vụ: du lịch, y tế", "Một cửa", "Kho"]
    assert listed(names).said(VI) == "Dịch vụ: du lịch, y tế; Một cửa; và Kho"
    assert listed(names, most=2).said(EN) == "Dịch vụ: du lịch, y tế; and 2 others"
    assert listed(["Kho", "sở, ngành"]).said(VI) == "Kho và sở, ngành"
    for enclosed in ("“A, B”", "Kho (A, B)", "`a, b`", "{a: 1, b: 2}", "1,5 tỷ"):
        assert listed([enclosed, "C", "D"]).said(VI) == f"{enclosed}, C và D"


def test_long_chains_keep_their_ends() -> None:
    assert chained(refs("ABC")).said(VI) == "`A` → `B` → `C`"
    assert chained(refs("ABCDEFGH"), most=5).said(EN) == "`A` → `B` → … → `G` → `H`"
