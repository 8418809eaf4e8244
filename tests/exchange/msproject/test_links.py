"""Links keep their type and their lag; what cannot be one is told with the task."""

from __future__ import annotations

from typing import Any

import pytest

from dxplan.exchange.incoming import Imported
from tests.exchange.mspdi import STANDARD, link, read, task, unkept, weekday


def written(result: Imported, id_: str = "t2") -> list[str]:
    return [str(each) for each in result.plan.tasks[id_].predecessors]


CASES = [
    (link(1), "t1"),
    (link(1, 0), "t1 FF"),
    (link(1, 2), "t1 SF"),
    (link(1, 3), "t1 SS"),
    (link(1, 1, 4800), "t1 FS+1d"),
    (link(1, 1, -4800), "t1 FS-1d"),
    (link(1, 3, 600, 5), "t1 SS+1h"),
    (link(1, 1, 24000, 9), "t1 FS+1w"),
    (link(1, 1, 5), "t1 FS+0.5min"),
    (link(1, 1, 14400, 8), "t1 FS+1ed"),
    (link(1, 1, 14400, 40), "t1 FS+1ed"),
    (link(1, 1, 50, 19), "t1 FS+50%"),
    (link(1, 1, -25, 51), "t1 FS-25%"),
    (link(1, 1, 50, 20), "t1 FS+50e%"),
    (link(1, 1, 50, 52), "t1 FS+50e%"),
    ({"PredecessorUID": 1}, "t1"),
]


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_types_and_lags(given: dict[str, Any], expected: str) -> None:
    result = read(task(1), task(2, PredecessorLink=[given]))
    assert written(result) == [expected]
    assert not result.unkept


def test_a_day_of_lag_is_said_in_hours_where_it_depends_on_whose_calendar_counts_it() -> None:
    short = {
        "UID": 2,
        "Name": "Half",
        "IsBaseCalendar": 1,
        "WeekDays": {"WeekDay": [weekday(n, [("08:00:00", "12:00:00")]) for n in range(1, 8)]},
    }
    result = read(task(1), task(2, CalendarUID=2, PredecessorLink=[link(1, 1, 4800)]), calendars=[STANDARD, short])
    assert written(result) == ["t1 FS+8h"]


WRONG = [
    (link(9), [], "links to tasks that are not in the file are left out"),
    (link(2), [], "links of a task to itself or to a summary around it are left out"),
    (link(1, 7), ["t1"], "links of an unknown type are taken as FS"),
    (link(1, 1, 10**12), ["t1"], "absurd lags are left out"),
    (link(1, 1, 10**6, 19), ["t1"], "absurd lags are left out"),
    (link(1) | {"LinkLag": "x"}, ["t1"], "absurd lags are left out"),
    ([link(1), link(1)], ["t1"], "links that stand there twice are kept once"),
]


@pytest.mark.parametrize(("given", "expected", "told"), WRONG)
def test_what_cannot_be_kept_is_told(given: Any, expected: list[str], told: str) -> None:
    result = read(task(1), task(2, PredecessorLink=given))
    assert written(result) == expected
    assert unkept(result) == {told: ("t2",)}


def test_a_share_of_a_summary_is_written_as_time() -> None:
    """After its start no plan of ours says one: how long a summary runs is not known before its tasks are placed."""
    rows = (task(1, Duration="PT40H0M0S"), task(2, OutlineLevel=2), task(3, PredecessorLink=[link(1, 3, 50, 19)]))
    result = read(*rows)
    assert written(result, "t3") == ["t1 SS+2.5d"]
    assert unkept(result) == {"lags in percent of a summary's duration, after its start, are written as time": ("t3",)}
    assert written(read(*rows[:2], task(3, PredecessorLink=[link(1, 1, 50, 19)])), "t3") == ["t1 FS+50%"]


def test_links_within_a_family_are_left_out() -> None:
    rows = (
        task(1, OutlineLevel=1, PredecessorLink=[link(3)]),
        task(2, OutlineLevel=2, PredecessorLink=[link(1)]),
        task(3, OutlineLevel=3),
        task(4, PredecessorLink=[link(1)]),
    )
    result = read(*rows)
    assert [written(result, f"t{n}") for n in (1, 2, 4)] == [[], [], ["t1"]]
    assert unkept(result) == {"links of a task to itself or to a summary around it are left out": ("t1", "t2")}


def test_links_to_rows_that_are_no_tasks_are_told_apart() -> None:
    result = read(task(1, Active=0), task(2, PredecessorLink=[link(1)]))
    assert unkept(result) == {
        "inactive tasks are left out": ("1: Task 1",),
        "links to tasks that are not carried over (inactive, blank) are left out": ("t2",),
    }


def test_tasks_that_wait_in_a_circle_are_read() -> None:
    result = read(task(1, PredecessorLink=[link(2)]), task(2, PredecessorLink=[link(1)]))
    assert written(result) == ["t1"]
    assert written(result, "t1") == ["t2"]
