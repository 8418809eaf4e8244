"""A hard date becomes a soft one."""

from __future__ import annotations

from dxplan.model.moment import Moment
from dxplan.scenario.remedies.replace_key import ReplaceKey
from tests.schedule.plans import schedule_of

PLAN = """
    start: 2022-03-01
    tasks: {A: {duration: 5d, must_finish_on: 2022-03-31}}
"""


def test_the_same_day_stands_under_the_softer_key() -> None:
    plan = schedule_of(PLAN).plan
    hard = plan.tasks["A"].constraints.must_finish_on
    assert isinstance(hard, Moment)
    remedy = ReplaceKey("A", "must_finish_on", "deadline", hard)
    after = remedy.apply(plan).tasks["A"].constraints
    assert (after.must_finish_on, after.deadline) == (None, hard)
    assert remedy.in_file.en == "replace the `must_finish_on: 2022-03-31` of `A` by a `deadline`"
    assert remedy.in_file.vi == "thay `must_finish_on: 2022-03-31` của `A` bằng `deadline`"
