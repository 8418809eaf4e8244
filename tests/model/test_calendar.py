"""Hours of a day as a plan describes them."""

from __future__ import annotations

import pytest

from dxplan.model.calendar import Hours


@pytest.mark.parametrize(
    ("intervals", "minutes"), [(((480, 720), (780, 1020)), 480), (((0, 1440),), 1440), (((450, 690),), 240), ((), 0)]
)
def test_the_working_minutes_of_a_day_leave_out_the_break(intervals: tuple[tuple[int, int], ...], minutes: int) -> None:
    assert Hours(intervals).minutes == minutes
