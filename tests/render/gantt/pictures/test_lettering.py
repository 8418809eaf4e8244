"""Room for letters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.gantt.pictures.lettering import cut, width_of, wrapped


def test_vietnamese_marks_take_no_room_and_ideographs_an_em() -> None:
    assert width_of("ế", 1) == width_of("e\u0302\u0301", 1) == width_of("e", 1)
    assert width_of("日", 1) > width_of("W", 1)


def test_what_fits_stays_whole() -> None:
    assert wrapped("Vận hành thử", 100, 2.7, 2) == ("Vận hành thử",)
    assert wrapped("", 100, 2.7, 2) == ()


def test_words_go_on_the_next_line_and_the_last_line_tells_that_there_is_more() -> None:
    lines = wrapped("một hai ba bốn năm sáu bảy tám chín mười", 16, 2.7, 2)
    assert len(lines) == 2
    assert lines[0] == "một hai ba"
    assert lines[1].endswith("…")


@given(text=st.text(max_size=60), room=st.floats(3, 80), most=st.integers(1, 3))
def test_no_line_is_wider_than_the_room(text: str, room: float, most: int) -> None:
    lines = wrapped(text, room, 2.7, most)
    assert len(lines) <= most
    assert all(width_of(line, 2.7) <= room + 0.01 for line in lines)


@given(text=st.text(max_size=60), room=st.floats(3, 80))
def test_what_is_cut_is_a_beginning(text: str, room: float) -> None:
    kept = cut(text, room, 2.7)
    assert kept == text or text.startswith(kept.removesuffix("…"))
