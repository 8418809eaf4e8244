"""The search for the least amount."""

from __future__ import annotations

import pytest

from dxplan.scenario.trials import least


@pytest.mark.parametrize("most", [1, 2, 7, 40])
def test_the_least_from_any_guess(most: int) -> None:
    for answer in range(1, most + 1):
        for guess in range(most + 3):
            assert least(lambda n, answer=answer: n >= answer, guess, most) == answer  # type: ignore[misc]


def test_none_where_the_most_is_not_enough() -> None:
    assert least(lambda _: False, 3, 10) is None
    assert least(lambda _: True, 3, 0) is None


def test_a_good_guess_costs_two_tries() -> None:
    tried: list[int] = []
    assert least(lambda n: tried.append(n) or n >= 11, 11, 30) == 11  # type: ignore[func-returns-value]
    assert tried == [11, 10]
