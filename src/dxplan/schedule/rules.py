"""Where scheduling programs differ: each difference is a strategy, and the passes know no program."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dxplan.schedule.instant import Instant, Minutes


def not_before_plan_start(start: Instant) -> Instant:
    """Nothing starts before the plan's start, not even a task with an earlier date (dxplan)."""
    return start


def dates_may_lie_before(_start: Instant) -> Instant:
    """The start binds only what has neither a predecessor nor a date; others may lie before it (Microsoft Project)."""
    return Instant(0)


def capped_by_total_float(slack: Minutes, total: Minutes) -> Minutes:
    """Free float is never more than total float (dxplan, Microsoft Project)."""
    return min(slack, total)


def up_to_successors(slack: Minutes, _total: Minutes) -> Minutes:
    """Free float is the slack to the successors, though a date allows less (Primavera P6)."""
    return slack


class SchedulingRules(NamedTuple):
    """The conventions a schedule follows; the defaults are dxplan's own.

    `first_start` gives, for the plan's start, the instant before which nothing starts, whatever its dates. `free_float`
    makes the free float of a task with successors of its slack to them and its total float.
    """

    first_start: Callable[[Instant], Instant] = not_before_plan_start
    free_float: Callable[[Minutes, Minutes], Minutes] = capped_by_total_float


DXPLAN_RULES = SchedulingRules()
