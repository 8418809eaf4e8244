"""What stands where nobody works: one form for each start, finish and milestone, early and late."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dxplan.model.duration import Family
from dxplan.scenario.promises import PROMISED, Promise
from dxplan.schedule.instant import at
from dxplan.schedule.normal_form import plan_margin
from dxplan.schedule.result import Schedule
from tests.schedule.oracle import CALENDARS
from tests.schedule.plans import plan_of, schedule_of, schedule_of_data, show_day
from tests.schedule.random_plans import plans, tasks_of

Data = dict[str, Any]
MONDAY = date(2022, 1, 17)


def runs_by_clock(schedule: Schedule, id_: str) -> bool:
    duration = schedule.plan.tasks[id_].duration
    return duration is not None and duration.amount != 0 and duration.unit.family is Family.ELAPSED_MINUTES


@given(plans())
def test_no_late_date_lies_before_its_early_one_where_the_float_is_not_negative(data: Data) -> None:
    schedule = schedule_of_data(data)
    for task in schedule.tasks.values():
        if task.total_float >= 0:
            assert task.early_start <= task.late_start, task
            assert task.early_finish <= task.late_finish, task
        else:
            assert task.late_start < task.early_start or task.late_finish < task.early_finish, task


@given(plans())
def test_no_float_is_left_where_the_late_form_is_the_early_one_and_only_there(data: Data) -> None:
    schedule = schedule_of_data(data)
    for leaf in schedule.plan.leaves():
        task = schedule.tasks[leaf.id]
        stands = task.early_start == task.late_start
        if not runs_by_clock(schedule, leaf.id):  # by the clock a finish says nothing that the start does not
            stands = stands or task.early_finish == task.late_finish
        if task.total_float >= 0:
            assert stands == (task.total_float == 0), task


@given(plans())
def test_what_stands_is_where_work_goes_on_or_ends_unless_something_puts_it_elsewhere(data: Data) -> None:
    schedule = schedule_of_data(data)
    for leaf in schedule.plan.leaves():
        task, time = schedule.tasks[leaf.id], schedule.working_time(leaf.id)
        late = {task.early_finish, time.finish_at(time.position(task.late_finish))}
        if leaf.is_milestone:
            assert task.late_start == task.late_finish
            held = any(kind.of_start and kind.is_upper for kind, _ in leaf.constraints.said())
            assert held or task.late_finish in late
            continue
        assert time.next_start(task.early_start) == task.early_start
        assert time.next_start(task.late_start) == task.late_start
        if not runs_by_clock(schedule, leaf.id):
            assert task.late_finish in late
            if all(link.type.to_start for link in leaf.predecessors):
                assert task.early_finish == time.last_finish(task.early_finish) or any(
                    moment.time for _, moment in leaf.constraints.said()
                )


@given(plans())
def test_a_promise_that_is_broken_shows_as_negative_float_and_only_that(data: Data) -> None:
    schedule = schedule_of_data(data)
    for task in schedule.plan.leaves():
        for kind in PROMISED:
            promise = Promise(kind.key, task.id)
            if promise.date(schedule.plan) is not None and promise.is_broken(schedule):
                assert schedule.tasks[task.id].total_float < 0, promise


OFF_AND_WORKED = {
    "must_start_on": ("2022-01-23", "2022-01-24"),
    "start_no_earlier_than": ("2022-01-23", "2022-01-24"),
    "start_no_later_than": ("2022-01-23", "2022-01-24"),
    "finish_no_earlier_than": ("2022-01-23", "2022-01-21"),
    "must_finish_on": ("2022-01-23", "2022-01-21"),
    "finish_no_later_than": ("2022-01-23", "2022-01-21"),
    "deadline": ("2022-01-23", "2022-01-21"),
}
"""A Sunday, and the working day that each kind means by it."""


@pytest.mark.parametrize("key", OFF_AND_WORKED)
@given(data=plans(late=False, durations=("1h", "3h", "0.5d", "1d", "2d", "1w", "1mo")), which=st.integers(0, 7))
def test_a_date_on_a_day_off_is_one_on_the_working_day_that_its_kind_means(key: str, data: Data, which: int) -> None:
    # What a link holds to a finish on the Sunday itself keeps a date on Sunday, and not one on Friday.
    leaves = sorted(
        id_
        for id_, task in tasks_of(data).items()
        if "duration" in task and not any(" FF" in link or " SF" in link for link in task.get("after", ()))
    )
    assume(leaves)
    id_ = leaves[which % len(leaves)]
    dates = []
    for day in OFF_AND_WORKED[key]:
        changed = deepcopy(data)
        task = tasks_of(changed)[id_]
        task["calendar"] = "vn"
        task[key] = day
        dates.append(dates_of(schedule_of_data(changed)))
    if "finish" in key or key == "deadline":  # what ends with it in another calendar may work on Saturday
        dates = [{id_: found[id_]} for found in dates]
    assert dates[0] == dates[1]


def dates_of(schedule: Schedule) -> dict[str, tuple[int, ...]]:
    return {
        id_: (t.early_start, t.early_finish, t.late_start, t.late_finish, t.total_float, t.free_float)
        for id_, t in schedule.tasks.items()
    }


@given(
    st.sampled_from(("FS", "SS", "FF", "SF")),
    st.integers(-4, 6),
    st.sampled_from((*CALENDARS, "vn", "continuous")),
    st.sampled_from(("1h", "0.5d", "1d", "3d")),
    st.sampled_from(("first", "milestone", "S")),
)
def test_a_day_more_of_lag_moves_the_end_that_it_holds_by_a_working_day(
    type_: str, days: int, calendar: str, duration: str, predecessor: str
) -> None:
    def end(lag: int) -> int:
        schedule = schedule_of_data(
            {
                "start": "2021-12-01",
                "calendars": CALENDARS,
                "calendar": calendar,
                "tasks": {
                    "long": {"duration": "20d", "calendar": "vn"},
                    "first": {"duration": "3d", "after": ["long"]},
                    "milestone": {"kind": "milestone", "after": ["first"]},
                    "S": {"tasks": {"inside": {"duration": "2d", "after": ["long"]}}},
                    "x": {"duration": duration, "after": [f"{predecessor} {type_}{lag:+d}d"]},
                },
            }
        )
        time, task = schedule.working_time("x"), schedule.tasks["x"]
        return time.position(task.early_start if type_[1] == "S" else task.early_finish) / time.minutes_a_day

    assert end(days + 1) - end(days) == 1


@pytest.mark.parametrize(
    "key", ["start_no_earlier_than", "must_start_on", "finish_no_earlier_than", "must_finish_on", "deadline"]
)
@given(days=st.integers(0, 40), duration=st.sampled_from(("1h", "1d", "3d")), milestone=st.booleans())
def test_a_date_a_working_day_later_moves_what_it_holds_by_a_working_day(
    key: str, days: int, duration: str, milestone: bool
) -> None:
    def position(day: date) -> int:
        span = {"kind": "milestone"} if milestone else {"duration": duration}
        schedule = schedule_of_data(
            {"start": "2022-01-03", "tasks": {"x": {**span, key: day.isoformat()}, "long": {"duration": "200d"}}}
        )
        task, time = schedule.tasks["x"], schedule.working_time("x")
        return time.position({"start": task.early_start, "finish": task.early_finish}.get(key_end, task.late_finish))

    key_end = "" if key == "deadline" else "start" if "start" in key else "finish"
    time = schedule_of("start: 2022-01-03\ntasks: {x: {duration: 1d}}").working_time("x")
    worked = [day for day in (MONDAY + timedelta(n) for n in range(80)) if time.is_worked(day)]
    assert position(worked[days + 1]) - position(worked[days]) == 480


@given(plans(), st.permutations("abcdefghSTUV"))
def test_other_ids_change_no_date_and_no_float(data: Data, ids: list[str]) -> None:
    names = dict(zip("abcdefghSTUV", ids, strict=True))

    def renamed(level: Data) -> Data:
        tasks = {}
        for id_, task in level.items():
            said = dict(task)
            if "after" in said:
                said["after"] = [names[link[0]] + link[1:] for link in said["after"]]
            if "tasks" in said:
                said["tasks"] = renamed(said["tasks"])
            tasks[names[id_]] = said
        return tasks

    before = dates_of(schedule_of_data(data))
    after = dates_of(schedule_of_data({**data, "tasks": renamed(data["tasks"])}))
    assert after == {names[id_]: dates for id_, dates in before.items()}


CASES = {
    "must_start_on on a Sunday means Monday": (
        "a: {duration: 2d, must_start_on: 2024-01-14}",
        ("a", "Mon 01-15 08:00", "Tue 01-16 17:00", "Mon 01-15 08:00", "Tue 01-16 17:00", 0),
    ),
    "must_start_on at noon means the afternoon": (
        "a: {duration: 4h, must_start_on: '2024-01-09T12:30'}",
        ("a", "Tue 01-09 13:00", "Tue 01-09 17:00", "Tue 01-09 13:00", "Tue 01-09 17:00", 0),
    ),
    "must_start_on in the night means the next morning": (
        "a: {duration: 1d, must_start_on: '2024-01-09T20:00'}",
        ("a", "Wed 01-10 08:00", "Wed 01-10 17:00", "Wed 01-10 08:00", "Wed 01-10 17:00", 0),
    ),
    "must_finish_on on a Sunday means Friday": (
        "a: {duration: 2d, must_finish_on: 2024-01-14}",
        ("a", "Thu 01-11 08:00", "Fri 01-12 17:00", "Thu 01-11 08:00", "Fri 01-12 17:00", 0),
    ),
    "must_finish_on at midnight means the evening before": (
        "a: {duration: 2d, must_finish_on: '2024-01-12T00:00'}",
        ("a", "Wed 01-10 08:00", "Thu 01-11 17:00", "Wed 01-10 08:00", "Thu 01-11 17:00", 0),
    ),
    "must_finish_on at 08:00 stays there": (
        "a: {duration: 1d, must_finish_on: '2024-01-12T08:00'}",
        ("a", "Thu 01-11 08:00", "Fri 01-12 08:00", "Thu 01-11 08:00", "Fri 01-12 08:00", 0),
    ),
    "a deadline on a Sunday means Friday": (
        "a: {duration: 2d, deadline: 2024-01-14}",
        ("a", "Mon 01-08 08:00", "Tue 01-09 17:00", "Thu 01-11 08:00", "Fri 01-12 17:00", 3 * 480),
    ),
    "start_no_later_than a Sunday means Monday": (
        "a: {duration: 2d, start_no_later_than: 2024-01-14}",
        ("a", "Mon 01-08 08:00", "Tue 01-09 17:00", "Mon 01-15 08:00", "Tue 01-16 17:00", 5 * 480),
    ),
    "a ceremony on a Sunday stays there": (
        "a: {kind: milestone, must_start_on: 2024-01-14}",
        ("a", "Sun 01-14 08:00", "Sun 01-14 08:00", "Sun 01-14 08:00", "Sun 01-14 08:00", 0),
    ),
    "a milestone is late at the end of work, as it is early": (
        "x: {duration: 5d}\n  a: {kind: milestone, after: x}\n  y: {duration: 15d, after: a}",
        ("a", "Fri 01-12 17:00", "Fri 01-12 17:00", "Fri 01-12 17:00", "Fri 01-12 17:00", 0),
    ),
    "a milestone that may wait does so until the end of work": (
        "x: {duration: 5d}\n  a: {kind: milestone, after: x}\n  y: {duration: 10d, after: a}",
        ("a", "Fri 01-12 17:00", "Fri 01-12 17:00", "Fri 01-19 17:00", "Fri 01-19 17:00", 5 * 480),
    ),
    "SF without lag stays on the bound, even at 08:00": (
        "x: {duration: 3d}\n  y: {duration: 1d, after: x}\n  a: {duration: 1d, after: y SF}",
        ("a", "Wed 01-10 08:00", "Thu 01-11 08:00", "Fri 02-02 08:00", "Fri 02-02 17:00", 17 * 480),
    ),
    "SF with a day of lag ends with that day's work": (
        "x: {duration: 3d}\n  y: {duration: 1d, after: x}\n  a: {duration: 1d, after: y SF+1d}",
        ("a", "Thu 01-11 08:00", "Thu 01-11 17:00", "Fri 02-02 08:00", "Fri 02-02 17:00", 16 * 480),
    ),
    "FF after work on a weekend stays there": (
        "x: {duration: 6d, calendar: continuous}\n  a: {duration: 1d, after: x FF}",
        ("a", "Fri 01-12 08:00", "Sun 01-14 00:00", "Fri 02-02 08:00", "Fri 02-02 17:00", 15 * 480),
    ),
    "elapsed days over a weekend slip as long as their start may": (
        "a: {duration: 5ed}\n  b: {duration: 15d, after: a}",
        ("a", "Mon 01-08 08:00", "Sat 01-13 08:00", "Wed 01-10 08:00", "Mon 01-15 08:00", 2 * 480),
    ),
    "a deadline missed by elapsed days on a weekend is negative float": (
        "a: {duration: 6ed, deadline: 2024-01-13}",
        ("a", "Mon 01-08 08:00", "Sun 01-14 08:00", "Fri 01-05 16:59", "Thu 01-11 16:59", -1),
    ),
    "a deadline on the day on which elapsed days end is kept": (
        "a: {duration: 2.5ed, deadline: 2024-01-10}",
        ("a", "Mon 01-08 08:00", "Wed 01-10 20:00", "Mon 01-08 08:00", "Wed 01-10 20:00", 0),
    ),
    "a deadline missed within a weekend by a link is the least negative float": (
        "x: {duration: 6.5d, calendar: continuous}\n  a: {duration: 1d, after: x FF, deadline: '2024-01-13T10:00'}",
        ("a", "Fri 01-12 08:00", "Sun 01-14 12:00", "Fri 01-12 08:00", "Fri 01-12 17:00", -1),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_instants_at_the_edge_of_working_time(name: str) -> None:
    text, (id_, *expected) = CASES[name]
    schedule = schedule_of(f"start: 2024-01-08\ntasks:\n  {text}\n  long: {{duration: 20d}}\n")
    task = schedule.tasks[id_]
    shown = [show_day(i) for i in (task.early_start, task.early_finish, task.late_start, task.late_finish)]
    assert [*shown, task.total_float] == expected


@pytest.mark.parametrize("names", [("p", "q"), ("q", "p")])
def test_all_tasks_with_which_a_summary_begins_are_bound_by_what_waits_for_it(names: tuple[str, str]) -> None:
    first, second = names
    schedule = schedule_of(f"""
        start: 2024-01-08
        tasks:
          S:
            tasks:
              {first}: {{duration: 1d}}
              {second}: {{duration: 2d}}
              later: {{duration: 1d, after: {first}}}
          long: {{duration: 5d, after: S SS}}
    """)
    assert {id_: task.total_float // 480 for id_, task in schedule.tasks.items()} == {
        "S": 0,
        first: 0,
        second: 0,
        "later": 3,
        "long": 0,
    }


def test_the_plan_starts_at_the_clock_time_that_it_says_and_is_due_at_one() -> None:
    schedule = schedule_of("""
        start: 2024-01-08T14:00
        finish_by: 2024-01-10 10:00
        tasks: {a: {duration: 1d}, m: {kind: milestone}}
    """)
    task = schedule.tasks["a"]
    assert show_day(task.early_start) == "Mon 01-08 14:00"
    assert show_day(schedule.tasks["m"].early_start) == "Mon 01-08 14:00"
    assert show_day(task.early_finish) == "Tue 01-09 14:00"
    assert task.total_float == 0
    late = schedule_of("start: 2024-01-08\nfinish_by: 2024-01-09T10:00\ntasks: {a: {duration: 2d}}")
    assert late.tasks["a"].total_float == -6 * 60
    assert plan_of("start: 2024-01-08 14:00\ntasks: {a: {duration: 1d}}").start == date(2024, 1, 8)


def test_a_plan_that_ends_with_a_milestone_at_eight_in_the_morning_has_the_margin_of_its_day() -> None:
    schedule = schedule_of("""
        start: 2024-01-08
        finish_by: 2024-01-12
        tasks: {a: {duration: 1d}, m: {kind: milestone, must_start_on: 2024-01-10, after: a}}
    """)
    assert plan_margin(schedule, at(date(2024, 1, 12), time(17))) == 2 * 480
    assert plan_margin(schedule, at(date(2024, 1, 9), time(17))) == -1
