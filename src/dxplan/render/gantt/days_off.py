"""Runs of days without work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dxplan.schedule.instant import MINUTES_A_DAY
from dxplan.schedule.working_time import WorkingTime


def days_off(time: WorkingTime, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The runs of days off from the day of instant `first` to that of `last`, each from midnight to midnight."""
    begun: int | None = None
    end = last // MINUTES_A_DAY + 1
    for ordinal in range(first // MINUTES_A_DAY, end):
        if time.is_worked(date.fromordinal(ordinal)):
            if begun is not None:
                yield begun * MINUTES_A_DAY, ordinal * MINUTES_A_DAY
            begun = None
        elif begun is None:
            begun = ordinal
    if begun is not None:
        yield begun * MINUTES_A_DAY, end * MINUTES_A_DAY
