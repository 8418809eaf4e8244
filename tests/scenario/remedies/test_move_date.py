"""A date of a task or of the plan moves."""

from __future__ import annotations

from datetime import date

from dxplan.model.moment import Moment
from dxplan.scenario.remedies.move_date import MoveDate
from tests.schedule.plans import schedule_of


def moment(month: int, day: int) -> Moment:
    return Moment(date(2022, month, day), date(2022, month, day))


PLAN = """
    start: 2022-03-01
    status_date: 2022-03-31
    finish_by: 2022-06-30
    tasks: {A: {duration: 5d, deadline: 2022-03-04}}
"""


def test_a_promise_is_put_off_by_asking() -> None:
    plan = schedule_of(PLAN).plan
    later = MoveDate("A", "deadline", moment(3, 4), moment(3, 7))
    assert later.apply(plan).tasks["A"].constraints.deadline == moment(3, 7)
    assert later.in_file.en == "ask for a later `deadline` of `A`, 2022-03-07: `deadline: 2022-03-07`"
    of_plan = MoveDate(None, "finish_by", moment(6, 30), moment(7, 7))
    assert of_plan.apply(plan).finish_by == date(2022, 7, 7)
    assert of_plan.in_file.vi == "xin lùi thời hạn của kế hoạch đến 07/07/2022: `finish_by: 2022-07-07`"


def test_a_data_date_is_moved_without_asking() -> None:
    move = MoveDate(None, "status_date", moment(3, 31), moment(4, 8))
    assert move.apply(schedule_of(PLAN).plan).status_date == date(2022, 4, 8)
    assert move.in_file.en == "move the `status_date` to 2022-04-08"
