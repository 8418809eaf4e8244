"""What sweeps try: all pairs of choices, in few combinations."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from tests.covering import IS_SOAKING, combined, covering, some_of_each


@given(st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_any_two_choices_stand_together_in_some_combination(lengths: list[int]) -> None:
    rows = covering(lengths)
    for one, other in combinations(range(len(lengths)), 2):
        there = {(row[one], row[other]) for row in rows}
        assert there == set(product(range(lengths[one]), range(lengths[other])))
    assert all(0 <= place < length for row in rows for place, length in zip(row, lengths, strict=True))


def test_there_are_hardly_more_combinations_than_the_longest_two_axes_need() -> None:
    assert len(covering([9, 6, 2, 3])) <= 9 * 6 * 1.2
    assert len(covering([5, 4, 2])) == 20
    assert covering([3]) == [(0,), (1,), (2,)]


def test_choices_come_in_the_order_of_their_product() -> None:
    found = combined("ab", [1, 2], "xy")
    assert found == sorted(found)
    assert len(found) == (8 if IS_SOAKING else 4)


def test_of_each_sort_some_are_tried() -> None:
    found = some_of_each("aaaabcacac", lambda letter: letter)
    assert "".join(sorted(found)) == ("aaaaaabccc" if IS_SOAKING else "aaabccc")
