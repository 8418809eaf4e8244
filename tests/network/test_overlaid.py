"""A sequence of which a few items are others reads as if it were a list of its own."""

from __future__ import annotations

import pytest

from dxplan.network.overlaid import Overlaid


def test_it_reads_as_a_list_with_these_items() -> None:
    base = [10, 11, 12, 13]
    overlaid = Overlaid(base, {1: 21, 3: 23})
    assert list(overlaid) == [10, 21, 12, 23]
    assert overlaid[1:3] == [21, 12]
    assert len(overlaid) == 4
    assert base == [10, 11, 12, 13]


def test_there_are_no_more_items_than_in_the_base() -> None:
    with pytest.raises(IndexError):
        Overlaid([1], {})[1]
