"""Changes that make one text of another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxplan.lsp.changes import Change, between, changed
from dxplan.lsp.positions import Stretch

LINES = st.lists(st.sampled_from(["a\n", "b\n", "ế🚀\r\n", "", "c"]), max_size=9).map("".join)


@given(LINES, LINES)
def test_the_changes_make_the_other_text(old: str, new: str) -> None:
    assert changed(old, between(old, new)) == new


def test_what_did_not_change_is_not_touched() -> None:
    assert between("a\nb\nc\nd\ne\n", "a\nB\nc\nd\nE\n") == [
        Change(Stretch(2, 4), "B\n"),
        Change(Stretch(8, 10), "E\n"),
    ]
    assert between("a", "a") == []


def test_a_very_long_file_is_compared_roughly() -> None:
    old = "".join(f"{n}\n" for n in range(9000))
    new = old.replace("\n1\n", "\nx\n").replace("\n8990\n", "\ny\n")
    assert changed(old, between(old, new)) == new
