"""A share in whole percent: done is done, begun is begun."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from dxplan.text.percent import percent_done


@given(st.floats(0, 1))
@example(0.996)
@example(0.004)
def test_a_hundred_is_said_of_what_is_done_and_none_of_what_is_not_begun(share: float) -> None:
    percent = percent_done(share)
    assert (percent == 100, percent == 0) == (share == 1, share == 0)
    assert abs(percent - share * 100) <= 1


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_done_is_never_less_percent(one: float, other: float) -> None:
    assert percent_done(min(one, other)) <= percent_done(max(one, other))
