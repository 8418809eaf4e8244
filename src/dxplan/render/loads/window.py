"""The window of time that terminal and pictures draw loads in."""

from __future__ import annotations

from datetime import date

from dxplan.findings.loading import Loading
from dxplan.schedule.instant import LAST_INSTANT, MINUTES_A_DAY, at, finish_day_of
from dxplan.schedule.spending import first_day_of, quarter_of

_LEAST_DAYS = 7
_LAST_QUARTER = quarter_of(date.max)


def window(loading: Loading) -> tuple[int, int]:
    """From the month in which the plan starts to the end of its last day with a demand or money, as instants.

    A plan without any is drawn as far as it goes.
    """
    schedule = loading.schedule
    start = at(schedule.first_day.replace(day=1))
    last = at(schedule.last_day)
    ends: list[int] = [at(finish_day_of(use.finish)) for demand in loading.demands for use in demand.uses]
    if loading.has_money and loading.quarters:
        following = max(loading.quarters) + 1
        ends.append(last if following > _LAST_QUARTER else at(first_day_of(following)) - MINUTES_A_DAY)
    finish = max(min(max(ends, default=last), last) + MINUTES_A_DAY, start + _LEAST_DAYS * MINUTES_A_DAY)
    return start, min(finish, LAST_INSTANT)
