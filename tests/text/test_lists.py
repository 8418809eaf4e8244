"""Several ids in one sentence."""

from __future__ import annotations

from dxplan.text.old_lists import chain, listed


def test_lists_end_with_and_and_long_ones_are_cut() -> None:
    assert listed(["A"]).vi == "`A`"
    assert listed(["A", "B"]).vi == "`A` và `B`"
    assert listed("ABCD", most=4).en == "`A`, `B`, `C` and `D`"
    assert listed("ABCDE", most=4).en == "`A`, `B`, `C` and 2 others"
    assert listed([]).vi == ""


def test_long_chains_keep_their_ends() -> None:
    assert chain("ABC").vi == "`A` → `B` → `C`"
    assert chain("ABCDEFGH", most=5).en == "`A` → `B` → … → `G` → `H`"
