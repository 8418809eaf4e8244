"""The dates of a pinned task, and its priority."""

from __future__ import annotations

from datetime import date, time

import pytest

from dxplan.model.moment import Moment
from dxplan.model.task import Pinned
from tests.load.reading import mistake_of_task, sound_task


def test_a_pinned_task_says_its_start_and_its_finish() -> None:
    first, last = date(2022, 3, 1), date(2022, 4, 15)
    assert sound_task("duration: 5d, pinned: 2022-03-01..2022-04-15").pinned == Pinned(
        Moment(first, first), Moment(last, last)
    )
    assert sound_task("duration: 5d, pinned: 2022-03-01T08:30 .. 2022-04-15 16:00").pinned == Pinned(
        Moment(first, first, time(8, 30)), Moment(last, last, time(16))
    )


def test_a_milestone_may_be_pinned_to_a_day() -> None:
    day = Moment(date(2022, 3, 1), date(2022, 3, 1), time(17))
    assert sound_task("kind: milestone, pinned: 2022-03-01T17:00").pinned == Pinned(day, day)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("2022-04-15..2022-03-01", "DX033"),
        ("2022-03-01T17:00..2022-03-01T08:00", "DX033"),
        ("2022-03..2022-04-15", "DX016"),
        ("2022-02-30..2022-04-15", "DX016"),
        ("1/3/2022 - 15/4/2022", "DX016"),
        ("true", "DX016"),
    ],
)
def test_what_pins_no_task(said: str, code: str) -> None:
    assert mistake_of_task(f"duration: 5d, pinned: {said}").code == code


def test_a_priority_is_a_number_up_to_a_thousand() -> None:
    assert sound_task("duration: 5d, priority: 0").priority == 0
    assert sound_task("duration: 5d, priority: 1000").priority == 1000


@pytest.mark.parametrize("said", ["cao", "1001", "-1", "1.5", "1e2"])
def test_what_is_no_priority(said: str) -> None:
    assert mistake_of_task(f"duration: 5d, priority: {said}").code == "DX017"
