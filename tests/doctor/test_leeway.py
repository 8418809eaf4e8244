"""How far a task may slip, and what gives way then."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from dxplan.doctor.leeway import Leeway, leeway
from dxplan.scenario.promises import FINISH_BY, Promise
from dxplan.schedule.instant import finish_day_of
from dxplan.schedule.result import State
from dxplan.schedule.scheduler import slipped
from tests.schedule.plans import schedule_of, schedule_of_data, show_day
from tests.schedule.random_plans import WORKING, plans

PLAN = """
start: 2022-03-01
finish_by: 2022-04-15
tasks:
  A: {duration: 5d}
  M: {kind: milestone, after: A FS+2d}
  B: {duration: 10d, after: A FS+5d, deadline: 2022-03-30}
  C: {duration: 15d, after: A}
  D: {duration: 5d, after: [B, C]}
"""


def given_way(text: str, task: str) -> Leeway:
    found = leeway(schedule_of(text), task)
    assert found is not None
    return found


def test_a_day_more_than_its_float_moves_the_finish_by_a_day_and_keeps_what_was_promised() -> None:
    found = given_way(PLAN, "B")
    assert (found.spare, found.slip) == (0, 480)
    assert found.finish is not None
    assert (found.finish.minutes, found.promises) == (480, ())
    assert found.still_kept == (Promise(FINISH_BY),)


def test_the_milestone_that_moves_first_says_from_how_much_of_a_slip_on() -> None:
    plan = PLAN.replace("tasks:", "tasks:\n  Z: {duration: 30d}")
    found = given_way(plan, "A")
    (milestone,) = found.milestones
    assert (found.spare // 480, found.slip // 480) == (2, 3)
    assert (milestone.task, milestone.room, milestone.minutes // 480) == ("M", 0, 3)
    assert [(each.promise, each.more // 480) for each in found.promises] == [(Promise("deadline", "B"), 1)]


def test_a_promise_that_is_broken_already_gives_way_further() -> None:
    (broken, *_) = given_way(PLAN.replace("2022-03-30", "2022-03-21"), "A").promises
    assert (broken.promise, broken.late.minutes // 480, broken.more // 480) == (Promise("deadline", "B"), 6, 1)


def test_the_rest_of_what_runs_slips() -> None:
    text = PLAN.replace("A: {duration: 5d}", "A: {duration: 5d, actual_start: 2022-03-01, remaining: 3d}")
    schedule = schedule_of(f"status_date: 2022-03-04\n{text}")
    found = leeway(schedule, "A")
    assert found is not None
    assert [show_day(of.tasks["A"].early_finish) for of in (schedule, found.after)] == [
        "Wed 03-09 17:00",
        "Thu 03-10 17:00",
    ]
    assert found.after.tasks["A"].early_start == schedule.tasks["A"].early_start


def test_what_is_done_slips_no_more() -> None:
    text = PLAN.replace("A: {duration: 5d}", "A: {duration: 5d, actual_start: 2022-03-01, actual_finish: 2022-03-07}")
    assert leeway(schedule_of(f"status_date: 2022-03-10\n{text}"), "A") is None


def test_a_summary_slips_as_a_whole() -> None:
    text = """
    start: 2022-03-01
    tasks:
      S: {tasks: {A: {duration: 5d}, B: {duration: 3d, after: A}}}
      Z: {duration: 10d}
    """
    found = given_way(text, "S")
    assert (found.spare // 480, found.slip // 480) == (2, 3)
    assert found.finish is not None
    assert found.finish.minutes == 480


@given(plans(late=False, durations=WORKING, lags=("", "", "+2d", "-1d", "+1h")))
def test_a_slip_within_the_float_harms_nothing(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for task in schedule.plan.leaves():
        dates, time = schedule.tasks[task.id], schedule.working_time(task.id)
        if dates.state is State.DONE or dates.total_float <= 0:
            continue
        start = dates.early_start if dates.remaining_start is None else dates.remaining_start
        after = slipped(schedule, {task.id: time.start_at(time.position(start) + dates.total_float)})
        assert after is not None
        assert after.finish <= schedule.finish


@given(plans(durations=(*WORKING, "0d"), lags=("", "", "+2d", "-1d", "+1h")))
def test_a_milestone_at_the_end_of_work_slips_to_an_end_of_work(data: dict[str, Any]) -> None:
    schedule = schedule_of_data(data)
    for task in schedule.plan.leaves():
        stands, time = schedule.tasks[task.id].early_finish, schedule.working_time(task.id)
        found = leeway(schedule, task.id) if task.is_milestone else None
        if found is not None and time.finish_at(time.position(stands)) == stands:
            assert found.after.tasks[task.id].early_finish == time.finish_at(time.position(stands) + found.slip)


def test_a_milestone_at_the_end_of_a_night_that_is_worked_to_midnight_slips_to_the_end_of_the_next() -> None:
    # Worked is from Tuesday to Thursday, 20:00 to midnight: Wednesday's midnight is Thursday by the clock.
    schedule = schedule_of("""
        start: 2022-03-01
        calendars: {night: {week: {tue..thu: ["20:00-24:00"]}, holidays: none}}
        calendar: night
        tasks: {A: {duration: 2d}, M: {kind: milestone, after: A}}
    """)
    found = leeway(schedule, "M")
    assert found is not None
    assert show_day(found.after.tasks["M"].early_finish) == "Fri 03-04 00:00"


@pytest.mark.parametrize(
    ("start", "before", "after"),
    [
        ("after: A", "2022-03-07", "2022-03-08"),
        ("after: A, must_finish_on: 2022-03-11", "2022-03-11", "2022-03-14"),
        ("start_no_earlier_than: 2022-03-13", "2022-03-13", "2022-03-14"),
        ("start_no_earlier_than: 2022-03-14", "2022-03-14", "2022-03-15"),
    ],
)
def test_a_milestone_slips_by_the_days_that_are_said(start: str, before: str, after: str) -> None:
    text = f"start: 2022-03-01\ntasks: {{A: {{duration: 5d}}, M: {{kind: milestone, {start}}}}}"
    finish = given_way(text, "M").finish
    assert finish is not None
    assert (finish_day_of(finish.before), finish_day_of(finish.after)) == (
        date.fromisoformat(before),
        date.fromisoformat(after),
    )
    assert finish.minutes == 480
