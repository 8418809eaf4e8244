"""Dates that differ from the file's are told with their first cause, and what follows from it is not told as news."""

from __future__ import annotations

from typing import Any

import pytest

from dxplan.exchange.importing.comparison import Comparison, compare
from dxplan.network.network import build
from dxplan.schedule.scheduler import compute
from tests.exchange.mspdi import link, read, task


def at(day: int, hour: int) -> str:
    """In January 2024, which begins with a Monday."""
    return f"2024-01-{day:02}T{hour:02}:00:00"


def dated(uid: int, start: tuple[int, int], finish: tuple[int, int], **fields: Any) -> dict[str, Any]:
    return task(uid, Start=at(*start), Finish=at(*finish), **fields)


def compared(*tasks: dict[str, Any]) -> Comparison:
    result = read(*tasks)
    return compare(result, compute(build(result.plan)))


def why(comparison: Comparison) -> dict[str, str]:
    return {each.task: each.follows or each.why.en for each in comparison.differences}


AFTER_1 = {"PredecessorLink": [link(1)]}
AFTER_2 = {"PredecessorLink": [link(2)]}


def test_the_same_dates_are_no_news() -> None:
    assert compared(dated(1, (1, 8), (1, 17)), dated(2, (2, 8), (2, 17), **AFTER_1)) == Comparison(2, ())


def test_a_file_without_dates_is_not_compared() -> None:
    assert compared(task(1)) == Comparison(0, ())


def test_dates_that_follow_from_links_count_as_well_as_those_shown() -> None:
    """What was levelled is shown later than its links ask."""
    rows = dated(1, (4, 8), (4, 17), EarlyStart=at(1, 8), EarlyFinish=at(1, 17))
    assert compared(rows).differences == ()


def test_the_first_cause_is_told_once_and_followed() -> None:
    found = compared(
        dated(1, (3, 8), (3, 17)), dated(2, (4, 8), (4, 17), **AFTER_1), dated(3, (5, 8), (5, 17), **AFTER_2)
    )
    assert why(found) == {
        "t1": "in the file it stands later than its links and dates ask: moved by hand, or by levelling",
        "t2": "t1",
        "t3": "t1",
    }


def test_what_differs_behind_a_summary_follows_from_what_is_inside() -> None:
    rows = [task(1), dated(2, (3, 8), (3, 17), OutlineLevel=2), dated(3, (4, 8), (4, 17), **AFTER_1)]
    assert why(compared(*rows))["t3"] == "t2"


REASONS = [
    (
        dated(2, (1, 8), (1, 17), **AFTER_1),
        "in the file the task does not keep its own link `t1`: its dates there are stale",
    ),
    (
        dated(2, (2, 8), (3, 17), **AFTER_1),
        "in the file there are 2 working days from its start to its finish, and its duration is 1 working day: the "
        "work is interrupted, or runs by another calendar",
    ),
    (dated(2, (6, 8), (6, 17), **AFTER_1), "in the file it starts outside the working hours of its calendar"),
    (dated(2, (3, 8), (3, 17), PredecessorLink=[link(1, 1, 9600, 8)]), "the lag of `t1 FS+16eh` runs by the clock"),
    (
        dated(2, (3, 8), (3, 17), PredecessorLink=[link(1, 1, 50, 19)]),
        "the lag of `t1 FS+50%` is a share of the earlier task",
    ),
    (
        dated(2, (3, 8), (3, 17), PercentComplete=50),
        "work has begun: the file counts from what was done, the plan from what was planned",
    ),
    (dated(2, (3, 8), (3, 17), LevelingDelay=4800), "levelling of resources put the task off"),
]


@pytest.mark.parametrize(("row", "reason"), REASONS)
def test_reasons(row: dict[str, Any], reason: str) -> None:
    assert why(compared(dated(1, (1, 8), (1, 17)), row)) == {"t2": reason}
