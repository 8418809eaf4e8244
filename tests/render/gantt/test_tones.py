"""Bars that fill their rows, one under the other: told apart by two tones, in colour."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.gantt.tones import second_tones
from dxplan.render.lines import in_many_colors
from tests.render.gantt.drawing import drawn_plan, row_of, scheduled

EXTENTS = st.none() | st.tuples(st.integers(0, 9), st.integers(1, 9)).map(lambda each: (each[0], each[0] + each[1]))
SIDE_BY_SIDE = {letter: {"duration": "20d"} for letter in "ABC"}


@given(rows=st.lists(EXTENTS, max_size=20))
def test_neighbours_that_share_a_time_differ_and_others_keep_the_first_tone(rows: list[tuple[int, int] | None]) -> None:
    tones = list(second_tones(rows))
    assert len(tones) == len(rows)
    for above, row, tone_above, tone in zip([None, *rows], rows, [False, *tones], tones, strict=False):
        touches = above is not None and row is not None and row[0] < above[1] and above[0] < row[1]
        assert tone == (touches and not tone_above)


def red_of(text: str, id_: str) -> str:
    """The code of a row's first whole cell of a bar."""
    rows = (line for line in text.splitlines() if re.match(rf"(?:\x1b\[\d+m)?{id_}\b", line))
    found = re.search(r"\x1b\[([\d;]+)m█", next(rows))
    assert found is not None
    return found[1]


def test_critical_bars_side_by_side_are_no_block() -> None:
    text = drawn_plan(scheduled(SIDE_BY_SIDE), color=True)
    assert [red_of(text, letter) for letter in "ABC"] == ["31", "91", "31"]
    assert "\x1b[31m█\x1b[0m\x1b[91m█\x1b[0m găng" in text
    assert "\x1b[38;5;167m█" in in_many_colors(text)


def test_a_chain_is_in_one_tone() -> None:
    chain = {
        "A": {"duration": "20d"},
        "B": {"duration": "33d", "after": ["A"]},
        "C": {"duration": "7d", "after": ["B"]},
    }
    text = drawn_plan(scheduled(chain), color=True)
    assert [red_of(text, letter) for letter in "ABC"] == ["31", "31", "31"]
    assert "\x1b[31m██\x1b[0m găng" in text


def test_work_that_is_done_side_by_side_is_no_block() -> None:
    done = {letter: {"duration": "20d", "progress": 100, "actual_start": "2022-01-10"} for letter in "AB"}
    ends = {letter: {**task, "actual_finish": "2022-02-15"} for letter, task in done.items()}
    text = drawn_plan(scheduled({**ends, "C": {"duration": "200d"}}, status_date="2022-02-28"), color=True)
    first, second = (next(line for line in text.splitlines() if f"{letter} " in line[:12]) for letter in "AB")
    assert "\x1b[32m▓" in first
    assert "\x1b[92m▓" in second
    assert "\x1b[32m▓\x1b[0m\x1b[92m▓\x1b[0m đã làm" in text


def test_without_colour_signs_stay() -> None:
    text = drawn_plan(scheduled(SIDE_BY_SIDE))
    assert row_of(text, "A")[1:] == row_of(text, "B")[1:].replace("B", "A")
