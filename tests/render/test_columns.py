"""Tables for the terminal: columns give way until a row fits, and cells never run into each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxplan.render.columns import GAP, Column, fitted, levelled, natural_widths, row_lines, ruled
from dxplan.render.lines import Part, laid_out
from dxplan.text.display import display_width

WIDTHS = st.lists(st.integers(min_value=1, max_value=60), min_size=2, max_size=9)


def taken(widths: list[int]) -> int:
    return sum(widths) + GAP * (len(widths) - 1)


@given(widths=WIDTHS, width=st.integers(min_value=50, max_value=200))
def test_the_widest_columns_give_way_until_the_row_fits(widths: list[int], width: int) -> None:
    """None gets wider; one that is narrower than another by more than the blanks around it has given nothing."""
    shorter = levelled(widths, width)
    assert taken(shorter) <= max(width, taken([1] * len(widths)))
    assert all(new <= old for new, old in zip(shorter, widths, strict=True))
    given_way = [new for new, old in zip(shorter, widths, strict=True) if new < old]
    kept = [new for new, old in zip(shorter, widths, strict=True) if new == old]
    assert not given_way or not kept or max(kept) <= min(given_way) + GAP


@given(widths=WIDTHS, width=st.integers(min_value=-10, max_value=49), giving=st.integers(min_value=0, max_value=1))
def test_where_nothing_fits_columns_end_at_nothing(widths: list[int], width: int, giving: int) -> None:
    """However narrow it is: no more can be given than there is."""
    for shorter in (levelled(widths, width), fitted(widths, width, giving=giving, least=5)):
        assert min(shorter) >= 0
        assert taken(shorter) <= max(width, taken([0] * len(widths)) + GAP)


def test_one_column_gives_way_alone_while_it_can() -> None:
    assert fitted([4, 30, 10], 40, giving=1, least=12) == [4, 20, 10]
    assert fitted([4, 30, 10], 100, giving=1, least=12) == [4, 30, 10]
    assert fitted([4, 30, 10], 28, giving=1, least=12) == [4, 9, 9]
    assert fitted([4, 5, 10], 100, giving=1, least=12) == [4, 12, 10]


def test_a_table_has_headings_a_rule_and_rows_in_their_style() -> None:
    """Numbers stand right, what is too long is cut with an ellipsis, wide letters count as two cells."""
    columns = [Column(2), Column(6), Column(4, is_right=True)]
    lines = ruled(["Id", "Task", "Days"], [(["A", "Khảo sát", "5"], "red"), (["B", "倉庫", "12 "], "")], columns, 1)
    assert laid_out(lines, 40, color=False) == (
        " Id   Task     Days\n ──────────────────\n A    Khảo …      5\n B    倉庫       12\n"
    )


def test_a_long_cell_wraps_beside_the_others() -> None:
    cells = [Part("A"), Part("một hai ba", "red"), Part("x")]
    lines = row_lines(cells, [Column(1), Column(7, wraps=True), Column(1)], gap=2)
    assert laid_out(lines, 40, color=True) == "A  \x1b[31mmột hai\x1b[0m  x\n   \x1b[31mba\x1b[0m\n"


def test_natural_widths_are_those_of_the_widest_cells() -> None:
    assert natural_widths([["a", "倉庫"], ["abc", ""]]) == [3, display_width("倉庫")]
