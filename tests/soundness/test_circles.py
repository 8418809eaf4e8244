from __future__ import annotations

import pytest

from dxplan.soundness.circles import circles


def test_chains_that_end_are_no_circles() -> None:
    assert circles({}) == []
    assert circles({"a": None, "b": "a", "c": "b", "d": "elsewhere"}) == []


def test_a_circle_begins_with_the_first_of_it() -> None:
    assert circles({"a": "b", "b": "c", "c": "a"}) == [["a", "b", "c"]]
    assert circles({"x": "b", "a": "b", "b": "c", "c": "a"}) == [["b", "c", "a"]]


def test_every_circle_is_found_once() -> None:
    assert circles({"a": "a", "b": "c", "c": "b", "d": "c", "e": "a"}) == [["a"], ["b", "c"]]


@pytest.mark.slow
def test_a_long_chain_takes_no_depth() -> None:
    chain = {str(n): str(n + 1) for n in range(100_000)}
    assert circles(chain) == []
    assert len(circles({**chain, "100000": "0"})[0]) == 100_001
