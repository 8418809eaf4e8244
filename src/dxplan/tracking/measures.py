"""Earned value, earned schedule and what they forecast: the formulas, by their usual names.

Sources: PMI's names and formulas of earned value; Lipke's earned schedule; the nine time forecasts as Vandevoorde and
Vanhoucke compare them (planned value PV1–3, earned duration ED1–3, earned schedule ES1–3).
"""

from __future__ import annotations

from typing import TypeAlias

from dxplan.model.named import Key
from dxplan.text.named_tuple import NamedTuple
from dxplan.text.phrase import Text, say

Figure: TypeAlias = float | Text
"""A number, or why there is none."""

COST_WEIGHT = 0.8
"""How much the cost index counts beside the schedule index in the weighted forecast of cost; usual in the field."""
_NEXT_TO_NOTHING = 1e-12  # of a period, a đồng, an index: what is left of zero where fractions were added up
NO_COST = say("chưa ghi {key}", "no {key} is given", key=Key("actual_cost"))
NOT_IN_MONEY = Text("tính theo khối lượng thì không so được với chi phí", "work does not compare with costs")
NOTHING_SPENT = Text("chưa chi gì", "nothing is spent yet")
NOTHING_EARNED = Text("chưa đạt giá trị nào", "nothing is earned yet")
NOTHING_PLANNED = Text("theo kế hoạch gốc chưa có gì phải đạt", "nothing is planned by now")
NOT_BEGUN = Text("chưa đến ngày bắt đầu", "the start has not come yet")
TIME_IS_OVER = Text("đã hết thời gian của kế hoạch gốc", "the planned time is over")
MONEY_IS_OVER = Text("đã chi hết ngân sách", "the budget is spent")
ALL_IS_DONE = Text("mọi việc đã xong", "all is done")


class Facts(NamedTuple):
    """What is known at the status date: values in one unit, times in periods. `actual` is the cost, if it is told."""

    planned: float
    earned: float
    actual: float | None
    budget: float
    earned_schedule: float
    elapsed: float
    duration: float
    to_do: float | None = None
    """What the work that is left is estimated to cost, task by task (ETC, bottom-up)."""
    no_cost: Text = NO_COST
    """Why there is no actual cost, where there is none."""


def measures(facts: Facts) -> dict[str, Figure]:
    """All measures by their names, values in the unit of the facts, times in their periods."""
    found = {"BAC": facts.budget, "PV": facts.planned, "EV": facts.earned, **_values(facts)}
    return {**found, **_costs(facts, found), **_schedule(facts), **_times(facts, found)}


def _values(facts: Facts) -> dict[str, Figure]:
    actual: Figure = facts.no_cost if facts.actual is None else facts.actual
    return {
        "AC": actual,
        "CV": _minus(facts.earned, actual),
        "SV": facts.earned - facts.planned,
        "CPI": _over(facts.earned, actual, NOTHING_SPENT),
        "SPI": _over(facts.earned, facts.planned, NOTHING_PLANNED),
    }


def _costs(facts: Facts, found: dict[str, Figure]) -> dict[str, Figure]:
    actual, cost, pace = found["AC"], found["CPI"], found["SPI"]
    left = facts.budget - facts.earned
    both = _times_each(cost, pace)
    weighted = cost if isinstance(cost, Text) else pace if isinstance(pace, Text) else None
    rate: Figure = weighted if weighted is not None else COST_WEIGHT * cost + (1 - COST_WEIGHT) * pace  # type: ignore[operator]
    at_cost_rate = _plus(actual, _over(left, cost, NOTHING_EARNED))
    return {
        "EAC_plan_rate": _plus(actual, left),
        "EAC": at_cost_rate,
        "EAC_both_rates": _plus(actual, _over(left, both, NOTHING_EARNED)),
        "EAC_weighted": _plus(actual, _over(left, rate, NOTHING_EARNED)),
        "EAC_bottom_up": _plus(actual, facts.no_cost if facts.to_do is None else facts.to_do),
        "ETC": _minus(at_cost_rate, actual),
        "VAC": _minus(facts.budget, at_cost_rate),
        "TCPI_BAC": ALL_IS_DONE if left <= 0 else _over(left, _minus(facts.budget, actual), MONEY_IS_OVER),
        "TCPI_EAC": ALL_IS_DONE if left <= 0 else _over(left, _minus(at_cost_rate, actual), MONEY_IS_OVER),
    }


def _schedule(facts: Facts) -> dict[str, Figure]:
    left = facts.duration - facts.earned_schedule
    return {
        "PD": facts.duration,
        "AT": facts.elapsed,
        "ES": facts.earned_schedule,
        "SV_t": facts.earned_schedule - facts.elapsed,
        "SPI_t": _over(facts.earned_schedule, facts.elapsed, NOT_BEGUN),
        "TSPI": ALL_IS_DONE
        if facts.earned >= facts.budget
        else _over(left, facts.duration - facts.elapsed, TIME_IS_OVER),
    }


def _times(facts: Facts, found: dict[str, Figure]) -> dict[str, Figure]:
    """The nine forecasts of the duration."""
    duration, elapsed, cost, pace = facts.duration, facts.elapsed, found["CPI"], found["SPI"]
    both = _times_each(cost, pace)
    by_time = _over(facts.earned_schedule, elapsed, NOT_BEGUN)
    earned_duration = _times_each(elapsed, pace)
    to_earn = _minus(max(duration, elapsed), earned_duration)
    to_come = duration - facts.earned_schedule
    a_period = _over(facts.budget, duration, NOTHING_PLANNED)
    return {
        "PV1": _minus(duration, _over(facts.earned - facts.planned, a_period, NOTHING_PLANNED)),
        "PV2": _over(duration, pace, NOTHING_EARNED),
        "PV3": _over(duration, both, NOTHING_EARNED),
        "ED1": _plus(elapsed, to_earn),
        "ED2": _plus(elapsed, _over(to_earn, pace, NOTHING_EARNED)),
        "ED3": _plus(elapsed, _over(to_earn, both, NOTHING_EARNED)),
        "ES1": elapsed + to_come,
        "ES2": _plus(elapsed, _over(to_come, by_time, NOTHING_EARNED)),
        "ES3": _plus(elapsed, _over(to_come, _times_each(by_time, cost), NOTHING_EARNED)),
    }


def _over(above: Figure, below: Figure, why: Text) -> Figure:
    """A quotient; where less than nothing stands below, or next to nothing, the reason."""
    if isinstance(above, Text):
        return above
    if isinstance(below, Text):
        return below
    return above / below if below > _NEXT_TO_NOTHING else why


def _plus(first: Figure, second: Figure) -> Figure:
    if isinstance(first, Text):
        return first
    return second if isinstance(second, Text) else first + second


def _minus(first: Figure, second: Figure) -> Figure:
    if isinstance(first, Text):
        return first
    return second if isinstance(second, Text) else first - second


def _times_each(first: Figure, second: Figure) -> Figure:
    if isinstance(first, Text):
        return first
    return second if isinstance(second, Text) else first * second
