"""The time that loads are drawn in: as far as anything is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dxplan.api.loads import loading_of
from dxplan.render.loads.window import window
from dxplan.schedule.instant import Instant, finish_day_of
from dxplan.schedule.spending import quarter_of
from tests.checks.examining import plan, scheduled
from tests.render.gantt.pictures.pictured import plan_of

ALL = ["ba-ria-vung-tau", "can-tho", "dong-nai", "ha-noi-du-lich", "hcm", "hue", "nam-dinh", "phu-quoc", "thu-duc"]


@pytest.mark.parametrize("name", ALL)
def test_all_that_is_asked_for_lies_inside_and_nothing_is_drawn_after_the_last(name: str) -> None:
    (loading,) = loading_of([plan_of(name)])
    start, finish = window(loading)
    uses = [use for demand in loading.demands for use in demand.uses]
    assert all(start <= use.start < use.finish <= finish for use in uses)
    if not loading.quarters:
        assert finish_day_of(Instant(finish)) == max(finish_day_of(use.finish) for use in uses)


def test_a_long_end_without_demand_is_left_out_and_money_counts_to_the_end_of_its_quarter() -> None:
    late = "Z: {duration: 5d, start_no_earlier_than: 2030-01-07}"
    head = "resources: {r: {}}"
    ends = []
    for asked in ("resources: {r: 1}", "cost: 1 tỷ", "name: x"):
        (loading,) = loading_of([scheduled(plan(f"A: {{duration: 5d, {asked}}}\n{late}", head))])
        ends.append(finish_day_of(Instant(window(loading)[1])).isoformat())
    assert ends[0].startswith("2022-03-0")
    assert ends[1] == "2022-03-31"
    assert ends[2].startswith("2030-01")


def test_the_last_quarter_of_all_time() -> None:
    (loading,) = loading_of([scheduled(plan("A: {duration: 5d}"))])
    start, finish = window(replace(loading, quarters={quarter_of(date.max): 1}))
    assert start < finish
