import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplan.exchange.tables.amounts import amount_in, unit_in_words
from dxplan.exchange.tables.cells import Cell

MILLION = 10**6


@pytest.mark.parametrize(
    ("text", "dong", "rest"),
    [
        ("1.234,5 tỷ", 1_234_500_000_000, ""),
        ("500 triệu đồng", 500_000_000, ""),
        ("1.234 tỷ", 1_234_000_000_000, ""),
        ("20.000 triệu", 20_000_000_000, ""),
        ("khoảng 5 tỷ", 5_000_000_000, ""),
        ("2 tỷ 500 triệu", 2_500_000_000, ""),
        ("3-5 tỷ", 5_000_000_000, ""),
        ("1,5 tỷ, ngân sách tỉnh", 1_500_000_000, "ngân sách tỉnh"),
        ("500 (NSNN 300)", 500 * MILLION, "NSNN 300"),
        ("500\nNgân sách tỉnh", 500 * MILLION, "Ngân sách tỉnh"),
        ("1.500", 1500 * MILLION, ""),
        ("1 500", 1500 * MILLION, ""),
        ("1.234.567,8", 1_234_567_800_000, ""),
        ("1,500,000", 1_500_000 * MILLION, ""),
        ("1,500.5", 1_500_500_000, ""),
        ("0,5", 500_000, ""),
        ("0.500", 500_000, ""),
        ("12.5", 12_500_000, ""),
        ("0", 0, ""),
        ("Theo dự toán", None, "Theo dự toán"),
        ("1,500 triệu", None, "1,500 triệu"),
        ("-5", None, "-5"),
    ],
)
def test_texts_of_money(text: str, dong: int | None, rest: str):
    assert amount_in(Cell(text), MILLION) == (dong, rest)


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("triệu đồng", 10**6),
        ("Đơn vị tính: tỷ đồng", 10**9),
        ("tr.đ", 10**6),
        ("1000 đồng", 10**3),
        ("VND million", 10**6),
        ("đồng", 1),
        ("ngày", None),
    ],
)
def test_units_in_headings(words: str, size: int | None):
    assert unit_in_words(words) == size


@given(st.integers(0, 10**12))
def test_numbers_count_the_unit_of_their_heading(number: int):
    assert amount_in(Cell(number), 1000).dong == number * 1000
    assert amount_in(Cell(f"{number:,}".replace(",", ".")), 1).dong == number
    assert amount_in(Cell(f"{number:,}"), 1).dong == number


@given(st.text(max_size=80), st.floats())
def test_nothing_raises_or_is_negative(text: str, number: float):
    assert (amount_in(Cell(text), 10**9).dong or 0) >= 0
    if number == number and abs(number) != float("inf"):
        assert (amount_in(Cell(number), 10**9).dong or 0) >= 0
