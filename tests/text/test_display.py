"""How many cells a text takes, in any script."""

from __future__ import annotations

import pytest

from dxplan.text.display import display_width, steady


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("hệ", 2),
        ("he\u0323\u0302", 2),
        ("数字", 4),
        ("한국", 4),
        ("\u1112\u1161\u11ab", 2),  # one syllable in three parts
        ("ไทย", 3),
        ("กี่", 1),  # two marks above
        ("हिन्", 3),
        ("1\ufe0f\u20e3", 1),
    ],
)
def test_marks_take_no_cell_whatever_the_script(text: str, cells: int) -> None:
    assert display_width(text) == cells


def test_what_terminals_disagree_upon_is_left_out() -> None:
    assert steady("👨\u200d👩\u200d👧 ❤\ufe0f 👍\U0001f3fd") == "👨👩👧 ❤ 👍"
    assert steady("Đề án, 数字") == "Đề án, 数字"
