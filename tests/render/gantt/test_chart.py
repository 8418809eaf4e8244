"""The view model: rows, instants, the window."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dxplan.model.moment import Moment
from dxplan.render.gantt.chart import chart
from dxplan.render.gantt.view import Chart, GanttOptions, Row, Shape
from dxplan.schedule.baseline import baseline_of
from dxplan.schedule.instant import MINUTES_A_DAY, at
from dxplan.schedule.result import Schedule
from tests.render.gantt.drawing import TODAY, scheduled

MONDAY = date(2022, 1, 10)


def view(schedule: Schedule, **options: Any) -> Chart:
    return chart([(schedule, "vi")], GanttOptions(**{"today": TODAY, **options}))


def rows(schedule: Schedule, **options: Any) -> dict[str, Row]:
    return {row.id: row for row in view(schedule, **options).groups[0].rows}


def month(year: int, number: int, last: int) -> Moment:
    return Moment(date(year, number, 1), date(year, number, last))


PHASES = {
    "P": {"tasks": {"A": {"duration": "10d"}, "B": {"duration": "2d"}}},
    "Q": {"tasks": {"R": {"tasks": {"C": {"duration": "5d", "after": ["A"]}}}, "D": {"duration": "1d"}}},
}


def test_a_day_of_work_fills_its_day() -> None:
    """08:00 to 17:00 is drawn from midnight to midnight, so that days of work touch; noon is the middle."""
    drawn = rows(scheduled({"A": {"duration": "1d"}, "B": {"duration": "4h", "after": ["A"]}}))
    assert (drawn["A"].start, drawn["A"].finish) == (at(MONDAY), at(MONDAY) + MINUTES_A_DAY)
    assert (drawn["B"].start, drawn["B"].finish) == (drawn["A"].finish, drawn["A"].finish + MINUTES_A_DAY // 2)


def test_a_milestone_stays_on_the_day_it_is_reached() -> None:
    drawn = rows(scheduled({"A": {"duration": "1d"}, "M": {"kind": "milestone", "after": ["A"]}}))
    assert drawn["M"].shape is Shape.MILESTONE
    assert drawn["M"].start == drawn["M"].finish == at(MONDAY) + MINUTES_A_DAY - 1
    assert drawn["M"].finish_day == MONDAY


def test_float_goes_to_the_late_finish_and_is_counted_in_working_days() -> None:
    drawn = rows(scheduled({"A": {"duration": "10d"}, "B": {"duration": "2d"}}))
    assert drawn["A"].is_critical
    assert drawn["A"].float_until is None
    assert not drawn["B"].is_critical
    assert drawn["B"].float_until == drawn["A"].finish
    assert drawn["B"].slack.days == 8


def test_a_phase_spans_what_is_inside() -> None:
    drawn = rows(scheduled(PHASES))
    assert drawn["P"].shape is Shape.PHASE
    assert (drawn["P"].start, drawn["P"].finish) == (drawn["A"].start, drawn["A"].finish)
    assert (drawn["Q"].start, drawn["Q"].finish) == (drawn["D"].start, drawn["C"].finish)
    assert drawn["Q"].float_until is None
    assert [drawn[id_].depth for id_ in "PARCQ"] == [0, 1, 1, 2, 0]


def test_deadlines_are_at_the_end_of_their_day() -> None:
    drawn = rows(
        scheduled(
            {
                "A": {"duration": "2d", "deadline": "2022-01-11"},
                "B": {"duration": "2d", "deadline": "2022-01-10"},
            }
        )
    )
    met, missed = drawn["A"].deadline, drawn["B"].deadline
    assert met is not None
    assert met.at == drawn["A"].finish
    assert not met.is_missed
    assert missed is not None
    assert missed.at == at(date(2022, 1, 11))
    assert missed.is_missed


@pytest.mark.parametrize(("finish_by", "missed"), [("2022-01-21", False), ("2022-01-20", True)])
def test_the_whole_plan_has_finish_by_as_its_deadline(finish_by: str, missed: bool) -> None:
    plan = view(scheduled(PHASES | {"Q": {"duration": "1d"}}, finish_by=finish_by)).groups[0].plan
    assert plan.shape is Shape.PLAN
    assert plan.start == at(MONDAY)
    assert plan.finish == at(date(2022, 1, 22))
    assert plan.deadline is not None
    assert plan.deadline.is_missed is missed


def test_depth_counts_levels() -> None:
    schedule = scheduled(PHASES)
    assert list(rows(schedule, depth=0)) == []
    assert list(rows(schedule, depth=1)) == ["P", "Q"]
    assert list(rows(schedule, depth=2)) == ["P", "A", "B", "Q", "R", "D"]
    assert list(rows(schedule)) == list(rows(schedule, depth=3)) == ["P", "A", "B", "Q", "R", "C", "D"]


def test_only_critical_keeps_the_phases_of_critical_tasks() -> None:
    schedule = scheduled(PHASES | {"S": {"tasks": {"E": {"duration": "1d"}}}})
    assert list(rows(schedule, only_critical=True)) == ["P", "A", "Q", "R", "C"]
    assert list(rows(schedule, only_critical=True, depth=1)) == ["P", "Q"]


def test_only_critical_shows_the_work_that_a_set_date_hides() -> None:
    """The path is M alone, held to its date: what comes before it is what has to be watched; C is beside it."""
    tasks = {
        "P": {"tasks": {"A": {"duration": "2d"}, "B": {"duration": "3d", "after": ["A"]}, "C": {"duration": "1d"}}},
        "M": {"duration": "1d", "after": ["B", "C"], "start_no_earlier_than": "2022-03-01"},
    }
    group = view(scheduled(tasks), only_critical=True).groups[0]
    assert [(row.id, row.is_critical) for row in group.rows] == [("P", False), ("A", False), ("B", False), ("M", True)]
    assert group.before is not None
    assert (group.before.held, group.before.chain) == ("M", ("A", "B"))


def test_the_axis_holds_all_dates_and_some_room_for_their_marks() -> None:
    schedule = scheduled({"A": {"duration": "10d", "deadline": "2022-12-30"}})
    window = view(schedule)
    assert window.start == at(date(2022, 1, 1))
    assert window.finish > at(date(2022, 12, 31))


def test_from_and_to_bound_the_axis_both_included() -> None:
    schedule = scheduled(PHASES)
    window = view(schedule, earliest=month(2022, 1, 31), latest=month(2022, 2, 28))
    assert (window.start, window.finish) == (at(date(2022, 1, 1)), at(date(2022, 3, 1)))


def test_what_lies_outside_is_left_out_and_counted() -> None:
    """B and D end before the 17th, phases do not count; A reaches over the edge."""
    schedule = scheduled(PHASES)
    monday = date(2022, 1, 17)
    window = view(schedule, earliest=Moment(monday, monday))
    assert [row.id for row in window.groups[0].rows] == ["P", "A", "Q", "R", "C"]
    assert window.left_out == 2


def test_a_window_beyond_the_plan_is_the_period_asked_for() -> None:
    year = Moment(date(2030, 1, 1), date(2030, 12, 31))
    window = view(scheduled(PHASES), earliest=year)
    assert (window.start, window.finish) == (at(date(2030, 1, 1)), at(date(2031, 1, 1)))
    earlier = view(scheduled(PHASES), latest=Moment(date(1990, 5, 1), date(1990, 5, 1)))
    assert earlier.finish - earlier.start == MINUTES_A_DAY
    assert window.groups[0].rows == earlier.groups[0].rows == ()


def test_today_only_inside_the_axis() -> None:
    schedule = scheduled(PHASES)
    assert view(schedule, today=date(2022, 1, 12)).today == at(date(2022, 1, 12)) + MINUTES_A_DAY // 2
    assert view(schedule, today=date(2025, 1, 5)).today is None


def test_tet_is_a_run_of_days_off() -> None:
    """In 2022 from Saturday 29 January to Sunday 6 February."""
    group = view(scheduled({"A": {"duration": "60d"}})).groups[0]
    assert (at(date(2022, 1, 29)), at(date(2022, 2, 7))) in group.days_off


def test_names_are_composed_and_harmless() -> None:
    name = unicodedata.normalize("NFD", "Thẩm định") + "\tA\u2028B"
    drawn = rows(scheduled({"A": {"duration": "1d", "name": name}, "B": {"duration": "1d"}}))
    assert drawn["A"].name == "Thẩm định    A\\u2028B"
    assert drawn["B"].name == ""


def agreed_before(tasks: dict[str, Any], now: dict[str, Any]) -> Schedule:
    """The schedule of the tasks as they are `now`, with what they were as its baseline."""
    before, after = scheduled(tasks), scheduled(now)
    return replace(after, plan=replace(after.plan, baseline=baseline_of(before, "b")))


def test_by_a_baseline_rows_say_where_they_would_have_been_drawn() -> None:
    """As the same plan is drawn by itself: tasks, milestones, phases, the plan; what was added since has no place."""
    tasks: dict[str, Any] = {
        "P": {"tasks": {"A": {"duration": "10d"}, "M": {"kind": "milestone", "after": ["A"]}}},
        "B": {"duration": "2d"},
    }
    later = {**tasks, "B": {"duration": "30d"}, "N": {"duration": "1d"}}
    before, schedule = view(scheduled(tasks)).groups[0], agreed_before(tasks, later)
    group = view(schedule, compares=True).groups[0]
    drawn = {row.id: row.baseline for row in group.rows}
    assert drawn == {**{row.id: (row.start, row.finish) for row in before.rows}, "N": None}
    assert group.plan.baseline == (before.plan.start, before.plan.finish)
    assert not any(row.baseline for row in view(schedule).groups[0].rows)


def test_the_axis_holds_the_dates_of_the_baseline() -> None:
    tasks: dict[str, Any] = {"A": {"duration": "60d"}}
    schedule = agreed_before(tasks, {"A": {"duration": "5d"}})
    assert view(schedule, compares=True).finish >= rows(scheduled(tasks))["A"].finish > view(schedule).finish


def test_by_a_baseline_a_roll_out_spans_what_was_agreed_of_its_units() -> None:
    tasks: dict[str, Any] = {"R": {"each": ["q1", "q2"], "tasks": {"D": {"duration": "5d"}}}}
    later: dict[str, Any] = {
        "R": {"each": ["q1", "q2", "q3"], "tasks": {"D": {"duration": "5d", "start_no_earlier_than": "2022-02-07"}}}
    }
    before, schedule = scheduled(tasks), agreed_before(tasks, later)
    assert rows(schedule, compares=True)["D"].baseline == (rows(before)["D"].start, rows(before)["D"].finish)
    opened = rows(schedule, compares=True, opens_units=True)
    assert opened["D@q2"].baseline == (rows(before)["D"].start, rows(before)["D"].finish)
    assert opened["D@q3"].baseline is None
