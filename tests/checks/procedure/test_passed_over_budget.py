"""A system of a thousand steps has many pairs of an earlier and a later one: how many are looked at has a limit."""

from __future__ import annotations

from cProfile import Profile
from datetime import date

from bench.shapes import SHAPES

from dxplan.checks.examination import Examination
from dxplan.checks.programme import dx437_preparation_out_of_order
from dxplan.load.loader import load_bytes
from dxplan.network.network import build
from dxplan.schedule.scheduler import compute

_MOST_CALLS_A_TASK = 1_000


def test_the_order_of_preparation_is_examined_in_a_bounded_time() -> None:
    size = 900
    plan = load_bytes(SHAPES["steps_of_one_system"](size).encode(), "plan.yaml").plan
    assert plan is not None
    examination = Examination(compute(build(plan)), date(2022, 3, 1))
    profile = Profile(subcalls=False)
    profile.runcall(list, dx437_preparation_out_of_order.check(examination))
    assert sum(each.callcount for each in profile.getstats()) < _MOST_CALLS_A_TASK * size
