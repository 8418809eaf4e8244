"""Texts that do not say what they are written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.tables.decoding import decode

TABLE = "STT;Nhiệm vụ;Thời gian\n1;Khảo sát hiện trạng;Quý I/2026\n"


@given(
    st.lists(st.tuples(st.integers(0, len(TABLE)), st.sampled_from([b"\xff", b"\xfe", b"\x80", b"\xc3"])), max_size=5)
)
def test_a_few_broken_bytes_do_not_make_another_code_page_of_a_text_in_utf_8(broken: list[tuple[int, bytes]]) -> None:
    pieces = dict(broken)
    data = b"".join(pieces.get(at, b"") + letter.encode() for at, letter in enumerate(TABLE))
    found = decode(data)
    assert found.guessed is None
    assert found.text.replace("\ufffd", "") == TABLE
    assert found.unreadable == found.text.count("\ufffd")


@pytest.mark.parametrize("encoding", ["cp1258", "cp1252"])
def test_a_text_of_one_byte_a_letter_is_none_in_utf_8(encoding: str) -> None:
    text = "STT;Task;Café\n1;Survey;2 đ\n" if encoding == "cp1258" else "STT;Task;Café\n1;Survey;à la carte\n"
    assert decode(text.encode(encoding)).text == text
