"""Where lines may end."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.gantt.pictures.lettering import wrapped
from dxplan.render.lines import folded_rows
from dxplan.text.breaking import whole_pieces, words
from tests.laws import tried


def pieces(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("giai đoạn 2021 - 2025, hoàn thành", ["giai", "đoạn", "2021 - 2025,", "hoàn", "thành"]),
        ("2021 –2025 xong", ["2021 –2025", "xong"]),
        ("2021- 2025 xong", ["2021- 2025", "xong"]),
        ("01/03/2022 – 05/03/2022 – 06/03/2022", ["01/03/2022 – 05/03/2022 – 06/03/2022"]),
        ("tỉnh Bà Rịa - Vũng Tàu", ["tỉnh", "Bà", "Rịa -", "Vũng", "Tàu"]),
        ("Đồng Nai — VNPT", ["Đồng", "Nai —", "VNPT"]),
        ("năm 2025 - kế hoạch", ["năm", "2025 -", "kế", "hoạch"]),
        ("- một mục", ["-", "một", "mục"]),
        ("chọn --force hay -o", ["chọn", "--force", "hay", "-o"]),
        ("còn -5 ngày", ["còn", "-5", "ngày"]),
        ("từ 5 -3", ["từ", "5 -3"]),
        ("", []),
    ],
)
def test_what_stays_together(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("giai đoạn 2021 - 2025, hoàn thành", ["2021 - 2025,"]),
        ("tỉnh Bà Rịa - Vũng Tàu 2018 -2023", ["Rịa -", "2018 -2023"]),
        ("từ 01/03/2022 – 05/03/2022 – 06/03/2022", []),  # no line is sure to be that long
        ("", []),
    ],
)
def test_a_page_keeps_on_a_line_what_stays_together(text: str, expected: list[str]) -> None:
    found = list(whole_pieces(text))
    assert "".join(piece for piece, _ in found) == text
    assert [piece for piece, is_whole in found if is_whole] == expected


_TEXTS = st.lists(st.sampled_from(["2021", "–", "-", "2025,", "Rịa", "Vũng", "a" * 30, "1/3/2022", "—"])).map(" ".join)


@tried(5)
@given(_TEXTS, st.integers(1, 40))
def test_nothing_is_lost_no_row_is_too_long_and_none_begins_with_a_dash_that_had_room(text: str, width: int) -> None:
    rows = folded_rows(text, width)
    assert "".join("".join(rows).split()) == "".join(text.split())
    assert all(len(row) <= width for row in rows)
    longest = max(map(len, pieces(text)), default=0)
    if longest <= width:
        assert not any(re.match(r"[-–—] ", row) for row in rows[1:] if not text.lstrip().startswith(("-", "–", "—")))


def test_pictures_and_terminal_break_alike() -> None:
    title = "Lộ trình chuyển đổi số tỉnh Nam Định giai đoạn 2021 –2025"
    for width in range(len("2021 –2025"), len(title)):
        assert not any(row.startswith("–") or row.endswith("2021") for row in folded_rows(title, width))
    for room in range(30, 150):
        assert not any(row.startswith("–") or row.endswith("2021") for row in wrapped(title, room, 4.0, 9))


def test_a_range_is_taken_apart_where_it_has_no_room() -> None:
    assert folded_rows("01/03/2022 – 05/03/2022", 12) == ["01/03/2022 –", "05/03/2022"]
    assert wrapped("01/03/2022 – 05/03/2022", 30, 4.0, 9) == ("01/03/2022 –", "05/03/2022")


@pytest.mark.parametrize("text", [" " * 500_000, "1-" * 250_000, "1 - " * 125_000, "a" + " " * 500_000 + "b"])
def test_a_text_of_any_length_is_read_once(text: str) -> None:
    assert "".join(text[start:end] for start, end in words(text)) in (text, "")
